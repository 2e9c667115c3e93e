import { expect, test } from 'vitest';
import { filledDown, type Merged, mostFilled } from './merged.ts';

const down = (column: number, first: number, last: number): Merged => ({ column, first, last });

test('a text over several rows stands in each, a number where it is, and what stands there already stays', () => {
  const rows = [
    ['Valve', 3],
    [null, null],
    ['Seal', null],
    [null, 7],
  ];
  expect(filledDown(rows, [down(0, 0, 1), down(1, 0, 1), down(0, 2, 9)])).toEqual([
    ['Valve', 3],
    ['Valve', null],
    ['Seal', null],
    ['Seal', 7],
  ]);
});

test('a workbook that merges the same cells again and again, or half the world, costs no more than a table', () => {
  const rows = [['a'], ...Array.from({ length: 20_000 }, () => [null])];
  const again = Array.from({ length: 200_000 }, () => down(0, 0, 1_048_575));
  expect(filledDown(rows, again).every(([cell]) => cell === 'a')).toBe(true);
  const wide = [Array.from({ length: 200 }, () => 'a'), ...Array.from({ length: 20_000 }, () => [])];
  const everywhere = Array.from({ length: 200 }, (_, column) => down(column, 0, 1_048_575));
  expect(() => filledDown(wide, everywhere)).toThrow(
    expect.objectContaining({ code: 'source.tooLarge', params: { max: mostFilled } }),
  );
});
