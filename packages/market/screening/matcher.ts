import { bones } from '../reference/latin.ts';
import { lossesOf, withinOneEdit } from './edit.ts';
import type { Hit, HitReason, ListedParty } from './party.ts';
import { likeForm, type Reading, readingsOf, runsIn } from './reading.ts';

/** Likeness from which on a name is shown to somebody. */
export const leastScore = 0.79;
/** That of a company and a person, unless it bears the whole of the person's name: syllables of the one are easily like those of the other. */
const leastAsPerson = 0.9;
const mostHits = 60;
/** Candidates that are compared word by word, the most promising first; more where a name says little. */
const mostCompared = 30;
/** Letters of a name that is short enough to be looked for as one word. */
const longestWhole = 16;
const mostComparedOfLittle = 400;
/** Of the words of a candidate, the share that must be alike before a whole is compared as one word. */
const leastPromise = 0.25;

interface Entry {
  readonly party: number;
  readonly name: string;
  readonly words: readonly number[];
  /** All its words as one. */
  readonly whole: string;
}

/** How two words are alike, and by what. */
interface Likeness {
  readonly score: number;
  readonly by: 'same' | 'spelling' | 'sound';
}

/** Of two spellings one edit apart: the longer the word, the less one letter says. */
const edited = (length: number): number =>
  length >= 7 ? 0.95 : length >= 5 ? 0.92 : length === 4 ? 0.85 : length === 3 ? 0.8 : 0.5;
/** Of two words that sound alike at their bones. */
const sounded = (a: string, b: string, shared: string): number => {
  const far = Math.abs(a.length - b.length) > 3 ? 0.1 : 0;
  return (shared.length >= 4 ? 0.93 : shared.length === 3 ? 0.9 : 0.8) - far;
};

/** The consonants alone, as scripts without vowels write them. */
const skeleton = (word: string): string => bones(word).replace(/[hwy]/g, '').replace(/^a/, '');

const push = <K>(map: Map<K, number[]>, key: K, value: number): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Listed parties that a name may mean, the likest first, each once. */
export type Matcher = (name: string) => readonly Hit[];

/**
 * Reads lists of parties into memory, so that a name is held against all of them at once: by its words, whatever their order, each with
 * one edit, by its sound, and with words that were written together or apart. Words that many parties share say less.
 */
export const matcher = (parties: readonly ListedParty[], least = leastScore): Matcher => {
  const entries: Entry[] = [];
  const words: string[] = [];
  const ids = new Map<string, number>();
  const postings: number[][] = [];
  const byLoss = new Map<string, number[]>();
  const byBones = new Map<string, number[]>();
  const bySkeleton = new Map<string, number[]>();
  /** Names by their words in the order of the alphabet: who bears just these is found however many others are like them. */
  const byWords = new Map<string, number[]>();
  /** Short names of several words, written as one. */
  const byWhole = new Map<string, number[]>();
  /** Two neighbouring words of a name written as one. */
  const joined = new Map<string, (readonly [number, number])[]>();

  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    const id = words.length;
    ids.set(word, id);
    words.push(word);
    postings.push([]);
    if (word.length >= 2) for (const loss of lossesOf(word)) push(byLoss, loss, id);
    const sound = bones(word);
    if (sound.length >= 2) push(byBones, sound, id);
    const consonants = skeleton(word);
    if (consonants.length >= 2) push(bySkeleton, consonants, id);
    return id;
  };

  parties.forEach((party, at) => {
    const seen = new Set<string>();
    for (const name of party.names)
      for (const reading of readingsOf(name)) {
        const key = reading.words.join(' ');
        if (key === '' || seen.has(key)) continue;
        seen.add(key);
        const own = reading.words.map(idOf);
        for (const id of new Set(own)) postings[id]?.push(entries.length);
        own.forEach((id, i) => {
          const next = own[i + 1];
          if (next === undefined) return;
          const whole = `${words[id]}${words[next]}`;
          const list = joined.get(whole) ?? [];
          if (!list.some(([a, b]) => a === id && b === next)) joined.set(whole, [...list, [id, next]]);
        });
        const whole = reading.words.join('');
        if (own.length > 1 && whole.length <= longestWhole)
          for (const loss of lossesOf(whole)) push(byWhole, loss, entries.length);
        push(byWords, reading.words.toSorted().join(' '), entries.length);
        entries.push({ party: at, name, words: own, whole });
      }
  });

  const total = entries.length + 1;
  const rarest = Math.log(1 + total);
  /** Short words and legal forms that stand alone say less. */
  const weighed = (word: string, id: number | undefined): number => {
    const full = (id === undefined ? rarest : (weights[id] as number)) * Math.min(1, word.length / 5);
    return likeForm(word) ? full * 0.2 : full;
  };
  const weightOf = (word: string): number => weighed(word, ids.get(word));
  const weights = postings.map((list) => Math.log(1 + total / list.length));
  /** Of each name, the weight of all its words. */
  const heavy = Float32Array.from(entries, ({ words: own }) => own.reduce((n, id) => n + weighed(words[id] as string, id), 0));
  const sum = new Float32Array(entries.length);
  const mark = new Int32Array(entries.length).fill(-1);
  let turn = 0;

  /** Listed words like one that was asked for, the likest first. */
  const likeWord = (word: string, abjad: boolean): Map<number, Likeness> => {
    const found = new Map<number, Likeness>();
    const note = (id: number, likeness: Likeness) => {
      if (likeness.score > (found.get(id)?.score ?? 0)) found.set(id, likeness);
    };
    const same = ids.get(word);
    if (same !== undefined) note(same, { score: 1, by: 'same' });
    if (word.length >= 2)
      for (const loss of lossesOf(word))
        for (const id of byLoss.get(loss) ?? []) {
          const other = words[id] as string;
          if (other !== word && withinOneEdit(word, other))
            note(id, { score: edited(Math.max(word.length, other.length)), by: 'spelling' });
        }
    const sound = bones(word);
    if (sound.length >= 2)
      for (const id of byBones.get(sound) ?? []) {
        const other = words[id] as string;
        if (other !== word) note(id, { score: sounded(word, other, sound), by: 'sound' });
      }
    if (abjad) {
      const plain = word.replace(/[wy]/g, '');
      for (const id of bySkeleton.get(skeleton(plain)) ?? []) note(id, { score: plain.length >= 3 ? 0.9 : 0.86, by: 'sound' });
    }
    return new Map([...found].sort(([, a], [, b]) => b.score - a.score));
  };

  /** Whether a piece of a word is one of a listed name, or what runs into one. */
  const standsAlone = (piece: string): boolean => runsIn(piece) || (piece.length >= 4 && (ids.has(piece) || likeForm(piece)));

  /** The words asked for, with those that were written together taken apart, or those written apart put together, where a list has them so. */
  const wordingsOf = (asked: readonly string[]): (readonly string[])[] => {
    const all: (readonly string[])[] = [asked];
    asked.forEach((word, i) => {
      for (const [a, b] of (joined.get(word) ?? []).slice(0, 3))
        all.push([...asked.slice(0, i), words[a] as string, words[b] as string, ...asked.slice(i + 1)]);
      if (word.length >= 6 && !ids.has(word))
        for (let at = 2; at <= word.length - 2; at++) {
          const left = word.slice(0, at);
          if (!standsAlone(left)) continue;
          for (const right of [word.slice(at), word.slice(at + 1)])
            if (standsAlone(right) && left.length + right.length >= 6)
              all.push([...asked.slice(0, i), left, right, ...asked.slice(i + 1)].filter((w) => w === left || !likeForm(w)));
        }
      const next = asked[i + 1];
      if (next !== undefined && (ids.has(word + next) || word.length <= 2 || next.length <= 2))
        all.push([...asked.slice(0, i), word + next, ...asked.slice(i + 2)]);
    });
    return [...new Map(all.map((wording) => [wording.join(' '), wording])).values()].slice(0, 8);
  };

  interface Compared {
    readonly score: number;
    readonly reasons: readonly HitReason[];
  }

  /** Whether a name has all words of a listed one, letter for letter. */
  const bears = (asked: readonly string[], entry: Entry): boolean =>
    entry.words.every((id) => asked.includes(words[id] as string));

  const noLikeness: Compared = { score: 0, reasons: [] };

  /** Two names with one edit between them when all their words are written as one, and not the same words. */
  const asOne = (asked: readonly string[], entry: Entry): Compared | undefined => {
    const one = asked.join('');
    if (one.length < 4 || Math.abs(one.length - entry.whole.length) > 1 || !withinOneEdit(one, entry.whole)) return undefined;
    const same =
      one === entry.whole && asked.length === entry.words.length && asked.every((w, i) => w === words[entry.words[i] ?? -1]);
    return same ? { score: 1, reasons: [] } : { score: edited(Math.min(one.length, entry.whole.length)), reasons: ['spelling'] };
  };

  const compare = (asked: readonly string[], like: readonly Map<number, Likeness>[], entry: Entry): Compared => {
    const pairs = asked.flatMap((_, i) =>
      entry.words.flatMap((id, j) => {
        const likeness = like[i]?.get(id);
        return likeness ? [{ i, j, likeness, weight: weights[id] as number }] : [];
      }),
    );
    pairs.sort((a, b) => b.likeness.score * b.weight - a.likeness.score * a.weight);
    const [usedI, usedJ] = [new Set<number>(), new Set<number>()];
    const order: [number, number][] = [];
    const reasons = new Set<HitReason>();
    let shared = 0;
    let all = 0;
    for (const { i, j, likeness, weight } of pairs) {
      if (usedI.has(i) || usedJ.has(j)) continue;
      usedI.add(i);
      usedJ.add(j);
      order.push([i, j]);
      shared += 2 * weight * likeness.score;
      all += 2 * weight;
      if (likeness.by !== 'same') reasons.add(likeness.by);
    }
    let missing = 0;
    asked.forEach((word, i) => {
      if (usedI.has(i)) return;
      missing += 1;
      all += weightOf(word);
    });
    entry.words.forEach((id, j) => {
      if (usedJ.has(j)) return;
      missing += 1;
      all += weighed(words[id] as string, id);
    });
    order.sort(([a], [b]) => a - b);
    if (order.some(([, j], n) => n > 0 && j < (order[n - 1]?.[1] ?? 0))) reasons.add('order');
    if (missing > 0) reasons.add('part');
    return { score: all === 0 ? 0 : shared / all, reasons: [...reasons] };
  };

  const remembered = new Map<string, Map<number, Likeness>>();
  const likenesses = (word: string, abjad: boolean): Map<number, Likeness> => {
    const key = abjad ? `${word} abjad` : word;
    const known = remembered.get(key);
    if (known) return known;
    if (remembered.size > 2000) remembered.clear();
    const found = likeWord(word, abjad);
    remembered.set(key, found);
    return found;
  };

  const ask = (reading: Reading, asked: string, best: Map<number, Hit>): void => {
    for (const wording of wordingsOf(reading.words)) {
      const like = wording.map((word) => likenesses(word, reading.abjad));
      const touched: number[] = [];
      like.forEach((found) => {
        turn += 1;
        for (const [id, { score }] of found)
          for (const at of postings[id] ?? []) {
            if (mark[at] === turn) continue;
            mark[at] = turn;
            if (sum[at] === 0) touched.push(at);
            sum[at] = (sum[at] as number) + (weights[id] as number) * score;
          }
      });
      const asking = wording.reduce((n, word) => n + weightOf(word), 0.01);
      const promised: (readonly [number, number])[] = [];
      for (const at of touched) {
        const share = (2 * (sum[at] as number)) / ((heavy[at] as number) + asking);
        if (share >= leastPromise) promised.push([at, share]);
        sum[at] = 0;
      }
      const promising = promised
        .sort(([, a], [, b]) => b - a)
        .slice(0, wording.length === 1 || reading.abjad ? mostComparedOfLittle : mostCompared);
      for (const at of byWords.get(wording.toSorted().join(' ')) ?? []) promising.push([at, 1]);
      const joinedUp = wording.join('');
      if (joinedUp.length <= longestWhole + 1)
        for (const loss of lossesOf(joinedUp)) for (const at of byWhole.get(loss) ?? []) promising.push([at, 1]);
      for (const [at, share] of promising) {
        const entry = entries[at] as Entry;
        const whole = asOne(wording, entry);
        const { score, reasons } = whole ?? (share < least - 0.2 ? noLikeness : compare(wording, like, entry));
        const another = reading.company && parties[entry.party]?.type === 'individual' && !bears(wording, entry);
        if (score < (another ? leastAsPerson : least) || score <= (best.get(entry.party)?.score ?? 0)) continue;
        const { party, source, list, type, programmes, countries, digest } = parties[entry.party] as ListedParty;
        const why: HitReason[] = [...(reading.script ? (['script'] as const) : []), ...reasons];
        best.set(entry.party, {
          party,
          source,
          list,
          type,
          asked,
          name: entry.name,
          score: Math.min(1, Math.round(score * 1000) / 1000),
          reasons: why.length > 0 ? why : ['same'],
          programmes: [...programmes],
          countries: [...countries],
          digest,
        });
      }
    }
  };

  return (name) => {
    const best = new Map<number, Hit>();
    for (const reading of readingsOf(name)) ask(reading, name.slice(0, 400), best);
    return [...best.values()].sort((a, b) => b.score - a.score || (a.party < b.party ? -1 : 1)).slice(0, mostHits);
  };
};
