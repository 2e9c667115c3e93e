import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { Currency } from '@sandan/kernel/money';
import { process } from '@sandan/kernel/process';
import * as z from 'zod';
import { Reckoning } from './reckon.ts';
import { Statement } from './statement.ts';

/** Why a licensor does not take a statement, with its names. */
export const disputeReasons = {
  sales: { ko: '매출 누락·불일치', en: 'Sales missing or different' },
  deductions: { ko: '공제 근거 부족', en: 'Deductions not shown' },
  rate: { ko: '환율', en: 'Rate of exchange' },
  products: { ko: '대상 제품', en: 'Products concerned' },
} as const;
export type DisputeReason = keyof typeof disputeReasons;
const reasons = Object.keys(disputeReasons) as [DisputeReason, ...DisputeReason[]];

const settled = ['stated', 'verified', 'disputed', 'invoiced', 'paid', 'distributed'] as const;

/**
 * Life of a royalty period. A late lapse sends what was settled back to be stated anew, or ends a period that lies behind it; a card payment
 * that its bank has taken back opens it again, also where what it had brought was shared out.
 */
export const royaltyPeriodProcess = process({
  name: 'royaltyPeriod',
  states: ['open', 'statement_due', ...settled, 'cancelled'],
  initial: 'open',
  final: ['cancelled'],
  transitions: [
    { from: 'open', action: 'end', by: 'clock', to: 'statement_due', timer: 'periodEnd' },
    { from: 'statement_due', action: 'remind', by: 'clock', to: 'statement_due', timer: 'statement' },
    { from: ['statement_due', 'disputed'], action: 'state', by: 'licensee', to: 'stated', guard: 'royalty.earlierFirst' },
    { from: ['stated', 'disputed'], action: 'verify', by: 'licensor', to: 'verified' },
    { from: 'stated', action: 'dispute', by: 'licensor', to: 'disputed', reasons },
    { from: 'verified', action: 'invoice', by: 'licensor', to: 'invoiced', guard: 'royalty.nothingDue' },
    { from: 'verified', action: 'close', by: 'licensor', to: 'paid', guard: 'royalty.somethingDue' },
    { from: 'invoiced', action: 'pay', by: ['licensor', 'provider'], to: 'paid' },
    { from: ['paid', 'distributed'], action: 'reopen', by: 'provider', to: 'invoiced' },
    { from: 'paid', action: 'distribute', by: 'licensor', to: 'distributed', guard: 'royalty.noShares' },
    { from: settled, action: 'correct', by: ['licensor', 'clock'], to: 'statement_due', timer: 'lapse' },
    { from: ['open', 'statement_due', ...settled], action: 'cancel', by: ['licensor', 'clock'], to: 'cancelled', timer: 'lapse' },
  ],
});
export type RoyaltyPeriodState = (typeof royaltyPeriodProcess)['states'][number];
export const RoyaltyPeriodState = z.enum(royaltyPeriodProcess.states);
/** What the licensor does with a statement. */
export const periodActions = ['verify', 'dispute', 'invoice', 'close', 'distribute'] as const;
export type PeriodAction = (typeof periodActions)[number];

/** A period for which a licensee states royalties. Days are those of Korea. */
export const RoyaltyPeriod = z
  .object({
    id: idOf('royaltyPeriod'),
    version: z.int().positive(),
    licenceId: idOf('licence'),
    from: z.iso.date(),
    to: z.iso.date(),
    currency: Currency,
    state: RoyaltyPeriodState,
    /** Last day on which the statement is in time. */
    stateBy: z.iso.date(),
    /** 1: told that it will be due; 2: told that it is late. */
    reminded: z.int().min(0).max(2),
    statement: Statement.optional(),
    stated: Stamp.optional(),
    reckoning: Reckoning.optional(),
    dispute: z.object({ reason: z.enum(reasons), said: z.string().trim().min(1).max(2000), by: Stamp }).optional(),
    invoiceId: idOf('invoice').optional(),
    distribution: z.array(z.object({ key: z.string(), name: z.string(), minor: z.int() })).optional(),
    /** What was shared out and is no more, since its payment was taken back; until it is shared out again. */
    unshared: z.array(z.object({ key: z.string(), name: z.string(), minor: z.int() })).optional(),
    /** How many times it was sent back by a late lapse. */
    corrections: z.int().nonnegative().default(0),
    changed: Stamp,
  })
  .meta({ id: 'RoyaltyPeriod' });
export type RoyaltyPeriod = z.infer<typeof RoyaltyPeriod>;
