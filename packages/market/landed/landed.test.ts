import { expect, test } from 'vitest';
import { type IncotermRule, incotermRules } from '../incoterm/incoterm.ts';
import type { RateSheet } from '../rate/rate.ts';
import type { LandedCosts, LegCost } from './costs.ts';
import type { NamedPlace } from './delivery.ts';
import { costRules, heldBy, type Leg, legs, type PlaceKind, placeKinds } from './incoterm.ts';
import { landedCost, type Offered } from './landed.ts';

const on = '2026-11-02';
const places: Readonly<Record<PlaceKind, NamedPlace>> = {
  seller_premises: { kind: 'seller_premises', name: 'Changwon works', country: 'KR' },
  origin_terminal: { kind: 'origin_terminal', name: 'Port of Busan', country: 'KR', locode: 'KRPUS' },
  destination_terminal: { kind: 'destination_terminal', name: 'Port of Hamburg', country: 'DE', locode: 'DEHAM' },
  buyer_premises: { kind: 'buyer_premises', name: 'Works Lüneburg', country: 'DE' },
};
const shipment = (leg: LegCost['leg'], minor: number): LegCost => ({
  leg,
  by: 'shipment',
  minor,
  currency: 'EUR',
  source: 'forwarder',
  on,
});
const costs: LandedCosts = {
  to: places.buyer_premises,
  currency: 'EUR',
  costs: [
    shipment('loading', 10_000),
    shipment('pre_carriage', 40_000),
    shipment('export_clearance', 8_000),
    shipment('origin_handling', 25_000),
    { ...shipment('main_carriage', 180_000), days: 38 },
    { leg: 'insurance', by: 'value', share: 3_000, source: 'open cover', on },
    shipment('destination_handling', 30_000),
    shipment('import_clearance', 12_000),
    shipment('on_carriage', 50_000),
    shipment('unloading', 9_000),
  ],
  duties: [
    { hs: '848180', share: 22_000, source: 'TARIC', on },
    { hs: '8484', share: 17_000, source: 'TARIC', on },
  ],
};
const offered = (rule: IncotermRule, kind: PlaceKind): Offered => ({
  delivery: { rule, place: places[kind], transport: 'sea' },
  currency: 'EUR',
  lines: [
    { minor: 1_000_000, hs: '848180', origin: 'KR' },
    { minor: 500_000, hs: '848410', origin: 'KR' },
  ],
  leadDays: 45,
});

/** 15,000.00 EUR of goods at the works in Lüneburg, reckoned by hand from the costs above. */
const golden: readonly [IncotermRule, PlaceKind, number][] = [
  ['EXW', 'seller_premises', 1_905_784],
  ['FCA', 'origin_terminal', 1_846_409],
  ['FAS', 'origin_terminal', 1_846_409],
  ['FOB', 'origin_terminal', 1_820_816],
  ['CFR', 'destination_terminal', 1_636_551],
  ['CIF', 'destination_terminal', 1_631_500],
  ['CPT', 'buyer_premises', 1_556_551],
  ['CIP', 'buyer_premises', 1_551_500],
  ['DAP', 'buyer_premises', 1_551_500],
  ['DPU', 'buyer_premises', 1_542_500],
  ['DDP', 'buyer_premises', 1_509_000],
];

test.each(golden)('%s %s comes to %i cents at the buyer’s works', (rule, kind, total) => {
  const landed = landedCost(offered(rule, kind), costs, [], on);
  expect(landed.needs).toEqual([]);
  expect(landed.total).toEqual({ currency: 'EUR', minor: total });
  expect(landed.days).toBe(costRules[rule].arrives ? 45 : 83);
});

test('every rule has its golden case, every sum is that of its rows, and every added row says how and by whom', () => {
  expect(golden.map(([rule]) => rule).toSorted()).toEqual([...incotermRules].toSorted());
  for (const [rule, kind] of golden) {
    const { rows, total } = landedCost(offered(rule, kind), costs, [], on);
    expect(rows.reduce((sum, r) => sum + (r.amount?.minor ?? 0), 0)).toBe(total?.minor);
    expect(
      rows
        .map((r) => r.leg)
        .filter((l) => l !== 'price')
        .toSorted(),
    ).toEqual([...legs].toSorted());
    for (const row of rows.filter((r) => r.state === 'added'))
      expect(row.formula && row.source, `${rule} ${row.leg}`).toBeTruthy();
  }
});

test('what nobody said is listed and never guessed: whatever one cost is left out, there is a total exactly where the price holds it', () => {
  for (const rule of incotermRules)
    for (const kind of placeKinds) {
      const held = heldBy(rule, kind);
      if (!held) continue;
      for (const leg of legs) {
        const less = {
          ...costs,
          costs: costs.costs.filter((c) => c.leg !== leg),
          duties: leg === 'duty' ? [] : costs.duties,
        };
        const landed = landedCost(offered(rule, kind), less, [], on);
        const spared = held.includes(leg) || (leg === 'insurance' && costRules[rule].arrives);
        expect(landed.total === undefined, `${rule} ${kind} without ${leg}`).toBe(!spared);
        if (!spared) expect(landed.needs.map((n) => n.leg)).toContain(leg);
      }
    }
});

const leg = (rows: ReturnType<typeof landedCost>['rows'], name: Leg | 'price') => rows.find((r) => r.leg === name);

test('a price in dollars and freight by weight are converted by the dated rate, which the formula shows', () => {
  const sheets: RateSheet[] = [
    { source: 'ecb', on: '2026-10-30', base: 'EUR', per: 'base', quotes: { USD: '1.25', KRW: '1700' } },
  ];
  const quote: Offered = {
    ...offered('FOB', 'origin_terminal'),
    currency: 'USD',
    lines: [{ minor: 1_000_000, hs: '848180', origin: 'KR', grossKg: 500 }],
  };
  const byWeight: LandedCosts = {
    ...costs,
    costs: [
      ...costs.costs.filter((c) => c.leg !== 'main_carriage'),
      { leg: 'main_carriage', by: 'kg', minor: 1_700, currency: 'KRW', source: 'forwarder', on, days: 38 },
    ],
  };
  const landed = landedCost(quote, byWeight, sheets, on);
  expect(leg(landed.rows, 'price')).toMatchObject({
    amount: { currency: 'EUR', minor: 800_000 },
    formula: '10000.00 USD × 0.8 (ecb 2026-10-30) = 8000.00 EUR',
  });
  expect(leg(landed.rows, 'main_carriage')?.amount).toEqual({ currency: 'EUR', minor: 50_000 });
  expect(landed.rates.map((r) => r.on)).toEqual(['2026-10-30', '2026-10-30']);
  const unweighed = landedCost({ ...quote, lines: [{ minor: 1_000_000, hs: '848180', origin: 'KR' }] }, byWeight, sheets, on);
  expect(unweighed.needs.map((n) => n.code)).toEqual(['landed.needs.weight', 'landed.needs.value', 'landed.needs.value']);
  expect(landedCost(quote, byWeight, [], on).needs[0]).toMatchObject({ leg: 'price', code: 'landed.needs.rate' });
});

test('duty needs the HS code, the origin where rates differ by it, and freight apart where it is reckoned from the place of export', () => {
  const preferential: LandedCosts = {
    ...costs,
    duties: [...costs.duties, { hs: '848180', origin: 'KR', share: 0, source: 'EU–Korea FTA', on }],
  };
  const free = landedCost(offered('CIP', 'buyer_premises'), preferential, [], on);
  expect(leg(free.rows, 'duty')?.amount).toEqual({ currency: 'EUR', minor: 8_500 });
  const [first, second] = offered('CIP', 'buyer_premises').lines;
  if (!first || !second) throw new Error('two lines');
  const unsaid = { ...offered('CIP', 'buyer_premises'), lines: [{ minor: first.minor, hs: '848180' }, { minor: second.minor }] };
  expect(landedCost(unsaid, preferential, [], on).needs).toMatchObject([{ leg: 'duty', code: 'landed.needs.origin' }]);
  expect(landedCost({ ...unsaid, lines: [second, { minor: 1 }] }, costs, [], on).needs).toMatchObject([
    { code: 'landed.needs.hs' },
  ]);
  const american = { ...costs, customsValue: 'FOB' as const };
  expect(landedCost(offered('CFR', 'destination_terminal'), american, [], on).needs).toMatchObject([
    { leg: 'duty', code: 'landed.needs.freightInside' },
  ]);
});

test('a price to another port than the buyer’s is not compared without the way between them', () => {
  const rotterdam: Offered = {
    ...offered('CIF', 'destination_terminal'),
    delivery: { rule: 'CIF', place: { kind: 'destination_terminal', name: 'Rotterdam', country: 'NL', locode: 'NLRTM' } },
  };
  expect(landedCost(rotterdam, costs, [], on)).toMatchObject({ needs: [{ code: 'landed.needs.otherPlace' }] });
  const toHamburg = landedCost(offered('DAP', 'buyer_premises'), { ...costs, to: places.destination_terminal }, [], on);
  expect(toHamburg.beyond).toEqual(['on_carriage']);
});

test('goods that cross no border need neither clearance nor duty', () => {
  const home = { ...costs, to: { ...places.buyer_premises, country: 'KR' } };
  const landed = landedCost(offered('EXW', 'seller_premises'), home, [], on);
  expect(landed.rows.filter((r) => r.state === 'spared').map((r) => r.leg)).toEqual([
    'export_clearance',
    'import_clearance',
    'duty',
  ]);
});
