import type { Verdict, VerdictReason } from '../specification/verdict.ts';
import type { LineStanding } from './coverage.ts';

interface Both {
  readonly ko: string;
  readonly en: string;
}

/** How a line stands, a verdict and its reason in words, for pages and files alike. */
export const standingTexts: Readonly<Record<LineStanding, Both>> = {
  met: { ko: '충족', en: 'Met' },
  near: { ko: '근접', en: 'Near' },
  none: { ko: '없음', en: 'None' },
  unspecified: { ko: '규격 없음', en: 'Not specified' },
};

export const verdictTexts: Readonly<Record<Verdict | VerdictReason, Both>> = {
  met: { ko: '충족', en: 'met' },
  notMet: { ko: '미충족', en: 'not met' },
  unknown: { ko: '확인 필요', en: 'unknown' },
  equal: { ko: '같은 값', en: 'the very value' },
  within: { ko: '범위 안', en: 'within what is wanted' },
  outside: { ko: '범위 밖', en: 'outside what is wanted' },
  other: { ko: '다른 종류', en: 'another than wanted' },
  unsaid: { ko: '공급사가 적지 않음', en: 'the supplier does not say' },
  near: { ko: '유사 강종, 시험으로 확인', en: 'a near grade; a test decides' },
  unlisted: { ko: '대조표에 없는 재질, 확인 필요', en: 'a grade that no table compares' },
  partly: { ko: '성분 일부만 적힘', en: 'only some elements are stated' },
  open: { ko: '판단할 쪽 끝이 적히지 않음', en: 'the end that decides is not stated' },
  unlike: { ko: '견줄 수 없는 값', en: 'cannot be compared' },
};

export const coverageHeadings: Readonly<Record<'ko' | 'en', readonly string[]>> = {
  ko: ['판정', '후보', '공급사', '국가', '적합도', '조건별 판정'],
  en: ['Verdict', 'Candidate', 'Supplier', 'Country', 'Fit', 'Each condition'],
};
