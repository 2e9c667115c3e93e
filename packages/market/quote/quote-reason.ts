/** Why a quotation ended without an order. */
export const quoteReasons = {
  price: { ko: '가격이 맞지 않음', en: 'The price does not suit' },
  terms: { ko: '조건이 맞지 않음', en: 'The terms do not suit' },
  lead_time: { ko: '납기가 맞지 않음', en: 'The lead time does not suit' },
  no_fit: { ko: '규격이 맞지 않음', en: 'Does not fit' },
  quality: { ko: '품질·인증이 충분하지 않음', en: 'Quality or certificates do not suffice' },
  no_capacity: { ko: '공급 여력이 없음', en: 'No capacity' },
  not_available: { ko: '더 이상 공급하지 않음', en: 'No longer available' },
  not_needed: { ko: '필요가 없어짐', en: 'No longer needed' },
  control: { ko: '수출통제 또는 제재', en: 'Export control or sanctions' },
  awarded_elsewhere: { ko: '다른 견적이 선정됨', en: 'Another quotation was chosen' },
  request_ended: { ko: '견적 요청이 끝남', en: 'The request has ended' },
} as const;
export type QuoteReason = keyof typeof quoteReasons;
export const quoteReasonNames = Object.keys(quoteReasons) as [QuoteReason, ...QuoteReason[]];
