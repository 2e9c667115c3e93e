import type { Pile } from './pile.ts';
import { find, found } from './segment.ts';

/** Beyond so many records a term is not counted on. */
const enough = 1000;

/** How many records hold a term (by number), at least up to a thousand; struck-out records are not counted as long as it matters. */
export const countOf = (pile: Pile, term: number): number => {
  const postings = pile.frequency(term);
  if (postings === 0 || pile.dead === 0 || postings > enough + pile.dead) return postings;
  let held = 0;
  for (const { forward, postings } of pile.segments()) {
    if (!find(postings, term)) continue;
    const { from, to } = found;
    if (held > enough) {
      held += to - from;
      continue;
    }
    for (let at = from; at < to; at++) if (forward.rows[postings.slots[at] as number] !== 0) held++;
  }
  return held;
};
