import { newId } from '@sandan/kernel/id';
import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { price } from '../usage/story.ts';
import { bookingsBroken } from './invariants.ts';
import { actOn, type Booked, book, bookingSeenBy, resourceOf } from './story.ts';

let m: Cast;
afterEach(() => m.close());
const now = '2026-11-30T09:00+09:00';
const ten = ['2026-12-01T10:00', '2026-12-01T12:00'] as const;
const two = ['2026-12-01T14:00', '2026-12-01T16:00'] as const;

interface Offer {
  readonly id: string;
  readonly version: number;
  readonly code?: string;
  readonly swap?: { id: string };
  readonly prices: { priceClass: string; total: number }[];
  readonly obstacles: { code: string }[];
}

const offer = (who: string, { id, version }: Booked, to: string, more: object = {}) =>
  as(m, who).post<Offer>(`/bookings/${id}/handover`, { toId: m.organisations[to], ...more }, { seen: version });
const offered = async (who: string) => (await as(m, who).get<{ items: Offer[] }>('/handovers')).body.items;
const act = (who: string, { id, version }: { id: string; version: number }, action: string, totals: number[] = []) =>
  as(m, who).post<{ code?: string; booking?: Booked }>(
    `/bookings/${id}/handover/actions`,
    { action, ...(action === 'accept' ? { totals } : {}) },
    { seen: version },
  );
const totals = (o: Offer | undefined) => (o?.prices ?? []).map((p) => p.total);
const told = async (who: string) => JSON.stringify((await as(m, who).get('/notices')).body);

test('a booking goes to whom it is offered at the price of their own class, every rule looked at again, and its time stays its own', async () => {
  m = await cast({ now });
  const resource = await resourceOf(m, { limits: [{ of: 'organisation', over: 'resource', within: 'day', bookings: 1 }] });
  await as(m, 'office').put(`/resources/${resource}/price`, price, { seen: 0 });
  const theirs = (await book(m, 'sme', resource, ten)).body;
  expect((await offer('sme', theirs, 'office')).body.code).toBe('handover.owner');
  expect((await offer('buyer', theirs, 'buyer')).status).toBe(404);
  const nobody = await as(m, 'sme').post(
    `/bookings/${theirs.id}/handover`,
    { toId: newId('organisation', 0) },
    { seen: theirs.version },
  );
  expect([nobody.status, nobody.body.errors]).toMatchObject([404, [{ pointer: '/toId' }]]);
  const hers = (await book(m, 'buyer', resource, two)).body;
  expect((await offer('sme', theirs, 'buyer', { text: '시간이 안 됩니다' })).status).toBe(200);
  expect((await offered('buyer')).map((o) => o.obstacles.map((x) => x.code))).toEqual([['limit.bookings']]);
  const [shown] = await offered('buyer');
  if (!shown) throw new Error('nothing offered');
  expect((await act('buyer', shown, 'accept', totals(shown))).body.code).toBe('limit.bookings');
  await actOn(m, 'buyer', hers, 'cancel', { reason: 'medical' });

  const [open] = await offered('buyer');
  expect(open).toMatchObject({ obstacles: [], prices: [{ priceClass: 'foreign' }] });
  expect((await act('buyer', shown, 'accept', [1])).body.code).toBe('handover.price');
  expect((await act('equipment', shown, 'accept', totals(open))).status).toBe(404);
  const taken = await act('buyer', shown, 'accept', totals(open));
  expect(taken.body.booking).toMatchObject({ state: 'confirmed', sequence: theirs.sequence + 1, sides: ['booker'] });
  expect((await as(m, 'sme').get(`/bookings/${theirs.id}`)).status).toBe(404);
  const [charge] = await m.world.stores.charges.of(theirs.id);
  expect(charge).toMatchObject({
    state: 'planned',
    userId: m.organisations.buyer,
    priceClass: 'foreign',
    payers: { projects: [] },
  });
  expect((charge?.net ?? 0) + (charge?.vat ?? 0)).toBe(totals(open)[0]);
  expect(await offered('buyer')).toEqual([]);
  await m.settle();
  expect(
    [await told('buyer'), await told('sme'), await told('office')].map((t) => t.match(/take over|taken over|new holder/)?.[0]),
  ).toEqual(['take over', 'taken over', 'new holder']);
  expect(await told('sme')).toContain('"link":"/bookings"');
  const mailed = m.mails().flatMap(({ to, attachments = [] }) => attachments.map(({ text }) => ({ to, text })));
  const files = mailed.filter(({ text }) => text.includes(`UID:${theirs.id}@`)).toReversed();
  expect(files.map(({ to, text }) => [to, ...(text.match(/METHOD:\w+|SEQUENCE:\d+/g) ?? [])])).toEqual([
    ['sme@demo.example', 'METHOD:REQUEST', 'SEQUENCE:0'],
    ['sme@demo.example', 'METHOD:CANCEL', 'SEQUENCE:1'],
    ['buyer@demo.example', 'METHOD:REQUEST', 'SEQUENCE:1'],
  ]);
  expect(await told('buyer')).toMatch(/Please decide by \d{4}-\d\d-\d\d \d\d:\d\d \(Asia\/Seoul\)/);
  const { overlaps, lost } = await bookingsBroken(m.world.stores.db, m.world.now());
  expect({ overlaps, lost }).toEqual({ overlaps: [], lost: [] });
});

test('an offer ends when it is declined, taken back or over, and with every change of the booking; what was approved for one stays with them', async () => {
  m = await cast({ now: '2026-11-20T09:00+09:00' });
  const resource = await resourceOf(m);
  const theirs = async () => bookingSeenBy(m, 'sme', first.id);
  const first = (await book(m, 'sme', resource, ten)).body;
  for (const [who, action] of [
    ['buyer', 'decline'],
    ['sme', 'withdraw'],
  ] as const) {
    await offer('sme', await theirs(), 'buyer');
    expect((await act(who, await theirs(), action)).status).toBe(200);
    expect(await offered('buyer')).toEqual([]);
  }
  await offer('sme', await theirs(), 'sme');
  expect(await offered('sme')).toEqual([]);
  await offer('sme', await theirs(), 'buyer');
  await actOn(m, 'sme', await theirs(), 'reschedule', { start: '2026-12-01T14:00:00+09:00' });
  expect(await offered('buyer')).toEqual([]);
  expect((await act('buyer', await theirs(), 'accept')).status).toBe(404);
  await offer('sme', await theirs(), 'buyer');
  m.at('2026-11-23T09:00+09:00');
  expect(await offered('buyer')).toEqual([]);
  expect((await act('buyer', await theirs(), 'accept')).body.code).toBe('handover.over');

  const asked = (await book(m, 'sme', await resourceOf(m, { approval: { mode: 'manager' } }), ten)).body;
  expect((await offer('sme', asked, 'buyer')).body.code).toBe('handover.notStanding');
  const approved = (await actOn(m, 'office', asked, 'approve')).body;
  expect((await offer('sme', approved, 'buyer')).body.code).toBe('handover.approved');
});

test('two bookings change hands in one step: no third comes between, and neither side gets what it has not seen', async () => {
  m = await cast({ now });
  const resource = await resourceOf(m, { limits: [{ of: 'organisation', over: 'resource', within: 'day', bookings: 1 }] });
  const [mine, hers] = [(await book(m, 'sme', resource, ten)).body, (await book(m, 'buyer', resource, two)).body];
  const parts = [{ resourceId: resource, start: `${ten[0]}:00+09:00`, end: `${ten[1]}:00+09:00` }];
  const waits = (await as(m, 'equipment').post<Booked>('/waitlist', { parts })).body;
  expect((await offer('sme', mine, 'buyer', { swapId: waits.id })).status).toBe(404);
  await offer('sme', mine, 'buyer', { swapId: hers.id });
  const moved = await actOn(m, 'buyer', hers, 'reschedule', { start: '2026-12-01T15:00:00+09:00' });
  const [stale] = await offered('buyer');
  expect(stale?.swap?.id).toBe(hers.id);
  expect((await act('buyer', { id: mine.id, version: mine.version + 1 }, 'accept')).body.code).toBe('booking.stale');

  await offer('sme', await bookingSeenBy(m, 'sme', mine.id), 'buyer', { swapId: hers.id });
  const [open] = await offered('buyer');
  expect(open?.obstacles).toEqual([]);
  expect((await act('buyer', open ?? mine, 'accept', totals(open))).status).toBe(200);
  expect(await bookingSeenBy(m, 'buyer', mine.id)).toMatchObject({ state: 'confirmed', start: mine.start, sequence: 1 });
  expect(await bookingSeenBy(m, 'sme', hers.id)).toMatchObject({ start: moved.body.start, sequence: moved.body.sequence + 1 });
  expect((await bookingSeenBy(m, 'equipment', waits.id)).state).toBe('waitlisted');
  const { overlaps, lost } = await bookingsBroken(m.world.stores.db, m.world.now());
  expect([...overlaps, ...lost]).toEqual([]);
});
