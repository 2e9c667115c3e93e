import { graphs, isVowel, type Reading } from './graph.ts';

/** What a sound costs that no letter stands for: the vowels that Hangul needs between consonants cost little. */
const inserted: Readonly<Record<string, number>> = { x: 0.03, i: 0.25, u: 0.4, v: 0.4, a: 0.5, e: 0.5, o: 0.5, y: 0.2, w: 0.3 };
const silent = { vowel: 0.4, consonant: 1 };
const swapped = { vowel: 0.4, consonant: 1 };

const vowelLetter = /[aeiouy]/;

/**
 * The least cost of saying a Latin word as the sounds of a Hangul one, over all readings of its letters. `used` is told the readings
 * on the way of that cost, the last first.
 */
export const distance = (word: string, phones: string, used?: (reading: Reading) => void): number => {
  const columns = phones.length + 1;
  const cost = new Float64Array((word.length + 1) * columns).fill(Number.POSITIVE_INFINITY);
  cost[0] = 0;
  const came: { from: number; reading?: Reading }[] = [];
  const relax = (at: number, value: number, from: number, reading?: Reading): void => {
    if (value >= (cost[at] ?? 0)) return;
    cost[at] = value;
    if (used) came[at] = reading ? { from, reading } : { from };
  };
  for (let i = 0; i <= word.length; i++) {
    const readings = i < word.length ? graphs(word, i) : [];
    const kind = vowelLetter.test(word[i] ?? '') ? 'vowel' : 'consonant';
    for (let j = 0; j < columns; j++) {
      const at = i * columns + j;
      const now = cost[at] ?? Number.POSITIVE_INFINITY;
      if (now === Number.POSITIVE_INFINITY) continue;
      const phone = phones[j];
      if (phone !== undefined) relax(at + 1, now + (inserted[phone] ?? 1), at);
      if (i === word.length) continue;
      for (const reading of readings)
        if (phones.startsWith(reading.phones, j))
          relax(at + reading.length * columns + reading.phones.length, now + reading.cost, at, reading);
      relax(at + columns, now + silent[kind], at);
      if (phone !== undefined && isVowel(phone) === (kind === 'vowel')) relax(at + columns + 1, now + swapped[kind], at);
    }
  }
  for (let at = cost.length - 1; used && at > 0; at = came[at]?.from ?? 0) {
    const reading = came[at]?.reading;
    if (reading) used(reading);
  }
  return cost.at(-1) ?? Number.POSITIVE_INFINITY;
};

/** How far a mistake lowers the likeness: one consonant that differs in a word of eight sounds leaves a half. */
const steepness = 4;

/** 1 less the cost for each sound, of a word of Latin letters and the sounds of a Hangul one. */
export const likeness = (word: string, phones: string): number => {
  const sounds = (phones.replace(/[xyw]/g, '').length + word.length * 0.9) / 2;
  return sounds === 0 ? 0 : Math.max(0, 1 - (steepness * distance(word, phones)) / sounds);
};
