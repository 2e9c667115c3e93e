import { runs } from './fields.ts';
import type { Pile } from './pile.ts';
import { reader } from './reading.ts';

/** A term that comes right after another in some listings: in how many of those read, and one of them. */
export interface Follower {
  readonly count: number;
  readonly row: number;
}

/** So many listings, the last that came in, tell what follows a word. */
const most = 400;

/** Runs of what a listing says itself, and not the titles of its codes or a machine. */
const spoken = new Set(
  runs.flatMap(({ field, whole }, run) => (!whole && ['title', 'keyword', 'summary', 'body'].includes(field) ? [run] : [])),
);

/** What comes right after a term in what listings of some rows say, by its number. */
export const following = (pile: Pile, rows: Uint32Array, term: number): ReadonlyMap<number, Follower> => {
  const followers = new Map<number, Follower>();
  const read = reader([term], pile.vocabulary.size);
  const segments = pile.segments();
  for (const row of rows.subarray(-most)) {
    const seat = pile.seat(row, segments);
    if (!seat) continue;
    const { tokens, starts, ends } = seat.segment.forward;
    const end = (run: number) => ends[seat.slot * runs.length + run] as number;
    const next = new Set<number>();
    for (const { run, at } of read(seat.segment.forward, seat.slot).get(term) ?? [])
      if (spoken.has(run) && at + 1 < end(run)) next.add(tokens[(starts[seat.slot] as number) + at + 1] as number);
    for (const number of next) followers.set(number, { count: (followers.get(number)?.count ?? 0) + 1, row });
  }
  return followers;
};
