import { type Actor, stamp } from '@sandan/kernel/actor';
import { step } from '@sandan/kernel/process';
import { plusDays } from '../calendar/date.ts';
import { type Books, type Change, changed, type Hand, startOf, today } from '../royalty/books.ts';
import { type Invoice, invoiceProcess } from '../royalty/invoice.ts';
import type { RoyaltyPeriod } from '../royalty/period.ts';
import { moved } from '../royalty/settle.ts';
import { openPeriod } from '../royalty/verbs.ts';
import { type Licence, licenceProcess, type Milestone } from './licence.ts';

const clock: Actor = { kind: 'service', name: 'clock' };

/** Days before a milestone on which the licensee is reminded. */
const reminders = [30, 7];

const milestoneDay = (m: Milestone): string | undefined => {
  if (m.state !== 'open') return undefined;
  const before = reminders[m.reminded];
  return plusDays(m.dueOn, before === undefined ? 1 : -before);
};

const earliest = (days: readonly (string | undefined)[]): string | undefined => days.filter((d) => d !== undefined).sort()[0];

const live = (licence: Licence): boolean => licence.state === 'active' || licence.state === 'breach_noticed';

const endDay = ({ endsOn, royaltiesUntil, rights }: Licence): string | undefined =>
  endsOn ?? (rights.length > 0 ? royaltiesUntil : undefined);

/** The instant of the next thing that the clock does to the licence itself. */
export const licenceNext = (licence: Licence): string | undefined => {
  if (!live(licence)) return undefined;
  const end = endDay(licence);
  const day = earliest([...licence.milestones.map(milestoneDay), end && plusDays(end, 1)]);
  return day && startOf(day);
};

const periodDay = (period: RoyaltyPeriod): string | undefined => {
  if (period.state === 'open') return plusDays(period.to, 1);
  if (period.state !== 'statement_due' || period.reminded > 1) return undefined;
  return period.reminded === 0 ? plusDays(period.stateBy, -7) : plusDays(period.stateBy, 1);
};

export const periodNext = (period: RoyaltyPeriod): string | undefined => {
  const day = periodDay(period);
  return day && startOf(day);
};

const unpaid = (invoice: Invoice): boolean => invoice.state === 'issued' || invoice.state === 'partly_paid';

export const invoiceNext = (invoice: Invoice): string | undefined =>
  unpaid(invoice) && !invoice.late ? startOf(plusDays(invoice.dueOn, 1)) : undefined;

const aged = (m: Milestone, day: string): Milestone => {
  const at = milestoneDay(m);
  if (at === undefined || at > day) return m;
  if (day > m.dueOn) return { ...m, state: 'missed', cureBy: plusDays(day, m.cureDays) };
  return { ...m, reminded: reminders.filter((before) => plusDays(m.dueOn, -before) <= day).length };
};

/** Reminds of milestones, gives notice of a breach where one for diligence is missed, and ends the licence with its time. */
const agedLicence = (licence: Licence, day: string): Partial<Licence> | undefined => {
  const at = licenceNext(licence);
  if (at === undefined || at > startOf(day)) return undefined;
  const milestones = licence.milestones.map((m) => aged(m, day));
  const missed = milestones.some(
    (m, i) => m.state === 'missed' && m.kind === 'diligence' && licence.milestones[i]?.state !== 'missed',
  );
  const noticed =
    missed && licence.state === 'active' ? step(licenceProcess, licence.state, 'noticeBreach', 'clock') : licence.state;
  const end = endDay(licence);
  if (end === undefined || day <= end) return { milestones, state: noticed };
  const lapsed =
    licence.rights.length > 0 && licence.rights.every((r) => (r.lapsedOn ?? r.expiresOn) <= end && r.lapsedOn !== undefined);
  return { milestones, state: step(licenceProcess, noticed, 'expire', 'clock'), reason: lapsed ? 'lapse' : 'term' };
};

const agedPeriods = (books: Books, day: string, hand: Hand): RoyaltyPeriod[] =>
  books.periods.flatMap((period) => {
    const at = periodNext(period);
    if (at === undefined || at > startOf(day)) return [];
    if (period.state !== 'open') return [moved(period, 'remind', 'clock', hand, { reminded: day > period.stateBy ? 2 : 1 })];
    const next = openPeriod(books.licence, plusDays(period.to, 1), hand);
    const ended = moved(period, 'end', 'clock', hand);
    return next && !books.periods.some((p) => p.from === next.from) ? [ended, next] : [ended];
  });

const agedInvoices = (books: Books, day: string, { actor, now }: Hand): Invoice[] =>
  books.invoices.flatMap((invoice) => {
    const at = invoiceNext(invoice);
    if (at === undefined || at > startOf(day)) return [];
    const state = step(invoiceProcess, invoice.state, 'remind', 'clock');
    return [{ ...invoice, state, late: true, version: invoice.version + 1, changed: stamp(actor, now) }];
  });

/** What the clock does to the books of a licence as of `now`; nothing if nothing is due. */
export const pass = (books: Books, now: Date): Change | undefined => {
  const hand = { actor: clock, now };
  const day = today(now);
  const licence = agedLicence(books.licence, day);
  const periods = agedPeriods(books, day, hand);
  const invoices = agedInvoices(books, day, hand);
  if (!licence && periods.length === 0 && invoices.length === 0) return undefined;
  return changed(books, hand, { ...(licence ? { licence } : {}), periods, invoices });
};

/** When the clock next has something to do with any of the books. */
export const booksNext = ({ licence, periods, invoices }: Pick<Books, 'licence' | 'periods' | 'invoices'>): string | undefined =>
  earliest([licenceNext(licence), ...periods.map(periodNext), ...invoices.map(invoiceNext)]);
