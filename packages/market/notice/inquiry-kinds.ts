import { kind, type NoticeKind } from './kind.ts';

/** What is told of inquiries. */
export const inquiryKinds = {
  'inquiry.received': kind({
    to: ['responders'],
    text: { ko: '{asker}에서 「{listing}」에 대해 문의했습니다 ({number})', en: '{asker} asks about “{listing}” ({number})' },
  }),
  'inquiry.adviceAsked': kind({
    to: ['responders'],
    text: {
      ko: '{asker}에서 「{listing}」 예약 상담을 요청했습니다. 업무시간 3시간 안에 답해 주세요 ({number})',
      en: '{asker} asks for advice on booking “{listing}”: please answer within 3 business hours ({number})',
    },
  }),
  'inquiry.adviceEscalated': kind({
    to: ['operators', 'owners'],
    text: {
      ko: '{responder}에서 답하지 않아 컨시어지로 넘어온 예약 상담: {number} 「{listing}」. 영업일 3일 안에 답해야 합니다',
      en: 'With the concierge, unanswered by {responder}: booking advice {number} on “{listing}”, due in 3 business days',
    },
  }),
  'inquiry.advised': kind({
    to: ['asker'],
    text: {
      ko: '산단마켓 컨시어지가 「{listing}」 예약 상담에 답했습니다 ({number})',
      en: 'The concierge of Sandan Market advises you on booking “{listing}” ({number})',
    },
  }),
  'inquiry.advisedForResponder': kind({
    to: ['responders'],
    text: {
      ko: '「{listing}」 예약 상담에 컨시어지가 대신 답했습니다 ({number})',
      en: 'The concierge answered for you: booking advice on “{listing}” ({number})',
    },
  }),
  'inquiry.assigned': kind({
    to: ['assignee'],
    text: { ko: '문의 {number} 「{listing}」을(를) 맡게 되었습니다', en: 'Inquiry {number} about “{listing}” is yours' },
  }),
  'inquiry.answered': kind({
    to: ['asker'],
    text: {
      ko: '{responder}에서 「{listing}」 문의에 답했습니다 ({number})',
      en: '{responder} answered about “{listing}” ({number})',
    },
  }),
  'inquiry.messageToAsker': kind({
    to: ['asker'],
    text: { ko: '문의 {number} 「{listing}」에 새 메시지가 있습니다', en: 'New message in inquiry {number} about “{listing}”' },
  }),
  'inquiry.messageToResponder': kind({
    to: ['assignee'],
    text: { ko: '문의 {number} 「{listing}」에 새 메시지가 있습니다', en: 'New message in inquiry {number} about “{listing}”' },
  }),
  'inquiry.escalated': kind({
    to: ['deputy'],
    text: {
      ko: '답변 기한이 지났습니다. 문의 {number} 「{listing}」에 대신 답해 주세요',
      en: 'Overdue: please stand in and answer inquiry {number} about “{listing}”',
    },
  }),
  'inquiry.escalatedToOperator': kind({
    to: ['operators', 'owners'],
    text: {
      ko: '답변이 없어 운영자에게 알린 문의: {number} 「{listing}」 ({responder})',
      en: 'Unanswered, brought to the operator: inquiry {number} about “{listing}” ({responder})',
    },
  }),
  'inquiry.qualified': kind({
    to: ['asker'],
    quiet: true,
    text: { ko: '문의 {number} 「{listing}」을(를) 함께 구체화합니다', en: 'Inquiry {number} about “{listing}” goes on' },
  }),
  'inquiry.converted': kind({
    to: ['asker'],
    text: { ko: '문의 {number} 「{listing}」이(가) 거래로 이어졌습니다', en: 'Inquiry {number} about “{listing}” became a deal' },
  }),
  'inquiry.closedForAsker': kind({
    to: ['asker'],
    text: {
      ko: '문의 {number} 「{listing}」이(가) 종료되었습니다: {outcome}',
      en: 'Inquiry {number} about “{listing}” is closed: {outcome}',
    },
  }),
  'inquiry.closedForResponder': kind({
    to: ['assignee'],
    text: {
      ko: '문의 {number} 「{listing}」이(가) 종료되었습니다: {outcome}',
      en: 'Inquiry {number} about “{listing}” is closed: {outcome}',
    },
  }),
  'inquiry.reopenedForAsker': kind({
    to: ['asker'],
    text: { ko: '문의 {number} 「{listing}」이(가) 다시 열렸습니다', en: 'Inquiry {number} about “{listing}” is open again' },
  }),
  'inquiry.reopenedForResponder': kind({
    to: ['responders'],
    text: { ko: '문의 {number} 「{listing}」이(가) 다시 열렸습니다', en: 'Inquiry {number} about “{listing}” is open again' },
  }),
} as const satisfies Record<string, NoticeKind>;
