import { readFileSync } from 'node:fs';
import { occurrencesOf, readRecurrence, sentRecurrence } from '@sandan/market/booking/recurrence';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { expect, test } from 'vitest';
import { type CalendarEvent, calendarText, readAlike } from './calendar.ts';

const minute = 60_000;
const iso = (at: number) => new Date(at).toISOString();

const base = { uid: 'ser_1@market.test', sequence: 0, changed: iso(0), summary: '주사전자현미경', status: 'CONFIRMED' } as const;

/** The events that say a series: the first with its rule and without what clocks skip, or one by one where calendars would disagree. */
const seriesEvents = (local: string, zone: string, rule: string, fold?: 'earlier' | 'later'): CalendarEvent[] => {
  const recurrence = readRecurrence(rule);
  const all = occurrencesOf({ local, zone, ...(fold ? { fold } : {}) }, recurrence);
  const span = (at = 0) => ({ start: iso(at), end: iso(at + 90 * minute), zone });
  const there = all.filter((o) => o.at !== undefined);
  if (!all.every((o) => readAlike(o.local, zone)))
    return there.map((o, i) => ({ ...base, uid: `bkg_${i}@market.test`, ...span(o.at) }));
  const except = all.filter((o) => o.at === undefined).map((o) => o.local);
  return [{ ...base, ...span(all[0]?.at), rule: sentRecurrence(recurrence, all, zone), except }];
};

const expected = (local: string, zone: string, rule: string, fold?: 'earlier' | 'later') =>
  occurrencesOf({ local, zone, ...(fold ? { fold } : {}) }, readRecurrence(rule)).flatMap(({ at }) => at ?? []);

const byIcalJs = (text: string): number[] => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const found: number[] = [];
  for (const event of calendar.getAllSubcomponents('vevent').map((e) => new ICAL.Event(e))) {
    const iterator = event.iterator();
    for (let next = iterator.next(); next && found.length < 300; next = iterator.next()) found.push(next.toUnixTime() * 1000);
  }
  return found.sort((a, b) => a - b);
};

const byNodeIcal = (text: string): number[] =>
  Object.values(nodeIcal.sync.parseICS(text))
    .flatMap((e) => (e?.type === 'VEVENT' ? [e] : []))
    .flatMap((e) => nodeIcal.expandRecurringEvent(e, { from: new Date('2023-01-01'), to: new Date('2034-01-01') }))
    .map((i) => new Date(i.start).getTime())
    .sort((a, b) => a - b);

const golden = readFileSync(`${import.meta.dirname}/../market/calendar/zone-changes.csv`, 'utf8')
  .trim()
  .split('\n')
  .slice(1);

test('a series over every change of the clocks is the same here and in the calendars of others', () => {
  const rules = ['FREQ=WEEKLY;COUNT=4', 'FREQ=DAILY;INTERVAL=7;COUNT=4'];
  for (const [i, line] of golden.entries()) {
    const [zone = '', at = '', before = '', after = ''] = line.split(',');
    const change = Date.parse(at);
    const offset = Math.max(Number(before), Number(after));
    // The very time that is skipped or comes twice, and noon, each from two weeks before.
    const wall = new Date(change + (offset - 15) * minute - 14 * 86_400_000).toISOString().slice(0, 16);
    for (const local of [wall, `${wall.slice(0, 11)}12:00`]) {
      const rule = rules[i % 2] ?? '';
      const want = expected(local, zone, rule).map(iso);
      const text = calendarText({ name: 'x', method: 'PUBLISH', events: seriesEvents(local, zone, rule) });
      expect(byIcalJs(text).map(iso), `ical.js ${local} ${zone}`).toEqual(want);
      expect(byNodeIcal(text).map(iso), `node-ical ${local} ${zone}`).toEqual(want);
    }
  }
});

test('monthly rules and an end by date are read alike, and so is the later of two times', () => {
  const told: readonly (readonly [string, string, string, 'later'?])[] = [
    ['2026-11-27T09:00', 'Asia/Seoul', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=5'],
    ['2026-12-31T23:30', 'Asia/Seoul', 'FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20270831'],
    ['2026-12-01T09:00', 'America/New_York', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;COUNT=6'],
    ['2026-12-01T23:00', 'Australia/Lord_Howe', 'FREQ=DAILY;UNTIL=20261215'],
    ['2026-12-07T09:00', 'America/Sao_Paulo', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;WKST=SU;COUNT=7'],
    ['2026-10-11T02:30', 'Europe/Berlin', 'FREQ=WEEKLY;COUNT=4', 'later'],
  ];
  for (const [local, zone, rule, fold] of told) {
    const text = calendarText({ name: 'x', method: 'PUBLISH', events: seriesEvents(local, zone, rule, fold) });
    const want = expected(local, zone, rule, fold).map(iso);
    expect(byIcalJs(text).map(iso), `ical.js ${rule}`).toEqual(want);
    expect(byNodeIcal(text).map(iso), `node-ical ${rule}`).toEqual(want);
  }
});

test('an invitation says who invites whom, and no text of a person can add a line to it', () => {
  const text = calendarText({
    name: '내 예약',
    method: 'REQUEST',
    events: [
      {
        ...base,
        sequence: 3,
        start: '2026-12-10T01:00:00.000Z',
        end: '2026-12-10T03:00:00.000Z',
        zone: 'Asia/Seoul',
        summary: '측정\r\nATTENDEE:mailto:evil@test.example; a, b \\ c',
        description: '😀'.repeat(60),
        organizer: { name: 'Lab "A"\r\nX:y; z', address: 'lab@test.example' },
        attendees: [{ name: '김하나', address: 'hana@test.example', partstat: 'ACCEPTED' }],
      },
    ],
  });
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const event = new ICAL.Component(ICAL.parse(text) as unknown[] as never).getFirstSubcomponent('vevent');
  expect(event?.getAllProperties('attendee').map((a) => a.getFirstValue())).toEqual(['mailto:hana@test.example']);
  expect(event?.getFirstPropertyValue('summary')).toContain('a, b \\ c');
  expect(event?.getFirstPropertyValue('description')).toBe('😀'.repeat(60));
  const [read] = Object.values(nodeIcal.sync.parseICS(text)).filter((e) => e?.type === 'VEVENT');
  expect(read?.type === 'VEVENT' && [read.uid, Number(read.sequence), new Date(read.start).toISOString()]).toEqual([
    'ser_1@market.test',
    3,
    '2026-12-10T01:00:00.000Z',
  ]);
});
