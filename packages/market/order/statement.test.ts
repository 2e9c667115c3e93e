import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import type { LedgerEntry } from '../ledger/entry.ts';
import { sellerBalances, statementOf } from './statement.ts';

const by = { actor: 'service:test', organisationId: null, at: '2026-03-02T00:00:00.000Z' };
const entry = (key: string, kind: LedgerEntry['kind'], lines: readonly (readonly [string, number])[]): LedgerEntry => ({
  key,
  version: 1,
  bookId: 'ord_1',
  kind,
  on: '2026-03-02',
  postings: lines.map(([account, minor]) => ({ account, currency: 'EUR', minor })),
  by,
});
const instalment = (minor: number, paid: number, dueOn?: string) => ({
  key: '1',
  minor,
  paid,
  due: 'accepted' as const,
  days: 0,
  late: false,
  ...(dueOn ? { dueOn } : {}),
});
const order = (state: 'accepted' | 'cancelled' | 'placed', instalments: ReturnType<typeof instalment>[], seller: string) => ({
  state,
  instalments,
  total: { currency: 'EUR' as const, minor: 1000 },
  seller: { organisationId: seller },
});
const [one, two] = [newId('organisation'), newId('organisation')];

test('a buyer reads what changes what is owed or credited, and nothing of what moves between the market and the seller', () => {
  const entries = [
    entry('bill', 'invoice', [
      ['receivable', 1000],
      ['income', -1000],
    ]),
    entry('card', 'payment', [
      ['stripe', 290],
      ['provider', 10],
      ['held', -300],
    ]),
    entry('took', 'payment', [
      ['bank', 350],
      ['receivable', -300],
      ['credit', -50],
    ]),
    entry('less', 'reduction', [
      ['income', 100],
      ['receivable', -100],
    ]),
  ];
  const owing = order('accepted', [instalment(300, 300, '2026-03-05'), instalment(600, 0, '2026-03-09')], one);
  const statement = statementOf(owing, entries, '2026-03-10');
  expect(statement).toEqual({
    open: 600,
    overdue: 600,
    credit: 50,
    lines: [
      { key: 'bill', on: '2026-03-02', kind: 'invoice', owed: 1000, credit: 0 },
      { key: 'took', on: '2026-03-02', kind: 'payment', owed: -300, credit: 50 },
      { key: 'less', on: '2026-03-02', kind: 'reduction', owed: -100, credit: 0 },
    ],
  });
  expect(statementOf(owing, entries, '2026-03-09').overdue).toBe(0);
});

test('balances come together by seller and currency; what ended unmade counts only for what is to be given back', () => {
  const of = (state: 'accepted' | 'cancelled', seller: string, credit: number) => ({
    order: order(state, [], seller),
    statement: { open: state === 'accepted' ? 400 : 0, overdue: 0, credit, lines: [] },
  });
  const found = sellerBalances([
    of('accepted', one, 0),
    of('accepted', one, 30),
    of('cancelled', one, 0),
    of('cancelled', two, 70),
  ]);
  expect(found).toEqual([
    { sellerId: one, currency: 'EUR', orders: 2, ordered: 2000, open: 800, overdue: 0, credit: 30 },
    { sellerId: two, currency: 'EUR', orders: 1, ordered: 0, open: 0, overdue: 0, credit: 70 },
  ]);
});
