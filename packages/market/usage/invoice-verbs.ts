import { stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { step } from '@sandan/kernel/process';
import { plusDays } from '../calendar/date.ts';
import { type Account, enter, type LedgerEntry } from '../ledger/entry.ts';
import { type Hand, koreanDay } from '../programme/hand.ts';
import { byProject, type Charge } from './charge.ts';
import { movedCharge } from './charge-verbs.ts';
import { mostCredits, mostTransfers, owedByProgrammes, owedByUser, type UsageInvoice, usageInvoiceProcess } from './invoice.ts';
import { vatOf } from './quote.ts';

/** Days in which an invoice is to be paid. */
export const payWithinDays = 30;
/** Most charges on one invoice: with their entries they are one write. */
export const mostLines = 60;

export interface InvoiceChange {
  readonly invoice: UsageInvoice;
  readonly charges: readonly Charge[];
  readonly entries: readonly LedgerEntry[];
}

const posted = (
  invoice: Pick<UsageInvoice, 'id' | 'currency'>,
  kind: LedgerEntry['kind'],
  key: string,
  on: string,
  moves: readonly (readonly [Account, number])[],
  { actor, now }: Hand,
): LedgerEntry =>
  enter(
    {
      key: `${kind}#${key}`,
      bookId: invoice.id,
      kind,
      on,
      postings: moves.map(([account, minor]) => ({ account, currency: invoice.currency, minor })),
    },
    actor,
    now,
  );

const total = (charges: readonly Charge[], of: 'net' | 'vat' | 'support'): number => charges.reduce((sum, c) => sum + c[of], 0);

type Credit = UsageInvoice['credits'][number];

/** Credit notes that an invoice is issued with: what the owner owes for what it or an outage took of the user's time. */
const compensations = (number: string, charges: readonly Charge[], on: string, by: Credit['by']): Credit[] =>
  charges
    .filter((c) => c.compensation?.minor)
    .map(({ id, bookingNumber, compensation }, i) => ({
      number: `${number}-C${i + 1}`,
      chargeId: id,
      cause: 'compensation',
      net: compensation?.minor ?? 0,
      vat: 0,
      why: bookingNumber,
      on,
      by,
    }));

const creditMoves = ({ net, vat }: Pick<Credit, 'net' | 'vat'>) =>
  [
    ['income', net],
    ['vat', vat],
    ['receivable', -(net + vat)],
  ] as const;

/**
 * One invoice of the charges of a month that one user owes one owner in one currency.
 * @throws Fault conflict `usage.monthRunning` before the month is over, `usage.nothingDue`
 */
export const bill = (
  month: string,
  charges: readonly Charge[],
  side: 'owner' | 'clock',
  hand: Hand,
  id = newId('usageInvoice', hand.now.getTime()),
): InvoiceChange => {
  const on = koreanDay(hand.now);
  if (month >= on.slice(0, 7)) throw new Fault('conflict', 'usage.monthRunning');
  const [first] = charges;
  if (!first) throw new Fault('conflict', 'usage.nothingDue');
  const by = stamp(hand.actor, hand.now);
  const billed = charges.map((c) => movedCharge(c, 'bill', side, hand, { invoiceId: id }));
  const [net, vat, support] = [total(billed, 'net'), total(billed, 'vat'), total(billed, 'support')];
  const number = `UIV-${month.replace('-', '')}-${id.slice(-5)}`;
  const credits = compensations(number, billed, on, by);
  const given = { net: credits.reduce((sum, c) => sum + c.net, 0), vat: 0 };
  const invoice: UsageInvoice = {
    id,
    version: 1,
    number,
    ownerId: first.ownerId,
    userId: first.userId,
    month,
    currency: first.currency,
    lines: billed.map((c) => ({
      chargeId: c.id,
      bookingId: c.bookingId,
      bookingNumber: c.bookingNumber,
      resource: c.resource,
      start: c.start,
      ...(c.zone ? { zone: c.zone } : {}),
      net: c.net,
      vat: c.vat,
      support: c.support,
      ...(c.payers.applicationId && c.support > 0 ? { applicationId: c.payers.applicationId } : {}),
      projects: byProject(c),
    })),
    net,
    vat,
    support,
    credits,
    payments: [],
    refunds: [],
    state: usageInvoiceProcess.initial,
    issuedOn: on,
    dueOn: plusDays(on, payWithinDays),
    demo: first.demo,
    changed: by,
  };
  const moves = [
    ['receivable', net + vat - support],
    ['programme', support],
    ['income', -net],
    ['vat', -vat],
  ] as const;
  const nothing = owedByUser(invoice) <= 0 && owedByProgrammes(invoice) <= 0;
  return {
    invoice: nothing ? { ...invoice, state: 'paid' } : invoice,
    charges: billed,
    entries: [
      ...(net + vat === 0 ? [] : [posted(invoice, 'invoice', id, on, moves, hand)]),
      ...(given.net === 0 ? [] : [posted(invoice, 'credit', `${number}#compensation`, on, creditMoves(given), hand)]),
    ],
  };
};

export const next = (invoice: UsageInvoice, { actor, now }: Hand, change: Partial<UsageInvoice>): UsageInvoice => ({
  ...invoice,
  ...change,
  version: invoice.version + 1,
  changed: stamp(actor, now),
});

/** The state that follows from what is still owed: what the user paid too much is not what a programme owes. */
export const settledState = (invoice: UsageInvoice, side: 'owner' | 'provider' = 'owner'): UsageInvoice['state'] => {
  if (invoice.state === 'written_off' || invoice.state === 'paid') return invoice.state;
  const left = Math.max(0, owedByUser(invoice)) + Math.max(0, owedByProgrammes(invoice));
  return step(usageInvoiceProcess, invoice.state, left === 0 ? 'pay' : 'payPart', side);
};

export interface UsageReceived {
  readonly from: 'user' | 'programme';
  readonly minor: number;
  readonly on: string;
  readonly reference: string;
}

/**
 * A transfer has come in, for no more than is owed.
 * @throws Fault conflict `usage.paidTwice`, `usage.invoiceFull`; invalid `usage.beyondOwed`, `usage.notYet`
 */
export const receive = (invoice: UsageInvoice, { from, minor, on, reference }: UsageReceived, hand: Hand): InvoiceChange => {
  const key = `${invoice.id}#${on}#${reference}`.slice(0, 120);
  if (invoice.payments.some((p) => p.key === key)) throw new Fault('conflict', 'usage.paidTwice');
  if (invoice.payments.length >= mostTransfers) throw new Fault('conflict', 'usage.invoiceFull');
  if (on > koreanDay(hand.now)) throw invalidField('/on', 'usage.notYet');
  const owed = from === 'user' ? owedByUser(invoice) : owedByProgrammes(invoice);
  if (minor > owed) throw invalidField('/minor', 'usage.beyondOwed', { most: Math.max(0, owed) });
  const payment = { key, from, minor, on, reference, by: stamp(hand.actor, hand.now) };
  const paid = next(invoice, hand, { payments: [...invoice.payments, payment] });
  const moves = [
    ['bank', minor],
    [from === 'user' ? 'receivable' : 'programme', -minor],
  ] as const;
  return {
    invoice: { ...paid, state: settledState(paid) },
    charges: [],
    entries: [posted(invoice, 'payment', key, on, moves, hand)],
  };
};

/**
 * Takes back part of a line: the user's part of it alone, for what a programme has settled is corrected with the programme. The tax goes
 * back in proportion.
 * @throws Fault conflict `usage.writtenOff`, `usage.invoiceFull`; invalid `usage.line`, `usage.beyondLine`
 */
export const creditNote = (
  invoice: UsageInvoice,
  { chargeId, net, why }: { readonly chargeId: string; readonly net: number; readonly why: string },
  hand: Hand,
): InvoiceChange => {
  if (invoice.state === 'written_off') throw new Fault('conflict', 'usage.writtenOff');
  if (invoice.credits.length >= mostCredits) throw new Fault('conflict', 'usage.invoiceFull');
  const line = invoice.lines.find((l) => l.chargeId === chargeId);
  if (!line) throw invalidField('/chargeId', 'usage.line');
  const taken = invoice.credits.filter((c) => c.chargeId === chargeId && c.cause === 'correction');
  const before = taken.reduce((sum, c) => sum + c.net, 0);
  const most = line.net - line.support - before;
  if (net > most) throw invalidField('/net', 'usage.beyondLine', { most });
  const whole = net + before === line.net;
  const percent = line.net === 0 ? 0 : (line.vat * 100) / line.net;
  const vatBefore = taken.reduce((sum, c) => sum + c.vat, 0);
  const vat = whole ? line.vat - vatBefore : Math.min(line.vat - vatBefore, vatOf(net, Math.round(percent)));
  const on = koreanDay(hand.now);
  const number = `${invoice.number}-C${invoice.credits.length + 1}`;
  const note = { number, chargeId, cause: 'correction' as const, net, vat, why, on, by: stamp(hand.actor, hand.now) };
  const credited = next(invoice, hand, { credits: [...invoice.credits, note] });
  const state = settledState(credited);
  const kept = state === 'partly_paid' && invoice.payments.length === 0 ? invoice.state : state;
  return {
    invoice: { ...credited, state: kept },
    charges: [],
    entries: [posted(invoice, 'credit', number, on, creditMoves(note), hand)],
  };
};

/**
 * The owner has sent back what the user paid too much, since a credit note came after the payment.
 * @throws Fault conflict `usage.paidTwice`, `usage.invoiceFull`; invalid `usage.beyondRefund`, `usage.notYet`
 */
export const refund = (
  invoice: UsageInvoice,
  { minor, on, reference }: Omit<UsageReceived, 'from'>,
  hand: Hand,
): InvoiceChange => {
  const key = `${invoice.id}#${on}#${reference}`.slice(0, 120);
  if (invoice.refunds.some((r) => r.key === key)) throw new Fault('conflict', 'usage.paidTwice');
  if (invoice.refunds.length >= mostTransfers) throw new Fault('conflict', 'usage.invoiceFull');
  if (on > koreanDay(hand.now)) throw invalidField('/on', 'usage.notYet');
  const most = Math.max(0, -owedByUser(invoice));
  if (minor > most) throw invalidField('/minor', 'usage.beyondRefund', { most });
  const sent = { key, minor, on, reference, by: stamp(hand.actor, hand.now) };
  const moves = [
    ['receivable', minor],
    ['bank', -minor],
  ] as const;
  return {
    invoice: next(invoice, hand, { refunds: [...invoice.refunds, sent] }),
    charges: [],
    entries: [posted(invoice, 'refund', key, on, moves, hand)],
  };
};

/** Gives up what the user owes. @throws Fault conflict `usage.nothingOwed` where that is nothing */
export const writeOff = (invoice: UsageInvoice, reason: string, hand: Hand): InvoiceChange => {
  const state = step(usageInvoiceProcess, invoice.state, 'writeOff', 'owner', reason);
  const left = owedByUser(invoice);
  if (left <= 0) throw new Fault('conflict', 'usage.nothingOwed');
  const moves = [
    ['writeOff', left],
    ['receivable', -left],
  ] as const;
  return {
    invoice: next(invoice, hand, { state, reason: reason as NonNullable<UsageInvoice['reason']> }),
    charges: [],
    entries: [posted(invoice, 'writeOff', invoice.id, koreanDay(hand.now), moves, hand)],
  };
};
