import type { Language } from '@sandan/kernel/text';

type Both = Readonly<Record<Language, string>>;

/** What the market promises of itself, each as a share of good events among all of a kind over a window. */
export interface Objective {
  /** Share of events that are to be good, above 0 and below 1. */
  readonly goal: number;
  readonly name: Both;
  /** What is counted, and when it is good. */
  readonly says: Both;
}

/** A request that takes longer is not good, in ms. */
export const slowMs = 500;
/** A change that is findable later than so after it was written is not good, in seconds. */
export const lateIndexSeconds = 30;
/** A message that its receiver takes later than so after it was due is not good, in seconds. */
export const lateWebhookSeconds = 300;

export const objectives = {
  availability: {
    goal: 0.999,
    name: { ko: '가용성', en: 'Availability' },
    says: { ko: '서버 오류 없이 응답한 API 요청', en: 'API requests answered without a server error' },
  },
  latency: {
    goal: 0.95,
    name: { ko: '응답 속도', en: 'Latency' },
    says: { ko: `${slowMs}ms 안에 응답한 API 요청`, en: `API requests answered within ${slowMs} ms` },
  },
  answers: {
    goal: 0.8,
    name: { ko: '문의 답변', en: 'Answers to inquiries' },
    says: { ko: '기한 안에 답변을 받은 문의', en: 'Inquiries answered within their term' },
  },
  index: {
    goal: 0.99,
    name: { ko: '검색 반영', en: 'Search follows' },
    says: {
      ko: `${lateIndexSeconds}초 안에 검색에 반영된 변경`,
      en: `Changes that search shows within ${lateIndexSeconds} seconds`,
    },
  },
  webhooks: {
    goal: 0.95,
    name: { ko: '웹훅 전달', en: 'Webhooks' },
    says: {
      ko: `예정 시각 뒤 ${lateWebhookSeconds / 60}분 안에 전달된 웹훅`,
      en: `Messages that receivers took within ${lateWebhookSeconds / 60} minutes of being due`,
    },
  },
} as const satisfies Record<string, Objective>;

export type ObjectiveName = keyof typeof objectives;
export const objectiveNames = Object.keys(objectives) as ObjectiveName[];

/** Days over which a promise holds. */
export const windowDays = 28;

/**
 * When somebody is to be called: the budget of the whole window burns `burn` times too fast over a long window and still does over the
 * short one (Google, Site Reliability Workbook, ch. 5, multiwindow multi-burn-rate alerts). Minutes.
 */
export const alerts = [
  { name: 'page', long: 60, short: 5, burn: 14.4 },
  { name: 'page', long: 360, short: 30, burn: 6 },
  { name: 'ticket', long: 4320, short: 360, burn: 1 },
] as const;
export type AlertName = (typeof alerts)[number]['name'];
