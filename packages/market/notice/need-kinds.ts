import { kind, type NoticeKind } from './kind.ts';

/** What is told of needs. */
export const needKinds = {
  'need.matched': kind({
    to: ['owners'],
    text: { ko: '수요 「{listing}」에 맞는 항목이 있습니다', en: 'There are answers to your need “{listing}”' },
  }),
  'need.proposed': kind({
    to: ['owners'],
    text: { ko: '수요 「{listing}」에 새 제안이 있습니다', en: 'Something is proposed for your need “{listing}”' },
  }),
  'need.queued': kind({
    to: ['owners'],
    text: {
      ko: '수요 「{listing}」에 꼭 맞는 항목이 아직 없어 중개기관이 찾아봅니다',
      en: 'Nothing fits your need “{listing}” yet; brokers are looking',
    },
  }),
  'need.late': kind({
    to: ['operators'],
    text: { ko: '중개 기한이 지난 수요: 「{listing}」', en: 'No broker has answered the need “{listing}” in time' },
  }),
  'need.expired': kind({
    to: ['owners'],
    text: {
      ko: '수요 「{listing}」의 기간이 끝났습니다. 연장할 수 있습니다',
      en: 'Your need “{listing}” has expired; it can be renewed',
    },
  }),
} as const satisfies Record<string, NoticeKind>;
