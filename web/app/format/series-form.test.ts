import { expect, test } from 'vitest';
import { sheetOf } from '../api/form.server.ts';
import type { SeriesView } from '../api/series.ts';
import { repeatingIn, seriesBeside, seriesCallIn, shownTimes } from './series-form.server.ts';

const read = (query: string) => {
  const params = new URLSearchParams(query);
  return repeatingIn((name) => params.get(name) ?? '');
};

test('a form says an RRULE: how often, or until a day, which decides where both are given; nothing where it is booked once', () => {
  expect(read('repeat=&count=4')).toBeUndefined();
  expect(read('repeat=hourly&count=4')).toBeUndefined();
  expect(read('repeat=weekly&count=4')).toMatchObject({ rule: 'FREQ=WEEKLY;COUNT=4', mode: 'fail' });
  expect(read('repeat=fortnightly&count=4&until=2027-02-01&mode=propose')).toMatchObject({
    rule: 'FREQ=WEEKLY;INTERVAL=2;UNTIL=20270201',
    mode: 'propose',
  });
  expect(read('repeat=workdays&count=10&mode=anything')).toMatchObject({
    rule: 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=10',
    mode: 'fail',
  });
  expect(read('repeat=daily')?.rule).toBe('FREQ=DAILY');
});

const fields = {
  key: '0123456789',
  version: '7',
  bookingVersion: '3',
  series: 'ser_1',
  local: '2026-12-08T10:00',
  zone: 'Asia/Seoul',
  was: '2026-12-08T11:00',
  date: '2026-12-09',
  time: '09:30',
};
const call = async (change: Record<string, string>) => {
  const body = new URLSearchParams({ ...fields, ...change });
  return seriesCallIn(await sheetOf(new Request('http://market.test/', { method: 'POST', body })), 'bkg_1', 'en');
};

test('one time of a series is changed as a booking, with its version; those after it or all as the series, by as much on the clock', async () => {
  expect(await call({ do: 'series-move', scope: 'one' })).toEqual({
    path: '/bookings/bkg_1/actions',
    sending: { body: { action: 'reschedule', start: '2026-12-09T00:30:00.000Z' }, key: '0123456789', version: '3' },
  });
  expect(await call({ do: 'series-move', scope: 'following' })).toEqual({
    path: '/series/ser_1/actions',
    sending: { body: { action: 'move', by: 1350, from: '2026-12-08T10:00' }, key: '0123456789', version: '7' },
  });
  expect((await call({ do: 'series-cancel', scope: 'all', reason: 'medical' })).sending.body).toEqual({
    action: 'cancel',
    reason: 'medical',
  });
  expect((await call({ do: 'series-cancel', scope: 'following' })).sending.body).toEqual({
    action: 'cancel',
    from: '2026-12-08T10:00',
  });
  expect((await call({ do: 'series-book' })).sending.body).toEqual({ action: 'book', local: '2026-12-08T10:00' });
});

test('times are shown by the clocks of the resource where they are now, and one that clocks skip where it would have been', () => {
  const [moved, gap] = shownTimes(
    [
      {
        local: '2026-12-08T10:00',
        start: '2026-12-08T00:00:00.000Z',
        proposal: { start: '2026-12-08T03:00:00.000Z', end: '', local: '' },
      },
      { local: '2027-03-28T02:30', code: 'time.gap' },
    ],
    'Asia/Seoul',
    120,
  );
  expect(moved).toMatchObject({
    wall: ['2026-12-08T09:00', '2026-12-08T11:00'],
    instead: ['2026-12-08T12:00', '2026-12-08T14:00'],
  });
  expect(gap?.wall[0]).toBe('2027-03-28T02:30');
});

test('only what is still to come and stands counts as changed', () => {
  const at = (local: string, state: string) => ({ local, start: `${local}:00.000Z`, state });
  const series = {
    times: [
      at('2026-12-01T10:00', 'completed'),
      at('2026-12-08T10:00', 'confirmed'),
      at('2026-12-15T10:00', 'cancelled'),
      at('2026-12-22T10:00', 'requested'),
    ],
    start: { local: '2026-12-01T10:00', zone: 'UTC' },
    minutes: 60,
    actions: ['move'],
  } as unknown as SeriesView;
  const beside = (local: string) => seriesBeside(series, { series: { id: 'ser_1', local } }, new Date('2026-12-02T00:00:00Z'));
  expect(beside('2026-12-15T10:00')).toMatchObject({ following: 1, all: 2, acts: true });
});
