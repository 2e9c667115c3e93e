import { expect, test } from 'vitest';
import { quantity, withUnit } from './quantity.ts';

test('a unit that is written in Korean stands at its number, others apart, and none leaves no blank', () => {
  expect([withUnit('38', '쌍'), withUnit('38', 'pairs'), withUnit('38', '')]).toEqual(['38쌍', '38 pairs', '38']);
  expect([quantity({ value: 1200, unit: 'H87' }, 'ko'), quantity({ value: 1200, unit: 'H87' }, 'en')]).toEqual([
    '1,200개',
    '1,200 pcs',
  ]);
});

test('what is counted in English stands in the number that there is of it, in whichever it was named; signs of units as they are', () => {
  const names = ['piece', 'pieces', 'bottle', 'box', 'battery', 'glass slide', 'bench', 'set', 'glass'];
  expect(names.map((name) => withUnit('4', name))).toEqual(
    ['pieces', 'pieces', 'bottles', 'boxes', 'batteries', 'glass slides', 'benches', 'sets', 'glasses'].map(
      (name) => `4 ${name}`,
    ),
  );
  expect(['piece', 'pieces', 'boxes', 'pairs', 'glass'].map((name) => withUnit('1', name))).toEqual(
    ['piece', 'piece', 'box', 'pair', 'glass'].map((name) => `1 ${name}`),
  );
  expect(withUnit('0', 'piece')).toBe('0 pieces');
  for (const sign of ['kg', 'mL', 'bar', 'pcs', 'm²', 'US gal', 'ft', 'dozen']) expect(withUnit('4', sign)).toBe(`4 ${sign}`);
});
