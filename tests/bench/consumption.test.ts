import { expect, test } from 'vitest';
import { consumption } from './consumption.ts';
import { meets } from './figure.ts';

test('a call reads and writes as much in a market of 1,000 listings as in one of 200', async () => {
  const figures = await consumption({ quick: true });
  const grown = figures.filter((f) => f.name.endsWith('.growth'));
  expect(grown.map((f) => f.name).sort()).toEqual(
    ['inquiry', 'listing', 'search'].flatMap((kind) => [`units.${kind}.read.growth`, `units.${kind}.write.growth`]),
  );
  expect(grown.filter((f) => !meets(f))).toEqual([]);
});
