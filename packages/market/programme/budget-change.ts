import { enter, type LedgerEntry } from '../ledger/entry.ts';
import type { Application } from './application.ts';
import { type Hand, koreanDay } from './hand.ts';
import type { Budget, Step, SupportUse } from './support.ts';

/** One change of a budget, written whole or not at all; the application's version is the lock of it. */
export interface BudgetChange {
  readonly application: Application;
  readonly uses: readonly SupportUse[];
  readonly entries: readonly LedgerEntry[];
}

type Place = Step | 'fund';

/** The entry of a step of the money; none where nothing moves. */
export const posted = (
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

/** What a change of a budget gives back to the programme, at once or as a claim. */
export const returned = ({ entries }: Pick<BudgetChange, 'entries'>): number =>
  Math.max(
    0,
    entries
      .flatMap((e) => e.postings)
      .filter((p) => p.account === 'fund' || p.account === 'claim')
      .reduce((sum, p) => sum + p.minor, 0),
  );
