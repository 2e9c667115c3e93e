import type { Score } from './score.ts';
import type { signals } from './weights.ts';

/** A record in its place, with what the place comes from. */
export interface Ranked {
  readonly row: number;
  readonly score: number;
  readonly text: Score;
  /** Shares of the text's score that signals of the listing add or take. */
  readonly signals: Readonly<Record<keyof typeof signals, number>>;
  /** What it was given to come forward for the sake of other owners. */
  readonly spread: number;
}
