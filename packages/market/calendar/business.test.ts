import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addBusinessHours, businessHoursBetween, nextHour } from './business.ts';
import { calendarOf, isWorkingDay, korea, weekendsOnly } from './calendar.ts';

const seoul = korea();
const at = (text: string) => new Date(text);
const plus = (start: string, hours: number, calendar = seoul) => addBusinessHours(at(start), hours, calendar).toISOString();

test('business hours run from nine to six on working days', () => {
  expect(plus('2026-11-23T10:00+09:00', 4)).toBe(at('2026-11-23T14:00+09:00').toISOString());
  expect(plus('2026-11-23T16:00+09:00', 4)).toBe(at('2026-11-24T11:00+09:00').toISOString());
  expect(plus('2026-11-23T06:00+09:00', 9)).toBe(at('2026-11-23T18:00+09:00').toISOString());
  expect(plus('2026-11-20T17:00+09:00', 2)).toBe(at('2026-11-23T10:00+09:00').toISOString());
  expect(plus('2026-11-22T12:00+09:00', 0)).toBe(at('2026-11-22T12:00+09:00').toISOString());
});

test('the Chuseok holidays of 2026 and the Lunar New Year of 2027 stop the clock', () => {
  expect(plus('2026-09-23T15:00+09:00', 24)).toBe(at('2026-09-30T12:00+09:00').toISOString());
  expect(plus('2027-02-05T17:00+09:00', 9)).toBe(at('2027-02-10T17:00+09:00').toISOString());
});

test('a country whose holidays are not known has its weekends only', () => {
  const berlin = calendarOf({ country: 'DE', zone: 'Europe/Berlin' });
  expect(berlin.name).toBe('weekends');
  expect(isWorkingDay(berlin, '2026-12-25')).toBe(true);
  expect(isWorkingDay(berlin, '2026-12-26')).toBe(false);
  expect(calendarOf({ country: 'KR', zone: 'nowhere' }).zone).toBe('Asia/Seoul');
});

test('a change of the clocks moves no working hour', () => {
  const berlin = weekendsOnly('Europe/Berlin');
  expect(plus('2026-03-27T17:00+01:00', 2, berlin)).toBe(at('2026-03-30T10:00+02:00').toISOString());
  expect(plus('2026-10-23T17:00+02:00', 2, berlin)).toBe(at('2026-10-26T10:00+01:00').toISOString());
  expect(nextHour(at('2026-03-28T09:00+01:00'), 8, 'Europe/Berlin')).toEqual(at('2026-03-29T08:00+02:00'));
});

test('Labour Day closes businesses in the years before it was a public holiday, unless asked otherwise', () => {
  expect(isWorkingDay(korea(), '2025-05-01')).toBe(false);
  expect(isWorkingDay(korea('Asia/Seoul', { labourDay: false }), '2025-05-01')).toBe(true);
});

test('hours added are the hours between, in any zone and from any instant', () => {
  const zones = fc.constantFrom(
    seoul,
    weekendsOnly('Europe/Berlin'),
    weekendsOnly('America/New_York'),
    weekendsOnly('Australia/Lord_Howe'),
  );
  const start = fc.date({ min: at('2024-01-01T00:00Z'), max: at('2030-12-31T00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 800 }), zones, (from, quarters, calendar) => {
      const end = addBusinessHours(from, quarters / 4, calendar);
      expect(businessHoursBetween(from, end, calendar)).toBeCloseTo(quarters / 4, 6);
    }),
    { numRuns: 200 },
  );
});
