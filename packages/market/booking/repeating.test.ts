import { Fault } from '@sandan/kernel/fault';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { availability } from './availability.ts';
import { obstaclesTo } from './obstacle.ts';
import { occurrencesOf, readRecurrence } from './recurrence.ts';
import { resourceFor, said } from './resource.fixture.ts';
import { ResourceContent } from './resource.ts';
import { redescribe } from './resource-verbs.ts';

const day = 86_400_000;
const repeating = (otherwise: Record<string, unknown> = {}) => ({
  reason: 'maintenance',
  start: { local: '2026-12-07T09:00' },
  minutes: 120,
  rule: 'FREQ=WEEKLY;COUNT=4',
  ...otherwise,
});
const fieldsOf = (work: () => unknown) => {
  try {
    work();
    return undefined;
  } catch (fault) {
    return fault instanceof Fault ? fault.fields.map(({ pointer, code }) => `${pointer} ${code}`) : String(fault);
  }
};

const rules = fc
  .record({
    freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY'),
    interval: fc.integer({ min: 1, max: 4 }),
    count: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ freq, interval, count }) => `FREQ=${freq};INTERVAL=${interval};COUNT=${count}`);
const started = fc.record({
  zone: fc.constantFrom('Asia/Seoul', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
  local: fc
    .record({
      month: fc.constantFrom('03', '04', '10', '11'),
      date: fc.integer({ min: 10, max: 28 }),
      hour: fc.integer({ min: 4, max: 23 }),
    })
    .map(({ month, date, hour }) => `2027-${month}-${date}T${String(hour).padStart(2, '0')}:00`),
});

test('what repeats closes as the same outages do that are written one by one, over every change of the clocks', () => {
  fc.assert(
    fc.property(rules, started, fc.integer({ min: 1, max: 30 }), fc.integer(), (rule, { zone, local }, hours, off) => {
      const all = occurrencesOf({ local, zone }, readRecurrence(rule)).flatMap(({ at }) => at ?? []);
      // One of them is called off, where there are several.
      const held = all.length > 1 ? all.filter((_, i) => i !== Math.abs(off % all.length)) : all;
      const iso = (at: number) => new Date(at).toISOString();
      const open = {
        opening: { hours: [{ days: ['MO', 'WE', 'FR', 'SA'], from: '06:00', to: '22:00' }], holidays: 'none' },
        zone,
      };
      const minutes = hours * 60;
      const ruled = resourceFor({
        ...open,
        repeating: [{ reason: 'maintenance', start: { local }, minutes, rule, times: held.map(iso) }],
      });
      const outages = held.map((at) => ({ reason: 'maintenance', from: iso(at), to: iso(at + minutes * 60_000) }));
      const plain = resourceFor({ ...open, outages });
      const [from, to] = [Date.parse('2027-03-01T00:00:00Z'), Date.parse('2028-02-01T00:00:00Z')];
      expect(availability(ruled, [], from, to, 0)).toEqual(availability(plain, [], from, to, 0));
      for (const at of all) {
        const wish = { from: at, to: at + 3_600_000, quantity: 1 };
        expect(obstaclesTo(ruled, wish, at - day)).toEqual(obstaclesTo(plain, wish, at - day));
      }
    }),
    { numRuns: 60 },
  );
});

test('a rule brings all of its times, and those that are called off stay so when something else is changed', () => {
  const resource = resourceFor({ repeating: [repeating()] });
  const [one] = resource.repeating;
  expect(one?.times).toEqual(['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28'].map((d) => `${d}T00:00:00.000Z`));
  const content = { ...said(), repeating: [{ ...one, times: one?.times?.slice(0, 2) }], name: { ko: '다른 이름' } };
  const fewer = redescribe(resource, ResourceContent.parse(content), { kind: 'service', name: 'test' }, new Date());
  expect(fewer.repeating[0]?.times).toHaveLength(2);
  const again = { ...said(), repeating: fewer.repeating };
  expect(redescribe(fewer, ResourceContent.parse(again), { kind: 'service', name: 'test' }, new Date()).repeating).toEqual(
    fewer.repeating,
  );
});

test('what cannot be meant is refused at its field, and a hostile rule before it is expanded', () => {
  const at = (one: Record<string, unknown>, zone = 'Asia/Seoul') =>
    fieldsOf(() => resourceFor({ zone, repeating: [repeating(), one] }));
  expect(at(repeating({ rule: 'FREQ=SECONDLY;COUNT=9' }))).toEqual(['/repeating/1/rule recurrence.freq']);
  expect(at(repeating({ rule: 'FREQ=WEEKLY' }))).toEqual(['/repeating/1/rule recurrence.end']);
  expect(at(repeating({ rule: 'FREQ=DAILY;COUNT=999' }))).toEqual(['/repeating/1/rule recurrence.count']);
  expect(at(repeating({ rule: 'FREQ=MONTHLY;BYDAY=TU;BYMONTHDAY=31;BYSETPOS=9;COUNT=200' }))).toMatchObject([/\/repeating\/1\//]);
  expect(at(repeating({ rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=2' }))).toEqual(['/repeating/1/start/local recurrence.start']);
  expect(at(repeating({ times: ['2026-12-08T00:00:00.000Z'] }))).toEqual(['/repeating/1/times resource.repeatTimes']);
  const night = (local: string, fold?: string) =>
    repeating({ start: { local, ...(fold ? { fold } : {}) }, rule: 'FREQ=DAILY;COUNT=2' });
  expect(at(night('2027-03-28T02:30'), 'Europe/Berlin')).toEqual(['/repeating/1/start/local time.gap']);
  expect(at(night('2026-10-25T02:30'), 'Europe/Berlin')).toEqual(['/repeating/1/start/fold time.twice']);
  expect(at(night('2026-10-25T02:30', 'later'), 'Europe/Berlin')).toBeUndefined();
  const daily = repeating({ rule: 'FREQ=DAILY;COUNT=200' });
  expect(fieldsOf(() => resourceFor({ repeating: [daily, daily, repeating()] }))).toEqual([
    '/repeating/2/rule resource.repeatTooMany',
  ]);
});
