import { afterEach, expect, test } from 'vitest';
import type { Problem } from '../../web/app/api/views.ts';
import { action as ofBooking } from '../../web/app/pages/bookings/one.tsx';
import { loader, action as ofResource } from '../../web/app/pages/equipment/resource.tsx';
import { action as ofSettings } from '../../web/app/pages/equipment/resource-edit.tsx';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { posted, visitOf } from './page.ts';
import { type Booked, bookingSeenBy, resourceOf } from './story.ts';

let m: Cast;
afterEach(() => m.close());

/** The changes of clocks of a year: a time that is skipped, with the first there is after it, and one that comes twice, with both. */
const changes = [
  ['Europe/Berlin', '2027-03-28T02:30', '03:00', '2027-10-31T02:30', '2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'],
  ['America/New_York', '2027-03-14T02:00', '03:00', '2027-11-07T01:30', '2027-11-07T05:30:00.000Z', '2027-11-07T06:30:00.000Z'],
  [
    'Australia/Lord_Howe',
    '2027-10-03T02:00',
    '02:30',
    '2027-04-04T01:30',
    '2027-04-03T14:30:00.000Z',
    '2027-04-03T15:00:00.000Z',
  ],
] as const;

type Acts = (given: never) => Promise<unknown>;
/** Where a form leads to, or what of it is refused. */
const send = async (page: Acts, who: string, path: string, id: string, fields: Readonly<Record<string, string>>) => {
  const url = `/en/${path}/${id}`;
  const given = { context: visitOf(m, who, url), params: { lang: 'en', id }, request: posted(url, fields) };
  const answer = await page(given as never);
  if (answer instanceof Response) return { to: answer.headers.get('location') ?? '', errors: undefined };
  const { refused } = (answer as { data: { refused: { problem: Problem } } }).data;
  return { to: '', errors: refused.problem.errors?.map((e) => [e.pointer, e.code, e.detail]) };
};

const halfHours = { slotMinutes: 30, rules: { grid: 30, min: 30, max: 480, horizon: 400 } };
const fieldsOf = (local: string) => ({ date: local.slice(0, 10), time: local.slice(11), minutes: '60' });
const idIn = (address: string) => /bkg_\w+/.exec(address)?.[0] ?? '';

test('a page never puts another time in the place of one that clocks skip, and asks which is meant of one that comes twice', async () => {
  m = await cast({ now: '2026-11-30T09:00+09:00' });
  for (const [zone, skipped, after, twice, earlier, later] of changes) {
    const id = await resourceOf(m, { ...halfHours, zone });
    const book = (fields: Readonly<Record<string, string>>) => send(ofResource, 'sme', 'resources', id, fields);
    const gap = [['/time', 'time.gap', `Clocks skip this time, for summer time begins. Choose ${after} or later.`]];
    expect((await book(fieldsOf(skipped))).errors, zone).toEqual(gap);
    expect((await book(fieldsOf(twice))).errors?.[0]?.slice(0, 2), zone).toEqual(['/fold', 'time.twice']);
    const { items } = (await as(m, 'sme').get<{ items: Booked[] }>('/bookings')).body;
    expect(items.filter((b) => b.parts[0]?.resourceId === id)).toEqual([]);

    // The calendar and the check of the page say the same before anything is held.
    const look = async (query: string) => {
      const url = `/en/resources/${id}`;
      const request = new Request(`http://market.test${url}?${query}`);
      const { chosen, check } = await loader({
        context: visitOf(m, 'sme', url),
        params: { lang: 'en', id },
        request,
      } as never);
      return [chosen.instant, chosen.wrong?.problem.errors?.[0]?.code, check?.obstacles.length];
    };
    expect(await look(`start=${skipped}&minutes=60`)).toEqual([undefined, 'time.gap', undefined]);
    expect(await look(`start=${twice}&minutes=60`)).toEqual([undefined, 'time.twice', undefined]);
    expect(await look(`start=${twice}&minutes=60&fold=later`)).toEqual([later, undefined, 0]);
    expect(await look(`at=${later}&minutes=60`)).toEqual([later, undefined, 0]);

    const [second, first] = [
      await book({ ...fieldsOf(twice), fold: 'later' }),
      await book({ ...fieldsOf(twice), fold: 'earlier', minutes: '30' }),
    ];
    const [held, other] = [await bookingSeenBy(m, 'sme', idIn(second.to)), await bookingSeenBy(m, 'sme', idIn(first.to))];
    expect([held.start, other.start], zone).toEqual([later, earlier]);

    // What stands is moved by the same reading.
    const there = await as(m, 'sme').post<{ version: number }>(
      `/bookings/${held.id}/actions`,
      { action: 'confirm' },
      { seen: held.version },
    );
    const moving = { do: 'reschedule', zone, version: String(there.body.version) };
    const move = (local: string) => send(ofBooking, 'sme', 'bookings', held.id, { ...moving, ...fieldsOf(local) });
    expect((await move(skipped)).errors, zone).toEqual(gap);
    expect((await move(twice)).errors?.[0]?.[1]).toBe('time.twice');

    // An outage says at each of its fields what is wrong with it.
    const out = await send(ofSettings, 'office', 'equipment/desk', id, {
      ...{ do: 'outage', reason: 'repair', from: skipped, to: twice, version: '1' },
    });
    expect(out.errors?.map((e) => e.slice(0, 2))).toEqual([
      ['/from', 'time.gap'],
      ['/toFold', 'time.twice'],
    ]);
  }
});
