import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { instrument } from './instrument.ts';
import { actOn, type Booked, book, bookingSeenBy, resourceOf } from './story.ts';

type Offered = Booked & { readonly alternatives?: { start: string }[]; readonly cancellation?: { percent: number }[] };

let m: Cast;
afterEach(() => m.close());

const outage = async (owner: string, resource: string, from: string, to: string) => {
  const seen = await as(m, owner).get<{ version: number; rules: object }>(`/resources/${resource}`);
  const outages = [{ reason: 'outage', from: `${from}:00+09:00`, to: `${to}:00+09:00` }];
  const changed = await as(m, owner).put(
    `/resources/${resource}`,
    { ...instrument, rules: seen.body.rules, outages },
    { seen: seen.body.version },
  );
  expect(changed.status).toBe(200);
};

test('a journey over several owners is held whole, is planned anew when a leg fails, and is given back whole when it cannot be', async () => {
  m = await cast({ now: '2026-11-30T09:00+09:00' });
  const [mill, line] = [await resourceOf(m), await resourceOf(m, {}, 'equipment')];
  await book(m, 'buyer', line, ['2026-11-30T13:00', '2026-11-30T15:00']);
  const wanted = {
    legs: [
      { resourceIds: [mill], minutes: 180 },
      { resourceIds: [line], minutes: 120, gap: 60 },
    ],
    from: '2026-11-30T09:00:00+09:00',
    until: '2026-12-02T00:00:00+09:00',
  };
  const starts = (b: { parts: { start: string }[] }) => b.parts.map((p) => p.start.slice(5, 16));
  const plan = await as(m, 'sme').post<{ stops: { start: string }[] }>('/journeys/plan', wanted);
  expect(plan.body.stops.map((s) => s.start.slice(5, 16))).toEqual(['11-30T00:00', '11-30T06:00']);
  const held = await as(m, 'sme').post<Booked>('/journeys', wanted);
  expect([held.status, held.body.state, starts(held.body)]).toEqual([201, 'held', ['11-30T00:00', '11-30T06:00']]);
  const stands = await actOn(m, 'sme', held.body, 'confirm');
  expect((await actOn(m, 'sme', stands.body, 'replan')).body.code).toBe('journey.sound');

  await outage('equipment', line, '2026-11-30T15:00', '2026-11-30T20:00');
  const struck = await bookingSeenBy(m, 'sme', stands.body.id);
  expect(struck).toMatchObject({
    state: 'interrupted',
    reason: 'outage',
    anew: {
      struck: [1],
      parts: [
        { resourceId: mill, stays: true },
        { resourceId: line, stays: false, start: '2026-11-30T11:00:00.000Z', wall: { start: '2026-11-30T20:00' } },
      ],
    },
  });
  expect(await bookingSeenBy(m, 'equipment', stands.body.id)).not.toHaveProperty('anew');
  const anew = await actOn(m, 'sme', struck, 'replan');
  expect(anew.body).toMatchObject({ state: 'confirmed', sequence: 1 });
  expect(starts(anew.body)).toEqual(['11-30T00:00', '11-30T11:00']);

  await outage('equipment', line, '2026-11-30T15:00', '2026-12-05T00:00');
  expect((await bookingSeenBy(m, 'sme', anew.body.id)) as object).toMatchObject({ anew: { struck: [1] } });
  expect(((await bookingSeenBy(m, 'sme', anew.body.id)) as Booked & { anew: object }).anew).not.toHaveProperty('parts');
  const given = await actOn(m, 'equipment', await bookingSeenBy(m, 'sme', anew.body.id), 'replan');
  expect(given.body).toMatchObject({ state: 'cancelled', reason: 'outage' });
  expect((await book(m, 'buyer', mill, ['2026-11-30T09:00', '2026-11-30T12:00'])).status).toBe(201);
  expect((await bookingSeenBy(m, 'sme', anew.body.id)).state).toBe('cancelled');

  const stuck = await as(m, 'sme').post<{ code: string; errors: { pointer: string }[] }>('/journeys', wanted);
  expect([stuck.status, stuck.body.code, stuck.body.errors[0]?.pointer]).toEqual([409, 'journey.stuck', '/legs/1']);
});

test('what is planned anew begins no earlier than its booker can, and goes around what others have booked there since', async () => {
  m = await cast({ now: '2026-11-30T09:00+09:00' });
  const mill = await resourceOf(m);
  const legs = [{ resourceIds: [mill], minutes: 120 }];
  const wanted = { legs, from: '2026-12-01T09:00:00+09:00', until: '2026-12-10T00:00:00+09:00' };
  await outage('office', mill, '2026-12-01T00:00', '2026-12-07T10:00');
  const held = await as(m, 'sme').post<Booked>('/journeys', wanted);
  const stands = await actOn(m, 'sme', held.body, 'confirm');
  expect(stands.body.start).toBe('2026-12-07T01:00:00.000Z');

  // A week is in service again of which nobody knew before, and somebody was quicker.
  await outage('office', mill, '2026-12-07T10:00', '2026-12-07T12:00');
  await book(m, 'buyer', mill, ['2026-12-01T09:00', '2026-12-01T11:00']);
  const anew = await actOn(m, 'sme', await bookingSeenBy(m, 'sme', stands.body.id), 'replan');
  expect(anew.body, anew.text).toMatchObject({ state: 'confirmed', start: '2026-12-01T02:00:00.000Z' });
});

test('a leg that is planned anew keeps clear of the buffer of another leg on the same resource', async () => {
  m = await cast({ now: '2026-11-30T08:00+09:00' });
  const rig = await resourceOf(m, { rules: { ...instrument.rules, buffer: { before: 0, after: 60, stacking: 'add' } } });
  const leg = { resourceIds: [rig], minutes: 120 };
  const wanted = { legs: [leg, leg], from: '2026-11-30T09:00:00+09:00', until: '2026-12-02T00:00:00+09:00' };
  const held = await as(m, 'sme').post<Booked & { parts: { start: string }[] }>('/journeys', wanted);
  expect(held.body.parts.map((p) => p.start.slice(11, 16))).toEqual(['00:00', '03:00']);
  const stands = await actOn(m, 'sme', held.body, 'confirm');
  await outage('office', rig, '2026-11-30T13:00', '2026-11-30T14:00');
  const struck = await bookingSeenBy(m, 'sme', stands.body.id);
  expect(struck).toMatchObject({ state: 'interrupted', anew: { struck: [1] } });
  const anew = await actOn(m, 'sme', struck, 'replan');
  expect(anew.body, anew.text).toMatchObject({ state: 'confirmed' });
  expect((anew.body as typeof held.body).parts.map((p) => p.start.slice(11, 16))).toEqual(['00:00', '05:00']);
});

test('a leg that is whole moves on as well where a leg before it, planned anew, now needs its time to be cleared away', async () => {
  m = await cast({ now: '2026-11-30T08:00+09:00' });
  const rig = await resourceOf(m, { rules: { ...instrument.rules, buffer: { before: 0, after: 60, stacking: 'add' } } });
  const leg = { resourceIds: [rig], minutes: 120 };
  const wanted = { legs: [leg, leg], from: '2026-11-30T09:00:00+09:00', until: '2026-12-02T00:00:00+09:00' };
  const held = await as(m, 'sme').post<Booked>('/journeys', wanted);
  const stands = await actOn(m, 'sme', held.body, 'confirm');
  await outage('office', rig, '2026-11-30T09:00', '2026-11-30T10:00');
  const struck = await bookingSeenBy(m, 'sme', stands.body.id);
  expect(struck).toMatchObject({ state: 'interrupted', anew: { struck: [0] } });
  const anew = await actOn(m, 'sme', struck, 'replan');
  expect(anew.body, anew.text).toMatchObject({ state: 'confirmed' });
  expect(anew.body.parts.map((p) => p.start.slice(11, 16))).toEqual(['01:00', '04:00']);
});

test('an outage interrupts the bookings it meets, and each is offered the nearest times for nothing, or stands again when it is over', async () => {
  m = await cast({ now: '2026-11-30T09:00+09:00' });
  const line = await resourceOf(m, { rules: { ...instrument.rules, lead: 1440 } });
  const [first, second, third] = await Promise.all(
    [10, 12, 16].map((h) => book(m, 'sme', line, [`2026-12-01T${h}:00`, `2026-12-01T${h + 2}:00`])),
  );
  const seen = (b: typeof first) => bookingSeenBy(m, 'sme', b?.body.id ?? '') as Promise<Offered>;
  await book(m, 'buyer', line, ['2026-12-01T18:00', '2026-12-01T20:00']);
  m.at('2026-12-01T09:00+09:00');
  await outage('office', line, '2026-12-01T09:30', '2026-12-01T15:00');
  await m.settle();
  expect(JSON.stringify((await as(m, 'sme').get('/notices')).body)).toContain('interrupted');
  const struck = await seen(second);
  expect(struck).toMatchObject({ state: 'interrupted', reason: 'outage', due: { step: 'cancel' } });
  expect((await seen(third)).state).toBe('confirmed');
  expect(struck.alternatives?.map((a) => a.start)).toEqual([
    '2026-12-01T11:00:00.000Z',
    '2026-12-01T12:00:00.000Z',
    '2026-12-01T13:00:00.000Z',
  ]);
  const moved = await actOn(m, 'sme', struck, 'reschedule', { start: struck.alternatives?.[0]?.start });
  expect(moved.body).toMatchObject({ state: 'confirmed', start: '2026-12-01T11:00:00.000Z' });

  await outage('office', line, '2026-12-01T11:30', '2026-12-01T15:00');
  const back = await seen(first);
  expect(back).toMatchObject({ state: 'interrupted' });
  const held = await book(m, 'sme', line, ['2026-12-02T11:00', '2026-12-02T12:00'], 'hold');
  await outage('office', line, '2026-12-02T09:30', '2026-12-02T15:00');
  expect((await actOn(m, 'sme', held.body, 'confirm')).body.code).toBe('booking.outage');
  expect(await seen(first)).toMatchObject({ state: 'confirmed' });
  await outage('office', line, '2026-12-01T16:00', '2026-12-01T17:00');
  m.at('2026-12-09T09:00+09:00');
  await m.run('clock');
  expect(await seen(third)).toMatchObject({ state: 'cancelled', cancellation: [{ percent: 0 }] });

  const states = async (): Promise<Set<string | undefined>> => {
    const series = await as(m, 'sme').get<{ items: { times: { state?: string }[] }[] }>('/series');
    return new Set(series.body.items.flatMap((s) => s.times.map((t) => t.state)));
  };
  for (const hour of ['10', '14']) {
    const start = { local: `2026-12-11T${hour}:00`, zone: 'Asia/Seoul' };
    await as(m, 'sme').post('/series', { resourceId: line, start, minutes: 60, rule: 'FREQ=DAILY;COUNT=25' });
  }
  await outage('office', line, '2026-12-11T00:00', '2027-02-01T00:00');
  expect(await states()).toEqual(new Set(['interrupted', 'confirmed']));
  await m.run('clock');
  expect(await states()).toEqual(new Set(['interrupted']));
  const { body } = await as(m, 'sme').get<{ items: { id: string; version: number }[] }>('/series');
  for (const { id, version } of body.items)
    await as(m, 'sme').post(`/series/${id}/actions`, { action: 'cancel' }, { seen: version });
  expect(await states()).toEqual(new Set(['cancelled']));
});
