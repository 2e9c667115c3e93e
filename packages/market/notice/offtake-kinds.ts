import { kind, type NoticeKind } from './kind.ts';

/** What is told of by-product agreements, of weighings under them, and of permits. */
export const offtakeKinds = {
  'offtake.offered': kind({
    to: ['sharers'],
    text: { ko: '부산물 정기 공급 약정 제안: {what}', en: 'A recurring agreement is offered: {what}' },
  }),
  'offtake.agreed': kind({
    to: ['sharers'],
    text: { ko: '부산물 정기 공급 약정 체결: {what}', en: 'The recurring agreement is accepted: {what}' },
  }),
  'offtake.declined': kind({
    to: ['sharers'],
    text: { ko: '부산물 정기 공급 약정 거절: {what}', en: 'The recurring agreement is declined: {what}' },
  }),
  'offtake.ended': kind({
    to: ['sharers'],
    text: {
      ko: '부산물 정기 공급 약정 종료: {what}. 그동안 계근한 물량은 그대로 정산합니다',
      en: 'The recurring agreement has ended: {what}; what was weighed under it is still settled',
    },
  }),
  'weighing.recorded': kind({
    to: ['sharers'],
    text: { ko: '계근표 {number}: 확인해 주세요', en: 'Weighbridge ticket {number}: please confirm' },
  }),
  'weighing.contested': kind({
    to: ['sharers'],
    text: { ko: '계근표 {number}에 이의가 있습니다', en: 'Weighbridge ticket {number} is contested' },
  }),
  'weighing.confirmed': kind({
    to: ['sharers'],
    text: { ko: '계근표 {number}가 확인되었습니다', en: 'Weighbridge ticket {number} is confirmed' },
  }),
  'weighing.withdrawn': kind({
    to: ['sharers'],
    text: { ko: '계근표 {number}는 더 이상 유효하지 않습니다', en: 'Weighbridge ticket {number} no longer counts' },
  }),
  'permit.ending': kind({
    to: ['sharers'],
    text: {
      ko: '허가 {number}가 {day}에 끝납니다. 그 뒤에는 반출할 수 없습니다',
      en: 'Permit {number} ends on {day}; nothing can be delivered after that',
    },
  }),
  'permit.expired': kind({
    to: ['sharers'],
    text: { ko: '허가 {number}가 끝났습니다', en: 'Permit {number} has ended' },
  }),
} as const satisfies Record<string, NoticeKind>;
