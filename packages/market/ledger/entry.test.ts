import { expect, test } from 'vitest';
import { enter, type Posting, reverse } from './entry.ts';

const actor = { kind: 'service', name: 'test' } as const;
const now = new Date('2026-03-02T01:00:00Z');
const post = (account: Posting['account'], minor: number, currency: Posting['currency'] = 'USD'): Posting => ({
  account,
  currency,
  minor,
});
const entered = (...postings: Posting[]) =>
  enter({ key: 'payment#1', bookId: 'ord_1', kind: 'payment', on: '2026-03-02', postings }, actor, now);
const unbalanced = expect.objectContaining({ code: 'ledger.unbalanced' });

test('an entry comes to nothing in each of its currencies, and postings of nothing are left out', () => {
  expect(entered(post('bank', 100), post('receivable', -60), post('credit', -40), post('fee', 0)).postings).toHaveLength(3);
  expect(() => entered(post('bank', 100), post('receivable', -99))).toThrow(unbalanced);
  expect(() => entered(post('bank', 100), post('receivable', -100, 'EUR'))).toThrow(unbalanced);
  expect(() => entered(post('bank', 0), post('receivable', 0))).toThrow(unbalanced);
});

test('what is reversed comes to nothing with it, under a key of its own, and is not reversed itself', () => {
  const first = entered(post('bank', 100), post('receivable', -100));
  const back = reverse(first, '2026-03-03', actor, now);
  expect(back).toMatchObject({ key: 'reversal#payment#1', reverses: 'payment#1' });
  expect(back.postings.map((p, i) => p.minor + (first.postings[i]?.minor ?? 0))).toEqual([0, 0]);
  expect(() => reverse(back, '2026-03-03', actor, now)).toThrow(expect.objectContaining({ code: 'ledger.reversal' }));
});
