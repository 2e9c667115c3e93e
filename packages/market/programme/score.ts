import { roundedQuotient } from '@sandan/kernel/split';
import type { Application, Conflict, ConflictName, Review } from './application.ts';
import type { Programme } from './programme.ts';

const totalOf = ({ points }: Review): number => Object.values(points).reduce((sum, p) => sum + p, 0);

/** Reviews that count: of reviewers with no conflict. */
export const counted = ({ reviews, conflicts }: Pick<Application, 'reviews' | 'conflicts'>): readonly Review[] =>
  reviews.filter((r) => !conflicts.some((c) => c.reviewerId === r.reviewerId));

/** The mean of scores in hundredths of a point, halves to even; `trimmed` leaves out the highest and the lowest of five or more. */
export const meanOf = (totals: readonly number[], trimmed: boolean): number => {
  const sorted = totals.toSorted((a, b) => a - b);
  const kept = trimmed && sorted.length >= 5 ? sorted.slice(1, -1) : sorted;
  if (kept.length === 0) return 0;
  return Number(roundedQuotient(BigInt(kept.reduce((sum, t) => sum + t, 0)) * 100n, BigInt(kept.length)));
};

export const scoreOf = (
  application: Pick<Application, 'reviews' | 'conflicts'>,
  { scoring }: Pick<Programme, 'scoring'>,
): number => meanOf(counted(application).map(totalOf), scoring.trimmed);

/** What is known of a reviewer: the organisations they are a member of, and those with which these hold licences. */
export interface Reviewer {
  readonly personId: string;
  readonly memberOf: readonly string[];
  readonly licensedWith: readonly string[];
}

/** Why a reviewer may not score an application, as far as the market knows. */
export const conflictOf = (
  reviewer: Reviewer,
  application: Pick<Application, 'applicantId' | 'plan' | 'conflicts'>,
): ConflictName | undefined => {
  if (reviewer.memberOf.includes(application.applicantId)) return 'applicant';
  if (application.plan.some((p) => p.performerId && reviewer.memberOf.includes(p.performerId))) return 'performer';
  if (reviewer.licensedWith.includes(application.applicantId)) return 'licence';
  return application.conflicts.find((c: Conflict) => c.reviewerId === reviewer.personId)?.why;
};

/** One place of the ranking and what it comes to. */
export interface Ranked {
  readonly id: string;
  readonly place: number;
  readonly score: number;
  readonly grant: number;
  readonly decision: 'select' | 'keep' | 'reject';
}

/**
 * The ranking of scored applications: by score, then by who handed in first. From the top each is granted what it asks as long as the
 * budget lasts; who passes and is not reached is kept in reserve.
 */
export const rank = (
  applications: readonly Application[],
  { scoring, total, granted }: Pick<Programme, 'scoring' | 'total' | 'granted'>,
): readonly Ranked[] => {
  let left = total - granted;
  return applications
    .filter((a) => a.state === 'scored')
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0) || ((a.submittedAt ?? '') < (b.submittedAt ?? '') ? -1 : 1))
    .map((a, i) => {
      const score = a.score ?? 0;
      const passes = score >= scoring.passAt * 100;
      const funded = passes && a.asked <= left;
      if (funded) left -= a.asked;
      const decision = funded ? ('select' as const) : passes ? ('keep' as const) : ('reject' as const);
      return { id: a.id, place: i + 1, score, grant: funded ? a.asked : 0, decision };
    });
};
