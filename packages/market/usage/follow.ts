import { roundedQuotient } from '@sandan/kernel/split';
import type { Booking } from '../booking/booking.ts';
import { compensationPercent } from '../booking/struck.ts';
import type { BudgetChange } from '../programme/budget-change.ts';
import type { Hand } from '../programme/hand.ts';
import type { Programme } from '../programme/programme.ts';
import { type Budget, isOpenUse, type SupportUse } from '../programme/support.ts';
import { commit, release, reprice, reserve, settle } from '../programme/support-verbs.ts';
import { partIn } from './booked.ts';
import type { Charge } from './charge.ts';
import { usedOn } from './charge-clock.ts';
import { chargeMissed, dropCharge, movedCharge } from './charge-verbs.ts';
import type { UsagePrice } from './price.ts';

/** The subject under which a programme pays for a part of a booking. */
export const subjectOf = ({ bookingId, part }: Pick<Charge, 'bookingId' | 'part'>): string => `${bookingId}#${part}`;

export type SupportStep = (budget: Budget) => BudgetChange;

/** What a programme has set aside or bound for a charge. */
const openUse = ({ uses }: Budget, charge: Pick<Charge, 'bookingId' | 'part'>): SupportUse | undefined => {
  const use = uses.find((u) => u.subjectId === subjectOf(charge));
  return use && isOpenUse(use) ? use : undefined;
};

/** What follows for the support of a charge: nothing, that it is released, or that it is settled by what proves the use. */
export const settling = (budget: Budget, charge: Charge, evidence: string, hand: Hand): readonly SupportStep[] => {
  const use = openUse(budget, charge);
  if (!use) return [];
  const subject = subjectOf(charge);
  return [
    ...(use.state === 'reserved' ? [(b: Budget) => commit(b, subject, hand)] : []),
    (b: Budget) => settle(b, subject, { price: charge.net, evidence }, hand),
  ];
};

export const releasing = (budget: Budget, charge: Pick<Charge, 'bookingId' | 'part'>, hand: Hand): readonly SupportStep[] =>
  openUse(budget, charge) ? [(b: Budget) => release(b, subjectOf(charge), 'performer', hand)] : [];

export const committing = (budget: Budget, charge: Charge, hand: Hand): readonly SupportStep[] =>
  openUse(budget, charge)?.state === 'reserved' ? [(b: Budget) => commit(b, subjectOf(charge), hand)] : [];

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
  const use = openUse(budget, charge);
  if (!use) return [];
  const paid = use.performerId === charge.ownerId && charge.currency === programme.currency;
  if (!paid || usedOn(charge) > programme.endsOn) return releasing(budget, charge, hand);
  return [(b: Budget) => reprice(b, subjectOf(charge), charge.net, hand), ...(stands ? committing(budget, charge, hand) : [])];
};

/**
 * What is to pay for a planned charge from now on: what is set aside or bound for it already, be it nothing, follows its price; else its
 * share is set aside anew, and bound where the booking `stands`. @throws as `reserve` says
 */
export const bearing = (
  programme: Programme,
  budget: Budget,
  charge: Charge,
  stands: boolean,
  hand: Hand,
): readonly SupportStep[] => {
  if (openUse(budget, charge)) return rebinding(programme, budget, charge, stands, hand);
  const subjectId = subjectOf(charge);
  const { net: price, currency, ownerId: performerId, resource, bookingNumber } = charge;
  const what = Object.values(resource)[0] ?? bookingNumber;
  const toPay = { subjectId, performerId, kind: 'booking', what, price, currency, usedOn: usedOn(charge) } as const;
  return [(b: Budget) => reserve(programme, b, toPay, hand), ...(stands ? [(b: Budget) => commit(b, subjectId, hand)] : [])];
};

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
 * Whether a part of a booking comes to something: what stands or was used, what was cancelled too late or missed, and what is to be made good. What an owner books of
 * its own costs nothing, unless somebody says who pays.
 */
export const isCharged = (booking: Pick<Booking, 'state' | 'cancellation' | 'booker' | 'parts'>, part: number): boolean => {
  if (booking.parts[part]?.ownerId === booking.booker.organisationId) return false;
  if (isGone(booking) || booking.state === 'no_show')
    return missedPercent(booking, part) > 0 || compensationPercent(partIn(booking, part)) > 0;
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
 * A booking that stands binds the support; one that is gone is charged by the ladder of its cancellation, or made good where it was taken,
 * one that was missed as no-show. `over`: nobody logged its use in time, so it is charged as it was booked; nothing of what never came to
 * stand. What broke off waits until its booker has taken another time, or none.
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
  if (missed) {
    const fee = missedFee(charge, booking);
    const gone = chargeMissed(charge, price, missed, fee, partIn(booking, charge.part), side, hand);
    return { charge: gone, support: 'release' };
  }
  if (!over || booking.state === 'interrupted') return { support: stands(booking) ? 'commit' : 'none' };
  if (used.includes(booking.state)) return { charge: movedCharge(charge, 'charge', side, hand), support: 'settle' };
  return { charge: dropCharge(charge, side, hand), support: 'release' };
};
