import { plusDays } from '../calendar/date.ts';
import { type Books, type Hand, today } from './books.ts';
import { takenApart } from './distribution.ts';
import type { RoyaltyPeriod } from './period.ts';
import { moved, voided } from './settle.ts';

const stated = (period: RoyaltyPeriod) => period.state !== 'open' && period.state !== 'statement_due';

/** What is taken back of a period that was settled: its invoice and what was distributed, by reversal. */
const takenBack = (books: Books, period: RoyaltyPeriod, side: 'licensor' | 'clock', hand: Hand) => {
  const invoice = books.invoices.find((i) => i.id === period.invoiceId);
  const back = invoice ? voided(books, invoice, side, hand) : undefined;
  return {
    invoices: back ? [back.invoice] : [],
    entries: [...(back?.entries ?? []), ...takenApart(books, period, hand)],
  };
};

/**
 * Cuts the periods of a licence to an earlier last day of royalties: those behind it are cancelled, that in which it lies ends with it and,
 * if it was stated, is stated anew. Invoices of both are voided, so that what was paid is credit of the licensee.
 */
export const cutTo = (books: Books, until: string, side: 'licensor' | 'clock', hand: Hand) => {
  const { minimum } = books.licence.terms;
  // A period that now ends the royalties owes its part of the minimum too.
  const closes = (p: RoyaltyPeriod) => p.to === until && minimum !== undefined && stated(p) && !until.endsWith('-12-31');
  const hit = books.periods.filter((p) => (p.to > until || closes(p)) && p.state !== 'cancelled');
  const periods = hit.map(({ distribution: _d, unshared: _u, ...period }): RoyaltyPeriod => {
    if (period.from > until) return moved(period, 'cancel', side, hand);
    const cut = { to: until, stateBy: plusDays(until, books.licence.terms.statedWithinDays), reminded: 0 };
    if (!stated(period)) return { ...period, ...cut, version: period.version + 1 };
    const { statement: _, reckoning: __, stated: ___, dispute: ____, invoiceId: _____, ...rest } = period;
    const stateBy = plusDays(today(hand.now), books.licence.terms.statedWithinDays);
    return moved(rest, 'correct', side, hand, { ...cut, stateBy, corrections: period.corrections + 1 });
  });
  const back = hit.filter(stated).map((p) => takenBack(books, p, side, hand));
  return { periods, invoices: back.flatMap((b) => b.invoices), entries: back.flatMap((b) => b.entries) };
};
