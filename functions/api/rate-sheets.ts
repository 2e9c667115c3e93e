import type { RateSheet } from '@sandan/market/rate/rate';
import { sheetsOf } from '@sandan/market/rate/won';
import { rateSources } from '@sandan/market/reference/source';
import type { World } from './world.ts';

/** Days of rates read: enough to step back over the longest row of holidays (UX22). */
const days = 12;

/** The rates of a day and of those before it, of every source that has any. */
export const rateSheets = async (world: World, on: string): Promise<readonly RateSheet[]> =>
  (
    await Promise.all(rateSources.map(async (source) => sheetsOf(await world.stores.references.until('rate', source, on, days))))
  ).flat();
