import { Fault } from '@sandan/kernel/fault';
import { expect, test } from 'vitest';
import { Adjustment, askAdjustment, moveAdjustment, sideOf } from './adjustment.ts';
import { charge, hand, ownerId } from './charge.fixture.ts';

test('an adjustment holds a time that a use can have, is withdrawn by the user alone, and takes no more text than it can keep', () => {
  const ask = (end: string) =>
    askAdjustment(charge(1000, 0, 1), { kind: 'time', start: '2026-01-01T00:00:00.000Z', end }, '정정', hand);
  expect(() => ask('2026-12-01T00:00:00.000Z')).toThrow(expect.objectContaining({ code: 'request.invalid' }));
  const asked = ask('2026-01-01T02:00:00.000Z');
  expect(sideOf(asked, ownerId, 'withdraw')).toBe('owner');
  expect(() => moveAdjustment(asked, 'withdraw', 'owner', undefined, hand)).toThrow(Fault);
  expect(sideOf({ ownerId, userId: ownerId }, ownerId, 'withdraw')).toBe('user');
  let full = asked;
  const write = () => moveAdjustment(full, 'write', 'user', '가'.repeat(4000), hand);
  expect(() => {
    for (let i = 0; i < 101; i++) full = write();
  }).toThrow(expect.objectContaining({ code: 'adjustment.full' }));
  expect(Buffer.byteLength(JSON.stringify(full))).toBeLessThan(400_000);
  Adjustment.parse(full);
  expect(moveAdjustment(full, 'decline', 'owner', undefined, hand).state).toBe('declined');
});
