import { disputeActionsOpen } from '@sandan/market/dispute/verbs';
import { balanceOf } from '@sandan/market/ledger/entry';
import type { OrderBooks } from '@sandan/market/order/books';
import type { OrderEntry } from '@sandan/market/order/entry';
import { isPayable, unpaidOf } from '@sandan/market/order/facet';
import type { Order } from '@sandan/market/order/order';
import type { OrderSide } from '@sandan/market/order/process';
import { lineTotal } from '@sandan/market/order/terms';
import { isTracked } from '@sandan/market/order/track';
import { expectedOn } from '@sandan/market/order/tracking';
import { actionsOpen } from '@sandan/market/order/verbs';
import { isDue } from '@sandan/market/payment/instalment';
import { bankMethodOf, methodsOf } from '@sandan/market/payment/method';
import { heldOf } from '@sandan/market/payment/payment';
import { allows } from '@sandan/market/policy';
import { house, moveView, namesOf, relationBetween, sideBetween } from './between.ts';
import type { Caller } from './caller.ts';
import { conversing } from './conversing.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

/** How the caller stands to it, and the side on which they act. */
export const relationToOrder = (order: Order | undefined, caller: Caller) => relationBetween(order, caller);
export const orderSideOf = (order: Order, caller: Caller): Exclude<OrderSide, 'clock' | 'provider'> => sideBetween(order, caller);

/** One line of the list of orders. */
export const orderLine = async (world: World, order: Order, caller: Caller) => {
  const { id, version, number, state, reason, quote, purchaseId, total, payment, readyBy, demo, terms, instalments } = order;
  const [seller, buyer] = await Promise.all([
    house(world, order.seller.organisationId),
    house(world, order.buyer.organisationId),
  ]);
  const owed = isPayable(order) ? instalments.filter(isDue) : [];
  const next = owed.toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))[0];
  return {
    id,
    version,
    number,
    state,
    ...(reason ? { reason } : {}),
    quote,
    purchaseId,
    total,
    payment,
    ...(readyBy ? { readyBy } : {}),
    demo,
    seller,
    buyer,
    side: orderSideOf(order, caller),
    title: terms.lines[0]?.name ?? '',
    more: terms.lines.length - 1,
    ...(next ? { next } : {}),
    placedAt: order.created.at,
    changedAt: order.changed.at,
  };
};

/** Files by their ids, as what names them shows them. */
const brought = (history: readonly OrderEntry[]) => {
  const all = history.flatMap((e) => e.attachments ?? []);
  return (ids: readonly string[] = []) => {
    const files = all.filter((a) => ids.includes(a.id)).map(({ key: _, ...file }) => file);
    return files.length > 0 ? { files } : {};
  };
};

const disputeView = (
  dispute: OrderBooks['disputes'][number],
  history: readonly OrderEntry[],
  side: OrderSide,
  mayAct: boolean,
) => {
  const shown = brought(history);
  const { evidence, proposals, created, changed: _, claim, ...rest } = dispute;
  return {
    ...rest,
    claim: { minor: claim.minor, text: claim.text, ...shown(claim.files) },
    evidence: evidence.map(({ side, text, files, by }) => ({ side, text, ...shown(files), at: by.at })),
    proposals: proposals.map(({ side, minor, text, files, by }) => ({
      side,
      minor,
      ...(text ? { text } : {}),
      ...shown(files),
      at: by.at,
    })),
    openedAt: created.at,
    actions: mayAct ? disputeActionsOpen(dispute, side) : [],
  };
};

/** Whether money of the order may come in at the seller's bank now. */
export const paysByBank = (order: Order): boolean =>
  isPayable(order) && unpaidOf(order) > 0 && bankMethodOf(order.terms.payment.kind) !== undefined;

const paymentLine = (payment: OrderBooks['payments'][number]) => {
  const { id, method, amount, state, captured, beyond, refunded, refunding, released, lost, on, reference } = payment;
  return {
    id,
    method,
    amount,
    state,
    captured,
    beyond,
    refunded,
    refunding,
    released,
    lost,
    ...(on ? { on } : {}),
    ...(reference ? { reference } : {}),
    held: heldOf(payment),
  };
};

/** The whole order with its money and its history, as one of its sides or the desk sees it. */
export const orderView = async (world: World, books: OrderBooks, history: readonly OrderEntry[], caller: Caller) => {
  const { order, payments, tasks, entries } = books;
  const relation = relationToOrder(order, caller);
  const person = await namesOf(world, [order.buyer.personId, order.seller.personId, ...history.map((e) => e.by.actor)]);
  const line = await orderLine(world, order, caller);
  const [seller, buyer] = await Promise.all([
    faceOf(world, order.seller.organisationId),
    faceOf(world, order.buyer.organisationId),
  ]);
  const shown = brought(history);
  const talk = await conversing(
    world,
    order.id,
    {
      called: [seller?.name, buyer?.name],
      countries: [seller?.country, buyer?.country],
      said: history.flatMap((e) => e.text ?? []),
    },
    caller,
  );
  const may = (operation: Parameters<typeof allows>[0]) => allows(operation, caller.actor, relation);
  const held = payments.reduce((sum, p) => sum + heldOf(p), 0);
  const credit = -balanceOf(entries, 'credit', order.total.currency);
  const unpaid = unpaidOf(order);
  const { kind } = order.terms.payment;
  const payable = isPayable(order) && unpaid > 0;
  const expected = order.state === 'dispatched' ? expectedOn(order) : undefined;
  return {
    ...line,
    seller: { ...line.seller, ...(order.seller.personId ? { person: person(order.seller.personId) } : {}) },
    buyer: { ...line.buyer, person: person(order.buyer.personId) },
    terms: order.terms,
    lineTotals: order.terms.lines.map(lineTotal),
    contentHash: order.contentHash,
    credits: order.credits,
    instalments: order.instalments,
    unpaid,
    held,
    credit,
    feeShare: order.feeShare,
    gates: order.gates,
    ...(order.change ? { change: order.change } : {}),
    ...(order.cancelAsked ? { cancelAsked: { side: order.cancelAsked.side } } : {}),
    ...(order.dispatch ? { dispatch: order.dispatch } : {}),
    tracking: (order.tracking ?? []).map(({ by, files, ...event }) => ({ ...event, ...shown(files), recordedAt: by.at })),
    ...(expected ? { expectedOn: expected } : {}),
    payments: payments.map(paymentLine),
    tasks: tasks.map(({ leg, kind, amount, state }) => ({ leg, kind, amount, state })),
    disputes: books.disputes.map((d) => disputeView(d, history, line.side, may('disputes.act'))),
    actions: may('orders.act') ? actionsOpen(order, line.side) : [],
    may: {
      say: may('orders.say'),
      track: may('orders.track') && isTracked(order),
      receive: may('orders.receive') && isPayable(order) && bankMethodOf(kind) !== undefined,
      giveBack: may('orders.giveBack') && credit > 0,
      release: may('orders.release') && held > 0,
      pay: may('orders.pay') && payable && methodsOf[kind].includes('card'),
      payee: may('orders.payee') && paysByBank(order),
      dispute: may('disputes.open') && (order.state === 'dispatched' || order.state === 'delivered'),
    },
    history: history.map((entry) => ({
      ...moveView(entry, [line.seller, line.buyer], person),
      ...talk.said(entry.id, entry.text),
      ...(entry.attachments ? { attachments: entry.attachments.map(({ key: _, ...file }) => file) } : {}),
      ...(entry.amount ? { amount: entry.amount } : {}),
    })),
    conversation: talk.conversation,
  };
};
