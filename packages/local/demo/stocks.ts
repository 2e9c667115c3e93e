import type { Resource } from '@sandan/market/booking/resource';
import { moveStock, type Stock, type StockDoes } from '@sandan/market/usage/stock';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import type { OrganisationKey } from './organisations.ts';
import { speakerOf } from './people.ts';
import type { Setting } from './setting.ts';

const day = 86_400_000;

type Course = readonly (readonly [daysAgo: number, does: StockDoes])[];

/** What became of the consumables of some resources, by their names in the demo world; two are to be ordered again. */
const courses: Readonly<Record<string, Readonly<Record<string, Course>>>> = {
  'fe-sem': {
    stub: [
      [40, { action: 'deliver', quantity: 100, why: '시료대 100개 입고' }],
      [38, { action: 'level', reorderAt: 20 }],
      [10, { action: 'count', onHand: 63, why: '월말 실사' }],
    ],
  },
  'metal-printer': {
    powder: [
      [45, { action: 'deliver', quantity: 40, why: '316L 분말 40 kg 입고' }],
      [44, { action: 'level', reorderAt: 15 }],
      [12, { action: 'write_off', quantity: 6, why: '체 거름 뒤 남은 굵은 입자 폐기' }],
      [5, { action: 'count', onHand: 11, why: '월말 실사' }],
    ],
    argon: [
      [30, { action: 'deliver', quantity: 8, why: '아르곤 8병 교체' }],
      [29, { action: 'level', reorderAt: 2 }],
    ],
  },
  'meeting-room': {
    earplugs: [
      [50, { action: 'deliver', quantity: 200, why: '귀마개 한 상자 입고' }],
      [49, { action: 'level', reorderAt: 50 }],
      [7, { action: 'count', onHand: 38, why: '월말 실사' }],
    ],
    glasses: [[50, { action: 'deliver', quantity: 24, why: '보안경 24개 입고' }]],
  },
};

/** Brings the stocks with their history; what is there already is left alone. */
export const bringStocks = async (
  { stocks, db }: Pick<Stores, 'stocks' | 'db'>,
  places: ReadonlyMap<string, { readonly resource: Resource; readonly by: OrganisationKey }>,
  setting: Setting,
  now: Date,
  unlessThere: (write: Promise<void>) => Promise<void>,
): Promise<void> => {
  for (const [place, all] of Object.entries(courses)) {
    const found = places.get(place);
    if (!found) continue;
    const { id: resourceId, ownerId } = found.resource;
    const actor = setting.actorOf(speakerOf(found.by));
    for (const [key, course] of Object.entries(all)) {
      let stock: Stock | undefined;
      for (const [daysAgo, does] of course) {
        const change = moveStock(stock, { resourceId, ownerId, key }, does, {
          actor,
          now: new Date(now.getTime() - daysAgo * day),
        });
        const w = work();
        stocks.write(w, change);
        await unlessThere(commit(db, w));
        stock = change.stock;
      }
    }
  }
};
