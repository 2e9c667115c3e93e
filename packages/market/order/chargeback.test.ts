import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { Clearance } from '@sandan/kernel/process';
import { expect, test } from 'vitest';
import { type DisputeMove, moveDispute, openDispute } from '../dispute/verbs.ts';
import { balances } from '../ledger/entry.ts';
import { taskTried } from '../payment/asking.ts';
import type { ProviderFacts } from '../payment/facts.ts';
import { mayGo } from '../payment/task.ts';
import { presetTerms } from '../payment/terms.ts';
import { after, type OrderBooks, type OrderChange } from './books.ts';
import { beginCard, withPayment } from './card.ts';
import { passOrder } from './clock.ts';
import { converge } from './converge.ts';
import { placeOrder } from './place.ts';
import { receiveTransfer } from './receive.ts';
import { release } from './release.ts';
import { taskDone } from './task.ts';
import { orderTerms } from './terms.fixture.ts';
import { moveOrder, type OrderMove } from './verbs.ts';

const sides = { seller: newId('organisation'), buyer: newId('organisation') };
const person = newId('person');
const now = new Date('2026-03-02T23:30:00Z');
const hands = {
  seller: { actor: memberOf(person, sides.seller, ['owner']), now },
  buyer: { actor: memberOf(person, sides.buyer, ['owner']), now },
  provider: { actor: { kind: 'service', name: 'stripe' } as const, now },
};

/** An order of 25,000.00 USD that is paid by card, and what happens to it. */
const room = () => {
  const terms = { ...orderTerms, payment: presetTerms('tt_100') };
  const quote = {
    quoteId: newId('message'),
    quoteVersion: 1,
    terms,
    contentHash: 'c'.repeat(64),
    seller: { organisationId: sides.seller },
    buyer: { organisationId: sides.buyer, personId: person },
    demo: false,
  };
  const placed = placeOrder(quote, {}, hands.buyer.actor, now);
  let books: OrderBooks = { order: placed.order, payments: [], tasks: [], disputes: [], entries: [] };
  const take = (change: OrderChange | undefined) => {
    if (!change) throw new Error('nothing happened');
    books = after(books, change);
    return books;
  };
  const act = (side: 'seller' | 'buyer', action: OrderMove['action'], more: object = {}) =>
    take(
      moveOrder(
        books,
        { action, side, clearance: new Clearance('order', action, books.order.id, 'gat_1'), ...more },
        hands[side],
      ),
    );
  const money = () => Object.fromEntries(balances(books.entries).map((b) => [b.account, b.minor]));
  act('seller', 'accept');
  const begun = beginCard(books, '1', hands.buyer);
  take(withPayment(books, begun, hands.buyer));
  let facts: ProviderFacts = {
    intentId: 'pi_1',
    chargeId: 'ch_1',
    status: 'succeeded',
    amount: begun.amount.minor,
    currency: 'USD',
    fee: 100,
  };
  const card = () => books.payments.find((p) => p.id === begun.id) ?? begun;
  const tell = (dispute?: Omit<NonNullable<ProviderFacts['dispute']>, 'id' | 'fee'>) => {
    facts = { ...facts, ...(dispute ? { dispute: { id: 'dp_1', fee: 15, ...dispute } } : {}) };
    return take(converge(books, card(), facts, hands.provider));
  };
  const lose = (minor: number) => {
    tell({ minor, outcome: 'open' });
    return tell({ minor, outcome: 'lost' });
  };
  const done = (kind: string) => {
    for (const task of books.tasks.filter((t) => t.kind === kind && t.state === 'waiting'))
      take(taskDone(books, task, `x_${task.leg}`, hands.provider));
  };
  tell();
  return { books: () => books, act, take, tell, lose, card, done, money };
};
const all = 2_500_000;

test('a payment that a chargeback took back is owed again: cancelled, nothing goes back twice, and paid again, it settles once', () => {
  const { books, act, lose, money } = room();
  act('seller', 'produce');
  lose(all);
  expect(books().order.instalments).toMatchObject([{ minor: all, paid: 0 }]);
  expect(money()).toEqual({ receivable: all, income: -all, provider: 115, stripe: -115 });
  act('seller', 'ask_cancel');
  act('buyer', 'agree_cancel');
  expect(money()).toEqual({ provider: 115, stripe: -115 });
  expect(books().tasks).toEqual([]);

  const other = room();
  other.act('seller', 'make_ready');
  other.act('seller', 'dispatch', { dispatch: { on: '2026-03-03', carrier: 'Hanbit' } });
  for (const action of ['deliver', 'take'] as const) other.act('buyer', action);
  other.act('seller', 'invoice');
  other.take(passOrder(other.books(), now));
  expect(other.books().order.state).toBe('settled');
  other.done('transfer');
  other.lose(1_000_000);
  expect(other.books().order).toMatchObject({ payment: 'charged_back', instalments: [{ paid: 1_500_000 }] });
  expect(passOrder(other.books(), new Date('2026-06-02T00:00:00Z'))?.line.action).toBe('pay_late');
  const again = { key: 'b', method: 'transfer', minor: 1_000_000, on: '2026-03-03', reference: 'TT-9' } as const;
  other.take(receiveTransfer(other.books(), again, hands.seller));
  expect(other.books().order.payment).toBe('released');
  expect(other.money()).toMatchObject({ bank: 1_000_000 });
  expect(other.money().receivable).toBeUndefined();
  expect(other.money().credit).toBeUndefined();
});

test('credit that the seller was to give back goes first when the bank has given it back', () => {
  const { books, act, take, lose, done, money } = room();
  act('seller', 'produce');
  take(release(books(), 1_000_000, undefined, hands.buyer));
  done('transfer');
  act('seller', 'ask_cancel');
  act('buyer', 'agree_cancel');
  done('refund');
  expect(money()).toMatchObject({ credit: -1_000_000 });
  lose(1_000_000);
  expect(money().credit).toBeUndefined();
  expect(money().receivable).toBeUndefined();
  expect(books().tasks).toMatchObject([
    { kind: 'transfer' },
    { kind: 'refund' },
    { kind: 'reversal', amount: { minor: 961_000 } },
  ]);
});

test('a refund that waits is what a chargeback takes, and is not made besides; what of it is left is asked for anew', () => {
  const whole = room();
  whole.act('buyer', 'cancel', { reason: 'late' });
  whole.lose(all);
  expect(whole.books().tasks).toMatchObject([{ kind: 'refund', state: 'dropped' }]);
  expect(whole.card()).toMatchObject({ refunding: 0, lost: all });
  expect(whole.money()).toEqual({ provider: 115, stripe: -115 });

  const part = room();
  part.act('buyer', 'cancel', { reason: 'late' });
  part.lose(1_000_000);
  part.done('refund');
  expect(part.card()).toMatchObject({ refunded: 1_500_000, refunding: 0, lost: 1_000_000 });
  expect(part.money()).toEqual({ provider: 115, stripe: -115 });
});

test('what the provider was told to send waits while a bank looks into the payment, and is dropped where it was never sent', () => {
  const { books, act, take, tell, money } = room();
  act('seller', 'produce');
  take(release(books(), all, undefined, hands.buyer));
  const sent = () => books().tasks[0] as OrderBooks['tasks'][number];
  expect(mayGo(sent(), books().payments)).toBe(true);
  tell({ minor: all, outcome: 'open' });
  expect(mayGo(sent(), books().payments)).toBe(false);
  const held = taskTried(sent(), 'the bank looks into it', hands.provider, true);
  expect(held).toMatchObject({ state: 'waiting', attempts: 0 });
  tell({ minor: all, outcome: 'lost' });
  expect(books().tasks).toMatchObject([{ kind: 'transfer', state: 'dropped' }]);
  expect(money()).toEqual({ receivable: all, income: -all, provider: 115, stripe: -115 });
});

test('what the desk has ruled waits while a bank looks into the payment, and is carried out once it has decided', () => {
  const { books, act, take, tell } = room();
  act('seller', 'make_ready');
  act('seller', 'dispatch', { dispatch: { on: '2026-03-03', carrier: 'Hanbit' } });
  const claim = { reason: 'quality', criterion: { kind: 'incoterm' }, minor: all, text: 'Not as agreed.' } as const;
  take(openDispute(books(), claim, hands.buyer));
  const claimed = (side: OrderMove['side'], action: DisputeMove['action'], minor?: number) => {
    const [dispute] = books().disputes;
    if (dispute) take(moveDispute(books(), dispute, { action, side, text: 'Said.', minor }, hands.provider));
  };
  claimed('seller', 'answer');
  claimed('buyer', 'escalate');
  claimed('operator', 'rule', 500_000);
  tell({ minor: all, outcome: 'open' });
  const later = new Date('2026-03-20T00:00:00Z');
  expect(passOrder(books(), later)).toBeUndefined();
  tell({ minor: all, outcome: 'won' });
  expect(passOrder(books(), later)?.line).toMatchObject({ action: 'end_claim', amount: { minor: 500_000 } });
});

test('a card payment is of the day that it is in Korea', () => {
  expect(room().card().on).toBe('2026-03-03');
});
