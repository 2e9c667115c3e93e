import { kind, type NoticeKind } from './kind.ts';

/** What is told of requests for designs and simulations: to the owner of the service, or to whoever asked. */
export const serviceNoticeKinds = {
  'service.forOwner': kind({
    to: ['equippers'],
    text: { ko: '의뢰 {number} 「{title}」: {what}', en: 'Request {number} “{title}”: {what}' },
  }),
  'service.forUser': kind({
    to: ['buyers'],
    text: { ko: '의뢰 {number} 「{title}」: {what}', en: 'Request {number} “{title}”: {what}' },
  }),
} as const satisfies Record<string, NoticeKind>;
