import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { step } from '@sandan/kernel/process';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Application } from './application.ts';
import { nextApplication } from './application-verbs.ts';
import { type BudgetChange, posted } from './budget-change.ts';
import { type Hand, koreanDay } from './hand.ts';
import type { Programme, SupportName } from './programme.ts';
import { type Budget, type SupportAction, type SupportUse, shareOf, standOf, supportProcess } from './support.ts';

type Side = 'performer' | 'applicant' | 'agency';

/** What is to be paid for. */
export interface ToPay {
  readonly subjectId: string;
  readonly performerId: string;
  readonly kind: SupportName;
  readonly what: string;
  readonly price: number;
  /** Of the price. */
  readonly currency: string;
  /** The last day of the use, in Korea. */
  readonly usedOn: string;
}

/**
 * Sets aside what the programme bears of a price.
 * @throws Fault conflict `support.notActive`, `support.over` for what is done after the programme too, `support.kind`, `support.currency`,
 * `support.twice`, `support.nothingLeft`
 */
export const reserve = (
  programme: Programme,
  budget: Budget,
  { currency, usedOn, ...toPay }: ToPay,
  hand: Hand,
): BudgetChange => {
  const { application } = budget;
  const day = koreanDay(hand.now);
  if (application.state !== 'active') throw new Fault('conflict', 'support.notActive');
  if (day > programme.endsOn || usedOn > programme.endsOn) throw new Fault('conflict', 'support.over');
  if (!programme.supports.includes(toPay.kind)) throw new Fault('conflict', 'support.kind');
  if (currency !== programme.currency) throw new Fault('conflict', 'support.currency');
  const before = budget.uses.find((u) => u.subjectId === toPay.subjectId);
  if (before && before.state !== 'released') throw new Fault('conflict', 'support.twice');
  const shares = shareOf(toPay.price, application.ownShare ?? 1_000_000, standOf(budget).available);
  if (shares.support === 0) throw new Fault('conflict', 'support.nothingLeft');
  const use: SupportUse = {
    ...toPay,
    ...shares,
    version: (before?.version ?? 0) + 1,
    applicationId: application.id,
    programmeId: application.programmeId,
    applicantId: application.applicantId,
    state: supportProcess.initial,
    reservedOn: day,
    changed: stamp(hand.actor, hand.now),
  };
  return {
    application: nextApplication(application, hand, {}),
    uses: [use],
    entries: posted(
      budget,
      'reserve',
      `${use.subjectId}#${use.version}`,
      [
        ['reserved', use.support],
        ['available', -use.support],
      ],
      hand,
    ),
  };
};

const useOf = ({ uses }: Budget, subjectId: string): SupportUse => {
  const found = uses.find((u) => u.subjectId === subjectId);
  if (!found) throw missing('support');
  return found;
};

/** A use after a step of its process. */
export const nextUse = (
  use: SupportUse,
  action: SupportAction,
  side: Side,
  hand: Hand,
  change: Partial<SupportUse> = {},
): SupportUse => ({
  ...use,
  ...change,
  state: step(supportProcess, use.state, action, side),
  version: use.version + 1,
  changed: stamp(hand.actor, hand.now),
});

const change = (budget: Budget, use: SupportUse, entries: readonly LedgerEntry[], hand: Hand): BudgetChange => ({
  application: nextApplication(budget.application, hand, {}),
  uses: [use],
  entries,
});

const keyOf = (use: SupportUse): string => `${use.subjectId}#${use.version}`;

/** The performer has taken the order: what was set aside is bound. */
export const commit = (budget: Budget, subjectId: string, hand: Hand): BudgetChange => {
  const before = useOf(budget, subjectId);
  const use = nextUse(before, 'commit', 'performer', hand);
  const moves = [
    ['committed', use.support],
    ['reserved', -use.support],
  ] as const;
  return change(budget, use, posted(budget, 'commit', keyOf(use), moves, hand), hand);
};

/** It will cost another price: the programme bears its share of that, but no more than is set aside for it and left. */
export const reprice = (budget: Budget, subjectId: string, price: number, hand: Hand): BudgetChange => {
  const before = useOf(budget, subjectId);
  const shares = shareOf(price, budget.application.ownShare ?? 1_000_000, before.support + standOf(budget).available);
  const use = nextUse(before, 'reprice', 'performer', hand, { price, ...shares });
  const more = shares.support - before.support;
  const moves = [
    [before.state === 'committed' ? 'committed' : 'reserved', more],
    ['available', -more],
  ] as const;
  return change(budget, use, posted(budget, 'reserve', `reprice#${keyOf(use)}`, moves, hand), hand);
};

/**
 * It was done for `price`: the programme bears its share of that and of no more than was bound; what is left is available again.
 * `evidence` is the digest of what proves it.
 */
export const settle = (
  budget: Budget,
  subjectId: string,
  { price, evidence }: { readonly price: number; readonly evidence: string },
  hand: Hand,
): BudgetChange => {
  const before = useOf(budget, subjectId);
  const bound = before.support;
  const shares = shareOf(price, budget.application.ownShare ?? 1_000_000, bound);
  const use = nextUse(before, 'settle', 'performer', hand, { price, ...shares, evidence, settledOn: koreanDay(hand.now) });
  const moves = [
    ['settled', shares.support],
    ['available', bound - shares.support],
    ['committed', -bound],
  ] as const;
  return change(budget, use, posted(budget, 'settle', keyOf(use), moves, hand), hand);
};

/** It is not done: what was set aside or bound is available again. */
export const release = (budget: Budget, subjectId: string, side: Side, hand: Hand): BudgetChange => {
  const before = useOf(budget, subjectId);
  const use = nextUse(before, 'release', side, hand);
  const moves = [
    ['available', before.support],
    [before.state === 'committed' ? 'committed' : 'reserved', -before.support],
  ] as const;
  return change(budget, use, posted(budget, 'freed', keyOf(use), moves, hand), hand);
};

const over: readonly Application['state'][] = ['closed', 'clawed_back'];

/**
 * What was settled turns out to cost less: the difference is available again, or goes back to the agency where the support is over.
 * @throws Fault conflict `support.upward`
 */
export const correct = (budget: Budget, subjectId: string, price: number, hand: Hand): BudgetChange => {
  const before = useOf(budget, subjectId);
  const shares = shareOf(price, budget.application.ownShare ?? 1_000_000, before.support);
  if (price > before.price) throw new Fault('conflict', 'support.upward');
  const use = nextUse(before, 'correct', 'performer', hand, { price, ...shares });
  const moves = [
    [over.includes(budget.application.state) ? 'fund' : 'available', before.support - shares.support],
    ['settled', shares.support - before.support],
  ] as const;
  return change(budget, use, posted(budget, 'settle', `correct#${keyOf(use)}`, moves, hand), hand);
};
