import type { Booking } from '@sandan/market/booking/booking';
import type { Hand } from '@sandan/market/programme/hand';
import { chain } from '@sandan/market/programme/support-verbs';
import type { Charge } from '@sandan/market/usage/charge';
import { committing, type Followed, followed, releasing, settling } from '@sandan/market/usage/follow';
import { priceAt } from '@sandan/market/usage/price';
import type { Charges } from './charges.ts';
import type { Applications } from './programmes.ts';
import type { UsagePrices } from './usage.ts';
import type { Work } from './work.ts';

interface Kept {
  readonly charges: Charges;
  readonly applications: Applications;
  readonly usagePrices: UsagePrices;
}

/** So many writes go into one transaction; what would be beyond is left to the clock. */
const mostWrites = 96;

interface Step {
  readonly before: Charge;
  readonly after: Followed;
}

/** Writes charges with what follows for the support of each, one change for each application. */
export const writeCharges = async (
  { charges, applications }: Pick<Kept, 'charges' | 'applications'>,
  w: Work,
  steps: readonly Step[],
  evidence: (charge: Charge) => string,
  hand: Hand,
): Promise<void> => {
  const ids = new Set(steps.flatMap((s) => (s.after.support !== 'none' && s.before.payers.applicationId) || []));
  const support = new Map<string, number>();
  for (const id of ids) {
    const budget = await applications.budget(id);
    if (!budget) continue;
    const verbs = steps
      .filter((s) => s.before.payers.applicationId === id)
      .flatMap(({ before, after }) => {
        if (after.support === 'commit') return committing(budget, before, hand);
        if (after.support === 'release') return releasing(budget, before, hand);
        const due = after.charge ?? before;
        return after.support === 'settle' ? settling(budget, due, evidence(due), hand) : [];
      });
    if (verbs.length === 0) continue;
    const change = chain(budget, verbs);
    for (const use of change.uses) if (use.state === 'settled') support.set(use.subjectId, use.support);
    applications.advance(w, change);
  }
  for (const { after } of steps)
    if (after.charge)
      charges.write(w, { ...after.charge, support: support.get(`${after.charge.bookingId}#${after.charge.part}`) ?? 0 });
};

/**
 * What a change of a booking brings about for what it costs: added to the work that changes it. With `over` its time is past and nobody has
 * logged its use. Does nothing where the work would become too large; the clock does it later.
 */
export const followBooking = async (
  kept: Kept,
  w: Work,
  booking: Booking,
  { over = false, side = 'owner', ...hand }: Hand & { readonly over?: boolean; readonly side?: 'owner' | 'clock' },
): Promise<void> => {
  const planned = (await kept.charges.of(booking.id)).filter((c) => c.state === 'planned');
  const steps: Step[] = [];
  for (const before of planned) {
    const price = (await kept.usagePrices.of(before.resourceId)).find((p) => p.version === before.priceVersion);
    if (price) steps.push({ before, after: followed(before, booking, price, over, side, hand) });
  }
  const own: Work = { writes: [] };
  await writeCharges(kept, own, steps, (c) => c.logged?.hash ?? `booking ${booking.id}`, hand);
  if (w.writes.length + own.writes.length <= mostWrites) w.writes.push(...own.writes);
};

/** The price under which a booking was made. */
export const priceOf = async ({ usagePrices }: Pick<Kept, 'usagePrices'>, resourceId: string, at: string) =>
  priceAt(await usagePrices.of(resourceId), at);
