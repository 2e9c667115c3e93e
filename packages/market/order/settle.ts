import { stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { step } from '@sandan/kernel/process';
import { type Account, balanceOf, enter, type LedgerEntry, type Posting } from '../ledger/entry.ts';
import { applied, forgiven } from '../payment/instalment.ts';
import { providerStep } from '../payment/method.ts';
import { heldOf, isContested, type Payment } from '../payment/payment.ts';
import type { ProviderTask } from '../payment/task.ts';
import type { Hand } from '../royalty/books.ts';
import { today } from '../royalty/books.ts';
import { changed, type OrderBooks, type OrderChange } from './books.ts';
import { paymentFacet, unpaidOf } from './facet.ts';
import type { Order } from './order.ts';
import { type OrderState, orderProcess } from './process.ts';

/** What a step does to the money of an order. */
export type Moneyed = Pick<OrderChange, 'order' | 'payments' | 'tasks' | 'entries'>;

export const nothing = (order: Order): Moneyed => ({ order, payments: [], tasks: [], entries: [] });

const million = 1_000_000n;

/** The market's part of an amount, rounded down. */
export const feeOf = (minor: number, share: number): number => Number((BigInt(minor) * BigInt(share)) / million);

/** So much of an amount as the card provider can move. */
export const stepped = ({ total }: Pick<Order, 'total'>, minor: number): number => minor - (minor % providerStep(total.currency));

/** Enters postings `[account, minor]` in the order's currency under a key of what happened. */
export const post = (
  order: Order,
  key: string,
  kind: LedgerEntry['kind'],
  lines: readonly (readonly [Account, number])[],
  { actor, now }: Hand,
  on: string = today(now),
): LedgerEntry => {
  const postings: Posting[] = lines.map(([account, minor]) => ({ account, currency: order.total.currency, minor }));
  return enter({ key, bookId: order.id, kind, on, postings }, actor, now);
};

/** Bills the price, less what samples have paid before, once the order is accepted. */
export const billed = ({ order }: OrderBooks, hand: Hand): Moneyed => {
  const minor = unpaidOf(order);
  if (minor === 0) return nothing(order);
  const bill = post(
    order,
    `bill#${order.id}`,
    'invoice',
    [
      ['receivable', minor],
      ['income', -minor],
    ],
    hand,
  );
  return { ...nothing(order), entries: [bill] };
};

export const next = <T extends { version: number; changed: Order['changed'] }>(
  record: T,
  { actor, now }: Hand,
  change: Partial<T>,
): T => ({
  ...record,
  ...change,
  version: record.version + 1,
  changed: stamp(actor, now),
});

/** A task for the provider, due at once. */
export const taskOf = (
  order: Order,
  payment: Payment,
  kind: ProviderTask['kind'],
  minor: number,
  nth: number | 'rest',
  { actor, now }: Hand,
): ProviderTask => ({
  id: newId('providerTask', now.getTime()),
  version: 1,
  orderId: order.id,
  leg: `${kind}#${payment.id}#${nth}`,
  paymentId: payment.id,
  kind,
  amount: { currency: order.total.currency, minor },
  state: 'waiting',
  attempts: 0,
  nextAt: now.toISOString(),
  changed: stamp(actor, now),
});

/** Adds up what single steps do. */
export const together = (order: Order, steps: readonly Moneyed[]): Moneyed => ({
  order,
  payments: steps.flatMap((s) => s.payments),
  tasks: steps.flatMap((s) => s.tasks),
  entries: steps.flatMap((s) => s.entries),
});

const released = (order: Order, payment: Payment, minor: number, hand: Hand): Moneyed => {
  const sent = stepped(order, minor - feeOf(minor, order.feeShare));
  const fee = minor - sent;
  const leg = `${payment.id}#${payment.released}`;
  const entries = [
    post(
      order,
      `release#${leg}`,
      'release',
      [
        ['held', minor],
        ['seller', -sent],
        ['fee', -fee],
      ],
      hand,
    ),
    ...(sent > 0
      ? [
          post(
            order,
            `transfer#${leg}`,
            'transfer',
            [
              ['seller', sent],
              ['transit', -sent],
            ],
            hand,
          ),
        ]
      : []),
  ];
  return {
    order,
    payments: [next(payment, hand, { released: payment.released + minor })],
    tasks: sent > 0 ? [taskOf(order, payment, 'transfer', sent, payment.released, hand)] : [],
    entries,
  };
};

/** Gives so much of what the market holds to the seller, from the oldest payment on. @throws Fault invalid `payment.beyondHeld` */
export const releasedMoney = ({ order, payments }: OrderBooks, hand: Hand, minor?: number): Moneyed => {
  const held = payments.reduce((sum, p) => sum + heldOf(p), 0);
  let left = minor ?? held;
  if (left > held) throw invalidField('/minor', 'payment.beyondHeld');
  const steps = payments.flatMap((payment) => {
    const part = Math.min(left, heldOf(payment));
    if (part <= 0) return [];
    left -= part;
    return [released(order, payment, part, hand)];
  });
  return together(order, steps);
};

/** Asks the provider to give so much of what is held of a payment back; `nth` names the refund among those of the payment. */
export const refundAsked = (
  order: Order,
  payment: Payment,
  minor: number,
  hand: Hand,
  nth: number | 'rest' = payment.refunded + payment.refunding + payment.lost,
): Moneyed => {
  const leg = `${payment.id}#${nth}`;
  return {
    order,
    payments: [next(payment, hand, { refunding: payment.refunding + minor })],
    tasks: [taskOf(order, payment, 'refund', minor, nth, hand)],
    entries: [
      post(
        order,
        `refund#${leg}`,
        'refund',
        [
          ['held', minor],
          ['transit', -minor],
        ],
        hand,
      ),
    ],
  };
};

/** Asks the provider to give so much of what is held back to the buyer, from the latest payment on; `left` is what was not held. */
export const refundedMoney = (
  { order, payments }: OrderBooks,
  minor: number,
  hand: Hand,
): Moneyed & { readonly left: number } => {
  let left = minor;
  const steps = payments.toReversed().flatMap((payment) => {
    const part = stepped(order, Math.min(left, heldOf(payment)));
    if (part <= 0) return [];
    left -= part;
    return [refundAsked(order, payment, part, hand)];
  });
  return { ...together(order, steps), left };
};

/**
 * Lowers the price: first what is not paid, then what the market holds goes back to the buyer, and the rest, which came to the seller's
 * bank or was released, becomes credit that the seller gives back. `key` names why.
 */
export const reducedMoney = (books: OrderBooks, key: string, minor: number, hand: Hand): Moneyed => {
  const { order } = books;
  if (books.payments.some(isContested)) throw new Fault('conflict', 'payment.chargebackOpen');
  const { instalments, left: paid } = forgiven(order.instalments, minor);
  const back = refundedMoney(books, paid, hand);
  const lowered: Order = { ...order, instalments };
  const [off, owed] = [minor - paid, back.left];
  const entries = [
    ...(off > 0
      ? [
          post(
            order,
            `reduction#${key}`,
            'reduction',
            [
              ['income', off],
              ['receivable', -off],
            ],
            hand,
          ),
        ]
      : []),
    ...back.entries,
    ...(owed > 0
      ? [
          post(
            order,
            `owed#${key}`,
            'reduction',
            [
              ['income', owed],
              ['credit', -owed],
            ],
            hand,
          ),
        ]
      : []),
  ];
  return { order: lowered, payments: back.payments, tasks: back.tasks, entries };
};

/** Undoes what was billed and paid when an order is cancelled; before it is accepted there is nothing to undo. */
export const cancelledMoney = (books: OrderBooks, hand: Hand): Moneyed => {
  const billedOnce = books.entries.some((e) => e.key === `bill#${books.order.id}`);
  const all = books.order.instalments.reduce((sum, i) => sum + i.minor, 0);
  return billedOnce && all > 0 ? reducedMoney(books, 'cancelled', all, hand) : nothing(books.order);
};

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

/** Whether the goods are taken, so that nothing that is paid needs to be held any more. */
export const isTaken = ({ state }: Pick<Order, 'state'>): boolean =>
  state === 'goods_accepted' || state === 'invoiced' || state === 'settled' || state === 'closed';

/** The order once money has come in: the last of it settles an order that is invoiced. */
export const paidOrder = (
  books: OrderBooks,
  money: Moneyed,
  told: { side: 'seller' | 'buyer' | 'provider' | 'clock'; minor: number; text?: string },
  hand: Hand,
): OrderChange => {
  const payments = [
    ...books.payments.map((b) => money.payments.find((n) => n.id === b.id) ?? b),
    ...money.payments.filter((n) => !books.payments.some((b) => b.id === n.id)),
  ];
  const settles = money.order.state === 'invoiced' && unpaidOf(money.order) === 0;
  const state = settles ? step(orderProcess, 'invoiced', 'settle', told.side) : money.order.state;
  const order = { ...money.order, state };
  return changed(
    books,
    hand,
    { action: settles ? 'settle' : 'pay', ...told },
    { ...money, order: { ...order, payment: paymentFacet(order, payments) } },
  );
};

/** The buyer releases a part of what is held before the goods are taken. @throws Fault conflict `payment.nothingHeld`; invalid `payment.beyondHeld` */
export const release = (books: OrderBooks, minor: number, text: string | undefined, hand: Hand): OrderChange => {
  if (!books.payments.some((p) => heldOf(p) > 0)) throw new Fault('conflict', 'payment.nothingHeld');
  if (stepped(books.order, minor) !== minor) throw invalidField('/minor', 'payment.step');
  const money = releasedMoney(books, hand, minor);
  const payments = books.payments.map((p) => money.payments.find((n) => n.id === p.id) ?? p);
  const order = { ...money.order, payment: paymentFacet(money.order, payments) };
  return changed(books, hand, { action: 'release', side: 'buyer', minor, text }, { ...money, order });
};

/** What the buyer has paid to the seller beyond the price, and gets back. */
export const creditOf = ({ order, entries }: Pick<OrderBooks, 'order' | 'entries'>): number =>
  -balanceOf(entries, 'credit', order.total.currency);

/** Records that the seller gave credit back by transfer. @throws Fault invalid `payment.beyondCredit`; conflict `ledger.twice` */
export const giveBack = (
  books: OrderBooks,
  { minor, on, reference }: { minor: number; on: string; reference: string },
  hand: Hand,
): OrderChange => {
  if (minor > creditOf(books)) throw invalidField('/minor', 'payment.beyondCredit');
  const key = `refund#bank#${on}#${reference}`;
  if (books.entries.some((e) => e.key === key)) throw new Fault('conflict', 'payment.twice');
  const entry = post(
    books.order,
    key,
    'refund',
    [
      ['credit', minor],
      ['bank', -minor],
    ],
    hand,
    on,
  );
  return changed(books, hand, { action: 'refund', side: 'seller', minor }, { entries: [entry] });
};
