import { kind, type NoticeKind } from './kind.ts';

/** What is told of requests for quotation and of quotations. No figure stands in it: a sealed quotation is told of, too. */
export const rfqKinds = {
  'rfq.received': kind({
    to: ['responders'],
    text: {
      ko: '{buyer}에서 견적을 요청했습니다: 「{title}」 ({number})',
      en: '{buyer} asks for a quotation: “{title}” ({number})',
    },
  }),
  'rfq.asked': kind({
    to: ['buyers'],
    text: {
      ko: '견적 요청 {number} 「{title}」에 공급사가 질문했습니다',
      en: 'A supplier has a question about request {number} “{title}”',
    },
  }),
  'rfq.deadline': kind({
    to: ['buyers'],
    text: { ko: '견적 요청 {number} 「{title}」이(가) 내일 마감됩니다', en: 'Request {number} “{title}” closes tomorrow' },
  }),
  'rfq.closed': kind({
    to: ['buyers'],
    text: {
      ko: '견적 요청 {number} 「{title}」이(가) 마감되었습니다. 견적을 비교해 보세요',
      en: 'Request {number} “{title}” is closed: compare the quotations',
    },
  }),
  'rfq.opened': kind({
    to: ['buyers'],
    text: {
      ko: '견적 요청 {number} 「{title}」이(가) 승인되어 공개되었습니다',
      en: 'Request {number} “{title}” is approved and open',
    },
  }),
  'rfq.returned': kind({
    to: ['buyers'],
    text: {
      ko: '견적 요청 {number} 「{title}」을(를) 보완해 주세요: {reason}',
      en: 'Request {number} “{title}” was sent back: {reason}',
    },
  }),
  'rfq.held': kind({
    to: ['operators'],
    text: { ko: '심사를 기다리는 견적 요청: {number} 「{title}」', en: 'A request waits to be screened: {number} “{title}”' },
  }),
  'quote.submitted': kind({
    to: ['buyers'],
    text: { ko: '{seller}에서 「{title}」 견적을 냈습니다 ({number})', en: '{seller} has quoted for “{title}” ({number})' },
  }),
  'quote.countered': kind({
    to: ['assignee'],
    text: {
      ko: '{buyer}에서 견적 {number} 「{title}」에 수정 제안을 했습니다',
      en: '{buyer} has countered quotation {number} “{title}”',
    },
  }),
  'quote.requested': kind({
    to: ['assignee'],
    text: {
      ko: '{buyer}에서 「{title}」의 더 나은 견적을 요청했습니다 ({number})',
      en: '{buyer} asks for a better offer for “{title}” ({number})',
    },
  }),
  'quote.saidByBuyer': kind({
    to: ['assignee'],
    text: {
      ko: '{buyer}에서 견적 {number} 「{title}」에 메시지를 보냈습니다',
      en: '{buyer} has written about quotation {number} “{title}”',
    },
  }),
  'quote.saidBySeller': kind({
    to: ['buyers'],
    text: {
      ko: '{seller}에서 견적 {number} 「{title}」에 메시지를 보냈습니다',
      en: '{seller} has written about quotation {number} “{title}”',
    },
  }),
  'quote.viewed': kind({
    to: ['assignee'],
    quiet: true,
    text: {
      ko: '{buyer}에서 견적 {number} 「{title}」을(를) 열람했습니다',
      en: '{buyer} has viewed quotation {number} “{title}”',
    },
  }),
  'quote.acceptedBySeller': kind({
    to: ['buyers'],
    text: {
      ko: '{seller}에서 수정 제안을 수락했습니다: {number} 「{title}」',
      en: '{seller} has accepted your counter-offer: {number} “{title}”',
    },
  }),
  'quote.acceptedByBuyer': kind({
    to: ['assignee'],
    text: {
      ko: '{buyer}에서 견적 {number} 「{title}」을(를) 수락해 주문했습니다',
      en: '{buyer} has accepted quotation {number} “{title}” and ordered',
    },
  }),
  'quote.declinedByBuyer': kind({
    to: ['assignee'],
    text: {
      ko: '{buyer}에서 견적 {number} 「{title}」을(를) 거절했습니다: {reason}',
      en: '{buyer} has declined quotation {number} “{title}”: {reason}',
    },
  }),
  'quote.declinedBySeller': kind({
    to: ['buyers'],
    text: {
      ko: '{seller}에서 「{title}」 협의를 그만두었습니다: {reason} ({number})',
      en: '{seller} has ended the negotiation of “{title}”: {reason} ({number})',
    },
  }),
  'quote.withdrawn': kind({
    to: ['buyers'],
    text: {
      ko: '{seller}에서 견적 {number} 「{title}」을(를) 철회했습니다',
      en: '{seller} has withdrawn quotation {number} “{title}”',
    },
  }),
  'quote.expiring': kind({
    to: ['assignee', 'buyers'],
    text: { ko: '견적 {number} 「{title}」의 유효기간이 곧 끝납니다', en: 'Quotation {number} “{title}” expires soon' },
  }),
  'quote.expired': kind({
    to: ['assignee', 'buyers'],
    text: { ko: '견적 {number} 「{title}」의 유효기간이 끝났습니다', en: 'Quotation {number} “{title}” has expired' },
  }),
  'quote.superseded': kind({
    to: ['assignee'],
    text: {
      ko: '견적 {number} 「{title}」이(가) 종결되었습니다: {reason}',
      en: 'Quotation {number} “{title}” is closed: {reason}',
    },
  }),
} as const satisfies Record<string, NoticeKind>;
