import { koreanDay, plusDays } from '../calendar/date.ts';
import { startOf } from '../royalty/books.ts';
import type { Evaluation } from './evaluation.ts';

/** Days in which the host answers; then the request is closed. */
const answerWithinDays = 14;
/** Days in which the samples are sent; then it is closed. */
const samplesWithinDays = 30;
/** Days in which a report is accepted or contested; then it counts as accepted. */
export const acceptWithinDays = 14;

const within: Readonly<Partial<Record<Evaluation['state'], number>>> = {
  requested: answerWithinDays,
  agreed: samplesWithinDays,
  reported: acceptWithinDays,
};

/** The instant of what the clock does next to an evaluation, if anything. */
export const evaluationNext = ({ state, since }: Pick<Evaluation, 'state' | 'since'>): string | undefined => {
  const days = within[state];
  return days === undefined ? undefined : startOf(plusDays(koreanDay(new Date(since)), days + 1));
};
