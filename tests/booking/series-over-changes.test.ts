import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loader } from '../../web/app/pages/bookings/one.tsx';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { visitOf } from './page.ts';
import { resourceOf } from './story.ts';

const [minute, day] = [60_000, 86_400_000];
const weeks = [0, 1, 2, 3] as const;
const iso = (at: number) => new Date(at).toISOString();

/** Every change of 2024 to 2030, in the order of time, as another implementation of the tz database reckons them. */
const changes = readFileSync(`${import.meta.dirname}/../../packages/market/calendar/zone-changes.csv`, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [zone = '', at = '', before = '', after = ''] = line.split(',');
    return { zone, at: Date.parse(at), before: Number(before), after: Number(after) };
  })
  .toSorted((a, b) => a.at - b.at);

/** When clocks show a time around a change: nothing where they skip it, the first of two. */
const instantOf = (local: string, { at, before, after }: (typeof changes)[number]): string | undefined => {
  const shown = Date.parse(`${local}:00Z`);
  const [early, late] = [shown - before * minute, shown - after * minute];
  if (early < at) return iso(early);
  return late >= at ? iso(late) : undefined;
};

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: iso((changes[0]?.at ?? 0) - 30 * day) });
});
afterAll(() => m.close());

interface Series {
  readonly id: string;
  readonly times: readonly { readonly local: string; readonly start?: string; readonly bookingId?: string }[];
}

const everyHour = { hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '00:00', to: '24:00' }], holidays: 'none' };
const quarters = { slotMinutes: 15, rules: { grid: 15, min: 15, max: 480, horizon: 120 }, opening: everyHour };

const eventsOf = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const byIcalJs = calendar.getAllSubcomponents('vevent').flatMap((component) => {
    const found: string[] = [];
    const iterator = new ICAL.Event(component).iterator();
    for (let next = iterator.next(); next; next = iterator.next()) found.push(next.toJSDate().toISOString());
    return found;
  });
  const byNodeIcal = Object.values(nodeIcal.sync.parseICS(text))
    .flatMap((e) => (e?.type === 'VEVENT' ? [e] : []))
    .flatMap((e) => nodeIcal.expandRecurringEvent(e, { from: new Date('2023-01-01'), to: new Date('2032-01-01') }))
    .map((i) => new Date(i.start).toISOString());
  return [byIcalJs.toSorted(), byNodeIcal.toSorted()];
};

const years = [...new Set(changes.map(({ at }) => iso(at).slice(0, 4)))];

test.for(years)(
  'a series over each change of the clocks of %s is the same in the API, on the page and in two calendars',
  async (year) => {
    for (const change of changes.filter(({ at }) => iso(at).startsWith(year))) {
      const { zone, at, before, after } = change;
      m.at(iso(at - 20 * day));
      const resourceId = await resourceOf(m, { ...quarters, zone });
      const calendar = await as(m, 'office').post<{ url: string }>('/calendars', { scope: 'resource', resourceId });
      const wall = iso(at + (Math.max(before, after) - 15) * minute - 14 * day).slice(0, 16);
      const wanted: string[] = [];
      for (const local of [wall, `${wall.slice(0, 11)}12:00`]) {
        const where = `${local} ${zone}`;
        const locals = weeks.map((n) => iso(Date.parse(`${local}:00Z`) + 7 * n * day).slice(0, 16));
        const starts = locals.map((one) => instantOf(one, change));
        const said = { resourceId, start: { local, zone }, minutes: 15, rule: 'FREQ=WEEKLY;COUNT=4', mode: 'skip' };
        const made = await as(m, 'sme').post<Series>('/series', said);
        expect(made.status, `${where} ${made.text}`).toBe(201);
        const { times } = (await as(m, 'sme').get<Series>(`/series/${made.body.id}`)).body;
        expect(
          times.map((t) => [t.local, t.start]),
          where,
        ).toEqual(locals.map((one, n) => [one, starts[n]]));
        for (const [n, time] of times.entries()) {
          if (!time.bookingId) continue;
          const url = `/en/bookings/${time.bookingId}`;
          const shown = await loader({
            context: visitOf(m, 'sme', url),
            params: { lang: 'en', id: time.bookingId },
            request: new Request(`http://market.test${url}`),
          } as never);
          expect([shown.booking.start, shown.booking.parts[0]?.wall.start.slice(0, 16)], where).toEqual([starts[n], locals[n]]);
        }
        wanted.push(...starts.filter((start) => start !== undefined));
      }
      // A calendar is read from an index, which may follow its table late.
      const read = async () => eventsOf(await (await m.request(calendar.body.url.slice('https://market.test'.length))).text());
      await expect.poll(read, { message: `${zone} ${iso(at)}` }).toEqual([wanted.toSorted(), wanted.toSorted()]);
    }
  },
);
