import { stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { type Clearance, open, step } from '@sandan/kernel/process';
import { plusDays } from '../calendar/date.ts';
import type { Attachment } from '../deal/entry.ts';
import { isDue } from '../payment/instalment.ts';
import { type Hand, today } from '../royalty/books.ts';
import { changed, type OrderBooks, type OrderChange } from './books.ts';
import { fallDue, paymentFacet, unpaidOf } from './facet.ts';
import { nothing } from './moneyed.ts';
import { checkDispatch, type Dispatch, type Order } from './order.ts';
import { type OrderAction, type OrderSide, orderActions, orderProcess } from './process.ts';
import type { OrderReason } from './reason.ts';
import { cancelledMoney } from './refund.ts';
import { releasedMoney } from './release.ts';
import { billed } from './settle.ts';

export interface OrderMove {
  readonly action: OrderAction;
  readonly side: OrderSide;
  readonly reason?: string | undefined;
  readonly text?: string | undefined;
  readonly leadDays?: number | undefined;
  readonly dispatch?: Dispatch | undefined;
  /** That the trade gate lets the goods pass. */
  readonly clearance?: Clearance | undefined;
  /** The seller goes on though what is due before was not paid. */
  readonly atOwnRisk?: boolean | undefined;
}

const dueBefore = (order: Order): boolean => order.instalments.some(isDue);

/** What must hold beside the state. @throws Fault conflict with the code of the guard */
const guard = (books: OrderBooks, { action, side, atOwnRisk }: OrderMove): void => {
  const { order } = books;
  if (action === 'cancel' && side === 'seller' && order.instalments.some((i) => i.paid > 0))
    throw new Fault('conflict', 'order.paidFor');
  if ((action === 'produce' || action === 'make_ready') && order.state === 'accepted' && dueBefore(order) && !atOwnRisk)
    throw new Fault('conflict', 'order.depositDue');
  if (action === 'dispatch' && dueBefore(order) && !atOwnRisk) throw new Fault('conflict', 'order.balanceDue');
  if ((action === 'agree_cancel' || action === 'refuse_cancel') && (!order.cancelAsked || order.cancelAsked.side === side))
    throw new Fault('conflict', 'order.cancelUnasked');
  if (action === 'ask_cancel' && order.cancelAsked) throw new Fault('conflict', 'order.cancelAsked');
  if (action === 'settle' && unpaidOf(order) > 0) throw new Fault('conflict', 'order.unpaid');
};

/** What changes on the order itself with a move. */
const facets = (order: Order, move: OrderMove, on: string, hand: Hand): Partial<Order> => {
  const { action, side } = move;
  if (action === 'accept' || action === 'agree_change') {
    const leadDays = action === 'agree_change' ? order.change?.leadDays : undefined;
    return {
      ...(leadDays === undefined ? {} : { leadDays }),
      readyBy: plusDays(on, leadDays ?? order.terms.leadDays),
    };
  }
  if (action === 'propose_change') {
    if (move.leadDays === undefined) throw invalidField('/leadDays', 'field.required');
    const note = move.text?.trim();
    if (!note) throw invalidField('/text', 'field.required');
    return { change: { leadDays: move.leadDays, note: note.slice(0, 2000) } };
  }
  if (action === 'ask_cancel' && (side === 'buyer' || side === 'seller'))
    return { cancelAsked: { side, by: stamp(hand.actor, hand.now) } };
  if (action === 'dispatch') {
    if (!move.dispatch) throw invalidField('/dispatch', 'field.required');
    const { clearance, dispatch } = move;
    checkDispatch(dispatch);
    return { dispatch, ...(clearance ? { gates: [...order.gates, { at: 'dispatch' as const, id: clearance.record }] } : {}) };
  }
  return {};
};

/** What is taken off the order with a move. */
const dropped = (order: Order, action: OrderAction): Order => {
  const { cancelAsked, change, ...rest } = order;
  return {
    ...rest,
    ...(cancelAsked && action !== 'refuse_cancel' ? { cancelAsked } : {}),
    ...(change && action !== 'refuse_change' ? { change } : {}),
  };
};

/**
 * Takes a transition of the table: what it makes due has its day, what it bills, releases or cancels is entered.
 * @throws Fault conflict `process.refused`, `gate.required` or the code of a guard; invalid `process.reason`, `field.required`
 */
export const moveOrder = (books: OrderBooks, move: OrderMove, hand: Hand): OrderChange => {
  const { order } = books;
  const { action, side, reason } = move;
  const to = step(orderProcess, order.state, action, side, reason, move.clearance, order.id);
  guard(books, move);
  const on = today(hand.now);
  const moved: Order = { ...dropped(order, action), ...facets(order, move, on, hand), state: to };
  const due: Order = { ...moved, instalments: fallDue(moved.instalments, to, on) };
  const money =
    to === 'cancelled'
      ? cancelledMoney({ ...books, order: due }, hand)
      : to === 'accepted'
        ? billed({ ...books, order: due }, hand)
        : to === 'goods_accepted'
          ? releasedMoney({ ...books, order: due }, hand)
          : nothing(due);
  const payments = books.payments.map((p) => money.payments.find((n) => n.id === p.id) ?? p);
  const next: Order = { ...money.order, payment: paymentFacet(money.order, payments) };
  const why = (to === 'rejected' || to === 'cancelled') && reason ? { reason: reason as OrderReason } : {};
  return changed(
    { ...books, order: dropped(order, action) },
    hand,
    { action, side, text: move.text, ...why },
    { ...money, order: { ...next, ...why } },
  );
};

/** Says something in the room of the order, or hands a file over. @throws Fault invalid `field.required` */
export const say = (
  books: OrderBooks,
  side: OrderSide,
  text: string,
  hand: Hand,
  attachments: readonly Attachment[] = [],
): OrderChange => {
  if (!text.trim() && attachments.length === 0) throw invalidField('/text', 'field.required');
  return changed(books, hand, { action: 'say', side, text, attachments });
};

/** The actions that a person of this side can take now; what a guard of money holds back is shown, and says so when it is tried. */
export const actionsOpen = (order: Order, side: OrderSide): (typeof orderActions)[number][] => {
  const offered = new Set<string>(open(orderProcess, order.state, side).map((t) => t.action));
  return orderActions.filter((action) => {
    if (!offered.has(action)) return false;
    if (action === 'agree_cancel' || action === 'refuse_cancel')
      return order.cancelAsked !== undefined && order.cancelAsked.side !== side;
    if (action === 'ask_cancel') return order.cancelAsked === undefined;
    return !(action === 'cancel' && side === 'seller') || order.instalments.every((i) => i.paid === 0);
  });
};
