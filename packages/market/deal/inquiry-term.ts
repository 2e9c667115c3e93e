import { addBusinessHours, businessHoursBetween, workingDay } from '../calendar/business.ts';
import { calendarOf } from '../calendar/calendar.ts';
import type { Membership } from '../company/membership.ts';
import type { Inquiry, Term } from './inquiry.ts';

/** Business hours from the deputy's turn to the operator's, and from the operator's to the end. */
export const afterDeputy = workingDay.hours;
export const afterOperator = 5 * workingDay.hours;

/** Opens the term of an inquiry in the responder's calendar. `hours` are business hours. */
export const openTerm = (responder: { country: string; zone: string }, hours: number, now: Date): Term => {
  const calendar = calendarOf(responder);
  const answerBy = addBusinessHours(now, hours, calendar).toISOString();
  return {
    opened: now.toISOString(),
    answerBy,
    country: responder.country,
    zone: calendar.zone,
    next: { step: 'deputy', at: answerBy },
  };
};

const later = (term: Term, from: string, hours: number): string =>
  addBusinessHours(new Date(from), hours, calendarOf(term)).toISOString();

/** The step after the one taken, reckoned from when that one was due, so that a late clock shifts nothing. */
export const nextStep = (term: Term, taken: 'deputy' | 'operator', due: string): Term['next'] =>
  taken === 'deputy'
    ? { step: 'operator', at: later(term, due, afterDeputy) }
    : { step: 'close', at: later(term, due, afterOperator) };

/** Ends the waiting: the term stays to be read, the clock leaves it alone. */
export const endTerm = ({ next: _, ...term }: Term): Term => term;

/** Business hours of the responder's calendar that the answer took. */
export const hoursTaken = (term: Term, now: Date): number => businessHoursBetween(new Date(term.opened), now, calendarOf(term));

/** Business hours left until the answer is due; 0 when it is late. */
export const hoursLeft = (term: Term, now: Date): number => businessHoursBetween(now, new Date(term.answerBy), calendarOf(term));

const standsIn = (m: Membership): boolean => !m.suspended && (m.roles.includes('sales') || m.roles.includes('owner'));

/**
 * Who steps in for a silent assignee: the next member with the role sales or owner, in the order in which they joined, going
 * round; nobody if the assignee is the only one.
 */
export const deputyFor = (inquiry: Inquiry, members: readonly Membership[]): string | undefined => {
  const order = members
    .filter(standsIn)
    .toSorted((a, b) => a.since.at.localeCompare(b.since.at) || a.personId.localeCompare(b.personId));
  const place = order.findIndex((m) => m.personId === inquiry.responder.assigneeId);
  const circle = [...order.slice(place + 1), ...order.slice(0, Math.max(place, 0))];
  return circle[0]?.personId;
};
