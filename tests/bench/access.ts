import type { Operation } from '@sandan/market/policy';
import { cast } from '../cast.ts';
import { nothing, samples } from '../policy/samples.ts';
import { callOf, officeThings } from '../policy/things.ts';
import { type Figure, median } from './figure.ts';

/** Reads of one object of each kind that a stranger may ask for by its id. */
const operations: readonly Operation[] = [
  'listings.read',
  'inquiries.read',
  'approvals.read',
  'imports.read',
  'searches.read',
  'members.list',
  'webhooks.read',
  'keys.read',
  'verifications.read',
];

/**
 * How far apart the times are in which a stranger is told of an object of others and of one that never was (A2): medians of calls made in
 * turns, in percent of the latter.
 */
export const access = async ({ quick }: { quick: boolean }): Promise<Figure[]> => {
  const pairs = quick ? 40 : 500;
  const m = await cast();
  try {
    const [theirs, call] = [await officeThings(m), callOf(m)];
    const figures: Figure[] = [];
    for (const operation of operations) {
      const times: [number[], number[]] = [[], []];
      const timed = async (which: 0 | 1) => {
        const things = which === 0 ? theirs : nothing();
        const began = performance.now();
        await call(operation, 'sme', things);
        times[which].push(performance.now() - began);
      };
      for (let i = 0; i < pairs + 20; i++)
        for (const which of i % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) await timed(which);
      const [foreign, missing] = times.map((all) => median(all.slice(20)));
      const apart = (Math.abs((foreign ?? 0) - (missing ?? 0)) / (missing ?? 1)) * 100;
      console.log(
        `${operation} (${samples[operation].path(theirs)}): ${foreign?.toFixed(2)} ms foreign, ${missing?.toFixed(2)} ms missing`,
      );
      figures.push({ name: `access.${operation}.apart`, value: apart, unit: '%', goal: { op: '<=', number: 10 } });
    }
    return figures;
  } finally {
    await m.close();
  }
};
