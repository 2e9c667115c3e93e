import type { Forward } from './forward.ts';

/** The postings of a forward: for each term, in the order of their numbers, the slots that hold it, ascending. */
export interface Postings {
  readonly terms: Uint32Array;
  /** Where the postings of `terms[i]` begin; one more than there are terms. */
  readonly offsets: Uint32Array;
  readonly slots: Uint32Array;
  /** The saturated weight of the term in the record, BM25F without idf, in 255ths. */
  readonly impacts: Uint8Array;
  /** Bits of the fields that hold it. */
  readonly masks: Uint8Array;
}

/** Some records and their postings; nothing in it changes but `forward.rows`, where a record is struck out. */
export interface Segment {
  readonly id: string;
  readonly forward: Forward;
  readonly postings: Postings;
}

/** Where a term's postings are: from, to (exclusive); both 0 if it has none. Two numbers in `found`, to save an object each. */
export const found = { from: 0, to: 0 };
export const find = ({ terms, offsets }: Postings, term: number): boolean => {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = terms[middle] as number;
    if (at === term) {
      found.from = offsets[middle] as number;
      found.to = offsets[middle + 1] as number;
      return true;
    }
    if (at < term) low = middle + 1;
    else high = middle - 1;
  }
  found.from = 0;
  found.to = 0;
  return false;
};

/** First place from `from` on, before `to`, whose slot is not below `slot`; in leaps that double, so near places are cheap. */
export const leap = (slots: Uint32Array, from: number, to: number, slot: number): number => {
  if (from >= to || (slots[from] as number) >= slot) return from;
  let step = 1;
  let low = from;
  while (low + step < to && (slots[low + step] as number) < slot) {
    low += step;
    step *= 2;
  }
  let high = Math.min(to, low + step);
  low++;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slots[middle] as number) < slot) low = middle + 1;
    else high = middle;
  }
  return low;
};
