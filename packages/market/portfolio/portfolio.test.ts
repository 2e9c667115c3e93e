import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import { feeOf, nextAnnuity, termEnd, yearsAfter } from './annuity.ts';
import type { Held } from './held.ts';
import { lapseOf } from './lapse.ts';
import { portfolioOf } from './portfolio.ts';

const today = '2026-11-26';
const held = (change: Partial<Held> = {}): Held => ({
  listingId: newId('listing'),
  version: 1,
  state: 'published',
  title: { ko: '분리막' },
  filed: '2018-03-02',
  granted: '2020-05-11',
  publishedAt: '2024-01-10T00:00:00.000Z',
  stage: 'published',
  seen: 0,
  interest: { count: 0 },
  inForce: true,
  until: '2038-03-02',
  won: 100_000,
  uncosted: [],
  ...change,
});

// Worked by hand from annex 1: base of the band and its amount for each claim.
test.each([
  [1, 10, 133_000],
  [3, 1, 25_000],
  [4, 10, 236_000],
  [6, 12, 276_000],
  [7, 10, 430_000],
  [9, 20, 770_000],
  [10, 10, 706_000],
  [12, 5, 461_000],
  [13, 10, 814_000],
  [20, 3, 471_000],
])('year %i of a patent with %i claims costs %i won', (year, claims, won) => {
  expect(feeOf(year, claims)).toBe(won);
});

test('the next fee is that of the year that begins on the next anniversary of the registration', () => {
  const right = { granted: '2020-05-11', filed: '2018-03-02', claims: 10 };
  expect(nextAnnuity(right, today)).toEqual({ year: 8, due: '2027-05-11', won: 430_000, rises: false });
  expect(nextAnnuity(right, '2026-05-10')).toEqual({ year: 7, due: '2026-05-11', won: 430_000, rises: true });
  expect(nextAnnuity(right, '2026-05-11')).toMatchObject({ year: 8, due: '2027-05-11' });
});

test('the first three years are paid with the registration, and half is off for an institute', () => {
  const right = { granted: '2026-02-01', filed: '2024-01-01', claims: 7 };
  expect(nextAnnuity(right, today)).toMatchObject({ year: 4, due: '2029-02-01', won: 176_000, rises: true });
  expect(nextAnnuity(right, today, 50)).toMatchObject({ won: 88_000 });
});

test('no fee is due once the term ends before it', () => {
  expect(nextAnnuity({ granted: '2010-01-15', filed: '2007-02-01', claims: 3 }, '2026-11-26')).toMatchObject({
    due: '2027-01-15',
  });
  expect(nextAnnuity({ granted: '2010-01-15', filed: '2007-01-15', claims: 3 }, '2026-11-26')).toBeUndefined();
  expect(termEnd('2008-02-29')).toBe('2028-02-29');
  expect(yearsAfter('2008-02-29', 1)).toBe('2009-02-28');
});

test('a right is looked at again for want of interest, and other reasons only add to that', () => {
  expect(lapseOf(held(), today)).toEqual(['silent']);
  expect(lapseOf(held({ publishedAt: '2026-01-10T00:00:00.000Z' }), today)).toEqual([]);
  expect(lapseOf(held({ publishedAt: '2026-01-10T00:00:00.000Z', until: '2030-01-01' }), today)).toEqual([]);
  expect(lapseOf(held({ until: '2030-01-01', annuity: { year: 7, due: today, won: 1, rises: true } }), today)).toEqual([
    'silent',
    'short',
    'rising',
  ]);
  const interest = (last: string) => ({ stage: 'interest' as const, interest: { count: 2, last } });
  expect(lapseOf(held(interest('2024-10-01T00:00:00.000Z')), today)).toEqual(['cold']);
  expect(lapseOf(held(interest('2026-10-01T00:00:00.000Z')), today)).toEqual([]);
  const { publishedAt: _, ...unpublished } = held({ state: 'draft', stage: 'draft' });
  expect(lapseOf(unpublished, today)).toEqual(['unpublished']);
});

test('nothing is said of a right that costs nothing, is not in force, or is being negotiated about', () => {
  expect(lapseOf(held({ won: 0 }), today)).toEqual([]);
  expect(lapseOf(held({ inForce: false }), today)).toEqual([]);
  expect(lapseOf(held({ stage: 'nda' }), today)).toEqual([]);
  expect(lapseOf(held({ stage: 'licence' }), today)).toEqual([]);
});

test('every technology stands in one stage, and the stages, ages and costs add up', () => {
  const all = [
    held({ stage: 'draft', state: 'draft', won: 10 }),
    held({ won: 20 }),
    held({ stage: 'interest', interest: { count: 1, last: '2026-10-01T00:00:00.000Z' }, won: 30, uncosted: ['US', 'JP'] }),
    held({ stage: 'licence', interest: { count: 3, last: '2026-10-01T00:00:00.000Z' }, won: 40, uncosted: ['US'] }),
  ];
  const { funnel, ages, ...rest } = portfolioOf(all, today);
  expect(funnel.map(({ stage, reached, here, won }) => [stage, reached, here, won])).toEqual([
    ['draft', 4, 1, 10],
    ['published', 3, 1, 20],
    ['viewed', 2, 0, 0],
    ['interest', 2, 1, 30],
    ['nda', 1, 0, 0],
    ['terms', 1, 0, 0],
    ['licence', 1, 1, 40],
  ]);
  expect(ages.find(({ from }) => from === 8)).toEqual({ from: 8, to: 11, count: 4, interested: 2, won: 100 });
  expect(rest).toMatchObject({
    total: 4,
    won: 100,
    wonWithoutInterest: 30,
    uncosted: [
      { office: 'US', count: 2 },
      { office: 'JP', count: 1 },
    ],
  });
  expect(rest.candidates.map(({ reasons }) => reasons)).toEqual([['silent'], ['silent']]);
});
