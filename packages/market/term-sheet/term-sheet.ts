import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { canonical } from '@sandan/kernel/canonical';
import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import { checkTerms, Terms } from './terms.ts';

/**
 * Negotiation of a term sheet. The state says who holds the pen: only they write the next version or take the last one. Who takes their own
 * offer back has the pen again; nobody can take what was withdrawn.
 */
export const termSheetProcess = process({
  name: 'termSheet',
  states: ['unwritten', 'offered_by_seller', 'offered_by_buyer', 'withdrawn_by_seller', 'withdrawn_by_buyer', 'agreed'],
  initial: 'unwritten',
  final: [],
  transitions: [
    { from: ['unwritten', 'withdrawn_by_seller'], action: 'propose', by: 'seller', to: 'offered_by_seller' },
    { from: ['unwritten', 'withdrawn_by_buyer'], action: 'propose', by: 'buyer', to: 'offered_by_buyer' },
    { from: 'offered_by_buyer', action: 'counter', by: 'seller', to: 'offered_by_seller', guard: 'terms.same' },
    { from: 'offered_by_seller', action: 'counter', by: 'buyer', to: 'offered_by_buyer', guard: 'terms.same' },
    { from: 'offered_by_buyer', action: 'accept', by: 'seller', to: 'agreed', guard: 'terms.stale' },
    { from: 'offered_by_seller', action: 'accept', by: 'buyer', to: 'agreed', guard: 'terms.stale' },
    { from: 'offered_by_seller', action: 'withdraw', by: 'seller', to: 'withdrawn_by_seller' },
    { from: 'offered_by_buyer', action: 'withdraw', by: 'buyer', to: 'withdrawn_by_buyer' },
    { from: 'agreed', action: 'reopen', by: 'seller', to: 'withdrawn_by_seller' },
    { from: 'agreed', action: 'reopen', by: 'buyer', to: 'withdrawn_by_buyer' },
  ],
});
export type TermSheetState = (typeof termSheetProcess)['states'][number];
export const TermSheetState = z.enum(termSheetProcess.states);
export type TermSheetAction = (typeof termSheetProcess)['transitions'][number]['action'];
export const parties = ['seller', 'buyer'] as const;
export type Party = (typeof parties)[number];
/** What a side does with terms of its own, and what it does with those that lie there. */
export const writingActions = ['propose', 'counter'] as const satisfies TermSheetAction[];
export const termSheetActions = ['accept', 'withdraw', 'reopen'] as const satisfies TermSheetAction[];

/** Versions that one negotiation can have. */
export const maxTermVersions = 100;

/** The term sheet of one deal. `number` is that of its last version, whose terms it holds. */
export const TermSheet = z
  .object({
    dealId: idOf('deal'),
    version: z.int().positive(),
    state: TermSheetState,
    number: z.int().nonnegative().max(maxTermVersions),
    terms: Terms,
    /** Number of the version that both agreed to, while they do. */
    agreed: z.int().positive().optional(),
    changed: Stamp,
  })
  .meta({ id: 'TermSheet' });
export type TermSheet = z.infer<typeof TermSheet>;

/** One version, as it was offered; never changed. */
export const TermVersion = z
  .object({
    dealId: idOf('deal'),
    version: z.int().positive(),
    number: z.int().positive(),
    side: z.enum(parties),
    terms: Terms,
    /** What its writer says to it. */
    note: z.string().trim().min(1).max(2000).optional(),
    by: Stamp,
  })
  .meta({ id: 'TermVersion' });
export type TermVersion = z.infer<typeof TermVersion>;

/** Who may write now; nobody while it is agreed, both before anything is written. */
export const penHolders = (state: TermSheetState): readonly Party[] =>
  parties.filter((side) =>
    termSheetProcess.transitions.some(
      (t) =>
        ([t.from].flat() as TermSheetState[]).includes(state) &&
        t.by === side &&
        (writingActions as readonly string[]).includes(t.action),
    ),
  );

const refused = (from: TermSheetState, action: string, side: Party): Fault | undefined =>
  from !== 'agreed' && !penHolders(from).includes(side)
    ? new Fault('conflict', 'terms.pen', `${action} by ${side} in ${from}`)
    : undefined;

/**
 * Writes the next version: a first proposal, or the answer to the other side's.
 * @throws Fault conflict `terms.pen` where the other side has the pen, `terms.same`, `terms.tooMany`, `process.refused`; invalid as `checkTerms`
 */
export const writeTerms = (
  before: TermSheet | undefined,
  dealId: string,
  side: Party,
  said: { terms: Terms; note?: string | undefined },
  actor: Actor,
  now: Date,
): { sheet: TermSheet; version: TermVersion } => {
  const state = before?.state ?? termSheetProcess.initial;
  const action = state.startsWith('offered') ? 'counter' : 'propose';
  const other = refused(state, action, side);
  if (other) throw other;
  const to = step(termSheetProcess, state, action, side);
  checkTerms(said.terms);
  if (before && state.startsWith('offered') && canonical(before.terms) === canonical(said.terms))
    throw new Fault('conflict', 'terms.same');
  const number = (before?.number ?? 0) + 1;
  if (number > maxTermVersions) throw new Fault('conflict', 'terms.tooMany', dealId, { params: { count: maxTermVersions } });
  const by = stamp(actor, now);
  return {
    sheet: { dealId, version: (before?.version ?? 0) + 1, state: to, number, terms: said.terms, changed: by },
    version: { dealId, version: 1, number, side, terms: said.terms, ...(said.note ? { note: said.note } : {}), by },
  };
};

/**
 * Accepts, withdraws or opens again; `number` is the version that the one who acts has read.
 * @throws Fault conflict `terms.stale` where another is the last, `terms.pen`, `process.refused`
 */
export const actOnTerms = (
  sheet: TermSheet,
  action: (typeof termSheetActions)[number],
  side: Party,
  number: number,
  actor: Actor,
  now: Date,
): TermSheet => {
  if (number !== sheet.number) throw new Fault('conflict', 'terms.stale');
  if (action === 'accept') {
    const other = refused(sheet.state, action, side);
    if (other) throw other;
  }
  const { agreed: _, ...rest } = sheet;
  const state = step(termSheetProcess, sheet.state, action, side);
  return {
    ...rest,
    version: sheet.version + 1,
    state,
    ...(state === 'agreed' ? { agreed: number } : {}),
    changed: stamp(actor, now),
  };
};

/** The sheet of an express licence: the terms that were offered to all, taken as they are. */
export const takenTerms = (
  dealId: string,
  offered: Terms,
  actor: Actor,
  now: Date,
): { sheet: TermSheet; version: TermVersion } => {
  checkTerms(offered);
  const by = stamp(actor, now);
  return {
    sheet: { dealId, version: 1, state: 'agreed', number: 1, agreed: 1, terms: offered, changed: by },
    version: { dealId, version: 1, number: 1, side: 'seller', terms: offered, by },
  };
};
