/** Why a buyer was lost and what a project came to. Free of schemas, for pages. */
export const lostReasons = {
  price: { ko: '가격', en: 'Price' },
  quality: { ko: '품질·규격', en: 'Quality or specification' },
  certificate: { ko: '인증 없음', en: 'Certificate missing' },
  delivery: { ko: '납기', en: 'Delivery' },
  competitor: { ko: '다른 공급사 선택', en: 'Another supplier' },
  no_need: { ko: '수요 없음', en: 'No need' },
  no_answer: { ko: '무응답', en: 'No answer' },
} as const;
export type LostReason = keyof typeof lostReasons;
export const lostReasonNames = Object.keys(lostReasons) as [LostReason, ...LostReason[]];

export const channelOutcomes = {
  opened: { ko: '판로 개척', en: 'Channel opened' },
  partly: { ko: '일부 성과', en: 'Partly opened' },
  not_opened: { ko: '성과 없음', en: 'Not opened' },
} as const;
export type ChannelOutcome = keyof typeof channelOutcomes;
export const channelOutcomeNames = Object.keys(channelOutcomes) as [ChannelOutcome, ...ChannelOutcome[]];

/** Results outside the market, as somebody states them. */
export const statedKinds = {
  inquiry: { ko: '문의', en: 'Inquiry' },
  sample: { ko: '견본', en: 'Sample' },
  quote: { ko: '견적', en: 'Quotation' },
  order: { ko: '주문', en: 'Order' },
  agency: { ko: '대리점 계약', en: 'Agency agreement' },
} as const;
export type StatedKind = keyof typeof statedKinds;
export const statedKindNames = Object.keys(statedKinds) as [StatedKind, ...StatedKind[]];
