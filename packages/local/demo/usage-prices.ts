import { stamp } from '@sandan/kernel/actor';
import type { Resource } from '@sandan/market/booking/resource';
import { type UsagePrice, WrittenPrice } from '@sandan/market/usage/price';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { demoId } from './demo-id.ts';
import type { OrganisationKey } from './organisations.ts';
import { speakerOf } from './people.ts';
import type { Setting } from './setting.ts';

const day = 86_400_000;

/** A resource of the demo world that has a price, and whose page shows one. */
export const demoPricedId = demoId('resource', 'meeting-room', 3);

/** What the use of some resources of the demo world costs, by their names there. */
const prices: Readonly<Record<string, unknown>> = {
  'fe-sem': {
    currency: 'KRW',
    hourly: { sme: 88_000, university: 66_000, foreign: 120_000 },
    staffHourly: 45_000,
    setup: 20_000,
    minimumMinutes: 60,
    peaks: [{ weekdays: [1, 2, 3, 4, 5], from: '13:00', to: '18:00', percent: 120 }],
    consumables: [{ key: 'stub', name: { ko: '시료대', en: 'Stub' }, unit: { ko: '개', en: 'piece' }, each: 3_000 }],
    basis: 'max',
  },
  'metal-printer': {
    currency: 'KRW',
    hourly: { sme: 25_000 },
    consumables: [
      { key: 'powder', name: { ko: '316L 분말', en: '316L powder' }, unit: { ko: 'kg', en: 'kg' }, each: 90_000 },
      { key: 'argon', name: { ko: '아르곤', en: 'Argon' }, unit: { ko: '병', en: 'bottle' }, each: 65_000 },
    ],
  },
  'five-axis': { currency: 'KRW', hourly: { sme: 60_000 }, setup: 30_000 },
  'utm-5': { currency: 'KRW', hourly: { sme: 30_000 } },
  hardness: { currency: 'KRW', hourly: { sme: 20_000 } },
  thermal: { currency: 'KRW', hourly: { sme: 40_000 } },
  'meeting-room': {
    currency: 'KRW',
    hourly: { sme: 15_000 },
    consumables: [
      { key: 'earplugs', name: { ko: '일회용 귀마개', en: 'Ear plugs' }, unit: { ko: '쌍', en: 'pairs' }, each: 300 },
      {
        key: 'glasses',
        name: { ko: '참관용 보안경', en: 'Safety glasses for visitors' },
        unit: { ko: '개', en: 'pieces' },
        each: 2_000,
      },
    ],
  },
};

/** Sets prices that were in force before anything was booked; what is there already is left alone. */
export const bringUsagePrices = async (
  { usagePrices, db }: Pick<Stores, 'usagePrices' | 'db'>,
  places: ReadonlyMap<string, { readonly resource: Resource; readonly by: OrganisationKey }>,
  setting: Setting,
  now: Date,
  unlessThere: (write: Promise<void>) => Promise<void>,
): Promise<void> => {
  const from = new Date(now.getTime() - 60 * day);
  for (const [key, written] of Object.entries(prices)) {
    const found = places.get(key);
    if (!found) continue;
    const { id: resourceId, ownerId } = found.resource;
    const price: UsagePrice = {
      ...WrittenPrice.parse(written),
      resourceId,
      ownerId,
      version: 1,
      from: from.toISOString(),
      by: stamp(setting.actorOf(speakerOf(found.by)), from),
    };
    const w = work();
    usagePrices.add(w, price);
    await unlessThere(commit(db, w));
  }
};
