import type { Code } from '../listing/listing.ts';
import type { Judged } from './condition.ts';
import type { Feedback } from './feedback.ts';
import type { Verdict } from './rule.ts';

/** How far the words of a need are found in an offer, each 0 to 1: `coverage` of the words asked, `relevance` against the best of the same search. */
export interface Wording {
  readonly coverage: number;
  readonly relevance: number;
}

/** What feedback taught: how much more each condition counts, and which classes are nearer or farther than they look. */
export interface Taste {
  readonly conditions: Readonly<Record<string, number>>;
  readonly classes: Readonly<Record<string, number>>;
}

export const noTaste: Taste = { conditions: {}, classes: {} };

const worth: Readonly<Record<Verdict, number>> = { met: 1, unknown: 0.5, not_met: 0 };
const weights: Readonly<Record<string, number>> = { codes: 1.5, budget: 0.75, neededBy: 0.5, territory: 0.75 };
const shareOfWords = 0.6;
/** Coverage beyond which more words found tell no more: a paraphrase shares some of its words and never all. */
const enoughCovered = 0.6;
/** One "useful" brings the classes of an offer so much nearer; one "another field" puts them as much farther. */
const classStep = 0.08;
const mostByClass = 0.2;
const conditionStep = 1;

const heads = { ipc: 4, hs: 4, ksic: 3 } as const;

/** The head of a code by which feedback learns: `ipc H01M`. */
export const classOf = ({ scheme, code }: Code): string => `${scheme} ${code.replace(/[\s./-]/g, '').slice(0, heads[scheme])}`;

const conditionOf: Readonly<Partial<Record<NonNullable<Feedback['reason']>, string>>> = {
  too_early: 'readiness',
  too_dear: 'budget',
};

/** What the feedback on a need teaches about the rest of its matches. */
export const tasteOf = (feedback: readonly Feedback[]): Taste => {
  const conditions: Record<string, number> = {};
  const classes: Record<string, number> = {};
  for (const { verdict, reason, condition, classes: of } of feedback) {
    const missed = reason === 'condition' ? condition : reason && conditionOf[reason];
    if (missed) conditions[missed] = (conditions[missed] ?? 0) + conditionStep;
    const sign = verdict === 'useful' ? 1 : reason === 'wrong_field' ? -1 : 0;
    if (sign !== 0) for (const name of new Set(of)) classes[name] = (classes[name] ?? 0) + sign * classStep;
  }
  return { conditions, classes };
};

const byClasses = (taste: Taste, codes: readonly Code[]): number => {
  const moved = [...new Set(codes.map(classOf))].map((name) => taste.classes[name] ?? 0);
  const sum = moved.reduce((a, b) => a + b, 0);
  return Math.max(-mostByClass, Math.min(mostByClass, sum));
};

/** How well an offer answers a need, 0 to 1: words and conditions, moved by what feedback taught. Without conditions the words alone count. */
export const scoreOf = (wording: Wording, judged: readonly Judged[], codes: readonly Code[], taste: Taste = noTaste): number => {
  const words = (Math.min(1, wording.coverage / enoughCovered) + wording.relevance) / 2;
  const weighed = judged.map((j) => ({ j, weight: (weights[j.name] ?? 1) + (taste.conditions[j.name] ?? 0) }));
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const kept = weighed.reduce((sum, { j, weight }) => sum + weight * worth[j.verdict], 0);
  const score = whole === 0 ? words : shareOfWords * words + (1 - shareOfWords) * (kept / whole);
  return Math.max(0, Math.min(1, score + byClasses(taste, codes)));
};

/** Share of a need's words that an offer must hold to be called an answer at all, and the least score of one. */
export const fitting = { coverage: 0.3, score: 0.45 } as const;

/** Whether an offer may be put before the one who seeks as an answer; what does not fit is only near. */
export const fits = ({ coverage }: Wording, score: number): boolean => coverage >= fitting.coverage && score >= fitting.score;
