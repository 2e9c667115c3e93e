import type { Actor } from '@sandan/kernel/actor';

/** Who acts, and when. */
export interface Hand {
  readonly actor: Actor;
  readonly now: Date;
}

/** The day by which calls and budgets run. */
export { koreanDay } from '../calendar/date.ts';
