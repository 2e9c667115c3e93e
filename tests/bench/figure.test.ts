import { expect, test } from 'vitest';
import { line, median } from './figure.ts';

test('a figure says whether it reaches its goal', () => {
  expect(line({ name: 'api.size', value: 712, unit: 'kB', goal: { op: '<=', number: 800 } })).toBe(
    'figure api.size 712 kB goal <=800 ok',
  );
  expect(line({ name: 'share', value: 59.5, unit: '%', goal: { op: '>=', number: 60 } })).toBe(
    'figure share 59.50 % goal >=60 short',
  );
  expect(line({ name: 'grown', value: 0, unit: 'units', goal: { op: '=', number: 0 } })).toBe('figure grown 0 units goal =0 ok');
  expect(line({ name: 'p95', value: 4.239, unit: 'ms' })).toBe('figure p95 4.24 ms');
});

test('the median of an even count lies between the two in the middle', () => {
  expect(median([9, 1, 4])).toBe(4);
  expect(median([9, 1, 4, 2])).toBe(3);
});
