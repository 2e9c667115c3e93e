import { kind, type NoticeKind } from './kind.ts';

/** What is told of technology deals: to those of the side that did not move, or to both. */
export const dealKinds = {
  'deal.interest': kind({
    to: ['responders'],
    text: {
      ko: '{buyer}에서 「{listing}」에 관심을 보였습니다 ({number})',
      en: '{buyer} is interested in “{listing}” ({number})',
    },
  }),
  'deal.movedForSeller': kind({
    to: ['assignee'],
    text: { ko: '거래 {number} 「{listing}」: {move}', en: 'Deal {number} “{listing}”: {move}' },
  }),
  'deal.movedForBuyer': kind({
    to: ['buyers'],
    text: { ko: '거래 {number} 「{listing}」: {move}', en: 'Deal {number} “{listing}”: {move}' },
  }),
  'deal.declinedForSeller': kind({
    to: ['assignee'],
    text: {
      ko: '{buyer}에서 거래 {number} 「{listing}」을(를) 그만두었습니다: {reason}',
      en: '{buyer} has left deal {number} “{listing}”: {reason}',
    },
  }),
  'deal.declinedForBuyer': kind({
    to: ['buyers'],
    text: {
      ko: '{seller}에서 거래 {number} 「{listing}」을(를) 거절했습니다: {reason}',
      en: '{seller} has declined deal {number} “{listing}”: {reason}',
    },
  }),
  'deal.ended': kind({
    to: ['assignee', 'buyers'],
    text: { ko: '거래 {number} 「{listing}」이(가) 끝났습니다: {reason}', en: 'Deal {number} “{listing}” has ended: {reason}' },
  }),
  'deal.held': kind({
    to: ['assignee', 'buyers'],
    text: {
      ko: '거래 {number} 「{listing}」이(가) 보류되었습니다: {reason}',
      en: 'Deal {number} “{listing}” is on hold: {reason}',
    },
  }),
  'deal.released': kind({
    to: ['assignee', 'buyers'],
    text: { ko: '거래 {number} 「{listing}」의 보류가 풀렸습니다', en: 'The hold of deal {number} “{listing}” is lifted' },
  }),
  'deal.reminderForSeller': kind({
    to: ['assignee'],
    text: {
      ko: '거래 {number} 「{listing}」이(가) 귀사의 다음 단계를 기다립니다',
      en: 'Deal {number} “{listing}” waits for your next step',
    },
  }),
  'deal.interestUnanswered': kind({
    to: ['operators'],
    text: {
      ko: '{seller}에서 아직 답하지 않은 관심 표명이 있습니다: {number} 「{listing}」',
      en: 'Unanswered by {seller}: expression of interest {number} in “{listing}”',
    },
  }),
  'deal.reminderForBuyer': kind({
    to: ['buyers'],
    text: {
      ko: '거래 {number} 「{listing}」이(가) 귀사의 다음 단계를 기다립니다',
      en: 'Deal {number} “{listing}” waits for your next step',
    },
  }),
  'room.questionForSeller': kind({
    to: ['assignee'],
    text: { ko: '거래 {number} 자료실에 새 질문이 있습니다', en: 'New question in the data room of deal {number}' },
  }),
  'room.questionForBuyer': kind({
    to: ['buyers'],
    text: { ko: '거래 {number} 자료실에 새 질문이 있습니다', en: 'New question in the data room of deal {number}' },
  }),
  'room.answerForSeller': kind({
    to: ['assignee'],
    text: { ko: '거래 {number} 자료실의 질문에 답변이 있습니다', en: 'A question in the data room of deal {number} is answered' },
  }),
  'room.answerForBuyer': kind({
    to: ['buyers'],
    text: { ko: '거래 {number} 자료실의 질문에 답변이 있습니다', en: 'A question in the data room of deal {number} is answered' },
  }),
  'deal.dormant': kind({
    to: ['assignee', 'buyers'],
    text: {
      ko: '움직임이 없어 거래 {number} 「{listing}」이(가) 휴면 상태가 되었습니다',
      en: 'Nobody moved, so deal {number} “{listing}” is dormant',
    },
  }),
} as const satisfies Record<string, NoticeKind>;
