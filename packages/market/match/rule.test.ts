import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AttributeValue } from '../listing/attribute.ts';
import { judge } from './condition.ts';
import { needs, now, offers, verdict } from './offer.fixture.ts';
import type { Offered } from './offer.ts';

const product = (attributes: Record<string, AttributeValue>) => offers(attributes, { kind: 'product' });

test.each([
  [
    'a range that is covered, in another unit',
    { min: 1, max: 2, unit: 'MPa' },
    { min: 5, max: 40, unit: 'bar' },
    'met',
    'covers',
  ],
  [
    'an offer within the range, which works nowhere else',
    { min: 1, max: 5, unit: 'MPa' },
    { min: 20, max: 30, unit: 'bar' },
    'not_met',
    'partly',
  ],
  ['ends that touch', { min: 1, max: 5, unit: 'MPa' }, { min: 10, max: 50, unit: 'bar' }, 'met', 'covers'],
  ['an offer that begins at nothing', { min: 1, max: 5, unit: 'MPa' }, { max: 50, unit: 'bar' }, 'met', 'covers'],
  ['an offer that says no upper end', { min: 1, max: 5, unit: 'MPa' }, { min: 0, unit: 'bar' }, 'unknown', 'open'],
  ['an offer that covers a part', { min: 1, max: 5, unit: 'MPa' }, { min: 3, max: 8, unit: 'MPa' }, 'not_met', 'partly'],
  ['an offer outside', { min: 1, max: 5, unit: 'MPa' }, { min: 6, max: 8, unit: 'MPa' }, 'not_met', 'outside'],
  ['an open end that is reached', { min: 70, unit: 'MPa' }, { min: 50, max: 70, unit: 'MPa' }, 'met', 'covers'],
  ['an open end that nobody says is reached', { min: 70, unit: 'MPa' }, { min: 50, unit: 'MPa' }, 'unknown', 'open'],
] as const)('%s', (_, wanted, offered, is, why) => {
  expect(verdict({ pressure: wanted }, product({ pressure: offered }))).toEqual([is, why]);
});

test('a working range is met by exactly the offers that work at each of its points, and an end that is not said meets nothing', () => {
  const end = fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined });
  const range = fc.tuple(end, end).filter(([a, b]) => (a ?? b) !== undefined && (a ?? -9) <= (b ?? 9));
  const said = ([min, max]: readonly [number?, number?], factor: number, unit: string) => ({
    ...(min === undefined ? {} : { min: min * factor }),
    ...(max === undefined ? {} : { max: max * factor }),
    unit,
  });
  fc.assert(
    fc.property(range, range, fc.boolean(), (wanted, offered, warm) => {
      const [from = wanted[1] as number, to = wanted[0] as number] = wanted;
      const points = Array.from({ length: to - from + 1 }, (_, n) => from + n);
      // The offer's word on a point: yes, no, or none beyond an end that it does not say.
      const at = (point: number): boolean | undefined => {
        const [low, high] = offered;
        if ((low !== undefined && point < low) || (high !== undefined && point > high)) return false;
        if (high === undefined && point > (low as number)) return undefined;
        return low === undefined && point < (high as number) && (warm || point < 0) ? undefined : true;
      };
      const words = points.map(at);
      const expected = words.includes(false) ? 'not_met' : words.includes(undefined) ? 'unknown' : 'met';
      const [name, unit, factor] = warm ? (['temperature', 'Cel', 1] as const) : (['pressure', 'bar', 10] as const);
      const [is, why] = verdict(
        { [name]: said(wanted, 1, warm ? 'Cel' : 'MPa') },
        product({ [name]: said(offered, factor, unit) }),
      ) as [string, string];
      expect(is).toBe(expected);
      expect(['outside', 'partly'].includes(why)).toBe(is === 'not_met');
      if (why === 'outside') expect(words.every((word) => word === false)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a least size is reached by what an offer says it reaches, and an open end promises nothing', () => {
  const able = (attributes: Record<string, AttributeValue>) => offers(attributes, { kind: 'byProduct' });
  const amount = { value: 100, unit: 't/a' };
  const said = [
    { min: 100, unit: 't/a' },
    { min: 50, unit: 't/a' },
    { max: 100, unit: 't/a' },
    { max: 99, unit: 't/a' },
  ];
  expect(said.map((one) => verdict({ amount }, able({ amount: one })))).toEqual([
    ['met', 'reached'],
    ['unknown', 'unstated'],
    ['met', 'reached'],
    ['not_met', 'below'],
  ]);
});

test('readiness, territory, cooperation and price are each held by their own rule', () => {
  expect(verdict({ readiness: 6 }, offers({ readiness: 7 }))).toEqual(['met', 'reached']);
  expect(verdict({ readiness: 6 }, offers({ readiness: 5 }))).toEqual(['not_met', 'below']);
  expect(verdict({ territory: ['kr', 'US'] }, offers({ protectedIn: ['KR', 'US', 'JP'] }))).toEqual(['met', 'covers']);
  expect(verdict({ territory: ['KR', 'US'] }, offers({ protectedIn: ['KR'] }))).toEqual(['not_met', 'missing']);
  expect(verdict({ cooperation: ['option', 'sole'] }, offers({ cooperation: ['sole'] }))).toEqual(['met', 'shared']);
  const budget = { currency: 'KRW', minor: 50_000_000 };
  expect(verdict({ budget }, offers({ expectedFee: { currency: 'KRW', minor: 50_000_000 } }))).toEqual(['met', 'affordable']);
  expect(verdict({ budget }, offers({ expectedFee: { currency: 'KRW', minor: 50_000_001 } }))).toEqual(['not_met', 'dearer']);
  expect(verdict({ budget }, offers({ expectedFee: { currency: 'USD', minor: 1 } }))).toEqual(['unknown', 'otherCurrency']);
  expect(verdict({ neededBy: '2026-12-31' }, offers({ readiness: 9 }))).toEqual(['met', 'readyNow']);
  expect(verdict({ neededBy: '2026-12-31' }, offers({ readiness: 4 }))).toEqual(['unknown', 'undated']);
  expect(verdict({ neededBy: '2026-03-01' }, offers({ readiness: 9 }))).toEqual(['not_met', 'past']);
});

test('work, machines and by-products are held by size, tolerance, grade, year, amount, free hours and day, in any unit', () => {
  const of = (kind: Offered['kind'], attributes: Record<string, AttributeValue>) => offers(attributes, { kind });
  const able = of('capability', {
    processes: ['grinding'],
    materials: ['알루미나'],
    certificates: ['ISO 9001'],
    workLength: { value: 45, unit: 'cm' },
    tolerance: { value: 3, unit: 'um' },
    leadTime: { min: 5, max: 15, unit: 'd' },
    freeWeeks: [
      { week: '2026-W09', hours: 500 },
      { week: '2026-W10', hours: 24 },
      { week: '2026-W12', hours: 40 },
    ],
  });
  const mm = (value: number) => ({ value, unit: 'mm' });
  expect(verdict({ processes: ['milling', 'grinding'] }, able)).toEqual(['met', 'shared']);
  expect(verdict({ materials: ['유리'] }, able)).toEqual(['not_met', 'different']);
  expect(verdict({ certificates: ['ISO 9001', 'KOLAS'] }, able)).toEqual(['not_met', 'missing']);
  expect([450, 450.1].map((n) => verdict({ workLength: mm(n) }, able)?.[0])).toEqual(['met', 'not_met']);
  expect([0.003, 0.0029].map((n) => verdict({ tolerance: mm(n) }, able)?.[0])).toEqual(['met', 'not_met']);
  expect(verdict({ neededBy: '2026-03-17' }, able)).toEqual(['met', 'inTime']);
  expect(verdict({ neededBy: '2026-03-16' }, able)).toEqual(['not_met', 'late']);
  const hours = (value: number, more = {}) =>
    judge(needs({ workHours: { value, unit: 'h' }, ...more }), able, now).at(-1)?.verdict;
  expect([hours(64), hours(65), hours(24, { neededBy: '2026-03-16' }), hours(25, { neededBy: '2026-03-15' })]).toEqual([
    'met',
    'not_met',
    'met',
    'not_met',
  ]);
  const machine = of('usedMachine', { grade: 'b', year: 2017, priceBand: '20000000-50000000', availableFrom: '2026-04-01' });
  expect(['a', 'b', 'c'].map((grade) => verdict({ grade }, machine)?.[0])).toEqual(['not_met', 'met', 'met']);
  const graded = (grade: string) => of('usedMachine', { grade });
  expect(verdict({ grade: 'b' }, graded('unheard'))).toEqual(['unknown', 'unstated']);
  expect(verdict({ grade: 'unheard' }, graded('a'))).toEqual(['unknown', 'unstated']);
  expect(verdict({ grade: 'b' }, of('usedMachine', {}))).toEqual(['unknown', 'unstated']);
  expect([2017, 2018].map((builtAfter) => verdict({ builtAfter }, machine)?.[0])).toEqual(['met', 'not_met']);
  expect(verdict({ neededBy: '2026-04-01' }, machine)).toEqual(['met', 'inTime']);
  const residue = of('byProduct', { amount: { min: 18, max: 24, unit: 't/mo' }, mainComponents: ['알루미늄'] });
  expect([288, 289].map((value) => verdict({ amount: { value, unit: 't/a' } }, residue)?.[0])).toEqual(['met', 'not_met']);
  expect(verdict({ materials: ['알루미늄'] }, residue)).toEqual(['met', 'shared']);
});

test('a sealed price is judged by its band alone: met above it, missed below it, and inside it nobody is told', () => {
  const machine = offers({ priceBand: '20000000-50000000' }, { kind: 'usedMachine' });
  const held = (minor: number, currency = 'KRW') => verdict({ budget: { currency, minor } }, machine);
  expect([19_999_999, 20_000_000, 49_999_999, 50_000_000].map((n) => held(n))).toEqual([
    ['not_met', 'dearer'],
    ['unknown', 'banded'],
    ['unknown', 'banded'],
    ['met', 'affordable'],
  ]);
  expect(held(60_000_000, 'USD')).toEqual(['unknown', 'otherCurrency']);
});
