import { followBookings } from '@sandan/store/charging';
import { followTraining } from '@sandan/store/training';
import type { BookingChange } from '@sandan/store/waitlist';
import type { Work } from '@sandan/store/work';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

/**
 * Adds to the work, which has the changes in it, what they bring about: for qualifications, for what the bookings cost, and for those who
 * wait for what they give back.
 */
export const followChanges = async (
  { stores }: World,
  work: Work,
  changes: readonly BookingChange[],
  { actor }: Caller,
  now: Date,
): Promise<void> => {
  await followTraining(stores, work, changes, actor, now);
  const charged = changes.filter(({ before, after }) => before || after.state !== 'held');
  await followBookings(
    stores,
    work,
    charged.map((c) => c.after),
    { actor, now, fresh: new Set(changes.flatMap(({ before, after }) => (before ? [] : [after.id]))) },
  );
  await stores.waitlist.follow(work, changes, actor, now);
};
