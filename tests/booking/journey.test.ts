import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { instrument } from './instrument.ts';
import { actOn, type Booked, book, bookingSeenBy, resourceOf } from './story.ts';

let m: Cast;
afterEach(() => m.close());

const outage = async (owner: string, resource: string, from: string, to: string) => {
  const seen = await as(m, owner).get<{ version: number }>(`/resources/${resource}`);
  const outages = [{ reason: 'outage', from: `${from}:00+09:00`, to: `${to}:00+09:00` }];
  const changed = await as(m, owner).put(`/resources/${resource}`, { ...instrument, outages }, { seen: seen.body.version });
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
  const anew = await actOn(m, 'sme', stands.body, 'replan');
  expect(anew.body).toMatchObject({ state: 'confirmed', sequence: 1 });
  expect(starts(anew.body)).toEqual(['11-30T00:00', '11-30T11:00']);

  await outage('equipment', line, '2026-11-30T15:00', '2026-12-05T00:00');
  const given = await actOn(m, 'equipment', anew.body, 'replan');
  expect(given.body).toMatchObject({ state: 'cancelled', reason: 'outage' });
  expect((await book(m, 'buyer', mill, ['2026-11-30T09:00', '2026-11-30T12:00'])).status).toBe(201);
  expect((await bookingSeenBy(m, 'sme', anew.body.id)).state).toBe('cancelled');

  const stuck = await as(m, 'sme').post<{ code: string; errors: { pointer: string }[] }>('/journeys', wanted);
  expect([stuck.status, stuck.body.code, stuck.body.errors[0]?.pointer]).toEqual([409, 'journey.stuck', '/legs/1']);
});
