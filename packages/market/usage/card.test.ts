import { expect, test } from 'vitest';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { ProviderFacts } from '../payment/facts.ts';
import type { Payment } from '../payment/payment.ts';
import { after, beginCard, booksChanged, cardStep, refundable, refundToCard, type UsageBooks, withCard } from './card.ts';
import { charge, hand } from './charge.fixture.ts';
import { owedByUser } from './invoice.ts';
import { bill, creditNote } from './invoice-verbs.ts';

const borne = charge(100_000, 60_000, 1);

/** An invoice of which a card has paid what the user owes; a programme owes the rest. */
const paidByCard = () => {
  const { invoice } = bill('2026-03', [borne], 'owner', hand);
  const first: UsageBooks = { invoice, payments: [], tasks: [] };
  const begun = beginCard(first, hand);
  const facts: ProviderFacts = {
    intentId: 'pi_1',
    chargeId: 'ch_1',
    status: 'succeeded',
    amount: begun.amount.minor,
    currency: 'KRW',
    fee: 1_450,
  };
  let books = after(first, withCard(first, begun, hand));
  const entries: LedgerEntry[] = [];
  const card = (): Payment => books.payments[0] ?? begun;
  const step = (towards: 'capture' | 'charge_back' | 'lose', minor = 0) => {
    const dispute = { id: 'dp_1', minor, fee: 0, outcome: 'open' } as const;
    const change = cardStep(books, card(), towards, minor ? { ...facts, dispute } : facts, hand);
    if (!change) throw new Error('nothing happened');
    entries.push(...change.entries);
    books = after(books, change);
  };
  step('capture');
  const set = (next: UsageBooks) => {
    books = next;
  };
  return { books: () => books, entries, step, set };
};

test('a card pays the user’s part alone, and what a programme owes stays owed', () => {
  const { books } = paidByCard();
  expect(books().invoice).toMatchObject({ state: 'partly_paid', payments: [{ from: 'user', minor: 50_000 }] });
  expect(owedByUser(books().invoice)).toBe(0);
  expect(() => beginCard(books(), hand)).toThrow(expect.objectContaining({ code: 'usage.nothingOwed' }));
  expect(refundable(books())).toBeUndefined();
});

test('what a bank takes back of an invoice that was written off is given up too, and nobody owes it', () => {
  const { books, entries, step, set } = paidByCard();
  set({ ...books(), invoice: { ...books().invoice, state: 'written_off', reason: 'small' } });
  step('charge_back', 50_000);
  step('lose');
  const last = entries.find((e) => e.key === 'chargeback#dp_1#lost');
  expect(last?.postings.map((p) => [p.account, p.minor])).toEqual([
    ['writeOff', 50_000],
    ['disputed', -50_000],
  ]);
  expect(books().invoice.state).toBe('written_off');
  expect(owedByUser(books().invoice)).toBe(0);
});

test('what was never sent to the owner stays where a bank or a refund takes the whole of it; of a part, the rest still goes', () => {
  const tasks = ({ tasks: all }: UsageBooks) => all.map((t) => [t.kind, t.state, t.amount.minor]);
  const taken = paidByCard();
  expect(tasks(taken.books())).toEqual([['transfer', 'waiting', 48_550]]);
  taken.step('charge_back', 50_000);
  taken.step('lose');
  expect(tasks(taken.books())).toEqual([['transfer', 'dropped', 48_550]]);
  const left = new Map<string, number>();
  for (const { account, minor } of taken.entries.flatMap((e) => e.postings)) left.set(account, (left.get(account) ?? 0) + minor);
  expect([left.get('card'), left.get('transit'), left.get('disputed')]).toEqual([0, 0, 0]);

  const back = (...parts: number[]) => {
    const { books } = paidByCard();
    const { invoice } = creditNote(books().invoice, { chargeId: borne.id, net: 40_000, why: '오류' }, hand);
    let now = after(books(), booksChanged(books(), invoice, hand, {}));
    for (const minor of parts) now = after(now, refundToCard(now, minor, hand));
    return now;
  };
  expect(tasks(back(44_000))).toEqual([
    ['transfer', 'waiting', 48_550],
    ['refund', 'waiting', 44_000],
    ['reversal', 'waiting', 44_000],
  ]);
  const twice = back(20_000, 24_000).tasks.filter((t) => t.kind === 'reversal');
  expect(twice.map((t) => t.amount.minor)).toEqual([20_000, 24_000]);
  expect(new Set(twice.map((t) => t.leg)).size).toBe(2);
});
