import { ResourceContent } from '@sandan/market/booking/resource';
import { expect, test } from 'vitest';
import type { ResourceView } from '../api/booking.ts';
import { sheetOf } from '../api/form.server.ts';
import { accessIn, accessNames } from './resource-access.server.ts';
import { daysIn, daysNames } from './resource-days.server.ts';

const before = {
  id: 'res_01',
  version: 3,
  state: 'active',
  owner: { organisationId: 'org_01', name: {} },
  actions: [],
  demo: false,
  kind: 'instrument',
  name: { ko: '현미경' },
  capacity: 1,
  zone: 'Asia/Seoul',
  slotMinutes: 30,
  rules: { grid: 30, min: 30, max: 480, lead: 0, horizon: 60, hold: 10, buffer: { before: 0, after: 30, stacking: 'add' } },
  opening: {
    hours: [{ days: ['MO'], from: '09:00', to: '18:00' }],
    holidays: 'KR',
    exceptions: [{ date: '2026-12-24', hours: [{ from: '13:00', to: '15:00' }], note: '단축' }],
  },
  outages: [],
  repeating: [],
  approval: { mode: 'manager', hours: 48, requests: 'compete', rivals: 'waitlist' },
  qualification: { skill: 'sem', level: 'independent' },
  limits: [{ of: 'person', over: 'resource', within: 'day', bookings: 1 }],
} as ResourceView;

const sent = (fields: Readonly<Record<string, string>>) =>
  sheetOf(new Request('http://market.test/', { method: 'POST', body: new URLSearchParams(fields) }));

const limit = (row: number, of: string, within: string, more: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries({ of, over: 'owner', within, ...more }).map(([field, value]) => [`limit.${row}.${field}`, value]),
  );

const access = {
  skill: '',
  level: 'independent',
  teaches: 'sem',
  teachesLevel: 'assisted',
  months: '24',
  ...limit(0, 'person', 'day', { bookings: '', minutes: '' }),
  ...limit(1, 'organisation', 'month', { bookings: '4', minutes: '1200' }),
  requests: 'hold',
  rivals: 'decline',
  stacking: 'share',
  order: 'qualified_first',
  offerMinutes: '60',
  leadMinutes: '10',
  checkIn: 'on',
  early: '20',
  noShowAfter: '15',
};

test('what an owner writes of who may book is a resource as the market takes it, without what was emptied', async () => {
  const made = ResourceContent.parse(accessIn(await sent(access), before));
  expect(made).toMatchObject({
    training: { skill: 'sem', level: 'assisted', months: 24 },
    limits: [{ of: 'organisation', over: 'owner', within: 'month', bookings: 4, minutes: 1200 }],
    approval: { mode: 'manager', hours: 48, requests: 'hold', rivals: 'decline' },
    rules: { hold: 10, buffer: { before: 0, after: 30, stacking: 'share' } },
    waitlist: { order: 'qualified_first', offerMinutes: 60, leadMinutes: 10 },
    attendance: { checkIn: true, early: 20, noShowAfter: 15 },
    opening: before.opening,
  });
  expect(made.qualification).toBeUndefined();
  const { checkIn: _, ...without } = access;
  expect(accessIn(await sent(without), before).attendance.checkIn).toBe(false);
});

test('what is refused is said at the field where it was written, also of a limit that follows an empty line', async () => {
  const sheet = await sent({ ...access, skill: 'SEM 현미경', 'limit.1.minutes': 'many', early: '500', months: '' });
  const refused = ResourceContent.safeParse(accessIn(sheet, before)).error?.issues.map((i) => `/${i.path.join('/')}`) ?? [];
  const names = accessNames(sheet);
  const nameOf = (pointer: string): string | undefined =>
    pointer === '' ? undefined : (names[pointer] ?? nameOf(pointer.slice(0, pointer.lastIndexOf('/'))));
  expect(refused.map(nameOf).toSorted()).toEqual(['early', 'limit.1.minutes', 'months', 'skill']);
});

test('a day that differs is closed, open at its own hours, or at more of them, and goes again', async () => {
  const days = (made: ReturnType<typeof daysIn>) => ResourceContent.parse(made).opening.exceptions;
  const day = async (date: string, more: Readonly<Record<string, string>>) =>
    daysIn(await sent({ do: 'day', date, ...more }), before);
  expect(days(await day('2026-12-23', { from: '', to: '', note: '점검' }))).toEqual([
    { date: '2026-12-23', hours: [], note: '점검' },
    before.opening.exceptions[0],
  ]);
  expect(days(await day('2026-12-24', { from: '09:00', to: '11:00' }))).toEqual([
    {
      date: '2026-12-24',
      hours: [
        { from: '09:00', to: '11:00' },
        { from: '13:00', to: '15:00' },
      ],
      note: '단축',
    },
  ]);
  expect(days(await day('2026-12-24', {}))).toEqual([{ date: '2026-12-24', hours: [], note: '단축' }]);
  expect(days(daysIn(await sent({ do: 'day-remove', date: '2026-12-24' }), before))).toEqual([]);
  const wrong = await sent({ do: 'day', date: '2026-12-24', from: '16:00', to: '15:30' });
  expect(daysNames(wrong, before)['/opening/exceptions/0/hours/1/to']).toBe('to');
});
