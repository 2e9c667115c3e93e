import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { instrument } from './instrument.ts';
import { actOn, type Booked, book, bookingSeenBy, bookParts, resourceOf } from './story.ts';

let m: Cast;
afterEach(() => m.close());
const now = '2026-11-30T09:00+09:00';
const ten = ['2026-12-01T10:00', '2026-12-01T12:00'] as const;

test('a hold keeps its time while the form is filled, stands when it is confirmed, and blocks nobody once it is over', async () => {
  m = await cast({ now });
  const resource = await resourceOf(m);
  const held = await book(m, 'sme', resource, ten, 'hold');
  expect(held.body).toMatchObject({
    state: 'held',
    actions: ['confirm', 'cancel'],
    parts: [{ wall: { start: '2026-12-01T10:00' } }],
  });
  expect((await book(m, 'buyer', resource, ten)).body).toMatchObject({ code: 'booking.taken' });
  const free = await as(m, null).get<{ open: { from: string; free: number }[] }>(
    `/resources/${resource}/availability?from=2026-12-01T00:00:00Z&to=2026-12-01T06:00:00Z`,
  );
  expect(free.body.open.map((o) => [o.from.slice(11, 16), o.free])).toEqual([
    ['00:00', 1],
    ['01:00', 0],
    ['03:00', 1],
  ]);
  expect((await actOn(m, 'office', held.body, 'confirm')).status).toBe(404);
  expect((await actOn(m, 'sme', held.body, 'confirm')).body).toMatchObject({ state: 'confirmed', version: 2 });
  const second = await book(m, 'buyer', resource, ['2026-12-01T13:00', '2026-12-01T14:00'], 'hold');
  m.at('2026-11-30T09:10+09:00');
  expect((await actOn(m, 'buyer', second.body, 'confirm')).body).toMatchObject({ code: 'booking.holdOver' });
  expect(await bookingSeenBy(m, 'buyer', second.body.id)).toMatchObject({ state: 'lapsed', actions: [] });
  expect((await book(m, 'sme', resource, ['2026-12-01T13:00', '2026-12-01T14:00'])).status).toBe(201);
});

test('what is cancelled, moved or left early is free again, once and exactly', async () => {
  m = await cast({ now });
  const resource = await resourceOf(m);
  const first = await book(m, 'sme', resource, ten);
  const moved = await actOn(m, 'sme', first.body, 'reschedule', { start: '2026-12-01T11:00:00+09:00' });
  expect(moved.body).toMatchObject({ state: 'confirmed', sequence: 1, start: '2026-12-01T02:00:00.000Z' });
  expect((await book(m, 'buyer', resource, ['2026-12-01T10:00', '2026-12-01T11:00'])).status).toBe(201);
  expect((await actOn(m, 'sme', moved.body, 'reschedule', { start: '2026-12-01T10:00:00+09:00' })).body.code).toBe(
    'booking.taken',
  );
  m.at('2026-12-01T11:20+09:00');
  expect((await actOn(m, 'sme', moved.body, 'cancel', { reason: 'plans' })).body.code).toBe('booking.begun');
  const left = await actOn(m, 'sme', moved.body, 'release');
  expect(left.body).toMatchObject({ state: 'released_early', end: '2026-12-01T03:00:00.000Z' });
  expect((await book(m, 'buyer', resource, ['2026-12-01T12:00', '2026-12-01T13:00'])).status).toBe(201);
  const third = await book(m, 'sme', resource, ['2026-12-02T10:00', '2026-12-02T11:00']);
  expect((await actOn(m, 'sme', third.body, 'cancel')).status).toBe(422);
  const gone = await actOn(m, 'sme', third.body, 'cancel', { reason: 'plans' });
  expect(gone.body).toMatchObject({ state: 'cancelled', reason: 'plans', actions: [] });
  expect((await book(m, 'buyer', resource, ['2026-12-02T10:00', '2026-12-02T11:00'])).status).toBe(201);
});

test('one of competing requests is approved, and those it leaves no room for wait or are declined in the same step', async () => {
  m = await cast({ now });
  const approval = { mode: 'manager', rivals: 'decline' };
  const resource = await resourceOf(m, { approval });
  const one = await book(m, 'sme', resource, ten);
  const two = await book(m, 'buyer', resource, ['2026-12-01T11:00', '2026-12-01T13:00']);
  const beside = await book(m, 'buyer', resource, ['2026-12-01T15:00', '2026-12-01T16:00']);
  expect([one.body.state, two.body.state, beside.body.state]).toEqual(['requested', 'requested', 'requested']);
  expect((await actOn(m, 'sme', one.body, 'approve')).status).toBe(404);
  // A hold is confirmed: to take it as an offer would keep its time from the others.
  const kept = await book(m, 'sme', resource, ['2026-12-01T17:00', '2026-12-01T18:00'], 'hold');
  expect((await actOn(m, 'sme', kept.body, 'accept')).body.code).toBe('process.refused');
  const queue = await as(m, 'office').get<{ items: Booked[] }>('/bookings?box=serving');
  expect(queue.body.items.map((b) => [b.id, b.actions])).toContainEqual([one.body.id, ['approve', 'decline']]);
  const listed = async (query: string) =>
    (await as(m, 'office').get<{ items: Booked[] }>(`/bookings?${query}`)).body.items.map((b) => b.id);
  const other = await book(m, 'sme', await resourceOf(m), ten);
  expect(await listed('box=asked')).toEqual([one.body.id, two.body.id, beside.body.id]);
  const noon = `resourceId=${resource}&from=2026-12-01T02:30:00Z&to=2026-12-01T04:00:00Z`;
  expect(await listed(`box=serving&${noon}`)).toEqual([one.body.id, two.body.id]);
  expect(await listed('box=serving')).toContain(other.body.id);
  const backwards = await as(m, 'office').get('/bookings?from=2026-12-02T00:00:00Z&to=2026-12-01T00:00:00Z');
  expect(backwards.body).toMatchObject({ errors: [{ pointer: '/query/to', code: 'resource.window' }] });
  expect((await as(m, 'sme').get(`/bookings?box=serving&${noon}`)).status).toBe(404);
  expect((await actOn(m, 'office', one.body, 'approve')).body).toMatchObject({
    state: 'confirmed',
    parts: [{ approval: 'given' }],
  });
  expect(await bookingSeenBy(m, 'buyer', two.body.id)).toMatchObject({ state: 'declined', reason: 'outranked' });
  expect(await bookingSeenBy(m, 'buyer', beside.body.id)).toMatchObject({ state: 'requested' });
  expect(await listed('box=asked')).toEqual([beside.body.id]);
});

test('several resources of several owners are booked together or not at all', async () => {
  m = await cast({ now });
  const [microscope, room] = [await resourceOf(m), await resourceOf(m, { kind: 'room', capacity: 2 }, 'equipment')];
  const at = { start: '2026-12-01T10:00:00+09:00', end: '2026-12-01T12:00:00+09:00' };
  await bookParts(m, 'buyer', [{ resourceId: room, ...at, quantity: 2 }]);
  const both = [
    { resourceId: microscope, ...at },
    { resourceId: room, ...at },
  ];
  expect((await bookParts(m, 'sme', both)).body.code).toBe('booking.taken');
  expect((await book(m, 'sme', microscope, ten)).status).toBe(201);
  const later = { start: '2026-12-01T13:00:00+09:00', end: '2026-12-01T14:00:00+09:00' };
  const made = await bookParts(m, 'sme', [
    { resourceId: microscope, ...later },
    { resourceId: room, ...later, quantity: 2 },
  ]);
  expect(made.status).toBe(201);
  expect((await bookingSeenBy(m, 'equipment', made.body.id)).parts.map((p) => p.resourceId)).toEqual([room]);
  expect((await as(m, 'buyer').get(`/bookings/${made.body.id}`)).status).toBe(404);

  const lab = await resourceOf(m, { approval: { mode: 'manager' } });
  const hour = (h: number) => ({ start: `2026-12-02T${h}:00:00+09:00`, end: `2026-12-02T${h + 1}:00:00+09:00` });
  const chain = async (first: string, h: number) =>
    (
      await bookParts(m, 'sme', [
        { resourceId: first, ...hour(h) },
        { resourceId: room, ...hour(h + 1) },
      ])
    ).body;
  const free = await chain(microscope, 10);
  const moved = await actOn(m, 'equipment', free, 'reschedule', { start: hour(12).start });
  expect(moved.body).toMatchObject({ state: 'confirmed', start: '2026-12-02T03:00:00.000Z' });
  expect((await bookingSeenBy(m, 'sme', free.id)).start).toBe('2026-12-02T02:00:00.000Z');
  const outages = [{ reason: 'outage', from: hour(12).start, to: hour(13).start }];
  await as(m, 'equipment').put(`/resources/${room}`, { ...instrument, kind: 'room', capacity: 2, outages }, { seen: 1 });
  const offered = async (who: string) =>
    ((await bookingSeenBy(m, who, free.id)) as Booked & { alternatives?: { start: string }[] }).alternatives?.[0]?.start;
  expect([await offered('sme'), await offered('equipment')]).toEqual(['2026-12-02T01:00:00.000Z', '2026-12-02T02:00:00.000Z']);

  const approved = await actOn(m, 'office', await chain(lab, 14), 'approve');
  expect(approved.body.state).toBe('confirmed');
  const refused = await actOn(m, 'equipment', approved.body, 'reschedule', { start: hour(17).start });
  expect(refused.body.code).toBe('booking.approvalWanted');
  expect((await actOn(m, 'office', approved.body, 'reschedule', { start: hour(16).start })).body.state).toBe('confirmed');
});

test('each rule that stands in the way is told with what it allows, in the language of who asks', async () => {
  m = await cast({ now });
  const hours = [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '09:00', to: '18:00' }];
  const rules = { grid: 60, min: 120, max: 240, lead: 1440, horizon: 30 };
  const outages = [{ reason: 'calibration', from: '2026-12-03T00:00:00Z', to: '2026-12-03T03:00:00Z' }];
  const resource = await resourceOf(m, { rules, outages, opening: { hours, holidays: 'KR' } });
  const told = async (start: string, end: string) => {
    const parts = [{ resourceId: resource, start: `${start}:00+09:00`, end: `${end}:00+09:00` }];
    const answer = await as(m, 'sme').post<{ parts: { obstacles: { code: string }[] }[] }>('/bookings/check', { parts });
    return answer.body.parts[0]?.obstacles.map((o) => o.code);
  };
  expect(await told('2026-11-30T14:30', '2026-11-30T15:30')).toEqual(['booking.offGrid', 'booking.tooShort', 'booking.tooSoon']);
  expect(await told('2026-12-02T17:00', '2026-12-02T19:00')).toEqual(['booking.closed']);
  expect(await told('2026-12-03T10:00', '2026-12-03T12:00')).toEqual(['booking.outage']);
  expect(await told('2026-12-25T10:00', '2026-12-25T12:00')).toEqual(['booking.closed']);
  expect(await told('2027-01-04T10:00', '2027-01-04T15:00')).toEqual(['booking.tooLong', 'booking.tooFar']);
  expect(await told('2026-12-02T10:00', '2026-12-02T12:00')).toEqual([]);
  const refused = await as(m, 'sme').post<{ code: string; errors: { detail: string }[] }>(
    '/bookings',
    { parts: [{ resourceId: resource, start: '2026-12-02T10:00:00+09:00', end: '2026-12-02T11:00:00+09:00' }] },
    { language: 'ko' },
  );
  expect([refused.status, refused.body.code, refused.body.errors[0]?.detail]).toEqual([
    422,
    'booking.tooShort',
    '최소 120분부터 예약할 수 있습니다.',
  ]);
});
