import { expect, test } from 'vitest';
import type { Booking } from '../booking/booking.ts';
import { ownerId, userId } from './charge.fixture.ts';
import { bookedTimes, utilisation } from './utilisation.ts';

const diaryTime = (state: Booking['state'], from: number, to: number, late: boolean) => {
  const at = (hours: number) => new Date(hours * 3_600_000).toISOString();
  return { state, start: at(from), end: at(to), organisationId: userId, late };
};

test('hours offered are booked, used or lost, each for its reason and no minute twice', () => {
  const h = 3_600_000;
  const found = utilisation(
    ownerId,
    { from: 0, to: 24 * h },
    {
      open: [{ from: 9 * h, to: 18 * h }],
      closed: [
        { why: 'fault', from: 16 * h, to: 20 * h },
        { why: 'maintenance', from: 9 * h, to: 10 * h },
      ],
      booked: [
        { from: 10 * h, to: 12 * h, userId },
        { from: 12 * h, to: 13 * h, userId, lost: 'no_show' },
        { from: 13 * h, to: 15 * h, userId: ownerId },
        ...bookedTimes([
          // Cancelled too late: of two hours another has taken one.
          diaryTime('cancelled', 14, 16, true),
          diaryTime('cancelled', 17, 18, false),
        ]),
      ],
      used: [
        { from: 10 * h, to: 11 * h, userId },
        { from: 13 * h, to: 15 * h, userId: ownerId },
      ],
    },
  );
  expect(found).toMatchObject({ offered: 540, booked: 300, used: 180, shared: 60, rate: 333_333, sharing: 333_333 });
  expect(found.lost).toMatchObject({ outage: 120, maintenance: 60, no_show: 60, early_release: 60, late_cancellation: 60 });
});

test('what was closed is lost to why it was closed, and what broke off to the break alone where nothing else took it', () => {
  const at = (from: number, to: number) => ({ from: from * 3_600_000, to: to * 3_600_000 });
  const { lost } = utilisation(ownerId, at(0, 24), {
    open: [at(9, 18)],
    closed: [
      { why: 'outage', ...at(16, 20) },
      { why: 'calibration', ...at(9, 9.5) },
      { why: 'maintenance', ...at(9.25, 10) },
      // Out of order while it is cared for anyway, or kept for its owner.
      { why: 'maintenance', ...at(16, 17) },
      { why: 'own_use', ...at(15.5, 16.5) },
    ],
    booked: [
      { ...at(14, 17), userId, lost: 'interrupted' },
      { ...at(14.75, 15), userId: ownerId },
    ],
    used: [
      { ...at(14, 14.5), userId },
      { ...at(14.75, 15), userId: ownerId },
    ],
  });
  expect(lost).toMatchObject({ outage: 120, maintenance: 60, own_use: 30, interrupted: 45 });
});
