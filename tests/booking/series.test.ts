import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { afterEach, expect, test } from 'vitest';
import { loader as toCalendar } from '../../web/app/pages/bookings/calendar.ts';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { visitOf } from './page.ts';
import { actOn, type Booked, book, bookingSeenBy, resourceOf } from './story.ts';

let m: Cast;
afterEach(() => m.close());
const now = '2026-11-30T09:00+09:00';

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly rule: string;
  readonly times: {
    local: string;
    start?: string;
    bookingId?: string;
    state?: string;
    code?: string;
    proposal?: { local: string };
  }[];
  readonly code?: string;
}

const weekly = (resourceId: string, more: object = {}) => ({
  resourceId,
  start: { local: '2026-12-01T10:00', zone: 'Asia/Seoul' },
  minutes: 120,
  rule: 'FREQ=WEEKLY;COUNT=4',
  ...more,
});

const starts = (text: string): string[] => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const found: string[] = [];
  for (const event of calendar.getAllSubcomponents('vevent').map((e) => new ICAL.Event(e))) {
    if (event.component.getFirstPropertyValue('status') === 'CANCELLED') continue;
    const iterator = event.iterator();
    for (let next = iterator.next(); next; next = iterator.next()) found.push(next.toJSDate().toISOString());
  }
  return found.sort();
};

test('a series is booked in one step, all of it or what can be had, and what cannot be had has another time proposed', async () => {
  m = await cast({ now });
  const resource = await resourceOf(m);
  await book(m, 'buyer', resource, ['2026-12-08T11:00', '2026-12-08T12:00']);
  const refused = await as(m, 'sme').post<Shown>('/series', weekly(resource));
  expect([refused.status, refused.body.code]).toEqual([409, 'series.conflict']);
  const checked = await as(m, 'sme').post<Shown>('/series/check', weekly(resource));
  expect(checked.body.times[1]).toMatchObject({ code: 'booking.taken', proposal: { local: '2026-12-08T09:00' } });
  const made = await as(m, 'sme').post<Shown>('/series', weekly(resource, { mode: 'propose' }));
  expect(made.status, made.text).toBe(201);
  expect(made.body.times.map((t) => t.state)).toEqual(['confirmed', undefined, 'confirmed', 'confirmed']);
  const filled = await as(m, 'sme').post<Shown>(
    `/series/${made.body.id}/actions`,
    { action: 'book', local: '2026-12-08T10:00' },
    { seen: 1 },
  );
  expect(filled.body.times[1]).toMatchObject({ state: 'confirmed', start: '2026-12-08T00:00:00.000Z' });
  expect((await as(m, 'buyer').get(`/series/${made.body.id}`)).status).toBe(404);
  const hostile = await as(m, 'sme').post<Shown>('/series', weekly(resource, { rule: 'FREQ=SECONDLY;COUNT=99999' }));
  expect(hostile.status).toBe(422);
});

test('one time, all from one on, or all of a series are moved or cancelled, and every calendar shows the same', async () => {
  m = await cast({ now });
  const resource = await resourceOf(m);
  const made = await as(m, 'sme').post<Shown>('/series', weekly(resource, { rule: 'FREQ=WEEKLY;COUNT=6' }));
  expect(made.status, made.text).toBe(201);
  const calendar = await as(m, 'sme').post<{ url: string }>('/calendars', { scope: 'person' });
  const path = (url: string) => url.slice('https://market.test'.length);
  const read = async () => (await m.request(path(calendar.body.url))).text();
  const shown = async (): Promise<string[]> => {
    const seen = await as(m, 'sme').get<Shown>(`/series/${made.body.id}`);
    expect(seen.status, seen.text).toBe(200);
    const ours = seen.body.times;
    const wanted = ours.flatMap((t) => (t.state === 'confirmed' && t.start ? [t.start] : [])).sort();
    // A calendar is read from an index, which may follow its table late.
    let text = '';
    await expect
      .poll(async () => {
        text = await read();
        return starts(text);
      })
      .toEqual(wanted);
    const byNode = Object.values(nodeIcal.sync.parseICS(text)).flatMap((e) =>
      e?.type === 'VEVENT' && e.status !== 'CANCELLED' ? [e] : [],
    );
    const range = { from: new Date('2026-01-01'), to: new Date('2028-01-01') };
    expect(
      byNode
        .flatMap((e) => nodeIcal.expandRecurringEvent(e, range))
        .map((i) => new Date(i.start).toISOString())
        .sort(),
    ).toEqual(wanted);
    return wanted.map((w) => w.slice(5, 16));
  };
  expect(await shown()).toEqual(['12-01T01:00', '12-08T01:00', '12-15T01:00', '12-22T01:00', '12-29T01:00', '01-05T01:00']);
  const second = await bookingSeenBy(m, 'sme', made.body.times[1]?.bookingId ?? '');
  await actOn(m, 'sme', second, 'reschedule', { start: '2027-01-15T14:00:00+09:00' });
  const third = await bookingSeenBy(m, 'sme', made.body.times[2]?.bookingId ?? '');
  await actOn(m, 'sme', third, 'cancel', { reason: 'plans' });
  expect(await shown()).toContain('01-15T05:00');
  const act = (said: object, seen: number) => as(m, 'sme').post<Shown>(`/series/${made.body.id}/actions`, said, { seen });
  const moved = await act({ action: 'move', from: '2026-12-08T10:00', by: 60 }, 1);
  expect(moved.status, moved.text).toBe(200);
  expect(await shown()).toEqual(['12-01T01:00', '12-22T02:00', '12-29T02:00', '01-05T02:00', '01-15T06:00']);
  const parts = [{ resourceId: resource, start: '2026-12-29T11:00:00+09:00', end: '2026-12-29T12:00:00+09:00' }];
  const waits = await as(m, 'buyer').post<Shown>('/waitlist', { parts });
  const cut = await act({ action: 'cancel', from: '2026-12-29T10:00' }, 2);
  expect(cut.body.state).toBe('active');
  expect((await bookingSeenBy(m, 'buyer', waits.body.id)).state).toBe('offered');
  expect(await shown()).toEqual(['12-01T01:00', '12-22T02:00', '01-15T06:00']);
  expect((await act({ action: 'cancel' }, 3)).body.state).toBe('ended');
  expect(await shown()).toEqual([]);

  const start = { local: '2026-12-03T10:00', zone: 'Asia/Seoul' };
  const { body: other } = await as(m, 'sme').post<Shown>('/series', weekly(resource, { start, rule: 'FREQ=WEEKLY;COUNT=2' }));
  const late = await bookingSeenBy(m, 'sme', other.times[0]?.bookingId ?? '');
  await actOn(m, 'sme', late, 'reschedule', { start: '2027-01-20T10:00:00+09:00' });
  m.at('2026-12-04T09:00+09:00');
  await as(m, 'sme').post(`/series/${other.id}/actions`, { action: 'cancel' }, { seen: 1 });
  expect((await bookingSeenBy(m, 'sme', late.id)).state).toBe('cancelled');
});

test('the address of a calendar is its key: renewed, the old one is worthless; a booking comes as an invitation with its own number', async () => {
  m = await cast({ now });
  const resource = await resourceOf(m);
  const booked = await book(m, 'sme', resource, ['2026-12-01T10:00', '2026-12-01T12:00']);
  const path = (url = '') => url.slice('https://market.test'.length);
  const act = async (who: string, said: object) => (await as(m, who).post<{ url?: string }>('/calendars', said)).body.url;
  const first = await act('office', { scope: 'resource', resourceId: resource });
  expect(await act('office', { scope: 'resource', resourceId: resource })).toBe(first);
  expect((await as(m, 'sme').post('/calendars', { scope: 'resource', resourceId: resource })).status).toBe(404);
  const listed = async (who: string) =>
    (await as(m, who).get<{ items: { scope: string; open: boolean }[] }>(`/calendars?resourceId=${resource}`)).body.items;
  expect((await listed('office')).map((f) => [f.scope, f.open])).toEqual([
    ['person', false],
    ['organisation', false],
    ['resource', true],
  ]);
  expect((await listed('sme')).map((f) => f.scope)).not.toContain('resource');
  expect(JSON.stringify(await listed('office'))).not.toContain('.ics');
  const feed = await (await m.request(path(first))).text();
  expect(feed).toContain(`UID:${booked.body.id}@market.test`);
  expect(feed).toContain('TZID:Asia/Seoul');
  const renewed = await act('office', { scope: 'resource', resourceId: resource, action: 'renew' });
  expect((await m.request(path(first))).status).toBe(404);
  expect((await m.request(path(renewed))).status).toBe(200);
  expect(await act('office', { scope: 'resource', resourceId: resource, action: 'close' })).toBeUndefined();
  expect((await m.request(path(renewed))).status).toBe(404);
  const moved = await actOn(m, 'sme', booked.body, 'reschedule', { start: '2026-12-01T14:00:00+09:00' });
  const authorization = `Bearer ${await m.token('sme')}`;
  const invited = async () =>
    (await m.request(`/api/v1/bookings/${booked.body.id}/invitation`, { headers: { authorization } })).text();
  const invitation = await invited();
  expect(invitation).toMatch(/METHOD:REQUEST[\s\S]*UID:bkg_[\s\S]*SEQUENCE:1[\s\S]*DTSTART;TZID=Asia\/Seoul:20261201T140000/);
  await actOn(m, 'sme', moved.body, 'cancel', { reason: 'plans' });
  const end = await invited();
  expect(end).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:2[\s\S]*STATUS:CANCELLED/);
});

/** What calendars read of the files that mails brought of a booking, in the order in which they came. */
const mailedOf = async (number: string) => {
  await m.settle();
  const files = m.mails().flatMap((mail) => mail.attachments ?? []);
  expect(files.map((f) => f.name)).toEqual([1, 2, 3].map(() => `${number}.ics`));
  return files.toReversed().map(({ type, text }) => {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const [component] = calendar.getAllSubcomponents('vevent');
    const event = component && new ICAL.Event(component);
    const [other] = Object.values(nodeIcal.sync.parseICS(text)).filter((c) => c?.type === 'VEVENT');
    expect(other).toMatchObject({ uid: event?.uid, start: event?.startDate.toJSDate() });
    return {
      uid: event?.uid,
      sequence: event?.sequence,
      start: event?.startDate.toJSDate().toISOString(),
      status: component?.getFirstPropertyValue('status'),
      method: calendar.getFirstPropertyValue('method'),
      said: /method=(\w+)/.exec(type)?.[1],
    };
  });
};

test('the mail that a booking stands, was moved or is off has it for the calendar: one number all along, read by two calendars', async () => {
  m = await cast({ now });
  const resource = await resourceOf(m, { approval: { mode: 'manager' } });
  const asked = await book(m, 'sme', resource, ['2026-12-01T10:00', '2026-12-01T12:00']);
  const { id, number } = asked.body as Booked & { number: string };
  const stands = await actOn(m, 'office', asked.body, 'approve');
  const moved = await actOn(m, 'office', stands.body, 'reschedule', { start: '2026-12-01T14:00:00+09:00' });
  const off = await actOn(m, 'office', moved.body, 'cancel', { reason: 'outage' });
  expect([stands.status, moved.status, off.status]).toEqual([200, 200, 200]);
  const read = await mailedOf(number);
  const uid = `${id}@market.test`;
  const [ten, two] = ['2026-12-01T01:00:00.000Z', '2026-12-01T05:00:00.000Z'];
  expect(read).toEqual([
    { uid, sequence: 0, start: ten, status: 'CONFIRMED', method: 'REQUEST', said: 'REQUEST' },
    { uid, sequence: 1, start: two, status: 'CONFIRMED', method: 'REQUEST', said: 'REQUEST' },
    { uid, sequence: 2, start: two, status: 'CANCELLED', method: 'CANCEL', said: 'CANCEL' },
  ]);
  // The page of the booking has the same file.
  const page = `/en/bookings/${id}/calendar`;
  const given = {
    context: visitOf(m, 'sme', page),
    params: { lang: 'en', id },
    request: new Request(`http://market.test${page}`),
  };
  const answer = await toCalendar(given as never);
  expect(answer.headers.get('content-type')).toContain('text/calendar');
  expect(await answer.text()).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:2/);
});

test('who books what nobody has to approve, moves it and cancels it themselves has each by mail for their calendar too', async () => {
  m = await cast({ now });
  const resource = await resourceOf(m);
  const held = await book(m, 'sme', resource, ['2026-12-01T10:00', '2026-12-01T12:00'], 'hold');
  const { id, number } = held.body as Booked & { number: string };
  const stands = await actOn(m, 'sme', held.body, 'confirm');
  const moved = await actOn(m, 'sme', stands.body, 'reschedule', { start: '2026-12-01T14:00:00+09:00' });
  await actOn(m, 'sme', moved.body, 'cancel', { reason: 'plans' });
  const uid = `${id}@market.test`;
  const read = await mailedOf(number);
  expect(read.map((r) => [r.uid, r.sequence, r.method])).toEqual([
    [uid, 0, 'REQUEST'],
    [uid, 1, 'REQUEST'],
    [uid, 2, 'CANCEL'],
  ]);
  const { items } = (await as(m, 'sme').get<{ items: { kind: string }[] }>('/notices')).body;
  expect(items.map((n) => n.kind).toSorted()).toEqual(['booking.confirmed', 'booking.moved', 'booking.withdrawn']);
});

/** The times that a calendar shows of what mails brought of a series, taken in as they came: by the wall time of the rule, where each is now. */
const shownOf = (files: readonly string[]) => {
  let shown = new Map<string, string>();
  for (const text of files) {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
    const off = calendar.getFirstPropertyValue('method') === 'CANCEL';
    const events = calendar.getAllSubcomponents('vevent').map((c) => new ICAL.Event(c));
    for (const event of events.filter((e) => !e.isRecurrenceException())) {
      shown = new Map();
      const times = event.iterator();
      for (let at = times.next(); at && !off; at = times.next()) shown.set(at.toString(), at.toString());
    }
    for (const event of events.filter((e) => e.isRecurrenceException())) {
      if (off) shown.delete(event.recurrenceId.toString());
      else shown.set(event.recurrenceId.toString(), event.startDate.toString());
    }
    expect(new Set(events.map((e) => e.uid)).size).toBe(1);
  }
  return [...shown.values()].toSorted();
};

test('a series is mailed as one for the calendar when it is booked, changed and off, and each of its times that is changed by itself under its number', async () => {
  m = await cast({ now });
  const resource = await resourceOf(m);
  await book(m, 'buyer', resource, ['2026-12-15T10:00', '2026-12-15T12:00']);
  const made = await as(m, 'sme').post<Shown>('/series', weekly(resource, { mode: 'skip' }));
  const mine = async () => {
    await m.settle();
    const mails = m.mails().filter((mail) => mail.to === 'sme@demo.example');
    return mails
      .flatMap((mail) => mail.attachments ?? [])
      .map((f) => f.text)
      .toReversed();
  };
  const told = async (kind: string) => {
    await m.settle();
    const { items } = (await as(m, 'sme').get<{ items: { kind: string; text: object }[] }>('/notices')).body;
    return [items.length, ...items.filter((n) => n.kind === kind).map((n) => JSON.stringify(n.text))];
  };
  const at = (days: readonly string[]) => days.map((d) => `2026-12-${d}:00:00`);
  const one = (i: number) => bookingSeenBy(m, 'sme', made.body.times[i]?.bookingId ?? '');
  const act = (said: object, seen: number) => as(m, 'sme').post<Shown>(`/series/${made.body.id}/actions`, said, { seen });
  expect(shownOf(await mine())).toEqual(at(['01T10', '08T10', '22T10']));
  expect(await told('series.booked')).toEqual([1, expect.stringMatching(/3 confirmed, 0 waiting.*2026-12-01 10:00/)]);

  await actOn(m, 'sme', await one(1), 'reschedule', { start: '2026-12-09T14:00:00+09:00' });
  await actOn(m, 'office', await one(3), 'cancel', { reason: 'owner' });
  expect(shownOf(await mine())).toEqual(at(['01T10', '09T14']));
  expect((await mine()).slice(1).map((f) => f.match(/METHOD:\w+|SEQUENCE:\d+|RECURRENCE-ID[^\r]*/g))).toEqual([
    ['METHOD:REQUEST', 'SEQUENCE:1', 'RECURRENCE-ID;TZID=Asia/Seoul:20261208T100000'],
    ['METHOD:CANCEL', 'SEQUENCE:1', 'RECURRENCE-ID;TZID=Asia/Seoul:20261222T100000'],
  ]);
  expect(await told('booking.moved')).toHaveLength(2);

  expect((await act({ action: 'move', by: 60 }, 1)).status).toBe(200);
  expect(shownOf(await mine())).toEqual(at(['01T11', '09T15']));
  expect(await told('series.changed')).toEqual([4, expect.stringContaining('2 confirmed')]);
  const [, , , moved = ''] = await mine();
  const read = Object.values(nodeIcal.sync.parseICS(moved)).find((c) => c?.type === 'VEVENT');
  expect(Object.keys((read as { recurrences?: object }).recurrences ?? {})).toContain('2026-12-01');
  // The page of one of its bookings has it under the same number.
  const authorization = `Bearer ${await m.token('sme')}`;
  const path = `/api/v1/bookings/${made.body.times[0]?.bookingId}/invitation`;
  expect(await (await m.request(path, { headers: { authorization } })).text()).toContain(`UID:${made.body.id}@market.test`);

  await act({ action: 'cancel', from: '2026-12-08T10:00', reason: 'plans' }, 2);
  expect(shownOf(await mine())).toEqual(at(['01T11']));
  await act({ action: 'cancel', reason: 'plans' }, 3);
  expect(shownOf(await mine())).toEqual([]);
  expect(await told('series.withdrawn')).toEqual([6, expect.any(String)]);
  expect((await mine()).at(-1)).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:3[\s\S]*STATUS:CANCELLED/);
  // Its owner is told once of each, and not of every time.
  const { items: ofOwner } = (await as(m, 'office').get<{ items: { kind: string; text: object }[] }>('/notices')).body;
  expect(ofOwner.filter((n) => n.kind.endsWith('givenUp')).map((n) => JSON.stringify(n.text))).toEqual([
    expect.stringContaining('Given up of a series'),
    expect.stringContaining('Given up of a series'),
  ]);
  // Nobody had to approve it, so that nothing is in a calendar of what waits.
  const asked = await resourceOf(m, { approval: { mode: 'manager' } });
  const files = (await mine()).length;
  await as(m, 'sme').post<Shown>('/series', weekly(asked));
  expect(await mine()).toHaveLength(files);
  expect(JSON.stringify(await told('series.booked'))).toContain('0 confirmed, 4 waiting');
});

test('a series that meets a time which comes twice is mailed event by event, so that no calendar reads it otherwise', async () => {
  m = await cast({ now: '2026-10-10T09:00+09:00' });
  const zone = 'Europe/Berlin';
  const resource = await resourceOf(m, { zone, slotMinutes: 30, rules: { grid: 30, min: 30, max: 480, horizon: 60 } });
  const start = { local: '2026-10-18T02:30', zone };
  const made = await as(m, 'sme').post<Shown>('/series', {
    resourceId: resource,
    start,
    minutes: 30,
    rule: 'FREQ=WEEKLY;COUNT=3',
  });
  await m.settle();
  const [file] = m.mails().flatMap((mail) => mail.attachments ?? []);
  expect([file?.type, file?.text.match(/^UID:.*@/gm)]).toEqual([
    'text/calendar; charset=utf-8; method=PUBLISH',
    made.body.times.map((t) => `UID:${t.bookingId}@`),
  ]);
});

test('a series moves to another day of the week, says of each time why it cannot be had, and is given up for a reason', async () => {
  m = await cast({ now });
  const resource = await resourceOf(m, { rules: { grid: 60, min: 60, max: 480, lead: 2880, horizon: 14 } });
  const checked = await as(m, 'sme').post<{ times: { code?: string; text?: string }[] }>('/series/check', weekly(resource));
  expect(checked.body.times.map((t) => t.code)).toEqual(['booking.tooSoon', undefined, 'booking.tooFar', 'booking.tooFar']);
  expect(checked.body.times[0]?.text).toContain('2026-12-02 09:00');
  expect(checked.body.times[2]?.text).toContain('2026-12-14');
  const made = await as(m, 'sme').post<Shown>('/series', weekly(resource, { mode: 'skip' }));
  const act = (said: object, seen: number) => as(m, 'sme').post<Shown>(`/series/${made.body.id}/actions`, said, { seen });
  const moved = await act({ action: 'move', by: 1440 }, 1);
  expect(moved.status, moved.text).toBe(200);
  expect(moved.body.times[1]).toMatchObject({ local: '2026-12-08T10:00', start: '2026-12-09T01:00:00.000Z' });
  expect((await act({ action: 'move', by: 10_081 }, 2)).status).toBe(422);
  const ended = await act({ action: 'cancel', reason: 'medical' }, 2);
  expect(ended.body.state).toBe('ended');
  const gone = await bookingSeenBy(m, 'sme', made.body.times[1]?.bookingId ?? '');
  expect(gone).toMatchObject({ state: 'cancelled', reason: 'medical' });
});
