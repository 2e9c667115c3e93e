import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import { balances } from '../ledger/entry.ts';
import { grantLicence, openBooks } from '../licence/grant.ts';
import { stepTowards } from '../payment/card.ts';
import type { ProviderDispute, ProviderFacts } from '../payment/facts.ts';
import { mayGo } from '../payment/task.ts';
import { after, type Books, type Change, type Hand } from './books.ts';
import { beginCard, cardStep, openCard, withCard } from './card.ts';
import { cardTaskDone } from './card-task.ts';
import { scale } from './golden.fixture.ts';
import { outstandingOf } from './invoice.ts';
import { bill, receive, refund, voided } from './settle.ts';

const licensor = newId('organisation');
const licensee = newId('organisation');
const actor = memberOf(newId('person'), licensor, ['owner']);
const now = new Date('2026-03-02T10:00:00+09:00');
const hand: Hand = { actor, now };
const all = 3_000_000;
const fee = 87_000;
const grant = {
  dealId: `deal_${newId('listing').slice(4)}`,
  listingId: newId('listing'),
  licensorId: licensor,
  licenseeId: licensee,
  agreement: 'exclusive' as const,
  title: { ko: '분리막 코팅' },
  territory: [],
  sublicence: false,
  effectiveOn: '2026-01-05',
  rights: [],
  terms: scale('KRW', [[0, '5']], { upfront: { minor: all, withinDays: 30 } }),
};

/** A licence with its upfront fee invoiced, and a provider that says what it is told to say. */
const room = () => {
  let books: Books = openBooks(grantLicence(grant, false, actor, now), actor, now);
  const take = (change: Change | undefined): void => {
    if (!change) throw new Error('nothing has changed');
    const version = books.licence.version;
    books = after(books, change);
    expect(books.licence.version).toBe(version + 1);
    expect(new Set(books.entries.map((e) => e.key)).size).toBe(books.entries.length);
  };
  const invoice = () => {
    const [found] = books.invoices;
    if (!found) throw new Error('no invoice');
    return found;
  };
  const card = () => {
    const payment = beginCard(books, invoice(), hand);
    take(withCard(books, payment, hand));
    return payment.id;
  };
  const tell = (id: string, says: Partial<ProviderFacts>): boolean => {
    const payment = books.payments.find((p) => p.id === id);
    if (!payment) throw new Error('no payment');
    const { currency, minor } = payment.amount;
    const facts = { intentId: 'pi_1', status: 'succeeded', amount: minor, currency, chargeId: 'ch_1', fee, ...says } as const;
    const towards = stepTowards(payment, facts);
    if (towards) take(cardStep(books, payment, towards, facts, hand));
    return towards !== undefined;
  };
  const dispute = (id: string, minor: number, outcome: ProviderDispute['outcome']) =>
    tell(id, { dispute: { id: 'dp_1', minor, fee: 1_500, outcome } });
  const done = (kind: string): void => {
    const task = books.tasks.find((t) => t.kind === kind && t.state === 'waiting' && mayGo(t, books.payments));
    if (task) take(cardTaskDone(books, task, `x_${kind}`, hand));
  };
  const transfer = (minor: number) => take(receive(books, invoice(), { key: `t-${minor}`, minor, on: '2026-03-02' }, hand));
  const money = () => Object.fromEntries(balances(books.entries).map((b) => [b.account, b.minor]));
  return { books: () => books, take, invoice, card, tell, dispute, done, transfer, money };
};
const income = -all;

test('what a card pays settles the invoice once and goes on to the licensor, less what the provider keeps', () => {
  const { books, invoice, card, tell, done, money } = room();
  const id = card();
  expect(() => beginCard(books(), invoice(), hand)).toThrow(expect.objectContaining({ code: 'payment.open' }));
  expect(tell(id, { status: 'processing' })).toBe(true);
  expect(tell(id, {})).toBe(true);
  expect(tell(id, {})).toBe(false);
  expect(tell(id, { status: 'processing' })).toBe(false);
  expect(invoice()).toMatchObject({ state: 'paid', payments: [{ key: id, by: 'card', minor: all, beyond: 0 }] });
  expect(money()).toEqual({ income, stripe: all - fee, provider: fee, card: all - fee, transit: fee - all });
  done('transfer');
  expect(money()).toEqual({ income, provider: fee, card: all - fee });
  expect(() => beginCard(books(), invoice(), hand)).toThrow(expect.objectContaining({ code: 'invoice.settled' }));
});

test('a card that is refused leaves the invoice open, and may be tried again on the same page or on a new one', () => {
  const { books, invoice, card, tell } = room();
  const id = card();
  tell(id, { status: 'failed', failure: 'card_declined' });
  expect(openCard(books(), invoice().id)).toMatchObject({ state: 'failed', provider: { failure: 'card_declined' } });
  expect(invoice()).toMatchObject({ state: 'issued', payments: [] });
  tell(id, { status: 'cancelled' });
  expect(openCard(books(), invoice().id)).toBeUndefined();
  expect(tell(card(), {})).toBe(true);
  expect(invoice().state).toBe('paid');
});

test('a card that pays after a transfer has paid goes back to where it came from, in so far as the invoice is paid', () => {
  const { books, invoice, card, tell, done, transfer, money } = room();
  const id = card();
  transfer(1_000_000);
  tell(id, {});
  expect(invoice()).toMatchObject({ state: 'paid', payments: [{ by: 'bank' }, { by: 'card', minor: 2_000_000 }] });
  expect(books().tasks.map((t) => [t.kind, t.amount.minor])).toEqual([
    ['transfer', 2_000_000 - fee],
    ['refund', 1_000_000],
  ]);
  for (const kind of ['transfer', 'refund']) done(kind);
  expect(books().payments).toMatchObject([{ captured: all, beyond: 1_000_000, refunded: 1_000_000, refunding: 0 }]);
  expect(money()).toEqual({ income, bank: 1_000_000, provider: fee, card: 2_000_000 - fee });
});

test('a card that pays an invoice that is paid or void gives all of it back, and the market bears what the provider keeps', () => {
  for (const before of ['paid', 'void'] as const) {
    const { books, take, invoice, card, tell, done, transfer, money } = room();
    const id = card();
    if (before === 'paid') transfer(all);
    else {
      const { invoice: gone, entries } = voided(books(), invoice(), 'licensor', hand);
      const licence = { ...books().licence, version: books().licence.version + 1 };
      take({ licence, periods: [], payments: [], tasks: [], invoices: [gone], entries });
    }
    tell(id, {});
    done('refund');
    expect(books().payments, before).toMatchObject([{ beyond: all, refunded: all, released: 0 }]);
    expect(books().tasks.map((t) => t.kind)).toEqual(['refund']);
    expect(invoice().payments.filter((p) => p.by === 'card')).toEqual([]);
    expect(money(), before).toMatchObject({ provider: fee, stripe: -fee });
  }
});

test('a chargeback leaves the invoice paid while its bank looks into it; lost, it is taken from the licensor and the invoice is open again', () => {
  const { books, invoice, card, tell, dispute, done, transfer, money } = room();
  const id = card();
  tell(id, {});
  dispute(id, all, 'open');
  done('transfer');
  expect(books().tasks).toMatchObject([{ kind: 'transfer', state: 'waiting' }]);
  expect(invoice().state).toBe('paid');
  dispute(id, all, 'lost');
  expect(dispute(id, all, 'lost')).toBe(false);
  expect(invoice()).toMatchObject({ state: 'issued', payments: [{ minor: all, lost: all }] });
  expect(outstandingOf(invoice())).toBe(all);
  expect(books().tasks).toMatchObject([{ kind: 'transfer', state: 'dropped' }]);
  expect(money()).toEqual({ income, receivable: all, provider: fee + 1_500, stripe: -fee - 1_500 });
  transfer(all);
  expect(invoice().state).toBe('paid');
});

test('of a chargeback that is won nothing is left, and a part that is lost after the money was sent is taken back', () => {
  const one = room();
  const first = one.card();
  one.tell(first, {});
  one.dispute(first, all, 'open');
  one.dispute(first, all, 'won');
  one.done('transfer');
  expect(one.invoice().state).toBe('paid');
  expect(one.money()).toEqual({ income, provider: fee + 1_500, card: all - fee, stripe: -1_500 });

  const two = room();
  const second = two.card();
  two.tell(second, {});
  two.done('transfer');
  two.dispute(second, 500_000, 'open');
  two.dispute(second, 500_000, 'lost');
  expect(two.invoice()).toMatchObject({ state: 'partly_paid', payments: [{ lost: 500_000 }] });
  two.done('reversal');
  expect(two.money()).toEqual({
    income,
    receivable: 500_000,
    provider: fee + 1_500,
    card: all - fee - 500_000,
    stripe: -1_500,
  });
});

test('of a voided invoice what is lost is taken from the credit that it became, and what was given back by transfer is written off', () => {
  const { books, take, invoice, card, tell, dispute, done, money } = room();
  const id = card();
  tell(id, {});
  done('transfer');
  const { invoice: gone, entries } = voided(books(), invoice(), 'licensor', hand);
  const licence = { ...books().licence, version: books().licence.version + 1 };
  take({ licence, periods: [], payments: [], tasks: [], invoices: [gone], entries });
  take(refund(books(), { key: 'r1', minor: 1_000_000, on: '2026-03-02' }, hand));
  dispute(id, all, 'open');
  dispute(id, all, 'lost');
  done('reversal');
  expect(money()).toEqual({ bank: -1_000_000, writeOff: 1_000_000, provider: fee + 1_500, stripe: -fee - 1_500 });
});

test('what a transfer has paid stays paid when the card of another invoice is charged back; what its credit has paid does not', () => {
  for (const paidBy of ['bank', 'credit'] as const) {
    const { books, take, invoice, card, tell, dispute, done, money } = room();
    const id = card();
    tell(id, {});
    done('transfer');
    const next = (invoices: Books['invoices'], entries: Books['entries']) => {
      const licence = { ...books().licence, version: books().licence.version + 1 };
      take({ licence, periods: [], payments: [], tasks: [], invoices, entries });
    };
    const { invoice: gone, entries } = voided(books(), invoice(), 'licensor', hand);
    next([gone], entries);
    if (paidBy === 'bank') take(refund(books(), { key: 'r1', minor: all, on: '2026-03-02' }, hand));
    const other = bill(books(), { kind: 'upfront', minor: all }, hand);
    next([other.invoice], other.entries);
    const second = () => books().invoices.find((i) => i.id === other.invoice.id) ?? other.invoice;
    if (paidBy === 'bank') take(receive(books(), second(), { key: 't-2', minor: all, on: '2026-03-02' }, hand));
    expect(second().state, paidBy).toBe('paid');
    dispute(id, all, 'open');
    dispute(id, all, 'lost');
    expect(second().state, paidBy).toBe(paidBy === 'bank' ? 'paid' : 'issued');
    expect(money().writeOff ?? 0, paidBy).toBe(paidBy === 'bank' ? all : 0);
    expect(money().receivable ?? 0, paidBy).toBe(paidBy === 'bank' ? 0 : all);
  }
});
