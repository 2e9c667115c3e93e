import type { Localized } from '@sandan/kernel/text';
import type { Booking } from '../booking/booking.ts';
import { lapsesAt } from '../booking/booking-verbs.ts';
import { plusDays } from '../calendar/date.ts';
import type { Supply } from '../catalogue/supply.ts';
import type { Approval } from '../company/approval.ts';
import type { Inquiry } from '../deal/inquiry.ts';
import { isUnanswered } from '../deal/inquiry.ts';
import { answerDue } from '../deal/inquiry-term.ts';
import type { TechnologyDeal } from '../deal/technology.ts';
import { type Dispute, isLive } from '../dispute/dispute.ts';
import { evaluationNext } from '../evaluation/clock.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Exporter } from '../exporter/exporter.ts';
import type { Listing } from '../listing/listing.ts';
import type { Offtake } from '../offtake/offtake.ts';
import { offtakeActionsOpen } from '../offtake/verbs.ts';
import { terms as orderTerms } from '../order/clock.ts';
import type { Order } from '../order/order.ts';
import type { Quote } from '../quote/quote.ts';
import type { Resale } from '../resale/resale.ts';
import { isQuotable, type Rfq } from '../rfq/rfq.ts';
import { startOf, today } from '../royalty/books.ts';
import { sampleNext } from '../sample/clock.ts';
import { isFree, type Sample } from '../sample/sample.ts';
import { lastDay, serviceNext } from '../service/clock.ts';
import type { ServiceRequest } from '../service/request.ts';
import type { TaskStep } from './task-step.ts';

/** One thing that waits for a step of the side that sells: of what, with whom, and until when, if there is a time. */
export interface Task {
  readonly step: TaskStep;
  /** Id of the thing whose page has the step. */
  readonly id: string;
  /** The number people quote. */
  readonly number?: string;
  readonly title: Localized;
  /** The other side. */
  readonly withId?: string;
  readonly until?: string;
}

/** Days before its end in which a quotation, and a certificate, becomes a task. */
export const endingDays = { quote: 3, certificate: 60 } as const;

const endOf = (day: string): string => startOf(plusDays(day, 1));
const until = (at: string | undefined) => (at ? { until: at } : {});
const within = (at: string | undefined, days: number, now: Date): boolean =>
  at !== undefined && Date.parse(at) - now.getTime() <= days * 86_400_000;

export const inquiryTask = (inquiry: Inquiry): Task | undefined => {
  if (!isUnanswered(inquiry)) return undefined;
  const { id, number, listing, asker, origin } = inquiry;
  const other = origin ? {} : { withId: asker.organisationId };
  return { step: 'inquiry.answer', id, number, title: listing.title, ...other, until: answerDue(inquiry) };
};

/** `quoted`: whether the house has a quotation for it, which is then the task. */
export const rfqTask = (rfq: Rfq, quoted: boolean): Task | undefined => {
  const { id, number, content, buyer } = rfq;
  if (quoted || !isQuotable(rfq)) return undefined;
  const title = { ko: content.title, en: content.title };
  return { step: 'rfq.quote', id, number, title, withId: buyer.organisationId, ...until(content.deadline) };
};

const quoteSteps: Readonly<Partial<Record<Quote['state'], TaskStep>>> = {
  draft: 'quote.submit',
  requested: 'quote.rewrite',
  countered: 'quote.answer',
};

export const quoteTask = (quote: Quote, now: Date): Task | undefined => {
  const { id, reference, rfq, buyer, state, validUntil } = quote;
  const ending = state === 'submitted' && within(validUntil, endingDays.quote, now);
  const step = ending ? 'quote.ending' : quoteSteps[state];
  if (!step) return undefined;
  const title = { ko: rfq.title, en: rfq.title };
  return { step, id, number: reference, title, withId: buyer.organisationId, ...until(validUntil) };
};

const orderStep = (order: Order): { readonly step: TaskStep; readonly until?: string } | undefined => {
  const after = (days: number) => startOf(plusDays(today(new Date(order.since)), days));
  const ready = order.readyBy ? { until: endOf(order.readyBy) } : {};
  if (order.cancelAsked?.side === 'buyer') return { step: 'order.cancelAsked' };
  switch (order.state) {
    case 'placed':
    case 'acknowledged':
      return { step: 'order.confirm', until: after(orderTerms.lapse) };
    case 'accepted':
    case 'in_production':
      return { step: 'order.make', ...ready };
    case 'ready_to_ship':
      return { step: 'order.ship', ...ready };
    case 'goods_accepted':
      return { step: 'order.invoice', until: after(orderTerms.invoice) };
    default:
      return undefined;
  }
};

const orderLine = ({ id, number, terms, buyer }: Order) => {
  const name = terms.lines[0]?.name ?? number;
  return { id, number, title: { ko: name, en: name }, withId: buyer.organisationId };
};

export const orderTask = (order: Order): Task | undefined => {
  const found = orderStep(order);
  return found && { ...orderLine(order), ...found };
};

/** A claim on an order waits for the seller where it was opened, or where the two are to agree. */
export const disputeTask = (order: Order, disputes: readonly Dispute[]): Task | undefined => {
  const waits = (d: Dispute) => d.state === 'opened' || (d.state === 'proposed' && d.proposals.at(-1)?.side !== 'seller');
  const live = disputes.find((d) => isLive(d) && waits(d));
  return live && { step: 'dispute.answer', ...orderLine(order), ...until(live.until) };
};

export const sampleTask = (sample: Sample): Task | undefined => {
  const { id, number, title, buyer, state, paid } = sample;
  const step = state === 'asked' ? 'sample.offer' : state === 'agreed' && (isFree(sample) || paid) ? 'sample.send' : undefined;
  return step && { step, id, number, title, withId: buyer.organisationId, ...until(sampleNext(sample)) };
};

export const serviceTask = (request: ServiceRequest): Task | undefined => {
  const { id, number, wish, user, state } = request;
  const line = { id, number, title: { ko: wish.title, en: wish.title }, withId: user.organisationId };
  if (state === 'requested') return { step: 'service.quote', ...line, ...until(serviceNext(request)) };
  if (state !== 'accepted' && state !== 'returned') return undefined;
  const day = lastDay(request);
  return { step: 'service.deliver', ...line, ...(day ? { until: endOf(day) } : {}) };
};

const evaluationSteps: Readonly<Partial<Record<Evaluation['state'], TaskStep>>> = {
  agreed: 'evaluation.ship',
  reported: 'evaluation.answer',
};

export const evaluationTask = (evaluation: Evaluation): Task | undefined => {
  const { id, number, listing, hostId, state } = evaluation;
  const step = evaluationSteps[state];
  return step && { step, id, number, title: listing, withId: hostId, ...until(evaluationNext(evaluation)) };
};

/** An agreement on a by-product that waits for the house, on whichever side it stands; `title` that of its listing. */
export const offtakeTask = (offtake: Offtake, organisationId: string, title: Localized): Task | undefined => {
  const { id, supplierId, takerId, terms } = offtake;
  const side = organisationId === supplierId ? 'supplier' : 'taker';
  if (!offtakeActionsOpen(offtake, side).includes('accept')) return undefined;
  return { step: 'offtake.answer', id, title, withId: side === 'supplier' ? takerId : supplierId, until: startOf(terms.from) };
};

export const dealTask = ({ id, number, listing, buyer, term, state }: TechnologyDeal): Task | undefined =>
  term?.waitsFor === 'seller' && state !== 'dormant'
    ? { step: 'deal.move', id, number, title: listing.title, withId: buyer.organisationId, ...until(term.next?.at) }
    : undefined;

/** A machine that is reserved waits to be sold, and a claim in its warranty to be answered. */
export const resaleTask = ({ id, state, buyer }: Resale, title: Localized): Task | undefined =>
  state === 'reserved' ? { step: 'resale.sell', id, title, ...(buyer ? { withId: buyer.organisationId } : {}) } : undefined;

/** `mine`: whether the one who looks decides it. */
export const approvalTask = ({ id, title, dueAt, state }: Approval, mine: boolean): Task | undefined =>
  mine && state === 'pending' ? { step: 'approval.decide', id, title: { ko: title, en: title }, until: dueAt } : undefined;

/** Certificates of a listing that end soon or have ended; the name stands in the title, since a listing has several. */
export const certificateTasks = ({ id, content }: Listing, { certificates }: Pick<Supply, 'certificates'>, now: Date): Task[] =>
  certificates.flatMap(({ name, expires }): Task[] => {
    const end = expires && endOf(expires);
    if (!end || !within(end, endingDays.certificate, now)) return [];
    const title = Object.fromEntries(Object.entries(content.title).map(([tag, text]) => [tag, `${name} · ${text}`]));
    return [{ step: 'certificate.renew', id, title, until: end }];
  });

/** Whether the market waits for word of why no further order came. */
export const exporterTask = ({ organisationId, state, reason }: Exporter, title: Localized): Task | undefined =>
  state === 'asked' || (state === 'dormant' && !reason) ? { step: 'exporter.explain', id: organisationId, title } : undefined;

/** A booking of the house's equipment that waits for its word. */
export const bookingTask = ({ id, state, booker, due }: Booking, title: Localized): Task | undefined =>
  state === 'requested'
    ? { step: 'booking.decide', id, title, withId: booker.organisationId, ...until(lapsesAt({ due })) }
    : undefined;

/** By the clock: what ends first comes first, and what has no time comes last. */
export const byClock = (tasks: readonly Task[]): Task[] =>
  tasks.toSorted((a, b) => {
    const [one, other] = [a.until ?? '~', b.until ?? '~'];
    return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1;
  });
