import { answerTimes, dueAfter, type Responder } from '../calendar/answer-term.ts';
import { businessHoursBetween } from '../calendar/business.ts';
import { calendarOf } from '../calendar/calendar.ts';
import type { Membership } from '../company/membership.ts';
import { kindOf } from '../listing/kinds/registry.ts';
import type { Inquiry, Term } from './inquiry.ts';

type Asked = Pick<Inquiry, 'purpose'> & { readonly listing: Pick<Inquiry['listing'], 'kind'> };

const timesOf = ({ purpose, listing }: Asked) =>
  purpose === 'booking_advice'
    ? answerTimes.bookingAdvice
    : { answer: kindOf(listing.kind).answerWithinHours, ...answerTimes.question };

/** Opens the term of an inquiry in the responder's calendar, by what it is for. */
export const openTerm = (responder: Responder, asked: Asked, now: Date): Term => {
  const answerBy = dueAfter(responder, now, timesOf(asked).answer);
  return {
    opened: now.toISOString(),
    answerBy,
    country: responder.country,
    zone: calendarOf(responder).zone,
    next: { step: 'deputy', at: answerBy },
  };
};

/**
 * The step after the one taken, reckoned from when that one was due, so that a late clock shifts nothing. One that came by another channel
 * is never the operator's, who was not asked and can reach nobody there; the time is the same.
 */
export const nextStep = (
  inquiry: Asked & Pick<Inquiry, 'term' | 'origin'>,
  taken: 'deputy' | 'operator',
  due: string,
): NonNullable<Term['next']> => {
  const times = timesOf(inquiry);
  if (taken === 'operator') return { step: 'close', at: dueAfter(inquiry.term, due, times.operator) };
  const at = dueAfter(inquiry.term, due, times.deputy);
  return inquiry.origin ? nextStep(inquiry, 'operator', at) : { step: 'operator', at };
};

/** Ends the waiting: the term stays to be read, the clock leaves it alone. */
export const endTerm = ({ next: _, ...term }: Term): Term => term;

/** Business hours of the responder's calendar that the answer took. */
export const hoursTaken = (term: Term, now: Date): number => businessHoursBetween(new Date(term.opened), now, calendarOf(term));

/** Whether the concierge of the market advises in the owner's place: on a booking, once the owner and the deputy have kept silent. */
export const isWithConcierge = ({ purpose, escalated, term }: Pick<Inquiry, 'purpose' | 'escalated' | 'term'>): boolean =>
  purpose === 'booking_advice' && escalated === 'operator' && term.next !== undefined;

/** When an answer is due of whose turn it is: of the owner, or of the concierge. */
export const answerDue = (inquiry: Pick<Inquiry, 'purpose' | 'escalated' | 'term'>): string =>
  (isWithConcierge(inquiry) ? inquiry.term.next?.at : undefined) ?? inquiry.term.answerBy;

/** Business hours left until then; 0 when it is late. */
export const hoursLeft = (inquiry: Pick<Inquiry, 'purpose' | 'escalated' | 'term'>, now: Date): number =>
  businessHoursBetween(now, new Date(answerDue(inquiry)), calendarOf(inquiry.term));

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
