import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { formOf, type Reading, understanding } from '@sandan/market/import/reading';
import { Specification } from '@sandan/market/specification/specification';
import { templateOf } from '@sandan/market/specification/templates/registry';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entries } from './dictionary.ts';
import { productFile } from './product.ts';
import { readValue } from './value.ts';

const read = async (...lines: readonly (object | string)[]): Promise<Arrival[]> => {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const found: Arrival[] = [];
  const bytes = (async function* () {
    yield new TextEncoder().encode(`${text}\n`);
  })();
  for await (const arrival of productFile(bytes, 'list.jsonl', new Date('2026-11-27T00:00:00Z'))) found.push(arrival);
  return found;
};
const cable = { id: 'C-1', title: 'Patch cable, 2 m', attr_n_cable_length: 2, attr_t_awg_wire_size: '26', attr_n_weight: 90 };
const specificationOf = ({ record }: Arrival = {} as Arrival) => {
  if (record instanceof Fault) throw record;
  return Specification.parse(record.taken['attributes.specification']);
};
const left = (arrival: Arrival | undefined) => arrival?.reading?.unread.map(({ name, reason }) => [name, reason]);

test('every entry of the dictionary names properties of its template, and what it can measure is in the unit of the property', () => {
  for (const { category, name, properties, ...entry } of entries())
    for (const of of properties) {
      const property = templateOf(category === '*' ? 'goods' : category).properties[of];
      const isNumber = property?.fit === 'size' || property?.fit === 'envelope';
      expect(property && isNumber === (entry.unit !== undefined), `${category} ${name} ${of}`).toBe(true);
      if (property && isNumber)
        expect(readValue({ ...entry, properties: [of] }, property, entry.from), `${category} ${name}`).toHaveProperty('value');
    }
});

test('a product becomes a part with the specification of its category, each number in the unit that its name stands for', async () => {
  const [one] = await read({
    ...cable,
    attr_t_operating_temperature__t_t_: '-20 - 60',
    attr_t_dimensions__wxdxh_: '10 x 200 x 20',
  });
  expect(specificationOf(one)).toMatchObject({
    category: 'data-cable',
    values: {
      cableLength: { min: 2, max: 2 },
      conductor: { min: 0.128756156 },
      mass: { min: 90 },
      temperature: { min: -20, max: 60 },
      width: { min: 10 },
      depth: { min: 200 },
      height: { min: 20 },
    },
  });
  expect(one?.reading).toEqual({ said: 5, unread: [] });
});

test('what is not understood is said by its name and why, and the rest of the product is kept', async () => {
  const [one] = await read({
    ...cable,
    attr_n_depth: 999_999,
    attr_n_mystery: 3,
    attr_t_motto: 'faster',
    attr_t_connector_1: 'N/A',
    attr_t_cable_standard: 'Cat6',
    attr_t_cable_type: 'CAT6',
    attr_b_rohs_compliance: true,
    attr_t_country_of_origin: 'Korea',
  });
  expect(left(one)).toEqual([
    ['depth', 'implausible'],
    ['mystery', 'unitless'],
    ['motto', 'unknown'],
    ['connector_1', 'form'],
    ['cable_type', 'twice'],
  ]);
  expect(one?.record).toMatchObject({ taken: { 'attributes.claims': ['rohs'], 'attributes.origin': ['Korea'] } });
  expect(Object.keys(specificationOf(one).values).sort()).toEqual(['cableLength', 'cableStandard', 'conductor', 'mass']);
});

test('a line that is no product, or of which nothing is understood, is refused and the others are taken', async () => {
  const all = await read('{"id":', cable, { id: 'x' }, { id: 'C-2', title: 'Secret' }, { ...cable, id: 'a b' });
  expect(all.map(({ record }) => (record instanceof Fault ? record.code : record.sourceId))).toEqual([
    'source.truncated',
    'C-1',
    'source.unexpected',
    'record.unspecified',
    'record.number',
  ]);
});

test('the same product gives the same digest whatever the order of its attributes', async () => {
  const [one] = await read(cable);
  const [again] = await read(Object.fromEntries(Object.entries(cable).reverse()));
  expect(one?.record).toHaveProperty('digest', again?.record instanceof Fault ? undefined : again?.record.digest);
});

test('what is said is what is taken and what is left, whatever is said', () => {
  const reading = fc.record({ name: fc.string(), text: fc.string(), reason: fc.constantFrom('unknown', 'form', 'twice') });
  const all = fc.array(
    fc
      .record({ more: fc.nat(9), unread: fc.array(reading) })
      .map(({ more, unread }): Reading => ({ said: more + unread.length, unread: unread as Reading['unread'] })),
  );
  fc.assert(
    fc.property(all, fc.nat(3), (readings, most) => {
      const values = understanding(most);
      for (const one of readings) values.add(one);
      const sum = values.sum();
      const said = readings.reduce((n, one) => n + one.said, 0);
      expect(sum?.said ?? 0).toBe(said);
      if (!sum) return;
      expect(sum.taken + Object.values(sum.reasons).reduce((a, b) => a + b, 0)).toBe(said);
      for (const [reason, count] of Object.entries(sum.reasons)) {
        const listed = sum.unread.filter((one) => one.reason === reason);
        expect(listed.length).toBeLessThanOrEqual(most);
        expect(listed.reduce((n, one) => n + one.count, 0)).toBeLessThanOrEqual(count);
      }
    }),
  );
});

test('values of one form are counted together', () => {
  expect(formOf('0 - 40')).toBe(formOf('15 - 35'));
  expect(formOf('Power')).toBe(formOf('Stand-by'));
  expect(formOf('USB 2.0')).not.toBe(formOf('USB'));
  expect(formOf('12, 5, 3')).toBe(formOf('1, 2, 3, 4'));
});
