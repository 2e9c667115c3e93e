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
      outages: [{ from: 16 * h, to: 20 * h }],
      maintenance: [{ from: 9 * h, to: 10 * h }],
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
