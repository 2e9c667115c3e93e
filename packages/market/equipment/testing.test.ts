import { expect, test } from 'vitest';
import { templateOf } from '../specification/templates/registry.ts';
import { testsOf } from './testing.ts';

const of = (category: string, name: string) => {
  const property = templateOf(category).properties[name];
  if (!property) throw new Error(name);
  return testsOf(property);
};

test('what a part says is proven by the equipment that measures it, and what a look at it tells needs none', () => {
  expect([of('ball-bearing', 'bore'), of('ball-bearing', 'dynamicLoad')]).toEqual([['dimension'], ['force']]);
  expect([of('ceramic', 'bending'), of('ceramic', 'hardness'), of('ceramic', 'conductivity')]).toEqual([
    ['tensile'],
    ['hardness'],
    ['thermal'],
  ]);
  expect([of('ball-valve', 'pressure'), of('ball-valve', 'temperature'), of('ball-valve', 'material')]).toEqual([
    ['pressure'],
    ['climate'],
    ['elements'],
  ]);
  expect([of('motor', 'protection'), of('resistor', 'resistance')]).toEqual([['ingress'], ['impedance']]);
  expect([of('ball-bearing', 'closure'), of('bolt', 'coating')]).toEqual([[], []]);
});
