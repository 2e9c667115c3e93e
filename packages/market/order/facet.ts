import { plusDays } from '../calendar/date.ts';
import type { Instalment } from '../payment/instalment.ts';
import { isDue, outstandingOf } from '../payment/instalment.ts';
import type { DueStep } from '../payment/method.ts';
import { heldOf, isContested, type Payment } from '../payment/payment.ts';
import type { Order } from './order.ts';
import type { OrderState } from './process.ts';
import type { PaymentFacet } from './reason.ts';

/** Which step of the payment terms a state stands for. */
const steps: Readonly<Partial<Record<OrderState, DueStep>>> = {
  accepted: 'accepted',
  ready_to_ship: 'ready',
  dispatched: 'dispatched',
  delivered: 'delivered',
  invoiced: 'invoiced',
};

const order: readonly DueStep[] = ['accepted', 'ready', 'dispatched', 'delivered', 'invoiced'];

/** The instalments once the order has come to a state: those that it makes due, and those of steps that were left out, have their day. */
export const fallDue = (instalments: readonly Instalment[], state: OrderState, on: string): Instalment[] => {
  const step = steps[state];
  const reached = step ? order.slice(0, order.indexOf(step) + 1) : [];
  return instalments.map((i) => (i.dueOn || !reached.includes(i.due) ? i : { ...i, dueOn: plusDays(on, i.days) }));
};

/** What of the price is not paid. */
export const unpaidOf = ({ instalments }: Pick<Order, 'instalments'>): number =>
  instalments.reduce((sum, i) => sum + outstandingOf(i), 0);

const payable: readonly OrderState[] = [
  'accepted',
  'in_production',
  'ready_to_ship',
  'dispatched',
  'delivered',
  'claim_open',
  'goods_accepted',
  'invoiced',
];

/** Whether money may come in: while it is under way, and afterwards where a chargeback has opened again what was paid. */
export const isPayable = (order: Pick<Order, 'state' | 'instalments'>): boolean =>
  payable.includes(order.state) || ((order.state === 'settled' || order.state === 'closed') && unpaidOf(order) > 0);

const sum = (payments: readonly Payment[], of: (p: Payment) => number): number => payments.reduce((all, p) => all + of(p), 0);

/** Where the money of an order stands, from its instalments and payments; what a bank took back for good shows until it is paid again. */
export const paymentFacet = (
  { instalments, state }: Pick<Order, 'instalments' | 'state'>,
  payments: readonly Payment[],
): PaymentFacet => {
  const paid = instalments.reduce((all, i) => all + i.paid, 0);
  const isOwed = paid === 0 || unpaidOf({ instalments }) > 0;
  if (payments.some((p) => isContested(p) || (p.state === 'charged_back' && isOwed))) return 'charged_back';
  const refunded = sum(payments, (p) => p.refunded + p.refunding);
  const came = sum(payments, (p) => p.captured - p.beyond);
  if (refunded > 0 && refunded >= came) return 'refunded';
  if (refunded > 0) return 'partly_refunded';
  const open = instalments.find((i) => i.paid < i.minor);
  if (!open)
    return sum(payments, heldOf) > 0 || state === 'placed' ? 'paid' : sum(payments, (p) => p.released) > 0 ? 'released' : 'paid';
  const first = instalments[0];
  if (paid === 0) return instalments.some(isDue) ? 'deposit_due' : 'none';
  if (first && first.paid < first.minor) return 'deposit_due';
  return instalments.some(isDue) ? 'balance_due' : 'deposit_held';
};
