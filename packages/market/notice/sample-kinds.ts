import { kind, type NoticeKind } from './kind.ts';

/** What is told of samples: to whoever sells the goods, or to whoever asked. */
export const sampleNoticeKinds = {
  'sample.forSeller': kind({
    to: ['responders'],
    text: { ko: '샘플 {number} 「{title}」: {what}', en: 'Sample {number} “{title}”: {what}' },
  }),
  'sample.forBuyer': kind({
    to: ['buyers'],
    text: { ko: '샘플 {number} 「{title}」: {what}', en: 'Sample {number} “{title}”: {what}' },
  }),
} as const satisfies Record<string, NoticeKind>;
