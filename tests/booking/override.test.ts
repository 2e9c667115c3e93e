import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { instrument } from './instrument.ts';
import { bookingsBroken } from './invariants.ts';
import { actOn, type Booked, book, bookingSeenBy, resourceOf } from './story.ts';

let m: Cast;
afterEach(() => m.close());
const now = '2026-11-30T09:00+09:00';
const ten = ['2026-12-01T10:00', '2026-12-01T12:00'] as const;

const partsOf = (resourceId: string, [start, end]: readonly [string, string]) => [
  { resourceId, start: `${start}:00+09:00`, end: `${end}:00+09:00` },
];

interface Over extends Booked {
  readonly override?: { rules: string[]; why: string };
  readonly displaced?: { why: string };
  readonly alternatives?: { start: string }[];
}

/** The owner's people book over the rules. */
const over = (resourceId: string, time: readonly [string, string], more: object = {}, who = 'office') =>
  as(m, who).post<Over & { code?: string }>('/bookings/override', {
    parts: partsOf(resourceId, time),
    why: '급한 시험',
    ...more,
  });

test('who manages a resource books over its rules for a reason, but not over its nature, and nobody else does', async () => {
  m = await cast({ now });
  const resource = await resourceOf(m, {
    rules: { ...instrument.rules, lead: 2880, max: 120 },
    opening: { hours: [{ days: ['TU'], from: '09:00', to: '11:00' }], holidays: 'none' },
    outages: [{ reason: 'outage', from: '2026-12-02T00:00:00+09:00', to: '2026-12-02T12:00:00+09:00' }],
    qualification: { skill: 'sem', level: 'independent' },
    limits: [{ of: 'organisation', over: 'resource', within: 'day', minutes: 60 }],
  });
  const long = ['2026-12-01T10:00', '2026-12-01T13:00'] as const;
  expect((await book(m, 'office', resource, long)).body.code).toBe('booking.tooLong');
  const made = await over(resource, long, { purpose: '사고 원인 조사' });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ state: 'confirmed', override: { why: '급한 시험' } });
  expect(made.body.override?.rules.toSorted()).toEqual([
    'booking.closed',
    'booking.tooLong',
    'booking.tooSoon',
    'limit.minutes',
    'qualification.none',
  ]);
  const refused = async (...asked: Parameters<typeof over>) => (await over(...asked)).body.code;
  expect(await refused(resource, ten)).toBe('booking.taken');
  expect(await refused(resource, ['2026-12-02T10:00', '2026-12-02T11:00'])).toBe('booking.outage');
  expect(await refused(resource, ['2026-12-01T14:30', '2026-12-01T15:00'])).toBe('booking.offGrid');
  expect(await refused(resource, ['2026-11-29T10:00', '2026-11-29T11:00'])).toBe('booking.past');
  const plain = await resourceOf(m);
  expect(await refused(plain, ten)).toBe('override.noRule');
  expect((await over(resource, long, {}, 'sme')).status).toBe(404);
  expect((await over(resource, long, { why: ' ' })).status).toBe(422);
});

test('whose time is taken for something urgent is told, may move or leave for nothing, and nobody who waits comes between', async () => {
  m = await cast({ now });
  const resource = await resourceOf(m);
  const theirs = (await book(m, 'sme', resource, ten)).body;
  const beside = (await book(m, 'sme', resource, ['2026-12-01T14:00', '2026-12-01T15:00'])).body;
  const { body: waits } = await as(m, 'buyer').post<Booked>('/waitlist', { parts: partsOf(resource, ten) });
  const displacing = ({ id, version }: Booked) => ({ displaces: [{ id, version }] });
  const codes = [];
  for (const taken of [beside, { ...theirs, version: 9 }, { ...theirs, id: waits.id }])
    codes.push((await over(resource, ten, displacing(taken))).body.code);
  expect(codes).toEqual(['override.needless', 'booking.stale', 'process.refused']);

  const urgent = await over(resource, ten, displacing(theirs));
  expect(urgent.body).toMatchObject({ state: 'confirmed', override: { rules: [] } });
  const displaced = (await bookingSeenBy(m, 'sme', theirs.id)) as Over;
  expect(displaced).toMatchObject({ state: 'interrupted', reason: 'displaced', displaced: { why: '급한 시험' } });
  expect(displaced.alternatives?.length).toBe(3);
  expect((await bookingSeenBy(m, 'buyer', waits.id)).state).toBe('waitlisted');
  await m.settle();
  const told = await as(m, 'sme').get<{ items: { text: string }[] }>('/notices');
  expect(JSON.stringify(told.body.items)).toContain('급한 시험');
  const range = { from: Date.parse(now) - 86_400_000, to: Date.parse(now) + 86_400_000 };
  const audit = await m.world.stores.audits.inOrganisation(m.organisations.sme ?? '', range, { limit: 50 });
  expect(audit.items.map((l) => `${l.operation} ${l.object}`)).toContain(`bookings.override bookings/${theirs.id}`);

  expect((await actOn(m, 'office', displaced, 'resume')).status).toBe(409);
  const out = { reason: 'outage', from: '2026-12-01T11:00:00+09:00', to: '2026-12-01T11:30:00+09:00' };
  const change = (outages: object[], seen: number) =>
    as(m, 'office').put(`/resources/${resource}`, { ...instrument, outages }, { seen });
  await change([out], 1);
  await change([], 2);
  expect((await bookingSeenBy(m, 'office', urgent.body.id)).state).toBe('confirmed');
  const still = (await bookingSeenBy(m, 'sme', theirs.id)) as Over;
  expect(still.state).toBe('interrupted');

  const moved = await actOn(m, 'sme', still, 'reschedule', { start: still.alternatives?.[0]?.start });
  expect(moved.body).toMatchObject({ state: 'confirmed', sequence: theirs.sequence + 1 });
  expect(moved.body).not.toHaveProperty('displaced');
  const again = await over(resource, ['2026-12-01T14:00', '2026-12-01T16:00'], displacing(beside));
  expect(again.status).toBe(201);
  const left = await actOn(m, 'sme', await bookingSeenBy(m, 'sme', beside.id), 'cancel', { reason: 'plans' });
  expect(left.body).toMatchObject({ state: 'cancelled', cancellation: [{ percent: 0 }] });
  const { overlaps, lost } = await bookingsBroken(m.world.stores.db, m.world.now());
  expect([...overlaps, ...lost]).toEqual([]);
});
