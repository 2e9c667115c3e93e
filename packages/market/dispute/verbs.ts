import { stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { open, step } from '@sandan/kernel/process';
import type { Attachment } from '../deal/entry.ts';
import { changed, type OrderBooks, type OrderChange } from '../order/books.ts';
import { fallDue, paymentFacet } from '../order/facet.ts';
import { type Moneyed, nothing } from '../order/moneyed.ts';
import type { Order } from '../order/order.ts';
import { type OrderSide, orderProcess } from '../order/process.ts';
import { reducedMoney } from '../order/refund.ts';
import { releasedMoney } from '../order/release.ts';
import { isContested } from '../payment/payment.ts';
import { type Hand, today } from '../royalty/books.ts';
import { isWritten, type Named } from './criterion.ts';
import { type Dispute, type DisputeAction, disputeActions, disputeProcess, isLive, most } from './dispute.ts';
import type { DisputeReason } from './reason.ts';

/** Days that each state waits before the clock goes on. */
export const waits = { opened: 5, answered: 10, proposed: 10, ruled: 7 } as const;
const day = 86_400_000;

const untilOf = (state: Dispute['state'], now: Date): { until?: string } =>
  state in waits ? { until: new Date(now.getTime() + waits[state as keyof typeof waits] * day).toISOString() } : {};

const filesOf = (attachments: readonly Attachment[] = []): { files?: Attachment['id'][] } =>
  attachments.length > 0 ? { files: attachments.map((a) => a.id) } : {};

export interface Claim {
  readonly reason: DisputeReason;
  readonly criterion: Named;
  readonly minor: number;
  readonly text: string;
  readonly attachments?: readonly Attachment[];
}

const priceOf = ({ instalments }: Order): number => instalments.reduce((sum, i) => sum + i.minor, 0);

/**
 * The buyer disputes what was sent, by what the contract says.
 * @throws Fault conflict `process.refused`, `dispute.exists`; invalid `dispute.criterion`, `dispute.claim`
 */
export const openDispute = (
  books: OrderBooks,
  { reason, criterion, minor, text, attachments = [] }: Claim,
  hand: Hand,
): OrderChange => {
  const { order, disputes } = books;
  const state = step(orderProcess, order.state, 'open_claim', 'buyer');
  if (disputes.some(isLive)) throw new Fault('conflict', 'dispute.exists');
  const { kind, line } = criterion;
  const held = { kind, ...(line === undefined ? {} : { line }) };
  if (!isWritten(order.terms, held)) throw invalidField('/criterion', 'dispute.criterion');
  if (minor <= 0 || minor > priceOf(order)) throw invalidField('/minor', 'dispute.claim');
  const by = stamp(hand.actor, hand.now);
  const dispute: Dispute = {
    id: newId('dispute', hand.now.getTime()),
    version: 1,
    orderId: order.id,
    state: disputeProcess.initial,
    reason,
    criterion: held,
    claim: { minor, text, ...filesOf(attachments) },
    evidence: [],
    proposals: [],
    ...untilOf('opened', hand.now),
    created: by,
    changed: by,
  };
  const told = { action: 'open_claim', side: 'buyer', text, minor, attachments } as const;
  return changed(books, hand, told, { order: { state }, disputes: [dispute] });
};

export interface DisputeMove {
  readonly action: DisputeAction;
  readonly side: OrderSide;
  readonly minor?: number | undefined;
  readonly text?: string | undefined;
  readonly attachments?: readonly Attachment[];
}

/** By how much the price falls once a dispute is over; undefined while it is not. */
const fallOf = (dispute: Dispute, action: DisputeAction, minor: number | undefined): number | undefined => {
  if (action === 'grant') return dispute.claim.minor;
  if (action === 'accept') return dispute.proposals.at(-1)?.minor;
  if (action === 'execute') return dispute.proposals.findLast((p) => p.side === 'operator')?.minor;
  if (action === 'rule' && dispute.state === 'appealed') return minor;
  return action === 'withdraw' ? 0 : undefined;
};

const needsMinor: readonly DisputeAction[] = ['propose', 'counter', 'rule'];

/** The money and the state of the order once the price has fallen by so much; what is held then goes to the seller. */
const ended = (books: OrderBooks, dispute: Dispute, minor: number, side: OrderSide, hand: Hand): Moneyed => {
  const fall = Math.min(minor, priceOf(books.order));
  const less = fall > 0 ? reducedMoney(books, dispute.id, fall, hand) : nothing(books.order);
  const after: OrderBooks = {
    ...books,
    order: less.order,
    payments: books.payments.map((p) => less.payments.find((n) => n.id === p.id) ?? p),
  };
  const rest = releasedMoney(after, hand);
  // A payment of which a part goes back and the rest is released is written once.
  const once = rest.payments.map((p) => ({ ...p, version: (books.payments.find((b) => b.id === p.id)?.version ?? 0) + 1 }));
  const payments = [...less.payments.filter((p) => !once.some((o) => o.id === p.id)), ...once];
  const state = step(orderProcess, books.order.state, 'end_claim', side === 'provider' ? 'clock' : side);
  return {
    order: { ...less.order, state, instalments: fallDue(less.order.instalments, state, today(hand.now)) },
    payments,
    tasks: [...less.tasks, ...rest.tasks],
    entries: [...less.entries, ...rest.entries],
  };
};

/**
 * Takes one step of a dispute. Where it ends, the price falls, what is held is parted between the two, and the goods count as taken, all in
 * the same change.
 * @throws Fault conflict `process.refused`, `dispute.pen`, `dispute.full`; invalid `dispute.claim`, `field.required`
 */
export const moveDispute = (books: OrderBooks, dispute: Dispute, move: DisputeMove, hand: Hand): OrderChange => {
  const { action, side, minor, text, attachments = [] } = move;
  const state = step(disputeProcess, dispute.state, action, side);
  if ((action === 'counter' || action === 'accept') && dispute.proposals.at(-1)?.side === side)
    throw new Fault('conflict', 'dispute.pen');
  const proposes = needsMinor.includes(action);
  const says = text !== undefined && !proposes && (side === 'seller' || side === 'buyer');
  if (
    (proposes && side !== 'operator' && dispute.proposals.length >= most.proposed) ||
    (says && dispute.evidence.length >= most.said)
  )
    throw new Fault('conflict', 'dispute.full');
  if (proposes && minor === undefined) throw invalidField('/minor', 'field.required');
  if (minor !== undefined && minor > priceOf(books.order)) throw invalidField('/minor', 'dispute.claim');
  if ((action === 'answer' || (attachments.length > 0 && !proposes)) && !text?.trim())
    throw invalidField('/text', 'field.required');
  const by = stamp(hand.actor, hand.now);
  const fall = fallOf(dispute, action, minor);
  const { until: _, ...rest } = dispute;
  const next: Dispute = {
    ...rest,
    state,
    ...untilOf(state, hand.now),
    ...(proposes && (side === 'seller' || side === 'buyer' || side === 'operator')
      ? { proposals: [...dispute.proposals, { side, minor: minor ?? 0, ...(text ? { text } : {}), ...filesOf(attachments), by }] }
      : {}),
    ...(says ? { evidence: [...dispute.evidence, { side, text, ...filesOf(attachments), by }] } : {}),
    ...(fall === undefined ? {} : { agreed: fall }),
    version: dispute.version + 1,
    changed: by,
  };
  const told = { side, text, attachments, ...(minor === undefined ? {} : { minor }) };
  if (fall === undefined) return changed(books, hand, { action: 'claim', ...told }, { disputes: [next] });
  const money = ended(books, dispute, fall, side, hand);
  const payments = books.payments.map((p) => money.payments.find((n) => n.id === p.id) ?? p);
  const order = { ...money.order, payment: paymentFacet(money.order, payments) };
  return changed(books, hand, { action: 'end_claim', ...told, minor: fall }, { ...money, order, disputes: [next] });
};

/** What the clock does to a dispute whose time is over; what was ruled waits while a bank looks into a payment of the order. */
export const passDispute = (books: OrderBooks, hand: Hand): OrderChange | undefined => {
  const live = books.disputes.find(isLive);
  if (!live?.until || live.until > hand.now.toISOString()) return undefined;
  const action = live.state === 'ruled' ? 'execute' : 'escalate';
  if (action === 'execute' && books.payments.some(isContested)) return undefined;
  return moveDispute(books, live, { action, side: 'clock' }, hand);
};

/** The steps that a side can take now. */
export const disputeActionsOpen = (dispute: Dispute, side: OrderSide): (typeof disputeActions)[number][] => {
  const offered = new Set<string>(open(disputeProcess, dispute.state, side).map((t) => t.action));
  const own = dispute.proposals.at(-1)?.side === side;
  return disputeActions.filter((a) => offered.has(a) && !((a === 'counter' || a === 'accept') && own));
};
