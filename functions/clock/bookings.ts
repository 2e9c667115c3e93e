import { passBooking } from '@sandan/market/booking/attendance-verbs';
import { clockOfQualifications as clockActor } from '@sandan/market/booking/qualification-verbs';
import { audit } from '@sandan/store/audits';
import { followBooking } from '@sandan/store/charging';
import { followTraining } from '@sandan/store/training';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/**
 * Ends holds, requests and offers whose time is over, and tells who did not come from who did. What becomes free is offered to who waits
 * in the same write. A booking moved meanwhile is looked at again in the next run.
 */
export const passBookings = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { bookings, waitlist, db } = world.stores;
  await each(
    world,
    report,
    (page) => bookings.due(now.toISOString(), page),
    async ({ id }) => {
      const booking = await bookings.byId(id);
      const next = booking && passBooking(booking, clockActor, now);
      if (!booking || !next) return;
      const w = work();
      bookings.record(w, booking, next, now, new Set());
      const said = { operation: `clock.${booking.due?.step}`, object: `bookings/${id}`, version: next.version, status: 0 };
      audit(db, w, { ...said, by: next.changed, organisationId: next.booker.organisationId });
      const changes = [{ before: booking, after: next }];
      await followTraining(world.stores, w, changes, clockActor, now);
      await followBooking(world.stores, w, next, { actor: clockActor, now, side: 'clock' });
      await waitlist.follow(w, changes, clockActor, now);
      await commit(db, w);
      if (next.state === 'requested') report.reminded++;
      else if (next.state !== 'completed') report.expired++;
    },
  );
};
