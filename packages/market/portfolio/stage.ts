import type { ListingState } from '../listing/listing.ts';
import type { TakenStep } from '../outcome/taken-step.ts';

/** How far something on offer has come, the later the further. */
export const stages = {
  draft: { ko: '작성 중', en: 'Draft' },
  published: { ko: '공개', en: 'Published' },
  viewed: { ko: '열람됨', en: 'Viewed' },
  interest: { ko: '관심·문의', en: 'Interest' },
  nda: { ko: '비밀유지계약', en: 'NDA' },
  terms: { ko: '조건 합의', en: 'Terms' },
  licence: { ko: '실시권', en: 'Licence' },
} as const;
export type StageName = keyof typeof stages;
export const stageNames = Object.keys(stages) as [StageName, ...StageName[]];
export const rankOf = (stage: StageName): number => stageNames.indexOf(stage);

/** Which steps of the courses bring it to which stage. */
const reachedBy: Readonly<Record<string, StageName>> = {
  'inquiry.asked': 'interest',
  'deal.interest': 'interest',
  'deal.nda': 'nda',
  'deal.terms': 'terms',
  'deal.signed': 'terms',
  'deal.licence': 'licence',
};

const isInterest = ({ name }: TakenStep): boolean => reachedBy[name] !== undefined;

/** The furthest stage that a listing has come to, of what it is, of the looks of others at it and of all that happened to it. */
export const stageOf = (
  state: ListingState,
  publishedAt: string | undefined,
  seen: number,
  steps: readonly TakenStep[],
): StageName => {
  const open = state === 'published' || publishedAt !== undefined;
  const begun: StageName = open ? (seen > 0 ? 'viewed' : 'published') : 'draft';
  return steps.reduce<StageName>((furthest, { name }) => {
    const stage = reachedBy[name];
    return stage && rankOf(stage) > rankOf(furthest) ? stage : furthest;
  }, begun);
};

/** How often somebody was interested, and when last. */
export const interestOf = (steps: readonly TakenStep[]): { count: number; last?: string } => {
  const all = steps.filter(isInterest);
  const last = all
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return { count: new Set(all.map(({ subject }) => subject)).size, ...(last ? { last } : {}) };
};
