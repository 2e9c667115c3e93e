import { expect, test } from 'vitest';
import { deskQueueNames, deskQueues, dueOf } from './queue.ts';

test('a case that comes in on Friday evening is due on a working day', () => {
  expect(dueOf('listings', '2026-11-20T18:00:00+09:00')).toBe('2026-11-24T09:00:00.000Z');
  expect(dueOf('inquiries', '2026-11-20T17:00:00+09:00')).toBe('2026-11-23T08:00:00.000Z');
});

test('each queue has a page and a clock', () => {
  for (const name of deskQueueNames) {
    expect(deskQueues[name].path).toMatch(/^\//);
    expect(deskQueues[name].hours).toBeGreaterThan(0);
  }
});
