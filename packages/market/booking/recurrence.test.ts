import { Fault } from '@sandan/kernel/fault';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { occurrencesOf, readRecurrence, recurrenceBounds, writtenRecurrence } from './recurrence.ts';

const seoul = 'Asia/Seoul';
const walls = (local: string, rule: string, zone = seoul) =>
  occurrencesOf({ local, zone }, readRecurrence(rule)).map((o) => o.local);
const days = (local: string, rule: string) => walls(local, rule).map((w) => w.slice(5, 10));
const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (fault) {
    return fault instanceof Fault ? fault.fields[0]?.code : String(fault);
  }
};

test('a series comes each other day, on days of the week, on a day of the month or on its last Friday', () => {
  expect(days('2026-12-01T09:00', 'FREQ=DAILY;INTERVAL=2;COUNT=3')).toEqual(['12-01', '12-03', '12-05']);
  expect(days('2026-12-01T09:00', 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4')).toEqual(['12-01', '12-03', '12-08', '12-10']);
  expect(days('2026-12-31T09:00', 'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4')).toEqual(['12-31', '01-31', '03-31', '05-31']);
  expect(days('2026-11-27T09:00', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=3')).toEqual(['11-27', '12-25', '01-29']);
  expect(days('2026-12-01T09:00', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;COUNT=3')).toEqual(['12-01', '01-01', '02-01']);
});

test('a series ends with the last day it names, by the clocks of its zone', () => {
  expect(days('2026-12-01T23:00', 'FREQ=DAILY;UNTIL=20261203')).toEqual(['12-01', '12-02', '12-03']);
  expect(days('2026-12-01T23:00', 'FREQ=DAILY;UNTIL=20261203T135959Z')).toEqual(['12-01', '12-02']);
  expect(writtenRecurrence(readRecurrence('rrule:freq=daily;until=20261203'), seoul)).toBe('FREQ=DAILY;UNTIL=20261203T145959Z');
});

test('a series keeps its wall time over every change of the clocks; a time that is skipped has no instant', () => {
  const found = occurrencesOf({ local: '2026-03-15T02:30', zone: 'Europe/Berlin' }, readRecurrence('FREQ=WEEKLY;COUNT=4'));
  expect(found.map((o) => (o.at === undefined ? 'gap' : new Date(o.at).toISOString().slice(5, 16)))).toEqual([
    '03-15T01:30',
    '03-22T01:30',
    'gap',
    '04-05T00:30',
  ]);
  const autumn = (fold?: 'earlier' | 'later') =>
    occurrencesOf(
      { local: '2026-10-18T02:30', zone: 'Europe/Berlin', ...(fold ? { fold } : {}) },
      readRecurrence('FREQ=WEEKLY;COUNT=2'),
    ).map((o) => new Date(o.at ?? 0).toISOString().slice(11, 16));
  expect([autumn(), autumn('later')]).toEqual([
    ['00:30', '00:30'],
    ['00:30', '01:30'],
  ]);
});

test('a start that is none of its times is refused, and the first that is one is named', () => {
  expect(codeOf(() => walls('2026-12-02T09:00', 'FREQ=WEEKLY;BYDAY=TU;COUNT=2'))).toBe('recurrence.start');
});

test('what a series may not say is refused before it is expanded', () => {
  const refused: Readonly<Record<string, string>> = {
    'FREQ=SECONDLY;COUNT=5': 'freq',
    'FREQ=YEARLY;COUNT=5': 'freq',
    'FREQ=DAILY': 'end',
    'FREQ=DAILY;COUNT=5;UNTIL=20270101': 'end',
    'FREQ=DAILY;COUNT=201': 'count',
    'FREQ=DAILY;COUNT=1e2': 'count',
    'FREQ=DAILY;INTERVAL=0;COUNT=5': 'interval',
    'FREQ=DAILY;COUNT=5;COUNT=6': 'unreadable',
    'FREQ=DAILY;COUNT=5;BYHOUR=1,2,3': 'part',
    'FREQ=WEEKLY;BYDAY=1MO;COUNT=5': 'day',
    'FREQ=WEEKLY;BYDAY=MO,MO;COUNT=5': 'list',
    'FREQ=WEEKLY;BYMONTHDAY=1;COUNT=5': 'monthly',
    'FREQ=MONTHLY;BYSETPOS=1;COUNT=5': 'position',
    'FREQ=DAILY;UNTIL=20271': 'until',
    [`FREQ=DAILY;COUNT=5;${'X'.repeat(200)}`]: 'length',
  };
  for (const [rule, why] of Object.entries(refused))
    expect(
      codeOf(() => readRecurrence(rule)),
      rule,
    ).toBe(`recurrence.${why}`);
});

test('a rule that comes too often, too long or almost never is refused', () => {
  expect(codeOf(() => walls('2026-12-01T09:00', 'FREQ=DAILY;UNTIL=20280101'))).toBe('recurrence.count');
  expect(codeOf(() => walls('2026-12-01T09:00', 'FREQ=WEEKLY;UNTIL=20990101'))).toBe('recurrence.span');
  expect(codeOf(() => walls('2026-12-01T09:00', 'FREQ=WEEKLY;COUNT=200'))).toBe('recurrence.span');
  expect(codeOf(() => walls('2026-12-31T09:00', 'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31;COUNT=9'))).toMatch(/span|sparse/);
  expect(codeOf(() => walls('2026-12-31T09:00', 'FREQ=DAILY;UNTIL=20261399'))).toBe('recurrence.until');
});

test('whatever is read is written so that it is read the same, and no rule yields more than its bound', () => {
  const part = (name: string, values: fc.Arbitrary<string>) =>
    fc.option(
      values.map((v) => `${name}=${v}`),
      { nil: '' },
    );
  const names = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU', '1MO', '-1FR', '5TU'), { minLength: 1 });
  const rules = fc
    .tuple(
      fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=HOURLY'),
      part('INTERVAL', fc.integer({ min: 0, max: 60 }).map(String)),
      part(
        'BYDAY',
        names.map((n) => n.join(',')),
      ),
      part('BYMONTHDAY', fc.integer({ min: -32, max: 32 }).map(String)),
      part('BYSETPOS', fc.integer({ min: -11, max: 11 }).map(String)),
      fc.oneof(
        fc.integer({ min: 0, max: 250 }).map((n) => `COUNT=${n}`),
        fc.constantFrom('UNTIL=20270301', 'UNTIL=20991231', 'UNTIL=20270301T000000Z'),
      ),
    )
    .map((parts) => parts.filter(Boolean).join(';'));
  fc.assert(
    fc.property(rules, (rule) => {
      try {
        const read = readRecurrence(rule);
        const found = occurrencesOf({ local: '2026-12-01T10:00', zone: seoul }, read);
        const again = readRecurrence(writtenRecurrence(read, seoul));
        expect(occurrencesOf({ local: '2026-12-01T10:00', zone: seoul }, again)).toEqual(found);
        expect(found.length).toBeLessThanOrEqual(recurrenceBounds.count);
      } catch (fault) {
        if (!(fault instanceof Fault)) throw fault;
      }
    }),
    { numRuns: 120 },
  );
});
