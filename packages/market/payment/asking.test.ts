import { expect, test } from 'vitest';
import { taskAgain, taskAsked, taskBegun, taskRefused, taskTried } from './asking.ts';
import { isUnsent, keyOf, type ProviderTask, wasAsked } from './task.ts';

const now = new Date('2026-03-02T01:00:00Z');
const hand = { actor: { kind: 'service', name: 'stripe' } as const, now };
const refund: ProviderTask = {
  id: 'ptk_1',
  version: 1,
  orderId: 'ord_1',
  leg: 'refund#pay_1#0',
  paymentId: 'pay_1',
  kind: 'refund',
  amount: { currency: 'USD', minor: 1_000 },
  state: 'waiting',
  attempts: 0,
  nextAt: now.toISOString(),
  changed: { actor: 'service:stripe', organisationId: null, at: now.toISOString() },
};

test('a refund that fails after the provider has begun it is made anew under another key, and not asked after for ever', () => {
  const pending = taskTried(taskBegun(refund, 're_1', false), 'pending', hand, true);
  expect(pending).toMatchObject({ providerId: 're_1', attempts: 0 });
  expect(keyOf(pending)).toBe(keyOf(refund));
  const failed = taskTried(taskBegun(pending, 're_1', true), 'closed account', hand);
  expect(failed).toMatchObject({ state: 'waiting', attempts: 1, refused: 're_1' });
  expect(failed.providerId).toBeUndefined();
  expect(keyOf(failed)).not.toBe(keyOf(refund));
});

test('what the provider has begun is not taken for undone though asking after it was given up, and what it refused to the end is', () => {
  const begun = { ...taskBegun(refund, 're_1', false), state: 'failed' as const, attempts: 11 };
  expect(isUnsent(begun)).toBe(false);
  expect(isUnsent({ ...taskBegun(begun, 're_1', true), state: 'failed' })).toBe(true);
  expect(isUnsent(refund)).toBe(true);
  const [lost, early] = [taskTried(refund, 'no answer', hand), taskTried(refund, 'no account', hand, true)];
  expect([isUnsent(lost), isUnsent(early)]).toEqual([false, true]);
  expect(isUnsent(taskTried(lost, 'its bank looks into it', hand, true))).toBe(false);
  expect(isUnsent(taskTried(taskRefused(taskAsked(refund, hand)), 'no such account', hand))).toBe(true);
  const given = { ...lost, state: 'failed' as const };
  expect([isUnsent(given), isUnsent(taskAgain(given, hand)), wasAsked(taskAgain(given, hand))]).toEqual([false, false, true]);
  expect(taskAgain(begun, hand)).toMatchObject({ state: 'waiting', attempts: 0, providerId: 're_1' });
  expect(() => taskAgain(refund, hand)).toThrow(expect.objectContaining({ code: 'task.notGivenUp' }));
});
