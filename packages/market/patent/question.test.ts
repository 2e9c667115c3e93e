import { expect, test } from 'vitest';
import { askAgain, askableFrom, isUnanswered, type PatentQuestion } from './question.ts';

const day = 86_400_000;
const start = Date.parse('2026-11-01T00:00:00Z');
const what = { source: 'kipris-detail', number: '1020190100885', answeredAt: '' };

test('a patent that stays without an answer is asked about ever later, a month apart at most', () => {
  const waits: number[] = [];
  let last: PatentQuestion | undefined;
  let at = start;
  for (let n = 0; n < 8; n++) {
    last = askAgain(last, what, new Date(at));
    waits.push((Date.parse(askableFrom(last)) - at) / day);
    at = Date.parse(askableFrom(last));
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
  expect(last).toMatchObject({ version: 8, times: 8 });
});

test('after an answer the next question is the first again, and it is no question without one', () => {
  const second = askAgain(askAgain(undefined, what, new Date(start)), what, new Date(start + day));
  expect(second.times).toBe(2);
  const answeredAt = second.askedAt;
  expect([isUnanswered(second, ''), isUnanswered(second, answeredAt)]).toEqual([true, false]);
  expect(askAgain(second, { ...what, answeredAt }, new Date(start + 40 * day))).toMatchObject({ version: 3, times: 1 });
});
