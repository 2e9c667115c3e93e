import { expect, test } from 'vitest';
import type { ResourceView } from '../api/booking.ts';
import { sheetOf } from '../api/form.server.ts';
import { hoursNames } from './hours-rows.ts';
import { resourceIn } from './resource-form.server.ts';

const before = {
  zone: 'Europe/Berlin',
  slotMinutes: 30,
  rules: { grid: 30, min: 30, max: 480, lead: 0, horizon: 60, hold: 10, buffer: { before: 0, after: 0, stacking: 'add' } },
  opening: { hours: [], holidays: 'none', exceptions: [{ date: '2026-12-24', hours: [] }] },
  outages: [],
  approval: { mode: 'none', hours: 48, requests: 'compete', rivals: 'waitlist' },
} as unknown as ResourceView;

const sent = (fields: readonly (readonly [string, string])[]) => {
  const form = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  return sheetOf(new Request('http://market.test/', { method: 'POST', body: form }));
};

const lines = [
  ['hours.0.days', 'MO'],
  ['hours.0.days', 'TU'],
  ['hours.0.from', '09:00'],
  ['hours.0.to', '12:00'],
  ['hours.1.from', ''],
  ['hours.1.since', '2026-12-01'],
  ['hours.2.days', 'SA'],
  ['hours.2.from', '10:00'],
  ['hours.2.to', ''],
  ['hours.2.since', '2027-01-01'],
  ['hours.2.until', '2027-03-31'],
] as const;

test('every line of hours is kept with its days of validity, and one that was emptied is dropped', async () => {
  const { opening, zone } = resourceIn(await sent(lines), before);
  expect(zone).toBe('Europe/Berlin');
  expect(opening).toEqual({
    hours: [
      { days: ['MO', 'TU'], from: '09:00', to: '12:00' },
      { days: ['SA'], from: '10:00', to: '24:00', since: '2027-01-01', until: '2027-03-31' },
    ],
    holidays: 'none',
    exceptions: [{ date: '2026-12-24', hours: [] }],
  });
});

test('what is refused of a line is said where the line stands on the form', async () => {
  const names = hoursNames((await sent(lines)).values);
  expect(names['/opening/hours/1/to']).toBe('hours.2.to');
  expect(names['/opening/hours/0/days']).toBe('hours.0.days');
});
