import { addBusinessHours, workingDay } from './business.ts';
import { calendarOf } from './calendar.ts';

const days = (n: number): number => n * workingDay.hours;

/**
 * The one clock of answering (UX4): how long each who is asked has, in business hours of their own calendar, and who is called next. What
 * stays unanswered at the end of the last step has an outcome: closed with `no_answer`, asleep, or before the operator.
 */
export const answerTimes = {
  /** An inquiry: the answer within the hours of its kind, then the deputy, then the operator. */
  question: { deputy: days(1), operator: days(5) },
  /** Advice on a booking: the first word within three hours, the deputy within three more, then the concierge within three days. */
  bookingAdvice: { answer: 3, deputy: 3, operator: days(3) },
  /** A need that nothing fits, before the brokers; then the operator. */
  need: { answer: days(5) },
} as const;

/** Business days of a seller until it is reminded of an expression of interest and the operator is told, and until the deal sleeps. */
export const interestDays = { remind: 5, sleep: 10 } as const;

/** Whose calendar counts. */
export interface Responder {
  readonly country: string;
  readonly zone: string;
}

/** The instant by which a responder who is asked at `from` has had `hours` business hours. */
export const dueAfter = (responder: Responder, from: Date | string, hours: number): string =>
  addBusinessHours(new Date(from), hours, calendarOf(responder)).toISOString();
