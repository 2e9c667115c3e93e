import { kind, type NoticeKind } from './kind.ts';

/** What is told of orders: to those of the side that did not act, or to both; and to the desk what waits for it. */
export const orderKinds = {
  'order.placed': kind({
    to: ['responders'],
    text: { ko: '{buyer}에서 주문했습니다: 「{title}」 ({number})', en: '{buyer} has placed an order: “{title}” ({number})' },
  }),
  'order.movedForSeller': kind({
    to: ['assignee'],
    text: { ko: '주문 {number} 「{title}」: {move}', en: 'Order {number} “{title}”: {move}' },
  }),
  'order.movedForBuyer': kind({
    to: ['buyers'],
    text: { ko: '주문 {number} 「{title}」: {move}', en: 'Order {number} “{title}”: {move}' },
  }),
  'order.ended': kind({
    to: ['assignee', 'buyers'],
    text: {
      ko: '주문 {number} 「{title}」이(가) 성사되지 않고 끝났습니다: {reason}',
      en: 'Order {number} “{title}” has ended unfulfilled: {reason}',
    },
  }),
  'order.reminder': kind({
    to: ['assignee'],
    text: { ko: '주문 {number} 「{title}」이(가) 귀사의 답을 기다립니다', en: 'Order {number} “{title}” waits for your answer' },
  }),
  'order.late': kind({
    to: ['assignee', 'buyers'],
    text: { ko: '주문 {number} 「{title}」의 지급 기한이 지났습니다', en: 'A payment of order {number} “{title}” is overdue' },
  }),
  'dispute.waiting': kind({
    to: ['operators'],
    text: { ko: '주문 {number}의 분쟁이 운영자의 결정을 기다립니다', en: 'A dispute about order {number} waits for your ruling' },
  }),
  'providerTask.failed': kind({
    to: ['operators'],
    text: {
      ko: '주문 {number}의 카드 대금 이동이 거듭 거절되어 멈추었습니다: {failure}',
      en: 'The card provider keeps refusing to move money of order {number}: {failure}',
    },
  }),
  'licenceTask.failed': kind({
    to: ['operators'],
    text: {
      ko: '라이선스 {number}의 카드 대금 이동이 거듭 거절되어 멈추었습니다: {failure}',
      en: 'The card provider keeps refusing to move money of licence {number}: {failure}',
    },
  }),
  'usageTask.failed': kind({
    to: ['operators'],
    text: {
      ko: '장비 이용 청구서 {number}의 카드 대금 이동이 거듭 거절되어 멈추었습니다: {failure}',
      en: 'The card provider keeps refusing to move money of invoice {number} for equipment: {failure}',
    },
  }),
} as const satisfies Record<string, NoticeKind>;
