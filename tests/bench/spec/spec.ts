import { fitOf } from '@sandan/market/specification/condition';
import { SpecificationIndex } from '@sandan/search/specification/index';
import type { Figure } from '../figure.ts';
import { billOfMaterials } from './bom.ts';
import { needOf, partOf } from './parts.ts';
import { real } from './real.ts';

const seed = 20261127;
const needs = 110;
const asked = 20;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

interface Hit {
  readonly id: string;
  readonly distance: number;
}

const isSame = (a: Hit, b: Hit | undefined): boolean => a.id === b?.id && a.distance === b.distance;

/**
 * Parts of every template in mixed units, and needs whose answers are reckoned beside by holding each part against each need: every
 * must-hit has to be found, and the nearest have to stand in the same order.
 */
const measured = (count: number, goal: number | undefined): Figure[] => {
  const index = new SpecificationIndex();
  const wanted = Array.from({ length: needs }, (_, n) => needOf(n, seed));
  const truth = wanted.map(() => [] as Hit[]);
  const byCategory = Map.groupBy(
    wanted.map((need, n) => ({ ...need, n })),
    (need) => need.category,
  );
  let [building, searching] = [0, 0];
  const before = process.memoryUsage();
  for (let n = 0; n < count; n++) {
    const part = partOf(n, seed);
    const began = performance.now();
    index.put(part);
    building += performance.now() - began;
    for (const need of byCategory.get(part.category) ?? []) {
      const { passes, distance } = fitOf(need.wanted, part.values);
      if (passes) truth[need.n]?.push({ id: part.id, distance });
    }
  }
  const after = process.memoryUsage();
  const times: number[] = [];
  let [found, expected, ordered] = [0, 0, 0];
  for (const round of [0, 1, 2])
    for (const [n, need] of wanted.entries()) {
      const began = performance.now();
      const answer = index.search({ ...need, size: asked });
      times.push(performance.now() - began);
      if (round > 0) continue;
      const all = truth[n] ?? [];
      all.sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
      const every = index.search({ ...need, size: all.length + 1 });
      const ids = new Set(all.map((hit) => hit.id));
      expected += Math.max(all.length, every.total);
      found += every.hits.filter((hit) => ids.has(hit.id)).length;
      const same = every.hits.length === all.length && all.every((hit, i) => isSame(hit, every.hits[i]));
      if (same && all.slice(0, asked).every((hit, i) => isSame(hit, answer.hits[i]))) ordered++;
    }
  searching = times.reduce((sum, t) => sum + t, 0);
  times.sort((a, b) => a - b);
  const bytes = after.arrayBuffers - before.arrayBuffers + (after.heapUsed - before.heapUsed);
  console.log(
    `${count}: built ${Math.round(building)} ms, ${times.length} questions in ${Math.round(searching)} ms, ${expected} hits by brute force`,
  );
  const of = `spec.${count}`;
  return [
    { name: `${of}.recall`, value: expected === 0 ? 0 : (100 * found) / expected, unit: '%', goal: { op: '=', number: 100 } },
    { name: `${of}.order`, value: (100 * ordered) / needs, unit: '%', goal: { op: '=', number: 100 } },
    { name: `${of}.p50`, value: at(times, 0.5), unit: 'ms' },
    { name: `${of}.p95`, value: at(times, 0.95), unit: 'ms', ...(goal ? { goal: { op: '<=', number: goal } as const } : {}) },
    { name: `${of}.build`, value: building / 1000, unit: 's' },
    { name: `${of}.size`, value: bytes / 2 ** 20, unit: 'MB' },
  ];
};

/** What Algolia lists: records beyond the free ones a month, and searches, in USD a thousand. Two searches answer one question (115). */
const listed = { free: 100_000, record: 0.4, search: 0.5, searches: 2 } as const;

/** The way of the cloud at a size of the catalogue: Algolia, by its list prices. */
const cloud = (count: number): Figure[] => [
  { name: `spec.${count}.algolia.month`, value: (Math.max(0, count - listed.free) / 1000) * listed.record, unit: 'USD' },
  { name: `spec.${count}.algolia.1000.questions`, value: listed.searches * listed.search, unit: 'USD' },
];

export const spec = async ({ quick }: { quick: boolean }): Promise<Figure[]> => [
  ...measured(1_000, undefined),
  ...measured(quick ? 10_000 : 100_000, 30),
  ...(quick ? [] : measured(1_000_000, 100)),
  ...[100_000, 1_000_000].flatMap(cloud),
  ...(await real()),
  ...(await billOfMaterials({ quick })),
];
