import { chargeNext, isOver, monthOf } from '@sandan/market/usage/charge-clock';
import { bill, mostLines } from '@sandan/market/usage/invoice-verbs';
import { followBooking } from '@sandan/store/charging';
import { commit, work } from '@sandan/store/work';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

const actor = { kind: 'service', name: 'clock' } as const;

/** Bills what one user owes one owner of a month that is over. */
const billGroups = async (world: ClockWorld, bookingId: string, now: Date): Promise<boolean> => {
  const { charges, usageInvoices, db } = world.stores;
  const at = now.toISOString();
  const ready = (await charges.of(bookingId)).find((c) => c.state === 'due' && (chargeNext(c) ?? '~') <= at);
  if (!ready) return false;
  const month = monthOf(ready);
  const group = (await charges.dueTo(ready.ownerId, ready.userId)).filter(
    (c) => c.currency === ready.currency && monthOf(c) === month,
  );
  const change = bill(month, group.slice(0, mostLines), 'clock', { actor, now });
  const w = work();
  usageInvoices.write(w, change);
  for (const charge of change.charges) charges.write(w, charge);
  await commit(db, w);
  return true;
};

/** Charges bookings whose use nobody logged, and bills each month once it is over. */
export const passCharges = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { bookings, charges, db } = world.stores;
  await each(
    world,
    report,
    (page) => charges.due(now.toISOString(), page),
    async ({ id }) => {
      const [booking, of] = await Promise.all([bookings.byId(id), charges.of(id)]);
      if (booking && of.some((c) => isOver(c, now))) {
        const w = work();
        await followBooking(world.stores, w, booking, { actor, now, side: 'clock' });
        await commit(db, w);
      }
      while (await billGroups(world, id, now)) report.reminded++;
    },
  );
};
