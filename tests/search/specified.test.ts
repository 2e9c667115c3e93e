import { convert } from '@sandan/market/listing/quantity';
import { fitOf, isSpan, type Wanted } from '@sandan/market/specification/condition';
import { templateOf } from '@sandan/market/specification/templates/registry';
import { readProperty } from '@sandan/market/specification/value';
import { SpecificationIndex } from '@sandan/search/specification/index';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needOf, partOf } from '../bench/spec/parts.ts';

/** Of each five parts one says no lower end of anything, and one no upper end. */
const openOf = (n: number, seed: number): ReturnType<typeof partOf> => {
  const { values, ...part } = partOf(n, seed);
  const opened = Object.entries(values).map(([name, value]) => {
    if (!isSpan(value) || n % 5 > 1) return [name, value];
    const { min, max } = value;
    return [name, n % 5 === 0 ? { max } : { min }];
  });
  return { ...part, values: Object.fromEntries(opened) };
};

const wants = (category: string, name: string, text: string): Wanted => {
  const property = templateOf(category).properties[name];
  const reading = property && readProperty(property, text);
  if (!property || !reading || 'fault' in reading) throw new Error(`${category} ${name} ${text}`);
  return { property, value: reading.value, must: true, weight: 3 };
};

test('the shelves answer each need with the parts, the order and the distances that holding every part against it gives', () => {
  const parts = Array.from({ length: 3000 }, (_, n) => openOf(n, 7));
  const index = new SpecificationIndex();
  for (const part of parts) index.put(part);
  let hits = 0;
  for (let n = 0; n < 120; n++) {
    const { category, wanted } = needOf(n, 7);
    const truth = parts
      .filter((part) => part.category === category)
      .map(({ id, values }) => ({ id, fitted: fitOf(wanted, values) }))
      .filter(({ fitted }) => fitted.passes)
      .map(({ id, fitted }) => ({ id, distance: fitted.distance }))
      .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
    expect(index.search({ category, wanted, size: truth.length + 5 })).toEqual({ hits: truth, total: truth.length });
    hits += truth.length;
  }
  expect(hits).toBeGreaterThan(100);
});

test('one number in whatever unit finds the same parts', () => {
  const index = new SpecificationIndex();
  const resistances = [14_999, 15_000, 15_001, 15_000_000, 15];
  for (const [n, min] of resistances.entries())
    index.put({ id: `r${n}`, category: 'resistor', values: { resistance: { min, max: min } } });
  const ids = (text: string) =>
    index.search({ category: 'resistor', wanted: [wants('resistor', 'resistance', text)], size: 9 }).hits.map((h) => h.id);
  for (const same of ['≥ 15 kΩ', '≥ 15000 ohm', '≥ 0.015 MΩ', '15 kΩ 이상']) expect(ids(same), same).toEqual(['r1', 'r2', 'r3']);
  for (const same of ['15 kΩ', '15000 ohm', '0.015 MΩ']) expect(ids(same), same).toEqual(['r1']);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000_000 }), fc.constantFrom('kOhm', 'MOhm', 'mOhm'), (ohm, unit) => {
      expect(ids(`≥ ${convert(ohm, 'Ohm', unit)} ${unit}`)).toEqual(ids(`≥ ${ohm} Ohm`));
    }),
    { numRuns: 60 },
  );
});
