import { offsetAt, readWall, wallOf, zoneChanges } from '@sandan/market/calendar/wall';
import { expect, test } from 'vitest';
import { period } from './period.ts';
import { shownSpan, shownWall } from './shown-wall.ts';

const minute = 60_000;
const iso = (at: number) => new Date(at).toISOString();

test('a time that clocks show twice is shown with the offset of which it is, around every change of six zones, and any other without', () => {
  const zones = [
    'Asia/Seoul',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Sydney',
    'Australia/Lord_Howe',
    'America/Sao_Paulo',
  ];
  for (const zone of zones)
    for (const { at } of zoneChanges(zone, Date.parse('2024-01-01T00:00Z'), Date.parse('2031-01-01T00:00Z')))
      for (let by = -150; by <= 150; by += 15) {
        const then = at + by * minute;
        const { local } = wallOf(then, zone);
        const offset = offsetAt(then, zone);
        const sign = `${offset < 0 ? '-' : '+'}${iso(Math.abs(offset) * minute).slice(11, 16)}`;
        const twice = readWall(local, zone).is === 'twice';
        expect(shownWall(iso(then), zone), `${zone} ${iso(then)}`).toBe(twice ? `${local}${sign}` : local);
      }
});

test('who booked the earlier of two half past twos to the later is shown which is which, in both languages', () => {
  const span = { start: '2026-10-25T00:30:00.000Z', end: '2026-10-25T01:30:00.000Z', zone: 'Europe/Berlin' };
  expect(period(...shownSpan(span), 'en')).toBe('Sun, 25 Oct 2026 02:30 (+02:00)–02:30 (+01:00)');
  expect(period(...shownSpan(span), 'ko')).toContain('02:30 (+02:00)–02:30 (+01:00)');
  expect(period(...shownSpan({ ...span, end: '2026-10-25T03:00:00.000Z' }), 'en')).toContain('02:30 (+02:00)–04:00');
  const days = { start: '2026-10-24T22:00:00.000Z', end: '2026-10-25T23:00:00.000Z', zone: 'Europe/Berlin' };
  expect(period(...shownSpan(days), 'en')).toBe('Sun, 25 Oct 2026');
});
