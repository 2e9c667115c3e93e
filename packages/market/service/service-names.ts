import type { ResourceKind } from '../booking/resource-kind.ts';

/** What can be asked for, as a programme pays it. Free of schemas, for pages. */
export const serviceKinds = {
  simulation: { ko: '시뮬레이션', en: 'Simulation' },
  design: { ko: '설계 지원', en: 'Design support' },
} as const satisfies Partial<Record<ResourceKind, object>>;
export type ServiceKind = keyof typeof serviceKinds;
export const serviceKindNames = Object.keys(serviceKinds) as [ServiceKind, ...ServiceKind[]];

/** Why a request came to its end without a result, or a result was given back. */
export const serviceReasons = {
  withdrawn: { ko: '의뢰 취소', en: 'Withdrawn' },
  price: { ko: '가격', en: 'Price' },
  too_late: { ko: '일정', en: 'Too late' },
  not_offered: { ko: '할 수 없는 일', en: 'Not offered' },
  busy: { ko: '여력 없음', en: 'No capacity' },
  no_answer: { ko: '무응답', en: 'No answer' },
  no_acceptance: { ko: '견적 미수락', en: 'Quote not accepted' },
  agreed: { ko: '합의로 중단', en: 'Ended by agreement' },
  unable: { ko: '수행 불가', en: 'Could not be done' },
  inputs_missing: { ko: '입력 자료 부족', en: 'Inputs missing' },
  not_delivered: { ko: '기한 안에 결과 없음', en: 'Not handed in by its day' },
  incomplete: { ko: '빠진 결과', en: 'Incomplete' },
  not_as_agreed: { ko: '합의와 다름', en: 'Not as agreed' },
  change: { ko: '변경 요청', en: 'To be changed' },
} as const;
export type ServiceReason = keyof typeof serviceReasons;
export const serviceReasonNames = Object.keys(serviceReasons) as [ServiceReason, ...ServiceReason[]];
