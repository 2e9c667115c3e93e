import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { instrument } from './instrument.ts';
import { actOn, type Booked, book, bookingSeenBy, resourceOf } from './story.ts';

let m: Cast;
afterEach(() => m.close());
const now = '2026-11-30T09:00+09:00';
const ten = ['2026-12-01T10:00', '2026-12-01T12:00'] as const;
const at = (wall: string) => `${wall}:00+09:00`;

const join = (who: string, resourceId: string, [from, to]: readonly [string, string], window?: readonly [string, string]) =>
  as(m, who).post<Booked>('/waitlist', {
    parts: [{ resourceId, start: at(from), end: at(to) }],
    ...(window ? { window: { from: at(window[0]), to: at(window[1]) } } : {}),
  });

test('what is cancelled goes from hand to hand down the waitlist, and whoever comes between finds it taken', async () => {
  m = await cast({ now });
  const resource = await resourceOf(m, { waitlist: { order: 'first_come', offerMinutes: 60, leadMinutes: 30 } });
  expect((await join('buyer', resource, ten)).body.code).toBe('waitlist.free');
  const first = await book(m, 'sme', resource, ['2026-12-01T10:00', '2026-12-01T14:00']);
  const second = await join('buyer', resource, ten);
  m.at('2026-11-30T09:01+09:00');
  const third = await join('equipment', resource, ten, ['2026-12-01T10:00', '2026-12-01T14:00']);
  const free = await join('equipment', resource, ten, ['2026-12-01T10:00', '2026-12-01T18:00']);
  expect(free.body.code).toBe('waitlist.free');
  expect([await bookingSeenBy(m, 'buyer', second.body.id), await bookingSeenBy(m, 'equipment', third.body.id)]).toMatchObject([
    { state: 'waitlisted', queue: { position: 1, of: 2 } },
    { state: 'waitlisted', queue: { position: 2, of: 2 } },
  ]);
  const seen = await as(m, 'office').get<{ items: Booked[] }>(`/resources/${resource}/waitlist`);
  expect(seen.body.items.map((b) => b.id)).toEqual([second.body.id, third.body.id]);
  expect((await as(m, 'buyer').get(`/resources/${resource}/waitlist`)).status).toBe(403);

  await actOn(m, 'sme', first.body, 'cancel', { reason: 'plans' });
  await m.settle();
  const told = async (who: string) => JSON.stringify((await as(m, who).get('/notices')).body);
  expect(await told('buyer')).toContain('is offered to you');
  expect(await told('office')).toMatch(/was given up|취소되었습니다/);
  const offered = await bookingSeenBy(m, 'buyer', second.body.id);
  expect(offered).toMatchObject({
    state: 'offered',
    due: { at: '2026-11-30T01:01:00.000Z' },
    actions: ['accept', 'pass', 'cancel'],
  });
  const window = await bookingSeenBy(m, 'equipment', third.body.id);
  expect(window).toMatchObject({ state: 'offered', start: '2026-12-01T03:00:00.000Z' });
  expect((await book(m, 'sme', resource, ten)).body.code).toBe('booking.taken');
  expect((await actOn(m, 'office', window, 'accept')).status).toBe(404);
  const taken = await actOn(m, 'equipment', window, 'accept');
  expect(taken.body).toMatchObject({ state: 'confirmed', sequence: 1 });
  m.at('2026-11-30T10:01+09:00');
  expect((await actOn(m, 'buyer', offered, 'accept')).body.code).toBe('booking.offerOver');
  expect((await book(m, 'sme', resource, ten)).status).toBe(201);
});

test('an offer that is passed or runs out goes to the next, and is not made twice to the same one', async () => {
  m = await cast({ now });
  const resource = await resourceOf(m, { waitlist: { order: 'first_come', offerMinutes: 60, leadMinutes: 30 } });
  const first = await book(m, 'sme', resource, ten);
  const second = await join('buyer', resource, ten);
  m.at('2026-11-30T09:01+09:00');
  const third = await join('equipment', resource, ten);
  await actOn(m, 'sme', first.body, 'cancel', { reason: 'plans' });
  const passed = await actOn(m, 'buyer', await bookingSeenBy(m, 'buyer', second.body.id), 'pass');
  expect(passed.body).toMatchObject({ state: 'waitlisted' });
  const offered = await bookingSeenBy(m, 'equipment', third.body.id);
  expect(offered).toMatchObject({ state: 'offered' });
  await as(m, 'office').put(`/blocks/${m.organisations.equipment}`, {});
  const start = { local: '2026-12-01T10:00', zone: 'Asia/Seoul' };
  const series = { resourceId: resource, start, minutes: 120, rule: 'FREQ=WEEKLY;COUNT=2', mode: 'skip' };
  for (const refused of [
    await actOn(m, 'equipment', offered, 'accept'),
    await join('equipment', resource, ten),
    await as(m, 'equipment').post<Booked>('/series', series),
  ])
    expect([refused.status, refused.body.code]).toEqual([409, 'inquiry.notTaken']);
  m.at('2026-11-30T10:05+09:00');
  await m.run('clock');
  expect(await bookingSeenBy(m, 'equipment', third.body.id)).toMatchObject({ state: 'lapsed' });
  expect(await bookingSeenBy(m, 'buyer', second.body.id)).toMatchObject({ state: 'waitlisted' });
  const fourth = await book(m, 'sme', resource, ten);
  expect(fourth.body.state).toBe('confirmed');
  const [room, when] = [await resourceOf(m, { kind: 'room' }), { start: at(ten[0]), end: at(ten[1]) }];
  const parts = [resource, room].map((resourceId) => ({ resourceId, ...when }));
  const both = await as(m, 'buyer').post<Booked>('/waitlist', { parts });
  const outages = [{ reason: 'outage', from: when.start, to: when.end }];
  await as(m, 'office').put(`/resources/${room}`, { ...instrument, kind: 'room', outages }, { seen: 1 });
  await actOn(m, 'sme', fourth.body, 'cancel', { reason: 'plans' });
  expect((await bookingSeenBy(m, 'buyer', both.body.id)).state).toBe('waitlisted');
  m.at('2026-12-01T10:00+09:00');
  await m.run('clock');
  expect(await bookingSeenBy(m, 'buyer', second.body.id)).toMatchObject({ state: 'lapsed' });
});

test('the code at the machine checks a booking in; who does not come loses it, and what is left early goes to who waits', async () => {
  m = await cast({ now });
  const resource = await resourceOf(m, {
    attendance: { checkIn: true, early: 15, noShowAfter: 30 },
    waitlist: { order: 'first_come', offerMinutes: 60, leadMinutes: 5 },
  });
  const missed = await book(m, 'sme', resource, ten);
  await book(m, 'buyer', resource, ['2026-12-01T13:00', '2026-12-01T17:00']);
  const waits = await join('equipment', resource, ['2026-12-01T15:00', '2026-12-01T16:00']);
  const code = async (kind: string) =>
    (await as(m, 'office').get<{ code: string }>(`/resources/${resource}/check-in-code?kind=${kind}`)).body.code;
  const old = await code('screen');
  expect((await as(m, 'buyer').get(`/resources/${resource}/check-in-code`)).status).toBe(403);
  const scan = (who: string, said: string) => as(m, who).post<Booked>('/check-ins', { code: said });

  m.at('2026-12-01T10:30+09:00');
  await m.run('clock');
  expect(await bookingSeenBy(m, 'sme', missed.body.id)).toMatchObject({
    state: 'no_show',
    cancellation: [{ noticeClass: 'full', percent: 100 }],
  });
  m.at('2026-12-01T12:30+09:00');
  expect((await scan('buyer', old)).body.code).toBe('checkin.code');
  expect((await scan('buyer', await code('screen'))).body.code).toBe('booking.notYet');
  m.at('2026-12-01T12:50+09:00');
  expect((await scan('sme', await code('screen'))).body.code).toBe('checkin.none');
  const here = await scan('buyer', await code('printed'));
  expect(here.body).toMatchObject({ state: 'checked_in', use: { by: 'code' }, actions: ['start', 'release'] });
  m.at('2026-12-01T13:05+09:00');
  const running = await actOn(m, 'buyer', here.body, 'start');
  m.at('2026-12-01T14:40+09:00');
  expect((await actOn(m, 'buyer', running.body, 'release')).body).toMatchObject({
    state: 'released_early',
    end: '2026-12-01T06:00:00.000Z',
  });
  const offer = await bookingSeenBy(m, 'equipment', waits.body.id);
  expect(offer).toMatchObject({ state: 'offered', start: '2026-12-01T06:00:00.000Z' });
  await actOn(m, 'equipment', offer, 'accept');
  m.at('2026-12-01T14:55+09:00');
  await scan('equipment', await code('screen'));
  m.at('2026-12-01T16:00+09:00');
  await m.run('clock');
  expect(await bookingSeenBy(m, 'equipment', waits.body.id)).toMatchObject({ state: 'completed' });
});
