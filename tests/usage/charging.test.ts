import { newId } from '@sandan/kernel/id';
import type { Booking } from '@sandan/market/booking/booking';
import type { Charge } from '@sandan/market/usage/charge';
import { type UsagePrice, WrittenPrice } from '@sandan/market/usage/price';
import { followBookings } from '@sandan/store/charging';
import type { Cursors } from '@sandan/store/cursor';
import type { Database } from '@sandan/store/database';
import { stocks } from '@sandan/store/stocks';
import { work } from '@sandan/store/work';
import { expect, test } from 'vitest';

const by = { actor: 'service:test', organisationId: null, at: '2026-01-01T00:00:00.000Z' };
const [ownerId, userId, resourceId] = [newId('organisation'), newId('organisation'), newId('resource')];
const written = WrittenPrice.parse({ currency: 'KRW', hourly: { sme: 60_000 } });
const price: UsagePrice = { ...written, version: 1, resourceId, ownerId, from: by.at, by };
const time = { start: '2026-03-04T02:00:00.000Z', end: '2026-03-04T04:00:00.000Z', zone: 'Asia/Seoul' };
const booking = {
  id: newId('booking'),
  number: 'BK-20260304-TEST1',
  state: 'confirmed',
  booker: { organisationId: userId },
  parts: [{ resourceId, ownerId, name: { ko: '전자현미경' }, quantity: 1, ...time }],
  created: by,
  demo: false,
} as unknown as Booking;

/** Charges as they are kept, and what is read and written of them. */
const kept = (stored: readonly Charge[] = []) => {
  const seen = { read: [] as string[], written: [] as Charge[] };
  const charges = {
    of: async (id: string) => {
      seen.read.push(id);
      return stored;
    },
    write: (_: unknown, charge: Charge) => seen.written.push(charge),
  };
  const organisations = { byId: async () => ({ id: userId, type: 'exporter', country: 'KR' }) };
  const usagePrices = { of: async () => [price] };
  const stocked = stocks({} as Database, {} as Cursors);
  return {
    seen,
    stores: { charges, organisations, usagePrices, stocks: stocked } as unknown as Parameters<typeof followBookings>[0],
  };
};
const hand = { actor: { kind: 'service', name: 'test' } as const, now: new Date('2026-03-01T01:00:00Z') };

test('of a booking that is made with this work no charge is looked for, since there can be none; it is planned as any other', async () => {
  const made = kept();
  await followBookings(made.stores, work(), [booking], { ...hand, fresh: new Set([booking.id]) });
  expect(made.seen.read).toEqual([]);
  expect(made.seen.written).toMatchObject([{ bookingId: booking.id, version: 1, state: 'planned', net: 120_000 }]);
});

test('of a booking that was there before the charge is looked for, and what is planned already is not planned again', async () => {
  const first = kept();
  const other = new Set([newId('booking')]);
  await followBookings(first.stores, work(), [booking], { ...hand, fresh: other });
  expect(first.seen.read).toEqual([booking.id]);
  const again = kept(first.seen.written);
  await followBookings(again.stores, work(), [booking], { ...hand, fresh: other });
  expect(again.seen).toEqual({ read: [booking.id], written: [] });
});
