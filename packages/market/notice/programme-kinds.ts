import { kind, type NoticeKind } from './kind.ts';

/** What is told of applications to support programmes and of invoices for equipment: to the agency, or to the company. */
export const programmeKinds = {
  'application.received': kind({
    to: ['owners'],
    text: { ko: '지원 신청 {number} 「{title}」이(가) 접수되었습니다', en: 'Application {number} “{title}” was handed in' },
  }),
  'application.agreed': kind({
    to: ['owners'],
    text: {
      ko: '지원 신청 {number} 「{title}」의 협약에 동의했습니다. 지원금을 배정해 주세요',
      en: 'Application {number} “{title}”: the company agrees. Please put the grant in force',
    },
  }),
  'application.moved': kind({
    to: ['owners'],
    text: { ko: '지원 신청 {number} 「{title}」: {state}', en: 'Application {number} “{title}”: {state}' },
  }),
  'application.warned': kind({
    to: ['owners'],
    text: {
      ko: '지원금 {number} 「{title}」의 집행률이 낮습니다. {by}까지 기준을 채워 주세요',
      en: 'Too little of the grant {number} “{title}” is used. Please reach the share by {by}',
    },
  }),
  'usageInvoice.issued': kind({
    to: ['owners'],
    text: {
      ko: '{month} 장비 이용 청구서 {number}가 발행되었습니다. 납부 기한 {by}',
      en: 'Invoice {number} for equipment used in {month} is issued, due on {by}',
    },
  }),
  'usageInvoice.owedBack': kind({
    to: ['owners'],
    text: {
      ko: '{month} 장비 이용 청구서 {number}의 보상금이 이용료보다 많습니다. 남는 금액을 이용 기관에 돌려주세요',
      en: 'On invoice {number} for equipment used in {month} you owe the user more than it owes you. Please send it the difference',
    },
  }),
  'usageInvoice.paid': kind({
    to: ['owners'],
    text: {
      ko: '{month} 장비 이용 청구서 {number}가 카드로 결제되었습니다',
      en: 'Invoice {number} for equipment used in {month} was paid by card',
    },
  }),
  'usageInvoice.refunded': kind({
    to: ['owners'],
    text: {
      ko: '{month} 장비 이용 청구서 {number}에서 더 낸 금액이 카드로 환불됩니다',
      en: 'What was paid too much on invoice {number} for equipment used in {month} goes back to the card',
    },
  }),
  'usageInvoice.reopened': kind({
    to: ['owners'],
    text: {
      ko: '{month} 장비 이용 청구서 {number}의 카드 결제를 카드사가 회수하여 다시 납부해야 합니다',
      en: 'The bank of the card took back what was paid on invoice {number} for equipment used in {month}: it is owed again',
    },
  }),
} as const satisfies Record<string, NoticeKind>;
