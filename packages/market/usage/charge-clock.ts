import { plusDays } from '../calendar/date.ts';
import { koreanDay } from '../programme/hand.ts';
import { startOf } from '../royalty/books.ts';
import type { Charge } from './charge.ts';

/** Days after the end of a booking in which its use is logged; then it is charged as it was booked. */
export const logWithinDays = 3;

/** The last day of a use, in Korea: what ends at midnight ends with the day before. */
export const usedOn = ({ end }: Pick<Charge, 'end'>): string => koreanDay(new Date(Date.parse(end) - 1));

/** The month in Korea, `YYYY-MM`, of which a charge is billed. */
export const monthOf = (charge: Pick<Charge, 'end'>): string => usedOn(charge).slice(0, 7);

const firstAfter = (month: string): string => `${plusDays(`${month}-28`, 4).slice(0, 7)}-01`;

/** The instant of the next thing that the clock does to a charge: it charges what nobody logged, and bills what is due with its month. */
export const chargeNext = (charge: Pick<Charge, 'state' | 'end'>): string | undefined => {
  if (charge.state === 'planned') return startOf(plusDays(koreanDay(new Date(charge.end)), logWithinDays + 1));
  return charge.state === 'due' ? startOf(firstAfter(monthOf(charge))) : undefined;
};

/** Whether the time in which the use of a planned charge is logged is over. */
export const isOver = (charge: Pick<Charge, 'state' | 'end'>, now: Date): boolean =>
  charge.state === 'planned' && (chargeNext(charge) ?? '~') <= now.toISOString();
