import { expect, test } from 'vitest';
import { eachDue } from './due.ts';
import type { StripeReport } from './world.ts';

test('all that is due is worked through, however many pages it fills, and one that fails holds up no other', async () => {
  const report: StripeReport = { done: 0, tried: 0, converged: 0, failed: 0 };
  const worked: string[] = [];
  const pages = [['ord_1', 'ord_2'], ['ord_3'], ['ord_4']];
  await eachDue(
    { log: () => {} },
    report,
    async ({ cursor = '0' }) => ({
      items: (pages[Number(cursor)] ?? []).map((id) => ({ id, pk: `order#${id}`, place: `2026-03-02T00:00:00Z#${id}` })),
      ...(Number(cursor) < pages.length - 1 ? { next: String(Number(cursor) + 1) } : {}),
    }),
    async ({ id }) => {
      if (id === 'ord_2') throw new Error('not now');
      worked.push(id);
    },
  );
  expect(worked).toEqual(['ord_1', 'ord_3', 'ord_4']);
  expect(report.failed).toBe(1);
});
