import { plusDays } from '../calendar/date.ts';
import { koreanDay } from '../programme/hand.ts';
import { startOf } from '../royalty/books.ts';
import type { ServiceRequest } from './request.ts';

/** Days in which a request is quoted or declined; then it is closed. */
export const answerWithinDays = 14;
/** Days in which a result is accepted or given back; then it counts as accepted. */
export const acceptWithinDays = 14;
/** Days in which a result that was given back is handed in anew. */
export const reviseWithinDays = 14;

const daysAfter = (instant: string, days: number): string => startOf(plusDays(koreanDay(new Date(instant)), days + 1));

/** The instant of what the clock does next to a request, if anything. */
export const serviceNext = ({ state, since, quote }: Pick<ServiceRequest, 'state' | 'since' | 'quote'>): string | undefined => {
  if (state === 'requested') return daysAfter(since, answerWithinDays);
  if (state === 'quoted' && quote) return startOf(plusDays(quote.validUntil, 1));
  return state === 'delivered' ? daysAfter(since, acceptWithinDays) : undefined;
};

/** The last day on which a result can be handed in before the user may leave. */
export const lastDay = ({ state, since, quote }: Pick<ServiceRequest, 'state' | 'since' | 'quote'>): string => {
  const revised = state === 'returned' ? plusDays(koreanDay(new Date(since)), reviseWithinDays) : '';
  return [quote?.deliverBy ?? '', revised].toSorted().at(-1) ?? '';
};
