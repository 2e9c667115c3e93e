import porter from 'wink-porter2-stemmer';
import { spelling } from './spelling.ts';

/** Words that carry no meaning of their own in a query or a text. */
export const stopWords: ReadonlySet<string> = new Set(
  'a an and are as at be by for from in into is it its of on or that the their this to was were which with'.split(' '),
);

/**
 * The stem of a lower-case English word by Porter2: machine, machines, machined and machining meet, as do fibre and fibers. What
 * is no plain word (codes, units, other scripts) stays as it is.
 */
export const stem = (word: string): string => (word.length < 4 || !/^[a-z]+$/.test(word) ? word : porter(spelling(word)));
