import { expect, test } from 'vitest';
import type { Payment } from '../payment/payment.ts';
import { enteredByHand, handKey, toldByBank } from './receive.ts';

const by = { actor: 'per_1', organisationId: null, at: '2026-03-02T01:00:00Z' };
const byHand = (on: string, reference: string, minor = 1_000): Payment => ({
  id: `pay_${reference}`,
  version: 1,
  subject: { kind: 'order', orderId: 'ord_1', instalment: '1' },
  payerId: 'org_1',
  payeeId: 'org_2',
  method: 'transfer',
  amount: { currency: 'USD', minor },
  state: 'succeeded',
  captured: minor,
  beyond: 0,
  providerFee: 0,
  refunded: 0,
  refunding: 0,
  released: 0,
  lost: 0,
  key: handKey({ on, reference }),
  on,
  reference,
  created: by,
  changed: by,
});
const told = (on: string, reference: string, minor = 1_000) =>
  ({ key: 'camt#B-1', method: 'transfer', minor, on, reference }) as const;

test('what a bank tells of was entered by hand before where amount and day agree, and each entry stands for one transfer', () => {
  const entries = [byHand('2026-03-02', 'TT-1'), byHand('2026-03-04', 'TT 2')];
  expect(enteredByHand(entries, told('2026-03-03', 'ORD-1 tt/1'))?.reference).toBe('TT-1');
  expect(enteredByHand(entries, told('2026-03-05', 'ORD-1'))?.reference).toBe('TT 2');
  expect(enteredByHand(entries, told('2026-03-02', 'TT-1', 1_001))).toBeUndefined();
  expect(enteredByHand(entries, told('2026-03-20', 'TT-1'))).toBeUndefined();
  // Five days apart are near enough, six are not; of two that are, the one that the bank names, be the other nearer.
  expect(enteredByHand(entries, told('2026-03-09', 'ORD-1'))?.reference).toBe('TT 2');
  expect(enteredByHand(entries, told('2026-03-10', 'ORD-1'))).toBeUndefined();
  expect(enteredByHand(entries, told('2026-03-04', 'ORD-1 tt/1'))?.reference).toBe('TT-1');
  const matched = entries.map((p) => ({ ...p, bankKey: `camt#${p.id}` }));
  expect(enteredByHand(matched, told('2026-03-02', 'TT-1'))).toBeUndefined();
  expect(enteredByHand([{ ...byHand('2026-03-02', 'TT-1'), key: 'camt#B-0' }], told('2026-03-02', 'TT-1'))).toBeUndefined();
});

test('what somebody enters after the bank has told of it is known by amount, day and reference', () => {
  const bank: Payment = { ...byHand('2026-03-02', 'ORD-20260302-ABCDE REMITTANCE'), key: 'camt#B-0' };
  const entered = (on: string, reference: string, minor = 1_000) => ({
    ...told(on, reference, minor),
    key: handKey({ on, reference }),
  });
  expect(toldByBank([bank], entered('2026-03-03', 'ORD-20260302-ABCDE'))).toBe(true);
  expect(toldByBank([bank], entered('2026-03-03', 'ORD-20260302-ABCDE', 1_001))).toBe(false);
  expect(toldByBank([bank], entered('2026-03-20', 'ORD-20260302-ABCDE'))).toBe(false);
  expect(toldByBank([bank], entered('2026-03-03', 'TT-9'))).toBe(false);
  expect(toldByBank([bank], entered('2026-03-03', '--'))).toBe(false);
  expect(toldByBank([bank], told('2026-03-02', 'ORD-20260302-ABCDE'))).toBe(false);
  expect(toldByBank([byHand('2026-03-02', 'ORD-1')], entered('2026-03-02', 'ORD-1'))).toBe(false);
});
