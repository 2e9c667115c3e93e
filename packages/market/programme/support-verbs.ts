import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { step } from '@sandan/kernel/process';
import { enter, type LedgerEntry } from '../ledger/entry.ts';
import type { Application } from './application.ts';
import { moved, nextApplication } from './application-verbs.ts';
import { burntTooLittle } from './burn.ts';
import { type Hand, koreanDay } from './hand.ts';
import type { Programme, SupportName } from './programme.ts';
import { type Budget, type Step, type SupportAction, type SupportUse, shareOf, standOf, supportProcess } from './support.ts';

/** One change of a budget, written whole or not at all; the application's version is the lock of it. */
export interface BudgetChange {
  readonly application: Application;
  readonly uses: readonly SupportUse[];
  readonly entries: readonly LedgerEntry[];
}

type Side = 'performer' | 'applicant' | 'agency';
type Place = Step | 'fund';

const posted = (
  budget: Budget,
  kind: LedgerEntry['kind'],
  key: string,
  moves: readonly (readonly [place: Place, minor: number])[],
  { actor, now }: Hand,
): readonly LedgerEntry[] => {
  if (moves.every(([, minor]) => minor === 0)) return [];
  const postings = moves.map(([account, minor]) => ({ account, currency: 'KRW' as const, minor }));
  return [enter({ key: `${kind}#${key}`, bookId: budget.application.id, kind, on: koreanDay(now), postings }, actor, now)];
};

/** The budget after a change. */
export const after = (budget: Budget, change: BudgetChange): Budget => ({
  application: change.application,
  uses: [
    ...budget.uses.map((u) => change.uses.find((c) => c.subjectId === u.subjectId) ?? u),
    ...change.uses.filter((c) => !budget.uses.some((u) => u.subjectId === c.subjectId)),
  ],
  entries: [...budget.entries, ...change.entries],
});

/** The agreement is in force: what was granted stands to be used. */
export const activate = (budget: Budget, hand: Hand): BudgetChange => {
  const application = moved(budget.application, 'activate', 'agency', hand);
  const { grant, id } = application;
  return {
    application,
    uses: [],
    entries: posted(
      budget,
      'grant',
      id,
      [
        ['available', grant],
        ['fund', -grant],
      ],
      hand,
    ),
  };
};

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

const nextUse = (
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

/** Several steps as one change: every entry is kept, the versions grow once. */
export const chain = (budget: Budget, verbs: readonly ((budget: Budget) => BudgetChange)[]): BudgetChange => {
  let now = budget;
  const entries: LedgerEntry[] = [];
  const touched = new Map<string, SupportUse>();
  for (const verb of verbs) {
    const step = verb(now);
    now = after(now, step);
    entries.push(...step.entries);
    for (const use of step.uses) touched.set(use.subjectId, use);
  }
  const uses = [...touched.values()].map((u) => {
    const before = budget.uses.find((b) => b.subjectId === u.subjectId);
    return { ...u, version: (before?.version ?? 0) + 1 };
  });
  return { application: { ...now.application, version: budget.application.version + 1 }, uses, entries };
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

/** What a change of a budget gives back to the programme, at once or as a claim. */
export const returned = ({ entries }: Pick<BudgetChange, 'entries'>): number =>
  Math.max(
    0,
    entries
      .flatMap((e) => e.postings)
      .filter((p) => p.account === 'fund' || p.account === 'claim')
      .reduce((sum, p) => sum + p.minor, 0),
  );

const open = (u: SupportUse): boolean => u.state === 'reserved' || u.state === 'committed';

/** What was not used goes back to the agency, and the settlement is closed. @throws Fault conflict `support.open` */
export const close = (budget: Budget, hand: Hand): BudgetChange => {
  if (budget.uses.some(open)) throw new Fault('conflict', 'support.open');
  const unused = standOf(budget).available;
  const moves = [
    ['fund', unused],
    ['available', -unused],
  ] as const;
  return {
    application: moved(budget.application, 'close', 'agency', hand),
    uses: [],
    entries: posted(budget, 'freed', `close#${budget.application.id}`, moves, hand),
  };
};

/**
 * The agency takes the grant back: what is not settled returns to it; unless too little was used, what was settled is claimed from the
 * applicant too.
 * @throws Fault conflict `support.notWarned`, `support.burntEnough`, `support.open` where too little use is the reason and it does not hold
 */
export const clawBack = (
  programme: Programme,
  budget: Budget,
  { reason, note }: { readonly reason: string; readonly note?: string },
  hand: Hand,
): BudgetChange => {
  const application = moved(budget.application, 'clawBack', 'agency', hand, note ? { note } : {}, reason);
  const burn = reason === 'burn';
  if (burn && budget.uses.some(open)) throw new Fault('conflict', 'support.open');
  if (burn) burntTooLittle(programme, budget, koreanDay(hand.now));
  const stand = standOf(budget);
  const unsettled = stand.available + stand.reserved + stand.committed;
  const claimed = burn ? 0 : stand.settled;
  const moves = [
    ['fund', unsettled],
    ['available', -stand.available],
    ['reserved', -stand.reserved],
    ['committed', -stand.committed],
    ['claim', claimed],
    ['settled', -claimed],
  ] as const;
  const uses = budget.uses
    .filter((u) => open(u) || (!burn && u.state === 'settled'))
    .map((u) => nextUse(u, 'clawBack', 'agency', hand));
  return { application, uses, entries: posted(budget, 'clawBack', application.id, moves, hand) };
};
