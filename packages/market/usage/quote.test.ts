import { newId } from '@sandan/kernel/id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownerId, price, priceOf, userId } from './charge.fixture.ts';
import { priceAt, priceClassOf } from './price.ts';
import { chargedTime, quote } from './quote.ts';

test('a quote prices each time of the week by the clock of the resource, and class, staff, set-up, pieces and least time', () => {
  // Wednesday from 11:00 to 15:00 in Seoul: two plain hours and two of the afternoon.
  const used = { start: '2026-03-04T02:00:00Z', end: '2026-03-04T06:00:00Z', zone: 'Asia/Seoul' };
  const whole = quote(price, { ...used, staffMinutes: 90, consumables: { grid: 3 } }, 'sme');
  expect(whole.lines.map((l) => [l.kind, l.minor])).toEqual([
    ['time', 120_000],
    ['peak', 180_000],
    ['staff', 45_000],
    ['setup', 10_000],
    ['consumable', 15_000],
  ]);
  expect([whole.net, whole.vat]).toEqual([370_000, 37_000]);
  const short = quote(price, { start: '2026-03-04T02:00:00Z', end: '2026-03-04T02:20:00Z', zone: 'Asia/Seoul' }, 'university');
  expect(short.lines.map((l) => [l.kind, l.minor])).toEqual([
    ['time', 13_333],
    ['minimum', 26_667],
    ['setup', 10_000],
  ]);
  // A class without a price pays that of companies.
  expect(quote(price, used, 'foreign').net).toBe(310_000);
  const classes = [
    { id: ownerId, type: 'equipment_centre' as const, country: 'KR' },
    { id: userId, type: 'university' as const, country: 'KR' },
    { id: userId, type: 'exporter' as const, country: 'KR' },
    { id: userId, type: 'university' as const, country: 'DE' },
  ].map((o) => priceClassOf(o, ownerId));
  expect(classes).toEqual(['member', 'university', 'sme', 'foreign']);
});

test('each minute of a use costs what the clock of its zone says, and a peak that does not meet a use changes nothing', () => {
  const peaks = [
    { weekdays: [1, 2, 3, 4, 5], from: '13:00', to: '18:00', percent: 150 },
    { weekdays: [0, 3, 6], from: '17:00', to: '24:00', percent: 50 },
  ];
  const plain = { ...price, setup: 0, minimumMinutes: 0, hourly: { sme: 6_000 } };
  // Beginning on days on which clocks in Europe, and on Lord Howe Island by half an hour, are put on and back.
  const starts = ['2026-03-28T10:00:00Z', '2026-10-24T21:00:00Z', '2026-04-04T09:17:00Z'].map((day) => Date.parse(day));
  const zones = fc.constantFrom('Asia/Seoul', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe');
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.nat(3_000),
      fc.integer({ min: 1, max: 900 }),
      zones,
      (day, after, length, zone) => {
        const from = day + after * 60_000;
        const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit' });
        let cost = 0;
        for (let at = from; at < from + length * 60_000; at += 60_000) {
          const [weekday = '', time = ''] = clock.format(at).split(' ');
          const d = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(weekday);
          cost += peaks.find((p) => p.weekdays.includes(d) && p.from <= time && time < p.to)?.percent ?? 100;
        }
        const used = { start: new Date(from).toISOString(), end: new Date(from + length * 60_000).toISOString(), zone };
        expect(quote({ ...plain, peaks }, used, 'sme').net).toBe(cost);
      },
    ),
    { numRuns: 60 },
  );
  const used = { start: '2026-03-04T00:00:20Z', end: '2026-03-04T01:00:30Z', zone: 'Asia/Seoul' };
  expect(quote({ ...plain, peaks }, used, 'sme').lines).toEqual(quote({ ...plain, peaks: [] }, used, 'sme').lines);
});

test('the basis says which time is charged, and a booking pays the price that was in force when it was made', () => {
  const booked = { start: '2026-03-04T02:00:00Z', end: '2026-03-04T04:00:00Z' };
  const used = { start: '2026-03-04T02:30:00Z', end: '2026-03-04T05:00:00Z' };
  expect((['booked', 'used', 'max'] as const).map((b) => chargedTime(b, booked, used))).toEqual([booked, used, used]);
  expect(chargedTime('max', booked, { start: booked.start, end: '2026-03-04T03:00:00Z' })).toBe(booked);
  const versions = [1, 2].map((version) => priceOf(newId('resource'), { version, from: `2026-0${version}-01T00:00:00Z` }));
  expect(['2025-12-01', '2026-01-15', '2026-03-01'].map((d) => priceAt(versions, `${d}T00:00:00Z`)?.version)).toEqual([1, 1, 2]);
});
