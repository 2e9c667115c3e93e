import { stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { plusDays } from '../calendar/date.ts';
import type { Licence } from '../licence/licence.ts';
import { type Books, type Change, changed, type Hand } from './books.ts';
import { periodFrom, yearOf } from './calendar.ts';
import type { DisputeReason, RoyaltyPeriod } from './period.ts';
import { nothingYet, type Reckoning, reckon } from './reckon.ts';
import { bill, moved } from './settle.ts';
import type { Statement } from './statement.ts';

/** The period that begins on a day; undefined once royalties have ended, and for terms that know no running royalty and no minimum. */
export const openPeriod = (licence: Licence, from: string, { actor, now }: Hand): RoyaltyPeriod | undefined => {
  const { terms, royaltiesUntil } = licence;
  if (terms.tiers.length === 0 && !terms.minimum) return undefined;
  const span = periodFrom(from, terms, royaltiesUntil);
  if (!span) return undefined;
  return {
    id: newId('royaltyPeriod', now.getTime()),
    version: 1,
    licenceId: licence.id,
    ...span,
    currency: terms.currency,
    state: 'open',
    stateBy: plusDays(span.to, terms.statedWithinDays),
    reminded: 0,
    corrections: 0,
    changed: stamp(actor, now),
  };
};

const standing: readonly RoyaltyPeriod['state'][] = ['verified', 'invoiced', 'paid', 'distributed'];

/**
 * What a statement would come to, on top of what the periods before it came to.
 * @throws Fault conflict `royalty.earlierFirst` while an earlier one is not verified; invalid where the statement cannot be reckoned
 */
export const reckonPeriod = ({ licence, periods }: Books, period: RoyaltyPeriod, statement: Statement): Reckoning => {
  const earlier = periods.filter((p) => p.from < period.from && p.state !== 'cancelled');
  if (earlier.some((p) => !standing.includes(p.state))) throw new Fault('conflict', 'royalty.earlierFirst');
  const { territory, terms, effectiveOn, royaltiesUntil } = licence;
  const outside = statement.lines.findIndex((l) => territory.length > 0 && !territory.includes(l.country));
  if (outside >= 0)
    throw new Fault('invalid', 'request.invalid', 'outside the territory', {
      fields: [{ pointer: `/lines/${outside}/country`, code: 'royalty.territory' }],
    });
  const before = earlier.at(-1)?.reckoning?.after ?? nothingYet;
  return reckon(terms, statement, before, yearOf(period, effectiveOn, royaltiesUntil));
};

/** The licensee states the sales of a period. @throws Fault as `reckonPeriod`; conflict `process.refused` */
export const stateSales = (books: Books, period: RoyaltyPeriod, statement: Statement, hand: Hand): Change => {
  const { dispute: _, ...rest } = moved(period, 'state', 'licensee', hand);
  const reckoning = reckonPeriod(books, period, statement);
  return changed(books, hand, { periods: [{ ...rest, statement, reckoning, stated: stamp(hand.actor, hand.now) }] });
};

export const verify = (books: Books, period: RoyaltyPeriod, hand: Hand): Change =>
  changed(books, hand, { periods: [moved(period, 'verify', 'licensor', hand)] });

/** Does not take a statement. @throws Fault invalid `process.reason` without a reason */
export const dispute = (books: Books, period: RoyaltyPeriod, reason: string, said: string, hand: Hand): Change => {
  const by = stamp(hand.actor, hand.now);
  const next = moved(period, 'dispute', 'licensor', hand, {}, reason);
  return changed(books, hand, { periods: [{ ...next, dispute: { reason: reason as DisputeReason, said, by } }] });
};

const dueOf = (period: RoyaltyPeriod): number => period.reckoning?.due ?? 0;

/** Invoices what a verified period owes; credit that covers all of it pays at once. @throws Fault conflict `royalty.nothingDue` */
export const invoicePeriod = (books: Books, period: RoyaltyPeriod, hand: Hand): Change => {
  const next = moved(period, 'invoice', 'licensor', hand);
  if (dueOf(period) === 0) throw new Fault('conflict', 'royalty.nothingDue');
  const { invoice, entries } = bill(books, { kind: 'royalty', minor: dueOf(period), period: period.from }, hand);
  const billed = { ...next, invoiceId: invoice.id };
  const state = invoice.state === 'paid' ? moved(billed, 'pay', 'licensor', hand).state : billed.state;
  return changed(books, hand, { periods: [{ ...billed, state }], invoices: [invoice], entries });
};

/** Ends a verified period that owes nothing. @throws Fault conflict `royalty.somethingDue` */
export const closePeriod = (books: Books, period: RoyaltyPeriod, hand: Hand): Change => {
  const next = moved(period, 'close', 'licensor', hand);
  if (dueOf(period) > 0) throw new Fault('conflict', 'royalty.somethingDue');
  return changed(books, hand, { periods: [next] });
};
