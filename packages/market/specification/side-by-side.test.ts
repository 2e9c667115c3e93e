import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inUnitsOf } from './reader-unit.ts';
import { sideBySide } from './side-by-side.ts';
import { readSpecification, type Specification } from './specification.ts';
import { propertyText } from './spoken.ts';

const read = (category: string, lines: string): Specification => {
  const found = readSpecification({ category, lines });
  if (!('value' in found)) throw new Error(JSON.stringify(found));
  return found.value;
};

test('parts stand side by side by every property that one of them says, each beside the first, in the units of the reader', () => {
  const rows = sideBySide([
    read('ball-bearing', 'bore: 25 mm\nwidth: 15 mm\nclosure: seal'),
    read('ball-bearing', 'bore: 1 in\nclosure: seal\nspeedLimit: 9000 rpm'),
    read('ball-bearing', 'bore: 25 ±0.01 mm\nwidth: 0.015 m\nclosure: seal'),
    undefined,
  ]);
  const marks = rows.map(({ property: { name }, cells, same }) => [
    name,
    same,
    ...cells.map(({ value, toFirst }) => toFirst ?? (value === undefined ? '' : 'said')),
  ]);
  expect(marks).toEqual([
    ['bore', false, 'said', 'outside', 'within', ''],
    ['width', false, 'said', '', 'equal', ''],
    ['speedLimit', false, '', 'said', '', ''],
    ['closure', false, 'said', 'equal', 'equal', ''],
  ]);
  const [bore] = rows;
  const texts = bore?.cells.map(({ value }) => {
    if (value === undefined) return '';
    const shown = inUnitsOf('us', bore.property, value);
    return propertyText(shown.property, shown.value, 'en');
  });
  expect(texts).toEqual(['0.984252 in', '1 in', '0.983858 – 0.984646 in', '']);
});

test('properties of other categories are one only where they have one name and one unit', () => {
  const rows = sideBySide([
    read('ball-bearing', 'bore: 25 mm\ntemperature: -20~100 ℃'),
    read('ball-valve', 'bore: DN25\npressure: 0~1 MPa'),
  ]);
  expect(rows.map(({ property: { name }, cells }) => [name, ...cells.map(({ value }) => value !== undefined)])).toEqual([
    ['bore', true, true],
    ['temperature', true, false],
    ['pressure', false, true],
  ]);
  const ranges = ['-20~80 ℃', '≤ 80 ℃', '-40~100 ℃'].map((text) => read('ball-valve', `temperature: ${text}`));
  expect(sideBySide(ranges)[0]?.cells.map(({ toFirst }) => toFirst)).toEqual([undefined, 'outside', 'within']);
  expect(sideBySide([read('wire', 'voltage: 300 V'), read('power-module', 'voltage: 300 V')])[0]?.same).toBe(true);
});

test('no value that one of them says is left out, whichever stand beside it, and things that say the same are the same', () => {
  const texts: Record<string, string> = { bore: '25 mm', width: '15 mm', closure: 'seal', temperature: '-20~100 ℃' };
  const some = fc.subarray(Object.keys(texts)).map((names) => names.map((name) => `${name}: ${texts[name]}`).join('\n'));
  fc.assert(
    fc.property(fc.array(some, { minLength: 2, maxLength: 5 }), (said) => {
      const things = said.map((lines) => read('ball-bearing', lines));
      const rows = sideBySide(things);
      for (const [at, { values }] of things.entries())
        expect(rows.flatMap(({ property, cells }) => (cells[at]?.value === undefined ? [] : [property.name])).sort()).toEqual(
          Object.keys(values).sort(),
        );
      for (const { cells, same } of rows) expect(same).toBe(cells.every(({ value }) => value !== undefined));
    }),
    { numRuns: 100 },
  );
});
