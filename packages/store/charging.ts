import type { Booking } from '@sandan/market/booking/booking';
import { chain } from '@sandan/market/programme/budget-change';
import type { Hand } from '@sandan/market/programme/hand';
import { type Booked, bookedOf } from '@sandan/market/usage/booked';
import { type Charge, compensated } from '@sandan/market/usage/charge';
import { isOver } from '@sandan/market/usage/charge-clock';
import { dropCharge, extrasOf, isHandedOver, isMoved, planCharge, replanCharge } from '@sandan/market/usage/charge-verbs';
import {
  committing,
  type Followed,
  followed,
  isCharged,
  rebinding,
  releasing,
  settling,
  stands,
  subjectOf,
} from '@sandan/market/usage/follow';
import { type PriceClass, priceAt, priceClassOf, type UsagePrice } from '@sandan/market/usage/price';
import type { Charges } from './charges.ts';
import type { Organisations } from './organisations.ts';
import type { Applications, Programmes } from './programmes.ts';
import type { Stocks } from './stocks.ts';
import type { UsagePrices } from './usage.ts';
import type { Work } from './work.ts';

interface Kept {
  readonly charges: Charges;
  readonly applications: Applications;
  readonly programmes: Programmes;
  readonly organisations: Pick<Organisations, 'byId'>;
  readonly usagePrices: UsagePrices;
  readonly stocks: Stocks;
}

/** So many writes go into one transaction; what would be beyond is left to the clock. */
const mostWrites = 96;

interface Step {
  readonly before: Charge;
  readonly after: Omit<Followed, 'support'> & { readonly support: Followed['support'] | 'rebind' | 'rebindStanding' };
}

/** Writes charges with what follows for the support of each, one change for each application. */
export const writeCharges = async (
  { charges, applications, programmes }: Pick<Kept, 'charges' | 'applications' | 'programmes'>,
  w: Work,
  steps: readonly Step[],
  evidence: (charge: Charge) => string,
  hand: Hand,
): Promise<void> => {
  const ids = new Set(steps.flatMap((s) => (s.after.support !== 'none' && s.before.payers.applicationId) || []));
  const support = new Map<string, number>();
  for (const id of ids) {
    const budget = await applications.budget(id);
    const programme = budget && (await programmes.byId(budget.application.programmeId));
    if (!budget || !programme) continue;
    const verbs = steps
      .filter((s) => s.before.payers.applicationId === id)
      .flatMap(({ before, after }) => {
        const next = after.charge ?? before;
        if (after.support === 'commit') return committing(budget, before, hand);
        if (after.support === 'release') return releasing(budget, before, hand);
        if (after.support === 'rebind') return rebinding(programme, budget, next, false, hand);
        if (after.support === 'rebindStanding') return rebinding(programme, budget, next, true, hand);
        return after.support === 'settle' ? settling(budget, next, evidence(next), hand) : [];
      });
    if (verbs.length === 0) continue;
    const change = chain(budget, verbs);
    for (const use of change.uses) if (use.state !== 'released') support.set(use.subjectId, use.support);
    applications.advance(w, budget, change);
  }
  for (const { after } of steps)
    if (after.charge) charges.write(w, compensated({ ...after.charge, support: support.get(subjectOf(after.charge)) ?? 0 }));
};

/** The price under which a booking was made. */
export const priceOf = async ({ usagePrices }: Pick<Kept, 'usagePrices'>, resourceId: string, at: string) =>
  priceAt(await usagePrices.of(resourceId), at);

/** The price class of an organisation with an owner; of nobody known, that of companies. */
export const priceClassFor = async (
  { organisations }: Pick<Kept, 'organisations'>,
  userId: string | undefined,
  ownerId: string,
): Promise<PriceClass> => {
  const user = userId ? await organisations.byId(userId) : undefined;
  return user ? priceClassOf(user, ownerId) : 'sme';
};

/**
 * What becomes of the charge of one part of a booking, which is planned here if it is not yet. In other hands it is quoted for them, and nobody
 * who paid for the one before pays for it.
 */
const stepOf = async (
  kept: Kept,
  booking: Booking,
  booked: Booked,
  stored: Charge | undefined,
  side: 'owner' | 'clock',
  hand: Hand,
): Promise<Step | undefined> => {
  const given = stored !== undefined && isHandedOver(stored, booked);
  const moved = stored !== undefined && (given || isMoved(stored, booked));
  const price: UsagePrice | undefined = await priceOf(kept, booked.resourceId, booking.created.at);
  if (!price && !stored) return undefined;
  if (!price)
    return stored && moved
      ? { before: stored, after: { charge: dropCharge(stored, side, hand), support: 'release' } }
      : undefined;
  const priceClass = stored && !moved ? stored.priceClass : await priceClassFor(kept, booked.userId, booked.ownerId);
  if (given) {
    const fresh = planCharge(booked, price, priceClass, { projects: [] }, extrasOf(stored), hand);
    const charge = { ...fresh, id: stored.id, version: stored.version + 1 };
    return { before: stored, after: { charge, support: 'release' } };
  }
  const planned = moved
    ? replanCharge(stored, booked, price, priceClass, extrasOf(stored), hand)
    : (stored ?? planCharge(booked, price, priceClass, { projects: [] }, {}, hand));
  const { charge = planned, support } = followed(
    planned,
    booking,
    price,
    side === 'clock' && isOver(planned, hand.now),
    side,
    hand,
  );
  if (charge === stored) return { before: stored, after: { support } };
  const written = { ...charge, version: (stored?.version ?? 0) + 1 };
  if (!moved || charge.state !== 'planned') return { before: stored ?? planned, after: { charge: written, support } };
  return { before: stored, after: { charge: written, support: stands(booking) ? 'rebindStanding' : 'rebind' } };
};

/** `fresh`: ids of bookings that this work makes, of which nothing can be charged yet. */
type Following = Hand & { readonly side?: 'owner' | 'clock'; readonly fresh?: ReadonlySet<string> };

const keysIn = ({ writes }: Work): readonly string[] =>
  writes.map(({ write }) => {
    const { pk, sk } = write.Put?.Item ?? write.Update?.Key ?? write.Delete?.Key ?? write.ConditionCheck?.Key ?? {};
    return `${pk} ${sk}`;
  });

/**
 * What a change of bookings brings about for what they cost: added to the work that changes them. A charge is planned as soon as its
 * booking stands, follows it to another time or resource, and becomes due or drops with it; the clock charges what nobody logged in time.
 * What is set aside of consumables follows the charge.
 * Does nothing where the work would become too large or changes the same budget already; the clock does it later.
 */
export const followBookings = async (
  kept: Kept,
  w: Work,
  bookings: readonly Booking[],
  { side = 'owner', fresh, ...hand }: Following,
): Promise<void> => {
  const steps: Step[] = [];
  for (const booking of bookings) {
    const charges = fresh?.has(booking.id) ? [] : await kept.charges.of(booking.id);
    for (const part of booking.parts.keys()) {
      const stored = charges.find((c) => c.part === part);
      if (stored ? stored.state !== 'planned' : !isCharged(booking, part)) continue;
      const step = await stepOf(kept, booking, bookedOf(booking, part), stored, side, hand);
      if (step) steps.push(step);
    }
  }
  const own: Work = { writes: [] };
  const drawn = await kept.stocks.follow(
    own,
    steps.map(({ before, after }) => ({
      resourceId: (after.charge ?? before).resourceId,
      before,
      after: after.charge ?? before,
    })),
    hand,
    { takes: side === 'clock' },
  );
  const stocked = steps.map((step, i) => {
    const charge = step.after.charge && drawn[i];
    return charge ? { ...step, after: { ...step.after, charge } } : step;
  });
  await writeCharges(kept, own, stocked, (c) => c.logged?.hash ?? `booking ${c.bookingId}`, hand);
  const there = new Set(keysIn(w));
  if (w.writes.length + own.writes.length > mostWrites || keysIn(own).some((k) => there.has(k))) return;
  w.writes.push(...own.writes);
};

export const followBooking = (kept: Kept, w: Work, booking: Booking, hand: Following): Promise<void> =>
  followBookings(kept, w, [booking], hand);
