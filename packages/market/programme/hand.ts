import type { Actor } from '@sandan/kernel/actor';

/** Who acts, and when. */
export interface Hand {
  readonly actor: Actor;
  readonly now: Date;
}

const inKorea = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' });

/** The civil day that it is in Korea, by which calls and budgets run. */
export const koreanDay = (now: Date): string => inKorea.format(now);
