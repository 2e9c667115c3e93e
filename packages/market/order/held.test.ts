import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import type { Currency } from '@sandan/kernel/money';
import { expect, test } from 'vitest';
import { taskAsked } from '../payment/asking.ts';
import { cardLost } from '../payment/chargeback.ts';
import type { Payment } from '../payment/payment.ts';
import { presetTerms } from '../payment/terms.ts';
import type { OrderBooks } from './books.ts';
import { bookOf } from './moneyed.ts';
import { placeOrder } from './place.ts';
import { refundedMoney } from './refund.ts';
import { release } from './release.ts';
import { orderTerms } from './terms.fixture.ts';

const [seller, buyer] = [newId('organisation'), newId('organisation')];
const personId = newId('person');
const now = new Date('2026-03-02T01:00:00Z');
const hand = { actor: memberOf(personId, buyer, ['owner']), now };

/** An order with so much held of each of its payments by card, from the oldest on. */
const holding = (currency: Currency, ...held: readonly number[]): OrderBooks => {
  const quote = {
    quoteId: newId('message'),
    quoteVersion: 1,
    terms: { ...orderTerms, currency, payment: presetTerms('card_100') },
    contentHash: 'c'.repeat(64),
    seller: { organisationId: seller },
    buyer: { organisationId: buyer, personId },
    demo: false,
  };
  const { order } = placeOrder(quote, {}, hand.actor, now);
  const by = { actor: personId, organisationId: buyer, at: now.toISOString() };
  const payments = held.map((minor, i): Payment => {
    const id = newId('payment', now.getTime() + i);
    const none = { beyond: 0, providerFee: 0, refunded: 0, refunding: 0, released: 0, lost: 0 };
    const subject = { kind: 'order', orderId: order.id, instalment: '1' } as const;
    const of = { id, version: 1, subject, payerId: buyer, payeeId: seller, method: 'card', state: 'succeeded' } as const;
    return { ...of, ...none, amount: { currency, minor }, captured: minor, key: id, created: by, changed: by };
  });
  return { order, payments, tasks: [], disputes: [], entries: [] };
};
const released = (currency: Currency, minor: number) => {
  const { entries, tasks } = release(holding(currency, 1_000_000), minor, undefined, hand);
  const [entry] = entries;
  return { parts: entry?.postings.map((p) => [p.account, p.minor]), sent: tasks.map((t) => t.amount.minor) };
};

test('the market’s part is rounded down, and what of the rest the provider cannot move stays with it, so that all comes to what was held', () => {
  // 3.9 % of 99 cents are 3.861.
  expect(released('USD', 99)).toEqual({
    parts: [
      ['held', 99],
      ['seller', -96],
      ['fee', -3],
    ],
    sent: [96],
  });
  // The provider moves dinars by ten fils: of 1,010, 39 are the market’s and 971 are left, of which one cannot go.
  expect(released('KWD', 1_010)).toEqual({
    parts: [
      ['held', 1_010],
      ['seller', -970],
      ['fee', -40],
    ],
    sent: [970],
  });
});

test('what goes back comes from the latest payment first, then from those before it, and what was not held is said', () => {
  const books = holding('USD', 1_000, 1_000);
  const back = (minor: number) => {
    const { payments, left } = refundedMoney(books, minor, hand);
    return [...books.payments.map((p) => payments.find((b) => b.id === p.id)?.refunding ?? 0), left];
  };
  expect(back(600)).toEqual([0, 600, 0]);
  expect(back(1_600)).toEqual([600, 1_000, 0]);
  expect(back(2_100)).toEqual([1_000, 1_000, 100]);
});

test('a lost chargeback takes the place of refunds that were never asked for before that of those that may be made', () => {
  const books = holding('USD', 1_000);
  const first = refundedMoney(books, 600, hand);
  const second = refundedMoney({ ...books, payments: first.payments }, 400, hand);
  const [asked, waiting] = [...first.tasks, ...second.tasks];
  const [payment] = second.payments;
  if (!asked || !waiting || !payment) throw new Error('nothing is to go back');
  const lost = (minor: number) =>
    cardLost(
      bookOf(books.order),
      [taskAsked(asked, hand), waiting],
      payment,
      { id: 'dp_1', minor, outcome: 'open' },
      hand,
    ).tasks.map((t) => [t.leg, t.state, t.amount.minor]);
  expect(lost(400)).toEqual([[waiting.leg, 'dropped', 400]]);
  expect(lost(1_000)).toEqual([
    [waiting.leg, 'dropped', 400],
    [asked.leg, 'dropped', 600],
  ]);
});
