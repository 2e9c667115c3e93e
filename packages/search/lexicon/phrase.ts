import { stopWords } from '../english/stem.ts';
import type { Bitext, Links } from './align.ts';

/** A part of a pair that means the same on both sides, `[from, to)` in terms, and how surely, 0 to 1. */
export interface Phrase {
  readonly ko: readonly [number, number];
  readonly en: readonly [number, number];
  readonly surety: number;
}

export const longestPhrase = 4;
/** A pair that is itself a name, and not a description, is kept whole up to this many terms. */
export const longestWhole = 5;
/** From this on a link counts. */
export const least = 0.12;

/** Terms that join others: no phrase begins or ends with one. */
export const joining: ReadonlySet<string> = new Set(
  '것 등 그 업 밖 제외 한정 thereof therefor therewith other such than not only including us compris'.split(' '),
);

/** Words that say how many and how much of what, in terms. */
const grammar: ReadonlySet<string> = new Set([
  ...stopWords,
  ...'after all any between both but each either if least less more most other per same such than 각종 개별 미만 이내 이상 이하 초과'.split(
    ' ',
  ),
]);

/** Whether a phrase is made of words of grammar alone, which lists of goods are full of (만 is not called each). */
export const isGrammar = (phrase: string): boolean => phrase.split(' ').every((term) => grammar.has(term));

/** Whether a phrase is figures and nothing else, which are called the same in every language. */
export const isNumber = (phrase: string): boolean => /^[\d ]+$/.test(phrase);

/**
 * The parts of a pair that say the same: all spans of up to four terms on either side whose links all stay between them, begun and
 * ended by a linked term; and the pair itself, if it is short.
 */
export const phrasesOf = ({ ko, en }: Bitext, links: Links): Phrase[] => {
  const linked = links.map((row) => row.map((p) => (p >= least ? p : 0)));
  const found: Phrase[] = [];
  for (let from = 0; from < ko.length; from++)
    for (let to = from + 1; to <= Math.min(ko.length, from + longestPhrase); to++) {
      let [first, last] = [en.length, -1];
      for (let i = from; i < to; i++)
        for (let j = 0; j < en.length; j++)
          if (linked[i]?.[j]) {
            first = Math.min(first, j);
            last = Math.max(last, j);
          }
      if (last < 0 || last - first >= longestPhrase) continue;
      const edge = (i: number) => linked[i]?.some((p) => p > 0) ?? false;
      if (!edge(from) || !edge(to - 1)) continue;
      const crossed = linked.some((row, i) => (i < from || i >= to) && row.some((p, j) => p > 0 && j >= first && j <= last));
      if (crossed) continue;
      found.push({ ko: [from, to], en: [first, last + 1], surety: surety(linked, [from, to], [first, last + 1]) });
    }
  if (ko.length <= longestWhole && en.length <= longestWhole && !found.some((p) => covers(p, ko.length, en.length)))
    found.push({ ko: [0, ko.length], en: [0, en.length], surety: 0 });
  return found;
};

export const covers = ({ ko, en }: Phrase, kos: number, ens: number): boolean =>
  ko[0] === 0 && ko[1] === kos && en[0] === 0 && en[1] === ens;

/** The mean over the terms of both sides of the best link of each. */
const surety = (linked: Links, ko: readonly [number, number], en: readonly [number, number]): number => {
  let sum = 0;
  for (let i = ko[0]; i < ko[1]; i++) sum += Math.max(0, ...(linked[i]?.slice(en[0], en[1]) ?? []));
  for (let j = en[0]; j < en[1]; j++) sum += Math.max(0, ...linked.slice(ko[0], ko[1]).map((row) => row[j] ?? 0));
  return sum / (ko[1] - ko[0] + en[1] - en[0]);
};
