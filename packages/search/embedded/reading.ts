import { runs } from './fields.ts';
import type { Forward } from './forward.ts';

export interface Place {
  readonly run: number;
  readonly at: number;
}

let wanted = new Uint8Array();
let marked: readonly number[] = [];

/** Reads records for the places of some terms; the rest of their words is passed over quickly. Only the last reader made may be used. */
export const reader = (terms: Iterable<number>, vocabulary: number) => {
  if (wanted.length < vocabulary) wanted = new Uint8Array(2 * vocabulary);
  for (const term of marked) wanted[term] = 0;
  marked = [...terms];
  for (const term of marked) wanted[term] = 1;
  return ({ tokens, starts, ends }: Forward, slot: number): ReadonlyMap<number, readonly Place[]> => {
    const places = new Map<number, Place[]>();
    const begin = starts[slot] as number;
    let at = begin;
    for (let run = 0; run < runs.length; run++) {
      const to = begin + (ends[slot * runs.length + run] as number);
      for (; at < to; at++) {
        const term = tokens[at] as number;
        if (wanted[term] === 0) continue;
        const place = { run, at: at - begin };
        const known = places.get(term);
        if (known) known.push(place);
        else places.set(term, [place]);
      }
    }
    return places;
  };
};
