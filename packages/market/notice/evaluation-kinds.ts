import { kind, type NoticeKind } from './kind.ts';

/** What is told of evaluations on a line: to the supplier, or to the demand company. */
export const evaluationNoticeKinds = {
  'evaluation.forSupplier': kind({
    to: ['owners'],
    text: { ko: '성능 평가 {number} 「{title}」: {what}', en: 'Evaluation {number} “{title}”: {what}' },
  }),
  'evaluation.forHost': kind({
    to: ['buyers'],
    text: { ko: '성능 평가 {number} 「{title}」: {what}', en: 'Evaluation {number} “{title}”: {what}' },
  }),
} as const satisfies Record<string, NoticeKind>;
