import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import Settings, { action as ofSettings, loader as settings } from '../../web/app/pages/equipment/resource-edit.tsx';
import { pageHtml } from '../../web/app/pages/page.fixture.ts';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { instrument } from './instrument.ts';
import { posted, visitOf } from './page.ts';
import { book, bookingSeenBy, resourceOf } from './story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-11-30T09:00+09:00' });
});
afterAll(() => m.close());

interface Resource {
  readonly version: number;
  readonly repeating: { readonly times: string[] }[];
}
interface Check {
  readonly out: object[];
  readonly back: object[];
  readonly met: number;
  readonly bookings: { id: string; becomes: string; booker: { name: object } }[];
}

/** Each Monday from nine to eleven, four times. */
const mondays = {
  reason: 'maintenance',
  start: { local: '2026-12-07T09:00' },
  minutes: 120,
  rule: 'FREQ=WEEKLY;COUNT=4',
  note: '펌프 오일 교체',
};

test('care that repeats shows first which bookings it meets, treats them as a single outage does, and gives back what is called off', async () => {
  const office = as(m, 'office');
  const id = await resourceOf(m);
  const at = `/resources/${id}`;
  const first = await book(m, 'sme', id, ['2026-12-07T10:00', '2026-12-07T12:00']);
  const third = await book(m, 'buyer', id, ['2026-12-21T08:00', '2026-12-21T10:00']);
  const beside = await book(m, 'sme', id, ['2026-12-14T11:00', '2026-12-14T13:00']);
  const stateOf = async (who: string, bookingId: string) => (await bookingSeenBy(m, who, bookingId)).state;

  const wrong = await office.post(`${at}/check`, { ...instrument, repeating: [{ ...mondays, rule: 'FREQ=HOURLY;COUNT=3' }] });
  expect(wrong.body).toMatchObject({ errors: [{ pointer: '/repeating/0/rule', code: 'recurrence.freq' }] });
  const checked = await office.post<Check>(`${at}/check`, { ...instrument, repeating: [mondays] });
  expect(checked.body).toMatchObject({
    met: 2,
    bookings: [{ id: first.body.id, becomes: 'interrupted' }, { id: third.body.id }],
  });
  expect(checked.body.out).toHaveLength(4);
  expect(checked.body.bookings[0]?.booker.name).toBeDefined();
  expect((await as(m, 'sme').post(`${at}/check`, { ...instrument, repeating: [mondays] })).status).toBe(403);
  expect(await stateOf('sme', first.body.id)).toBe('confirmed');

  const put = async (repeating: object[], seen: number) => office.put<Resource>(at, { ...instrument, repeating }, { seen });
  const closed = await put([mondays], 1);
  expect(closed.body.repeating[0]?.times).toHaveLength(4);
  expect(
    await Promise.all([stateOf('sme', first.body.id), stateOf('buyer', third.body.id), stateOf('sme', beside.body.id)]),
  ).toEqual(['interrupted', 'interrupted', 'confirmed']);
  const refused = await book(m, 'sme', id, ['2026-12-28T09:00', '2026-12-28T10:00']);
  expect(refused.body).toMatchObject({ code: 'booking.outage' });
  const window = 'from=2026-12-27T15:00:00Z&to=2026-12-28T15:00:00Z';
  const seen = await as(m, 'sme').get<{ open: { from: string; to: string }[] }>(`${at}/availability?${window}`);
  expect(seen.body.open.map((o) => `${o.from.slice(11, 16)}-${o.to.slice(11, 16)}`)).toEqual(['15:00-00:00', '02:00-15:00']);

  const feed = await office.post<{ url: string }>('/calendars', { scope: 'resource', resourceId: id });
  const events = async () => {
    const text = await (await m.request(feed.body.url.slice('https://market.test'.length))).text();
    const all = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((e) => new ICAL.Event(e));
    return all.filter((e) => e.summary.includes('Maintenance')).map((e) => [e.startDate.toString(), e.description]);
  };
  expect(await events()).toEqual(['07', '14', '21', '28'].map((d) => [`2026-12-${d}T09:00:00`, '펌프 오일 교체']));

  // In the report of a machine it is care, and not out of order.
  const lost = async (days: string) => (await office.get<{ lost: object }>(`${at}/utilisation?${days}`)).body.lost;
  expect(await lost(window)).toMatchObject({ outage: 0, maintenance: 120 });

  // The first is called off, and all from the third on: what they took stands again.
  const [one] = closed.body.repeating;
  const fewer = [{ ...one, times: one?.times.slice(1) }];
  expect((await office.post<Check>(`${at}/check`, { ...instrument, repeating: fewer })).body).toMatchObject({
    out: [],
    met: 1,
    bookings: [{ id: first.body.id, becomes: 'confirmed' }],
  });
  await put(fewer, 2);
  expect([await stateOf('sme', first.body.id), await stateOf('buyer', third.body.id)]).toEqual(['confirmed', 'interrupted']);
  await put([{ ...one, times: one?.times.slice(1, 2) }], 3);
  expect(await stateOf('buyer', third.body.id)).toBe('confirmed');
  expect(await events()).toHaveLength(1);

  // What a single outage took stays out where one that repeats takes it too, when the single one is over.
  const single = { reason: 'outage', from: '2026-12-21T08:00:00+09:00', to: '2026-12-21T09:00:00+09:00' };
  const second = [{ ...one, times: one?.times.slice(1, 2) }];
  await office.put(at, { ...instrument, repeating: second, outages: [single] }, { seen: 4 });
  expect(await stateOf('buyer', third.body.id)).toBe('interrupted');
  await put([{ ...one, times: one?.times.slice(1, 3) }], 5);
  expect(await stateOf('buyer', third.body.id)).toBe('interrupted');
  await put(second, 6);
  expect(await stateOf('buyer', third.body.id)).toBe('confirmed');

  // From one time on it is at another hour: one step, which asks for what it interrupts as an outage that is added does.
  const url = `/en/equipment/desk/${id}?instead=${encodeURIComponent(`0 ${one?.times[1]}`)}`;
  const visit = { context: visitOf(m, 'office', url), params: { lang: 'en', id } };
  const loaded = await settings({ ...visit, request: new Request(`http://market.test${url}`) } as never);
  expect(pageHtml(Settings, url, loaded)).toContain('Change from 14 Dec 2026, 09:00 on');
  const { from = '', count = '' } = loaded.instead ?? {};
  expect([from, count]).toEqual(['2026-12-14T09:00', '1']);
  const fields = { do: 'outage', version: '7', instead: `0 ${one?.times[1]}`, reason: 'maintenance', repeat: 'weekly', count };
  const send = (more: object) =>
    ofSettings({
      ...visit,
      request: posted(url, { ...fields, from: '2026-12-14T12:00', to: '2026-12-14T14:00', ...more }),
    } as never);
  expect(await send({})).toMatchObject({ asked: { check: { met: 1 }, confirmed: beside.body.id } });
  expect((await send({ confirmed: beside.body.id })) instanceof Response).toBe(true);
  expect(await stateOf('sme', beside.body.id)).toBe('interrupted');
  expect((await office.get<Resource>(at)).body.repeating).toMatchObject([{ times: ['2026-12-14T03:00:00.000Z'] }]);
});
