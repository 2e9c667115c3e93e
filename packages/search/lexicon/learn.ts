import { alike, soundKeys } from '../sound.ts';
import type { Analyse } from '../word.ts';
import { align } from './align.ts';
import { edgesOf, falseFriends, isTorn } from './boundary.ts';
import { type Entry, entryPairs, type Pair } from './pair.ts';
import { covers, isGrammar, isNumber, joining, phrasesOf } from './phrase.ts';
import { synonyms, translations, type Weighed } from './weigh.ts';

/** Weighed translations and synonyms of every phrase, and the usual writing of each English term. */
export interface Learnt {
  readonly translations: ReadonlyMap<string, readonly Weighed[]>;
  readonly synonyms: ReadonlyMap<string, readonly Weighed[]>;
  readonly written: ReadonlyMap<string, string>;
}

const longestText = 24;
/** A phrase inside a longer text counts less than a text that is nothing else. */
const inside = 0.4;

class Numbers {
  readonly names: string[] = [];
  readonly #by = new Map<string, number>();
  of(name: string): number {
    const known = this.#by.get(name);
    if (known !== undefined) return known;
    this.#by.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

const bump = (evidence: Map<string, Map<string, number>>, from: string, to: string, by: number): void => {
  const row = evidence.get(from) ?? new Map<string, number>();
  row.set(to, (row.get(to) ?? 0) + by);
  evidence.set(from, row);
};

/** How well two terms fit by sound, as a first guess for the alignment: 1 for no likeness, up to 5. */
const soundPrior = (kos: Numbers, ens: Numbers) => {
  const keys = new Map<string, readonly string[]>();
  const keysOf = (term: string) => {
    const known = keys.get(term) ?? soundKeys(term);
    keys.set(term, known);
    return known;
  };
  return (k: number, e: number): number => {
    const [ko = '', en = ''] = [kos.names[k], ens.names[e]];
    if (ko === en) return 5;
    const there = keysOf(en);
    if (!keysOf(ko).some((key) => there.includes(key))) return 1;
    return 1 + 8 * Math.max(0, alike(ko, en) - 0.5);
  };
};

const joined = (phrase: string): boolean => {
  const terms = phrase.split(' ');
  return joining.has(terms[0] ?? '') || joining.has(terms.at(-1) ?? '');
};

/** Learns what means what from pairs and entries; the same for the same input. */
export const learn = (pairs: readonly Pair[], entries: readonly Entry[], analyse: Analyse): Learnt => {
  const [kos, ens] = [new Numbers(), new Numbers()];
  const writings = new Map<string, Map<string, number>>();
  const wordsOf = (text: string): (readonly string[])[] =>
    analyse(text).map(({ text: written, parts }) => {
      const [only] = parts;
      if (parts.length === 1 && only && /^[a-z]+$/.test(written)) bump(writings, only, written, 1);
      return parts;
    });
  const termsOf = (text: string): string[] => wordsOf(text).flat();

  const all = [...pairs, ...entries.flatMap(entryPairs)];
  const texts = all
    .map(({ ko, en, trust }) => {
      const words = wordsOf(ko);
      return {
        ko: words.flat().map((t) => kos.of(t)),
        en: termsOf(en).map((t) => ens.of(t)),
        edges: edgesOf(words),
        trust,
      };
    })
    .filter(({ ko, en }) => ko.length > 0 && en.length > 0 && ko.length <= longestText && en.length <= longestText);

  const links = align(texts, soundPrior(kos, ens));
  const toEn = new Map<string, Map<string, number>>();
  const toKo = new Map<string, Map<string, number>>();
  const apart = new Map<string, Map<string, number>>();
  const named = (names: readonly string[], terms: readonly number[], [from, to]: readonly [number, number]) =>
    terms
      .slice(from, to)
      .map((t) => names[t] ?? '')
      .join(' ');
  for (const [at, text] of texts.entries())
    for (const phrase of phrasesOf(text, links[at] ?? [])) {
      if (isTorn(phrase, text.edges, links[at] ?? [])) continue;
      const whole = covers(phrase, text.ko.length, text.en.length);
      const seen = text.trust * (whole ? 1 : inside * phrase.surety);
      const ko = named(kos.names, text.ko, phrase.ko);
      const en = named(ens.names, text.en, phrase.en);
      if ([ko, en].some(isGrammar) || isNumber(ko) !== isNumber(en)) continue;
      if ([ko, en].some(joined) && !(whole && text.ko.length === 1 && text.en.length === 1)) continue;
      bump(toEn, ko, en, seen);
      bump(toKo, en, ko, seen);
      if (phrase.ko.every((edge) => text.edges.has(edge))) bump(apart, ko, en, seen);
    }
  for (const [ko, en] of falseFriends(toEn, apart)) {
    toEn.get(ko)?.delete(en);
    toKo.get(en)?.delete(ko);
  }

  const given = new Map<string, Map<string, number>>();
  for (const entry of entries)
    for (const side of [entry.ko, entry.en]) {
      const ways = [...new Set(side.map((text) => termsOf(text).join(' ')))].filter(Boolean);
      for (const [i, one] of ways.entries())
        for (const [j, other] of ways.entries()) if (i !== j) bump(given, one, other, 0.8 / (1 + 0.15 * Math.max(i, j)));
    }
  for (const row of given.values()) for (const [key, weight] of row) row.set(key, Math.min(0.8, weight));

  const [english, korean] = [translations(toEn, toKo), translations(toKo, toEn)];
  const written = new Map(
    [...writings].flatMap(([term, forms]) => {
      const [usual] = [...forms].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0] ?? [];
      return usual && usual !== term ? [[term, usual] as const] : [];
    }),
  );
  return {
    translations: merged(english, korean),
    synonyms: merged(synonyms(english, korean, given), synonyms(korean, english, given)),
    written,
  };
};

/** Phrases of both languages in one list; a name written alike in both (LED) has what both say. */
const merged = (
  a: ReadonlyMap<string, readonly Weighed[]>,
  b: ReadonlyMap<string, readonly Weighed[]>,
): ReadonlyMap<string, readonly Weighed[]> => {
  const all = new Map(a);
  for (const [phrase, list] of b) {
    const seen = new Map((all.get(phrase) ?? []).map((w) => [w.key, w]));
    for (const w of list) if ((seen.get(w.key)?.weight ?? 0) < w.weight) seen.set(w.key, w);
    all.set(phrase, [...seen.values()]);
  }
  for (const [phrase, list] of all) {
    const others = list.filter((w) => w.key !== phrase);
    if (others.length > 0) all.set(phrase, others);
    else all.delete(phrase);
  }
  return all;
};
