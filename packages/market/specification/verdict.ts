import { type Explained, isSpan, type Standing } from './condition.ts';
import type { SpecificationValue } from './value.ts';

/** How a condition is told to a buyer. */
export const verdicts = ['met', 'notMet', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * Why: `equal` and `within` what is wanted; `outside` of its bounds; `other` than every option or grade that is wanted; `unsaid` by the
 * supplier; `near` by another standard's grade, so that a test has to decide; `unlisted` where the table has
 * no grade of that name; `partly` said, as some elements of a composition;
 * `open` where an end that would decide
 * is not said; `unlike` in form, so that it does not compare.
 */
export const verdictReasons = [
  'equal',
  'within',
  'outside',
  'other',
  'unsaid',
  'near',
  'unlisted',
  'partly',
  'open',
  'unlike',
] as const;
export type VerdictReason = (typeof verdictReasons)[number];

const verdictOfStanding: Readonly<Record<Standing, Verdict>> = {
  equal: 'met',
  within: 'met',
  outside: 'notMet',
  unknown: 'unknown',
};

const isComposition = (value: SpecificationValue): boolean =>
  typeof value === 'object' && !Array.isArray(value) && 'parts' in value;

const reasonOf = ({ standing, wanted, offered, distance }: Explained): VerdictReason => {
  if (standing === 'equal' || standing === 'within') return standing;
  if (standing === 'outside') return Array.isArray(wanted) || typeof wanted === 'boolean' ? 'other' : 'outside';
  if (offered === undefined) return 'unsaid';
  if (Array.isArray(wanted) && Array.isArray(offered)) return distance < 1 ? 'near' : 'unlisted';
  if (isSpan(wanted) && isSpan(offered)) return 'open';
  return isComposition(wanted) && isComposition(offered) ? 'partly' : 'unlike';
};

/** The verdict on a condition, and its reason. */
export const verdictOf = (explained: Explained): { readonly verdict: Verdict; readonly reason: VerdictReason } => ({
  verdict: verdictOfStanding[explained.standing],
  reason: reasonOf(explained),
});
