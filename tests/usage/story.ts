import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import type { Charge } from '@sandan/market/usage/charge';
import { bill } from '@sandan/market/usage/invoice-verbs';
import { commit, work } from '@sandan/store/work';
import type { Cast } from '../cast.ts';

/** The price of an instrument: dearer in the afternoon, with staff, samples and a least time of an hour. */
export const price = {
  currency: 'KRW',
  hourly: { member: 0, sme: 60_000, university: 40_000, foreign: 90_000 },
  staffHourly: 30_000,
  setup: 10_000,
  minimumMinutes: 60,
  peaks: [{ weekdays: [1, 2, 3, 4, 5], from: '13:00', to: '18:00', percent: 150 }],
  consumables: [{ key: 'grid', name: { ko: '그리드', en: 'Grid' }, unit: { ko: '개', en: 'piece' }, each: 5_000 }],
  basis: 'max',
};

export const usedAt = (start: string, end: string) => ({
  start,
  end,
  operator: '최이든',
  settings: { voltage: '15 kV' },
  samples: ['S-1'],
  results: [{ name: 'S-1.tif', bytes: 1000, sha256: 'a'.repeat(64) }],
});

/** An invoice of the office to the buyer, as billing a month makes it. */
export const billed = async (m: Cast): Promise<string> => {
  const [ownerId = '', userId = ''] = [m.organisations.office, m.organisations.buyer];
  const now = m.world.now();
  const actor = memberOf(m.personId('office'), ownerId, ['owner']);
  const charge: Charge = {
    id: newId('charge'),
    version: 1,
    bookingId: newId('booking'),
    bookingNumber: 'BK-20260107-TEST1',
    part: 0,
    resourceId: newId('resource'),
    resource: { ko: '전자현미경' },
    ownerId,
    userId,
    state: 'due',
    currency: 'KRW',
    priceVersion: 1,
    priceClass: 'foreign',
    lines: [{ kind: 'time', quantity: 60, rate: 90_000, minor: 90_000 }],
    net: 90_000,
    vat: 9_000,
    support: 0,
    quoted: 90_000,
    payers: { projects: [] },
    start: '2026-01-07T01:00:00.000Z',
    end: '2026-01-07T02:00:00.000Z',
    demo: false,
    changed: { actor: 'service:test', organisationId: null, at: now.toISOString() },
  };
  const change = bill('2026-01', [charge], 'owner', { actor, now });
  const w = work();
  m.world.stores.usageInvoices.write(w, change);
  await commit(m.world.stores.db, w);
  return change.invoice.id;
};
