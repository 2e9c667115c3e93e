import { expect, test } from 'vitest';
import { quantity, withUnit } from './quantity.ts';

test('a unit that is written in Korean stands at its number, others apart, and none leaves no blank', () => {
  expect([withUnit('38', '쌍'), withUnit('38', 'pairs'), withUnit('38', '')]).toEqual(['38쌍', '38 pairs', '38']);
  expect([quantity({ value: 1200, unit: 'H87' }, 'ko'), quantity({ value: 1200, unit: 'H87' }, 'en')]).toEqual([
    '1,200개',
    '1,200 pcs',
  ]);
});
