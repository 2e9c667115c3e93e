import { describe, expect, it } from 'vitest';
import type { Answer } from '../port.ts';
import { Columns } from './columns.ts';
import { judging } from './condition.ts';
import { tally } from './tally.ts';
import { totals } from './totals.ts';

interface Machine {
  readonly material: readonly string[];
  readonly country: string;
  readonly pressure: readonly [number | null, number | null];
}

const machines = Array.from(
  { length: 400 },
  (_, n): Machine => ({
    material: n % 7 === 0 ? [] : n % 5 === 0 ? ['brass', 'steel'] : [n % 3 === 0 ? 'brass' : 'PTFE'],
    country: n % 4 === 0 ? 'DE' : 'KR',
    pressure: [n % 11 === 0 ? null : (n * 37) % 101, n % 13 === 0 ? null : 101 + ((n * 17) % 89)],
  }),
);

const columns = new Columns();
for (const [n, { material, country, pressure }] of machines.entries())
  columns.take(n + 1, {
    facets: { material: [...material], country: [country] },
    numbers: { pressure: [...pressure] },
    publishedAt: n,
    confirmedAt: n,
    owner: { id: `org_${n % 9}`, name: {}, type: 'exporter' },
  });

const judge = judging(
  () => columns,
  () => 1,
);
const names = new Set(['material', 'country']);
const rowsOf = (holds: (n: number) => boolean) => {
  const rows = Uint32Array.from([...machines.keys()].filter(holds), (n) => n + 1);
  return { rows, scores: new Float32Array(rows.length) };
};
const everything = rowsOf(() => true);
const tallyOf = (holds: (n: number) => boolean, filters: Parameters<typeof tally>[2] = { facets: {}, ranges: {} }) =>
  tally({ columns, judge, totals: () => totals(columns, everything) }, rowsOf(holds), filters, names);

/** The same, machine by machine. */
const counted = (some: readonly Machine[]): Pick<Answer, 'facets' | 'ranges'> => {
  const of = (values: readonly string[]) =>
    Object.entries(Object.groupBy(values, (v) => v))
      .map(([value, all]) => ({ value, count: all?.length ?? 0 }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const lows = some.map(({ pressure: [low, high] }) => low ?? high ?? Number.NaN);
  const highs = some.map(({ pressure: [low, high] }) => high ?? low ?? Number.NaN);
  const [material, country] = [of(some.flatMap((m) => m.material)), of(some.map((m) => m.country))];
  const real = (n: number) => !Number.isNaN(n);
  return {
    facets: { ...(material.length > 0 ? { material } : {}), ...(country.length > 0 ? { country } : {}) },
    ranges: { pressure: { min: Math.min(...lows.filter(real)), max: Math.max(...highs.filter(real)) } },
  };
};

describe('counting what is found', () => {
  it.each([
    ['few', (n: number) => n % 17 === 3],
    ['half', (n: number) => n % 2 === 0],
    ['most', (n: number) => n % 17 !== 3],
    ['most, but none of those at the ends', (n: number) => (n * 37) % 101 > 15 && (n * 17) % 89 < 75],
    ['all', () => true],
  ])('says of %s of the listings what a count of each says', (_, holds) => {
    const { facets, ranges } = tallyOf(holds);
    expect({ facets, ranges }).toEqual(counted(machines.filter((_machine, n) => holds(n))));
  });

  it('counts a facet and a span as if their own filter were not set, among few listings as among many', () => {
    const filters = { facets: { country: ['DE'] }, ranges: { pressure: { min: 150 } } };
    for (const holds of [(n: number) => n % 17 === 3, () => true]) {
      const found = machines.filter((_, n) => holds(n));
      const german = found.filter((m) => m.country === 'DE');
      const strong = found.filter(({ pressure: [, high] }) => (high ?? 999) >= 150);
      const { rows, facets, ranges } = tallyOf(holds, filters);
      expect(rows.rows.length).toBe(german.filter((m) => strong.includes(m)).length);
      expect(facets.country).toEqual(counted(strong).facets.country);
      expect(facets.material).toEqual(counted(german.filter((m) => strong.includes(m))).facets.material);
      expect(ranges).toEqual(counted(german).ranges);
    }
  });
});
