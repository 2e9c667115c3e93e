import type { Columns } from './columns.ts';
import type { Pile } from './pile.ts';
import type { Ranked } from './ranked.ts';
import { highest, type Rows } from './rows.ts';
import { scoring } from './score.ts';
import { spread } from './spread.ts';
import type { Wanted } from './wanted.ts';
import { candidates, freshDays, signals } from './weights.ts';

const day = 86_400_000;

/** Between -1 and 1; what is not known says nothing. */
const centred = (share: number | undefined): number =>
  share === undefined || Number.isNaN(share) ? 0 : 2 * Math.min(1, Math.max(0, share)) - 1;

/**
 * Rows in their order, as far as `wanted` of them are needed: the best by their postings are read word by word and moved a little
 * by what speaks for the listing itself; those beyond follow as they are.
 */
export const ranking = (pile: Pile, columns: Columns, now: () => number) => {
  const signalsOf = (row: number, at: number): Ranked['signals'] => {
    const age = Math.max(0, at - (columns.confirmedAt.at[row] ?? 0)) / day;
    return {
      freshness: signals.freshness * centred(2 ** (-age / freshDays)),
      completeness: signals.completeness * centred(columns.completeness.at[row]),
      answering: signals.answering * centred(columns.answering.at[row]),
    };
  };

  return (
    things: readonly Wanted[],
    { rows, scores }: Rows,
    needed: number,
  ): { ranked: readonly Ranked[]; rest: readonly number[] } => {
    const places = highest(scores, rows, Math.max(candidates, needed));
    const score = scoring(things, pile.lengths, pile.vocabulary.size);
    const segments = pile.segments();
    const at = now();
    const ranked = places.slice(0, candidates).flatMap((place): Ranked[] => {
      const row = rows[place] as number;
      const seat = pile.seat(row, segments);
      if (!seat) return [];
      const text = score(seat.segment, seat.slot);
      const moved = signalsOf(row, at);
      const share = moved.freshness + moved.completeness + moved.answering;
      return [{ row, score: text.total * (1 + share), text, signals: moved, spread: 0 }];
    });
    ranked.sort((a, b) => b.score - a.score || b.row - a.row);
    return {
      ranked: spread(ranked, (row) => columns.owner.at[row] ?? 0),
      rest: places.slice(candidates).map((place) => rows[place] as number),
    };
  };
};
