import { kind, type NoticeKind } from './kind.ts';

/** What is told of used machines and their auctions: to those who sell, to the buyer, and to each bidder for itself. */
export const resaleNoticeKinds = {
  'resale.forSeller': kind({
    to: ['responders'],
    text: { ko: '중고설비 {number} 「{title}」: {what}', en: 'Used machine {number} “{title}”: {what}' },
  }),
  'resale.forBuyer': kind({
    to: ['buyers'],
    text: { ko: '중고설비 {number} 「{title}」: {what}', en: 'Used machine {number} “{title}”: {what}' },
  }),
  'resale.forBidder': kind({
    to: ['buyers'],
    text: { ko: '경매 「{title}」: {what}', en: 'Auction “{title}”: {what}' },
  }),
} as const satisfies Record<string, NoticeKind>;
