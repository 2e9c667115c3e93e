import { newId } from '@sandan/kernel/id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Order } from '../order/order.ts';
import { appeal, decide } from './appeal.ts';
import { bandOf } from './band.ts';
import { nothingKnown } from './catalogue.ts';
import { bandNow, type ExporterEntry, explain, follow, inputsOf, lastExport, tell } from './exporter.ts';
import { criteria, criterionNames, type ReadinessInputs, readiness, setWeights, usualWeights, Weights } from './readiness.ts';

const now = new Date('2026-11-27T09:00:00Z');
const desk = { kind: 'service', name: 'test' } as const;
const owner = { id: newId('organisation'), demo: true, catalogue: nothingKnown };
const entry: ExporterEntry = {
  exports: [
    { year: 2025, direct: 200_000, indirect: 50_000, countries: ['DE', 'VN'] },
    { year: 2024, direct: 200_000, indirect: 0, countries: ['DE'] },
  ],
  certificates: [
    { name: 'CE', until: '2027-01-01' },
    { name: 'UL', until: '2026-01-01' },
  ],
  hs: ['848180'],
  languages: ['ko', 'en'],
  consent: { agencies: true, buyers: false },
};

test('bands begin and end where the official rules say, and direct and indirect exports count together', () => {
  expect([0, 1, 99_999, 100_000, 999_999, 1_000_000, 4_999_999, 5_000_000, 9_999_999, 10_000_000].map(bandOf)).toEqual([
    'domestic',
    'beginner',
    'beginner',
    'promising',
    'promising',
    'growing',
    'growing',
    'strong',
    'strong',
    'strong_plus',
  ]);
  expect(bandNow(entry, now)).toBe('promising');
  expect(bandNow(entry, new Date('2027-02-01T00:00:00Z'))).toBeUndefined();
});

test('a certificate ends, and a year begins, with the day in Korea', () => {
  const early = new Date('2026-11-27T08:45+09:00');
  const held = (until: string) => inputsOf({ ...entry, certificates: [{ name: 'CE', until }] }, undefined, early).certificates;
  expect([held('2026-11-26'), held('2026-11-27')]).toEqual([0, 1]);
  const newYear = new Date('2027-01-01T08:45+09:00');
  expect(bandNow({ exports: [{ year: 2026, direct: 1_200_000, indirect: 0, countries: ['DE'] }] }, newYear)).toBe('growing');
});

test('readiness is the sum that the formula says, of inputs that hold on the day', () => {
  const inputs = inputsOf(entry, 0.8, now);
  expect(inputs).toEqual({
    exports: [250_000, 200_000],
    countries: 2,
    certificates: 1,
    products: 1,
    capacity: false,
    languages: 1,
    answering: 0.8,
  });
  const { score, parts } = readiness(inputs);
  // 25·0.25 + 15·0.25 + 15·0.4 + 15·0.25 + 10·0.2 + 10·0 + 10·(0.4 + 0.25)
  expect(score).toBe(28.3);
  expect(parts.map((p) => p.points)).toEqual([6.3, 3.8, 6, 3.8, 2, 0, 6.5]);
});

test('an agency alone sets weights, version by version, and they bear the name of who set them in the name of another', () => {
  const said = { weights: usualWeights, why: '수출액만 봅니다.' };
  const person = { kind: 'person', personId: 'per_1', organisationId: 'org_1', roles: [], permissions: [] } as const;
  const agency = { id: 'org_1', type: 'agency' } as const;
  const first = setWeights(undefined, said, agency, person, now);
  expect(first).toEqual({
    ...said,
    organisationId: 'org_1',
    version: 1,
    by: { actor: 'per_1', organisationId: 'org_1', at: now.toISOString() },
  });
  expect(setWeights(first, said, agency, { ...person, impersonator: 'per_2' }, now)).toMatchObject({
    version: 2,
    by: { actor: 'per_2', onBehalfOf: 'per_1' },
  });
  const other = { id: 'org_2', type: 'exporter' } as const;
  expect(() => setWeights(undefined, said, other, person, now)).toThrow(
    expect.objectContaining({ code: 'exporter.agencyAlone' }),
  );
});

const anyInputs = fc.record({
  exports: fc.tuple(fc.nat(20_000_000), fc.nat(20_000_000)),
  countries: fc.nat(12),
  certificates: fc.nat(8),
  products: fc.nat(12),
  capacity: fc.boolean(),
  languages: fc.nat(4),
  answering: fc.option(
    fc.integer({ min: 0, max: 10 }).map((n) => n / 10),
    { nil: undefined },
  ),
}) as fc.Arbitrary<ReadinessInputs>;

const anyWeights = fc.tuple(...Array.from({ length: criterionNames.length - 1 }, () => fc.nat(100))).map((cuts) => {
  const at = [0, ...cuts.sort((a, b) => a - b), 100];
  return Weights.parse(Object.fromEntries(criterionNames.map((name, i) => [name, (at[i + 1] ?? 0) - (at[i] ?? 0)])));
});

test('a score lies between 0 and 100, each step of advice raises it by exactly the points it says, and the best comes first', () => {
  expect(Weights.parse(usualWeights)).toEqual(usualWeights);
  expect(Weights.safeParse({ ...usualWeights, exports: 26 }).success).toBe(false);
  fc.assert(
    fc.property(anyInputs, fc.oneof(fc.constant(usualWeights), anyWeights), (inputs, weights) => {
      const { score, next } = readiness(inputs, weights);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      const told = new Map(next.map(({ criterion, points }) => [criterion, points]));
      for (const name of criterionNames) {
        const better = weights[name] > 0 ? criteria[name].next(inputs) : undefined;
        const raised = better ? readiness(better, weights).score - score : 0;
        expect(told.get(name) ?? 0).toBeCloseTo(raised, 9);
        expect(told.get(name)).not.toBe(0);
      }
      next.forEach(({ points }, i) => {
        expect(points).toBeLessThanOrEqual(next[i - 1]?.points ?? 100);
      });
    }),
    { numRuns: 300 },
  );
});

test('whoever is told no step has all but a tenth of a point of each of the three criteria that have no whole steps', () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const { score, next } = readiness(inputs);
      if (criterionNames.every((name) => criteria[name].score(inputs) >= 1)) expect(next).toEqual([]);
      if (next.length === 0) expect(score).toBeGreaterThanOrEqual(99.7);
    }),
    { numRuns: 300 },
  );
  const almost: ReadinessInputs = {
    exports: [999_000, 400_000],
    countries: 5,
    certificates: 4,
    products: 5,
    capacity: true,
    languages: 2,
    answering: 1,
  };
  expect(readiness(almost)).toMatchObject({ score: 100, next: [] });
  expect(readiness({ ...almost, exports: [997_000, 400_000] })).toMatchObject({
    score: 99.9,
    next: [{ criterion: 'exports', points: 0.1 }],
  });
});

test('exports that fell are asked for a tenth more than the year before, not for a step that leaves growth at nothing', () => {
  const fell: ReadinessInputs = {
    exports: [900_000, 1_000_000],
    countries: 5,
    certificates: 4,
    products: 5,
    capacity: true,
    languages: 2,
    answering: 1,
  };
  expect(readiness(fell)).toMatchObject({
    score: 82.5,
    next: [
      { criterion: 'growth', points: 4 },
      { criterion: 'exports', points: 2.5 },
    ],
  });
});

test('whoever has had a first order is asked after 90 days, counts as dormant after a year, and wakes with the next order', () => {
  const told = tell(undefined, entry, owner, desk, now);
  const first = follow(told, '2026-11-01T00:00:00.000Z', desk, now);
  expect(first).toMatchObject({
    state: 'exporting',
    lastOrderAt: '2026-11-01T00:00:00.000Z',
    nextAt: '2027-01-30T00:00:00.000Z',
  });
  const asked = follow(first, first.lastOrderAt, desk, new Date('2027-01-30T00:00:00Z'));
  expect(asked).toMatchObject({ state: 'asked', nextAt: '2027-01-31T00:00:00.000Z' });
  expect(() => explain(asked, 'bored', desk, now)).toThrow(expect.objectContaining({ code: 'process.reason' }));
  const explained = explain(asked, 'price', desk, now);
  expect(explained).toMatchObject({ state: 'dormant', reason: 'price' });
  expect(follow(explained, '2026-06-01T00:00:00.000Z', desk, now)).toMatchObject({ state: 'dormant', reason: 'price' });
  const asleep = follow(asked, asked.lastOrderAt, desk, new Date('2027-11-02T00:00:00Z'));
  expect(asleep.state).toBe('dormant');
  expect(
    follow(explain(asleep, 'price', desk, now), '2027-12-01T00:00:00.000Z', desk, new Date('2027-12-02T00:00:00Z')),
  ).toMatchObject({
    state: 'exporting',
  });
  expect(follow(told, undefined, desk, now)).toMatchObject({ state: 'preparing', nextAt: '2026-11-28T09:00:00.000Z' });
});

test('an export is an order from abroad that stands; one that was rejected or cancelled is none, and neither is one at home', () => {
  const order = (at: string, state: Order['state'], destination?: string) =>
    ({ state, terms: { destination }, created: { at } }) as unknown as Order;
  expect(lastExport([])).toBeUndefined();
  expect(
    lastExport([
      order('2026-11-05', 'rejected', 'DE'),
      order('2026-11-04', 'cancelled', 'DE'),
      order('2026-11-03', 'closed', 'KR'),
      order('2026-11-02', 'closed'),
      order('2026-10-01', 'closed', 'VN'),
      order('2026-11-01', 'placed', 'DE'),
    ]),
  ).toBe('2026-11-01');
});

test('what an exporter says again takes the place of what it said: a capacity that is left out is gone', () => {
  const able = tell(undefined, { ...entry, capacity: '월 2,400대' }, owner, desk, now);
  expect(tell(able, { ...entry, capacity: '월 3,000대' }, owner, desk, now).capacity).toBe('월 3,000대');
  expect(tell(able, entry, owner, desk, now)).not.toHaveProperty('capacity');
});

test('a year is told once and when it is over; an appeal is answered once', () => {
  const wrong = { ...entry, exports: [{ year: 2026, direct: 1, indirect: 0, countries: [] }] };
  expect(() => tell(undefined, wrong, owner, desk, now)).toThrow(/exporter.year/);
  const told = appeal(tell(undefined, entry, owner, desk, now), '간접수출 실적이 빠졌습니다.', desk, now);
  expect(() => appeal(told, '간접수출 실적이 빠졌습니다.', desk, now)).toThrow(
    expect.objectContaining({ code: 'exporter.appealOpen' }),
  );
  const decided = decide(told, { state: 'upheld', answer: '구매확인서를 확인했습니다.' }, desk, now);
  expect(decided.appeal?.state).toBe('upheld');
  expect(() => decide(decided, { state: 'dismissed', answer: '다시 보았습니다.' }, desk, now)).toThrow(
    expect.objectContaining({ code: 'exporter.noAppeal' }),
  );
});
