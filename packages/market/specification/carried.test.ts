import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Template } from './attribute.ts';
import { carried } from './carried.ts';
import { readSpecification, type Specification } from './specification.ts';
import { spoken } from './spoken.ts';
import { changes } from './templates/changes.ts';
import { templateOf, templates } from './templates/registry.ts';
import { trade } from './written.ts';

const written = `
# thing@3 | 848210 | | 물건 | Thing
bore | size | mm | 안지름 | Bore
closing | choice | sealed:실:Sealed,open:개방:Open | 밀봉 | Closure
temperature | envelope | Cel | 사용 온도 | Working temperature
finish | words | | 표면 | Finish
`;
const template = trade('test', written)[0] as Template;
const ofThing = [
  { to: 3, units: { bore: ['cm', 'mm'] as const } },
  {
    to: 2,
    removed: { colour: { ko: '색', en: 'Colour' } },
    renamed: { inside: 'bore', closure: 'closing' },
    options: { closure: { seal: 'sealed' } },
  },
];
const old: Specification = {
  category: 'thing',
  version: 1,
  values: {
    inside: { min: 2.5, max: 2.51, written: '2.5 +0.01/-0 cm' },
    closure: ['seal', 'open'],
    temperature: { min: -20, written: '≥ -20 ℃' },
    colour: ['red'],
    finish: { min: 3 },
  },
  proofs: { inside: { on: '2026-05-01', report: 'KTR 1' }, colour: { on: '2026-05-01', report: 'KTR 2' } },
};

test('a specification of an older template stands by the present one: renamed, converted, and what has no place is told', () => {
  const found = carried(old, template, ofThing);
  expect(found).toEqual({
    specification: {
      category: 'thing',
      version: 3,
      values: {
        bore: { min: 25, max: 25.1, written: '2.5 +0.01/-0 cm' },
        closing: ['sealed', 'open'],
        temperature: { min: -20, written: '≥ -20 ℃' },
      },
      proofs: { bore: { on: '2026-05-01', report: 'KTR 1' } },
    },
    lost: [
      { name: 'colour', label: { ko: '색', en: 'Colour' }, value: ['red'] },
      { name: 'finish', label: { ko: '표면', en: 'Finish' }, value: { min: 3 } },
    ],
  });
  expect(carried(found.specification, template, ofThing)).toEqual({ specification: found.specification, lost: [] });
  const second = { ...old, version: 2, values: { bore: { min: 2.5, max: 2.5 } }, proofs: {} };
  expect(carried(second, template, ofThing).specification.values).toEqual({ bore: { min: 25, max: 25 } });
});

test('nothing is dropped unsaid: each value is carried or told as lost', () => {
  fc.assert(
    fc.property(fc.subarray(Object.keys(old.values)), fc.constantFrom(1, 2, 3), (names, version) => {
      const values = Object.fromEntries(names.map((name) => [name, old.values[name] as never]));
      const { specification, lost } = carried({ ...old, version, values }, template, ofThing);
      expect(Object.keys(specification.values).length + lost.length).toBe(names.length);
    }),
  );
});

test('the page of a part written under an older template names what it no longer carries, and what is new is no loss', () => {
  const read = readSpecification({ category: 'steel', lines: 'thickness: 2 mm\nroughness: ≤ 0.8 µm Ra' });
  if (!('value' in read)) throw new Error(JSON.stringify(read));
  expect(read.value).toMatchObject({ version: 2, values: { roughness: { max: 0.8 } } });
  const before: Specification = { category: 'steel', version: 1, values: { thickness: { min: 2, max: 2 }, gloss: { min: 80 } } };
  expect(spoken(before, 'en').map(({ label, text }) => `${label}: ${text}`)).toEqual([
    'Thickness: 2 mm',
    'gloss: ≥ 80 (no property of this category any more)',
  ]);
});

test('changes name categories and properties that there are', () => {
  for (const [category, list] of Object.entries(changes))
    for (const { to, renamed = {} } of list) {
      expect(to).toBeLessThanOrEqual(templateOf(category).version);
      if (to === templateOf(category).version)
        for (const name of Object.values(renamed)) expect(Object.keys(templateOf(category).properties)).toContain(name);
    }
  expect(templates.every(({ version }) => version >= 1)).toBe(true);
});
