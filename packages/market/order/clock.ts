import type { Actor } from '@sandan/kernel/actor';
import { later, plusDays } from '../calendar/date.ts';
import { isLive } from '../dispute/dispute.ts';
import { passDispute } from '../dispute/verbs.ts';
import { outstandingOf } from '../payment/instalment.ts';
import { type Hand, startOf, today } from '../royalty/books.ts';
import { changed, type OrderBooks, type OrderChange } from './books.ts';
import { unpaidOf } from './facet.ts';
import type { Order } from './order.ts';
import { expectedOn, proofOf } from './tracking.ts';
import { moveOrder, type OrderMove } from './verbs.ts';

const clock: Actor = { kind: 'service', name: 'clock' };

/** Days after which the clock acts by itself, from when an order came to its state. */
export const terms = { remind: [2, 5], lapse: 10, arrival: 14, voyage: 90, proof: 3, invoice: 7, close: 30 } as const;

const dayOf = (at: string): string => today(new Date(at));

interface Step {
  readonly on: string;
  readonly move: OrderMove;
}

/** What the clock does next to the state, and on which day in Korea. */
const stepOf = (order: Order): Step | undefined => {
  const since = dayOf(order.since);
  const after = (days: number) => plusDays(since, days);
  const side = 'clock';
  switch (order.state) {
    case 'placed':
    case 'acknowledged': {
      const days = terms.remind[order.reminded];
      return days === undefined
        ? { on: after(terms.lapse), move: { action: 'lapse', side, reason: 'no_answer' } }
        : { on: after(days), move: { action: 'remind', side } };
    }
    case 'conditionally_accepted':
      return { on: after(terms.lapse), move: { action: 'lapse', side, reason: 'no_answer' } };
    case 'dispatched': {
      const proof = proofOf(order);
      if (proof) return { on: plusDays(dayOf(proof.by.at), terms.proof), move: { action: 'deliver', side } };
      const arrival = expectedOn(order);
      // A day of arrival that had passed when the goods were sent gives the buyer no less time to say what came.
      const latest = arrival ? plusDays(later(arrival, since), terms.arrival) : after(terms.voyage);
      return { on: latest, move: { action: 'deliver', side } };
    }
    case 'delivered':
      return { on: after(order.terms.inspectDays + 1), move: { action: 'take', side } };
    case 'goods_accepted':
      return { on: after(terms.invoice), move: { action: 'invoice', side } };
    case 'invoiced':
      return unpaidOf(order) === 0 ? { on: since, move: { action: 'settle', side } } : undefined;
    case 'settled':
      return unpaidOf(order) === 0 ? { on: after(terms.close), move: { action: 'close', side } } : undefined;
    default:
      return undefined;
  }
};

/** The day after which the first instalment that is due and not marked yet is late. */
const lateDay = ({ instalments }: Order): string | undefined =>
  instalments.flatMap((i) => (i.dueOn && !i.late && outstandingOf(i) > 0 ? [plusDays(i.dueOn, 1)] : [])).toSorted()[0];

/** When the clock next has something to do with an order. */
export const orderNext = ({ order, disputes }: Pick<OrderBooks, 'order' | 'disputes'>): string | undefined => {
  const days = [stepOf(order)?.on, lateDay(order)].filter((d) => d !== undefined).map(startOf);
  return [...days, disputes.find(isLive)?.until].filter((at) => at !== undefined).toSorted()[0];
};

/** What the clock does to an order as of `now`, one step at a time; nothing if nothing is due. */
export const passOrder = (books: OrderBooks, now: Date): OrderChange | undefined => {
  const { order } = books;
  const hand: Hand = { actor: clock, now };
  const day = today(now);
  const disputed = passDispute(books, hand);
  if (disputed) return disputed;
  const step = stepOf(order);
  if (step && step.on <= day) {
    const made = moveOrder(books, step.move, hand);
    return step.move.action === 'remind' ? { ...made, order: { ...made.order, reminded: order.reminded + 1 } } : made;
  }
  const late = lateDay(order);
  if (!late || late > day) return undefined;
  const instalments = order.instalments.map((i) => (i.dueOn && i.dueOn < day && outstandingOf(i) > 0 ? { ...i, late: true } : i));
  return changed(books, hand, { action: 'pay_late', side: 'clock' }, { order: { instalments } });
};
