import { roundedQuotient } from '@sandan/kernel/split';
import type { Booking } from '../booking/booking.ts';
import { type Hand, koreanDay } from '../programme/hand.ts';
import type { Programme } from '../programme/programme.ts';
import type { Budget } from '../programme/support.ts';
import { type BudgetChange, commit, release, reprice, settle } from '../programme/support-verbs.ts';
import type { Charge } from './charge.ts';
import { chargeMissed, dropCharge, movedCharge } from './charge-verbs.ts';
import type { UsagePrice } from './price.ts';

/** The subject under which a programme pays for a part of a booking. */
export const subjectOf = ({ bookingId, part }: Pick<Charge, 'bookingId' | 'part'>): string => `${bookingId}#${part}`;

export type SupportStep = (budget: Budget) => BudgetChange;

/** What follows for the support of a charge: nothing, that it is released, or that it is settled by what proves the use. */
export const settling = (budget: Budget, charge: Charge, evidence: string, hand: Hand): readonly SupportStep[] => {
  const use = budget.uses.find((u) => u.subjectId === subjectOf(charge));
  if (use?.state !== 'reserved' && use?.state !== 'committed') return [];
  const subject = subjectOf(charge);
  return [
    ...(use.state === 'reserved' ? [(b: Budget) => commit(b, subject, hand)] : []),
    (b: Budget) => settle(b, subject, { price: charge.net, evidence }, hand),
  ];
};

export const releasing = (budget: Budget, charge: Charge, hand: Hand): readonly SupportStep[] => {
  const use = budget.uses.find((u) => u.subjectId === subjectOf(charge));
  if (use?.state !== 'reserved' && use?.state !== 'committed') return [];
  return [(b: Budget) => release(b, subjectOf(charge), 'performer', hand)];
};

export const committing = (budget: Budget, charge: Charge, hand: Hand): readonly SupportStep[] => {
  const use = budget.uses.find((u) => u.subjectId === subjectOf(charge));
  return use?.state === 'reserved' ? [(b: Budget) => commit(b, subjectOf(charge), hand)] : [];
};

/**
 * What a programme has set aside or bound for a charge follows its new price, and is bound where the booking `stands`; it is free again
 * where the programme is over before the use, or somebody else is paid for it.
 */
export const rebinding = (
  programme: Pick<Programme, 'endsOn' | 'currency'>,
  budget: Budget,
  charge: Charge,
  stands: boolean,
  hand: Hand,
): readonly SupportStep[] => {
  const subject = subjectOf(charge);
  const use = budget.uses.find((u) => u.subjectId === subject);
  if (use?.state !== 'reserved' && use?.state !== 'committed') return [];
  const paid = use.performerId === charge.ownerId && charge.currency === programme.currency;
  if (!paid || usedOn(charge) > programme.endsOn) return releasing(budget, charge, hand);
  return [(b: Budget) => reprice(b, subject, charge.net, hand), ...(stands ? committing(budget, charge, hand) : [])];
};

/** The last day of a use, in Korea. */
export const usedOn = ({ end }: Pick<Charge, 'end'>): string => koreanDay(new Date(Date.parse(end) - 1));

const standing: readonly Booking['state'][] = ['confirmed', 'checked_in', 'in_use', 'interrupted'];
const gone: readonly Booking['state'][] = ['declined', 'lapsed', 'cancelled'];
const used: readonly Booking['state'][] = [
  'confirmed',
  'checked_in',
  'in_use',
  'completed',
  'released_early',
  'billed',
  'settled',
];

export const stands = ({ state }: Pick<Booking, 'state'>): boolean => standing.includes(state);

/** Whether nothing will come of a booking any more. */
export const isGone = ({ state }: Pick<Booking, 'state'>): boolean => gone.includes(state);

/** What not using a booked part costs of what was quoted, as the booking itself says since it was cancelled or missed. */
const missedPercent = (booking: Pick<Booking, 'cancellation'>, part: number): number =>
  booking.cancellation?.[part]?.percent ?? 0;

/**
 * Whether a part of a booking costs something: what stands or was used, and what was cancelled too late or missed. What an owner books of
 * its own costs nothing, unless somebody says who pays.
 */
export const isCharged = (booking: Pick<Booking, 'state' | 'cancellation' | 'booker' | 'parts'>, part: number): boolean => {
  if (booking.parts[part]?.ownerId === booking.booker.organisationId) return false;
  if (isGone(booking) || booking.state === 'no_show') return missedPercent(booking, part) > 0;
  return stands(booking) || used.includes(booking.state);
};

const missedFee = (charge: Charge, booking: Booking): number =>
  Number(roundedQuotient(BigInt(charge.quoted) * BigInt(missedPercent(booking, charge.part)), 100n));

/** What a change of a booking makes of a planned charge, and of the support that is set aside for it. */
export interface Followed {
  readonly charge?: Charge;
  readonly support: 'none' | 'commit' | 'release' | 'settle';
}

/**
 * A booking that stands binds the support; one that is gone is charged by the ladder of its cancellation, one that was missed as no-show.
 * `over`: nobody logged its use in time, so it is charged as it was booked; nothing of what broke off, or never came to stand.
 */
export const followed = (
  charge: Charge,
  booking: Booking,
  price: UsagePrice,
  over: boolean,
  side: 'owner' | 'clock',
  hand: Hand,
): Followed => {
  if (charge.state !== 'planned') return { support: 'none' };
  const missed = booking.state === 'no_show' ? ('no_show' as const) : isGone(booking) ? ('cancellation' as const) : undefined;
  if (missed) return { charge: chargeMissed(charge, price, missed, missedFee(charge, booking), side, hand), support: 'release' };
  if (!over) return { support: stands(booking) ? 'commit' : 'none' };
  if (used.includes(booking.state)) return { charge: movedCharge(charge, 'charge', side, hand), support: 'settle' };
  return { charge: dropCharge(charge, side, hand), support: 'release' };
};
