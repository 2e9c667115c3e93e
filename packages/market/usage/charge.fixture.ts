import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import type { Hand } from '../programme/hand.ts';
import type { Charge } from './charge.ts';
import { type UsagePrice, WrittenPrice } from './price.ts';

export const ownerId = newId('organisation');
export const userId = newId('organisation');
export const hand: Hand = { actor: memberOf(newId('person'), ownerId, ['owner']), now: new Date('2026-04-02T01:00:00Z') };
export const by = { actor: 'service:test', organisationId: null, at: '2026-01-01T00:00:00.000Z' };
export const price = WrittenPrice.parse({
  currency: 'KRW',
  hourly: { sme: 60_000, university: 40_000 },
  staffHourly: 30_000,
  setup: 10_000,
  minimumMinutes: 60,
  peaks: [{ weekdays: [1, 2, 3, 4, 5], from: '13:00', to: '18:00', percent: 150 }],
  consumables: [{ key: 'grid', name: { ko: '그리드' }, unit: { ko: '개' }, each: 5_000 }],
});

/** The price as it is in force from the beginning. */
export const priceOf = (resourceId: string, more: Partial<UsagePrice> = {}): UsagePrice => ({
  ...price,
  version: 1,
  resourceId,
  ownerId,
  from: by.at,
  by,
  ...more,
});

/** What the `i`th use cost, of which a programme bears `support`. */
export const charge = (net: number, support: number, i: number): Charge => ({
  id: newId('charge', i),
  version: 1,
  bookingId: newId('booking', i),
  bookingNumber: `BK-${i}`,
  part: 0,
  resourceId: newId('resource'),
  resource: { ko: '장비' },
  ownerId,
  userId,
  state: 'due',
  currency: 'KRW',
  priceVersion: 1,
  priceClass: 'sme',
  lines: [{ kind: 'time', minor: net }],
  net,
  vat: Math.round(net / 10),
  support,
  quoted: net,
  payers: {
    projects: [
      { name: 'A', weight: 2 },
      { name: 'B', weight: 1 },
    ],
  },
  start: '2026-03-04T02:00:00.000Z',
  end: '2026-03-04T04:00:00.000Z',
  demo: false,
  changed: by,
});
