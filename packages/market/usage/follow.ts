import { roundedQuotient } from '@sandan/kernel/split';
import type { Booking } from '../booking/booking.ts';
import type { Hand } from '../programme/hand.ts';
import type { Budget } from '../programme/support.ts';
import { type BudgetChange, commit, release, settle } from '../programme/support-verbs.ts';
import type { Charge } from './charge.ts';
import { chargeMissed, movedCharge } from './charge-verbs.ts';
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

const standing: readonly Booking['state'][] = ['confirmed', 'checked_in', 'in_use', 'interrupted'];
const gone: readonly Booking['state'][] = ['declined', 'lapsed', 'cancelled'];

/** What not using a booked part costs of what was quoted, as the booking itself says since it was cancelled or missed. */
const missedFee = (charge: Charge, booking: Booking): number => {
  const percent = booking.cancellation?.[charge.part]?.percent ?? 0;
  return Number(roundedQuotient(BigInt(charge.quoted) * BigInt(percent), 100n));
};

/** What a change of a booking makes of a planned charge, and of the support that is set aside for it. */
export interface Followed {
  readonly charge?: Charge;
  readonly support: 'none' | 'commit' | 'release' | 'settle';
}

/**
 * A booking that stands binds the support; one that is gone is charged by the ladder of its cancellation, one that was missed as no-show.
 * `over`: nobody logged its use in time, so it is charged as it was booked.
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
  const missed =
    booking.state === 'no_show' ? ('no_show' as const) : gone.includes(booking.state) ? ('cancellation' as const) : undefined;
  if (missed) return { charge: chargeMissed(charge, price, missed, missedFee(charge, booking), side, hand), support: 'release' };
  if (over) return { charge: movedCharge(charge, 'charge', side, hand), support: 'settle' };
  return { support: standing.includes(booking.state) ? 'commit' : 'none' };
};
