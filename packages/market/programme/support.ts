import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import { split } from '@sandan/kernel/split';
import * as z from 'zod';
import type { LedgerEntry } from '../ledger/entry.ts';
import { balanceOf } from '../ledger/entry.ts';
import type { Application } from './application.ts';
import { SupportName } from './programme.ts';

/** Steps of the money that a programme bears of one booking or request; each is an entry of the ledger of the application. */
export const supportProcess = process({
  name: 'support',
  states: ['reserved', 'committed', 'settled', 'released', 'clawed_back'],
  initial: 'reserved',
  final: ['released', 'clawed_back'],
  transitions: [
    { from: 'reserved', action: 'commit', by: 'performer', to: 'committed' },
    { from: 'reserved', action: 'reprice', by: 'performer', to: 'reserved' },
    { from: 'committed', action: 'reprice', by: 'performer', to: 'committed' },
    { from: 'committed', action: 'settle', by: 'performer', to: 'settled' },
    { from: 'settled', action: 'correct', by: 'performer', to: 'settled', guard: 'support.upward' },
    { from: ['reserved', 'committed'], action: 'release', by: ['performer', 'applicant', 'agency'], to: 'released' },
    { from: ['reserved', 'committed', 'settled'], action: 'clawBack', by: 'agency', to: 'clawed_back' },
  ],
});
export type SupportAction = (typeof supportProcess)['transitions'][number]['action'];

/** A part of a booking (`bkg_…#0`) or a request (`rqs_…`) that a programme helps to pay. */
export const SubjectId = z.string().regex(/^(?:bkg|rqs)_[0-9A-HJKMNP-TV-Z]{26}(?:#\d{1,2})?$/);

/** What a programme bears of one price. `price` = `support` + `own`; once settled these are of what was really charged. */
export const SupportUse = z
  .object({
    subjectId: SubjectId,
    version: z.int().positive(),
    applicationId: idOf('application'),
    programmeId: idOf('programme'),
    applicantId: idOf('organisation'),
    performerId: idOf('organisation'),
    kind: SupportName,
    what: z.string().trim().min(1).max(300),
    state: z.enum(supportProcess.states),
    price: z.int().nonnegative(),
    support: z.int().nonnegative(),
    own: z.int().nonnegative(),
    /** Digest of the line of the usage log, or of the deliverable, by which it was settled. */
    evidence: z.string().max(100).optional(),
    reservedOn: z.iso.date(),
    settledOn: z.iso.date().optional(),
    changed: Stamp,
  })
  .meta({ id: 'SupportUse' });
export type SupportUse = z.infer<typeof SupportUse>;

/** Whether something is set aside or bound for a use that is not settled yet. */
export const isOpenUse = ({ state }: Pick<SupportUse, 'state'>): boolean => state === 'reserved' || state === 'committed';

/** The budget of one application: the application, what it pays for, and the ledger that says how much is in which step. */
export interface Budget {
  readonly application: Application;
  readonly uses: readonly SupportUse[];
  readonly entries: readonly LedgerEntry[];
}

export const steps = ['available', 'reserved', 'committed', 'settled', 'claim'] as const;
export type Step = (typeof steps)[number];

/** What of a grant is in which step, in whole won. */
export const standOf = ({ entries }: Pick<Budget, 'entries'>): Readonly<Record<Step, number>> =>
  Object.fromEntries(steps.map((s) => [s, balanceOf(entries, s, 'KRW')])) as Record<Step, number>;

/**
 * A price split between the programme and the company: the programme bears what is not the own share, but not more than is available.
 * Largest remainder, so that both come to the price exactly.
 */
export const shareOf = (price: number, ownShare: number, available: number): { support: number; own: number } => {
  const [wanted = 0] = split(price, [1_000_000 - ownShare, ownShare]);
  const support = Math.max(0, Math.min(wanted, available));
  return { support, own: price - support };
};
