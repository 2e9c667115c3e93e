import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incotermRules } from '../incoterm/incoterm.ts';
import { forSeveral, landedAt, type OfferedProduct, offeredOf, PortQuery, portLegs, unreckoned } from './port.ts';

const on = '2026-11-27';
const product: OfferedProduct = {
  price: { currency: 'USD', total: 1_000_000, term: { rule: 'FOB', place: 'Busan' }, lead: { min: 20, max: 30 } },
  hs: '848180',
  origin: 'KR',
  from: 'KR',
};
const hamburg = { to: 'Hamburg', toCountry: 'DE' };
const way = {
  main_carriage: '1800',
  insurance: '0.3',
  destination_handling: '300.50',
  import_clearance: '120',
  duty: '2.2',
  days: '38',
};
const at = (query: Record<string, string>, of: Partial<OfferedProduct> = {}) =>
  landedAt({ ...product, ...of }, PortQuery.parse({ ...hamburg, ...query }), on);
const codes = (landed: ReturnType<typeof at>) => landed?.needs.map(({ leg, code }) => `${leg} ${code}`);

test('a price FOB Busan is brought to Hamburg by what the reader says of the way, each amount with its formula', () => {
  const landed = at(way);
  // 10,000.00 + 1,800.00; insured at 110 % × 0.3 %: 38.94; duty 2.2 % of 11,838.94: 260.46; 300.50 + 120.00
  expect(landed?.total).toEqual({ currency: 'USD', minor: 1_000_000 + 180_000 + 3_894 + 26_046 + 30_050 + 12_000 });
  expect(landed?.needs).toEqual([]);
  expect(landed?.days).toBe(68);
  expect(landed?.rows.find(({ leg }) => leg === 'duty')?.formula).toBe('11838.94 USD × 2.2 % (HS 848180) = 260.46 USD');
  expect(landed?.rows.find(({ leg }) => leg === 'pre_carriage')?.state).toBe('held');
});

test('what the reader does not say is listed and there is no total; without a place nothing is reckoned', () => {
  const bare = at({});
  expect(bare?.total).toBeUndefined();
  expect(bare?.known.minor).toBe(1_000_000);
  expect(codes(bare)).toEqual([
    'main_carriage landed.needs.cost',
    'insurance landed.needs.cost',
    'destination_handling landed.needs.cost',
    'import_clearance landed.needs.cost',
    'duty landed.needs.value',
    'arrival landed.needs.transit',
  ]);
  expect(landedAt(product, PortQuery.parse({ toCountry: 'DE' }), on)).toBeUndefined();
  expect(codes(at(way, { hs: undefined }))).toContain('duty landed.needs.hs');
  expect(codes(at({ ...way, toCountry: 'UZ' }))).toContain('duty landed.needs.customsValue');
});

test('a duty that is said of no code is said of none of several goods', () => {
  expect(forSeveral({ duty: '5' }).duty).toBeUndefined();
  expect(forSeveral({ duty: '5', dutyHs: '8481' }).duty).toBe('5');
});

test('a product is reckoned with the weight and volume of its whole packages, so that a freight by weight has a total', () => {
  const content = { title: {}, codes: [], attributes: {}, keywords: [], stages: {}, media: [] };
  const packing = { quantity: 25, gross: 30_000, length: 400, width: 300, height: 200 };
  const price = { ...product.price, quantity: 60, minimum: 1, multiple: 1, next: 60, currencies: [], because: [], faults: [] };
  const offered = offeredOf(price, { content }, { packing, shipFrom: { country: 'VN' } }, { country: 'KR' });
  expect(offered).toMatchObject({ grossKg: 90, volumeM3: 0.072, from: 'VN' });
  expect(offeredOf(price, { content }, undefined, { country: 'JP' })).toMatchObject({ from: 'JP' });
});

test('a price that cannot be reckoned is a need at the place, and nothing where no place is named', () => {
  expect(codes(unreckoned(PortQuery.parse(hamburg), 'USD', 'price.tooMuch'))).toEqual(['price price.tooMuch']);
  expect(unreckoned(PortQuery.parse({}), 'USD', 'price.tooMuch')).toBeUndefined();
});

test('an amount finer than its currency is refused at its field', () => {
  expect(() => at({ main_carriage: '1.005' })).toThrow(
    expect.objectContaining({ code: 'request.invalid', fields: [expect.objectContaining({ pointer: '/query/main_carriage' })] }),
  );
});

test('a product without a price, a term or a lead time, and a term that leaves its place open, say so', () => {
  const { total: _, ...unpriced } = product.price;
  const { term: _t, ...bare } = product.price;
  const { lead: _l, ...slow } = product.price;
  expect(codes(at(way, { price: unpriced }))).toEqual(['price landed.needs.price']);
  expect(codes(at(way, { price: bare }))).toEqual(['price landed.needs.term']);
  const late = at(way, { price: slow });
  expect([codes(late), late?.days]).toEqual([['arrival landed.needs.lead'], undefined]);
  const fca = { ...product.price, term: { rule: 'FCA' as const, place: 'Busan' } };
  expect(codes(at(way, { price: fca }))).toEqual(['price landed.needs.placeKind']);
  expect(codes(at({ ...way, placeKind: 'origin_terminal' }, { price: fca }))).toEqual([
    'origin_handling landed.needs.cost',
    'insurance landed.needs.value',
    'duty landed.needs.value',
  ]);
  expect(codes(at({ ...way, placeKind: 'buyer_premises' }, { price: fca }))).toEqual(['price landed.needs.placeKind']);
});

test('a term at the reader’s own place holds the way to it; one at another place abroad wants the way between', () => {
  const cif = (place: string) => ({ price: { ...product.price, term: { rule: 'CIF' as const, place } } });
  const here = at(way, cif('HAMBURG'));
  expect(here?.needs).toEqual([]);
  expect(here?.total?.minor).toBe(1_000_000 + 30_050 + 12_000 + 22_000);
  expect(codes(at(way, cif('Rotterdam')))).toContain('on_carriage landed.needs.otherPlace');
  const door = { ...way, to: 'Works Lüneburg', toKind: 'buyer_premises', on_carriage: '500', unloading: '90' };
  expect(codes(at(door, cif('Hamburg')))).toContain('on_carriage landed.needs.otherPlace');
});

test('whatever is said, a total is there exactly where nothing is needed but a day, and is the sum of its rows', () => {
  const decimal = fc.option(
    fc.tuple(fc.nat(99_999), fc.nat(99)).map(([a, b]) => `${a}.${String(b).padStart(2, '0')}`),
    { nil: undefined },
  );
  const queries = fc.record({
    ...Object.fromEntries(portLegs.map((leg) => [leg, decimal])),
    insurance: fc.constantFrom(undefined, '0', '0.3'),
    duty: fc.constantFrom(undefined, '0', '8'),
    toKind: fc.constantFrom('destination_terminal', 'buyer_premises'),
  });
  fc.assert(
    fc.property(
      queries,
      fc.constantFrom(...incotermRules),
      fc.constantFrom('Busan', 'Hamburg', 'Rotterdam'),
      (query, rule, place) => {
        const landed = landedAt(
          { ...product, price: { ...product.price, term: { rule, place } } },
          PortQuery.parse(JSON.parse(JSON.stringify({ ...hamburg, ...query }))),
          on,
        );
        const needs = landed?.needs.filter(({ leg }) => leg !== 'arrival') ?? [];
        expect(landed?.total !== undefined).toBe(needs.length === 0);
        const sum = landed?.rows.reduce((all, { amount }) => all + (amount?.minor ?? 0), 0);
        expect(landed?.known.minor).toBe(sum);
      },
    ),
    { numRuns: 300 },
  );
});
