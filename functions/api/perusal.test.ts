import type { PageQuery } from '@sandan/kernel/page';
import { expect, test } from 'vitest';
import { perusal } from './perusal.ts';

/** A list of so many pages, each with its own number in it. */
const listOf =
  (pages: number) =>
  async ({ cursor = '1' }: PageQuery) => ({
    items: [Number(cursor)],
    ...(Number(cursor) < pages ? { next: String(Number(cursor) + 1) } : {}),
  });

test('a list is read to its end, and one that goes on beyond the bound is said to', async () => {
  const whole = perusal();
  expect([await whole.all(listOf(10)), await whole.all(listOf(1))]).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1]]);
  expect(whole.isMore()).toBe(false);

  const cut = perusal();
  expect([await cut.all(listOf(3), 2), await cut.all(listOf(1))]).toEqual([[1, 2], [1]]);
  expect(cut.isMore()).toBe(true);
});
