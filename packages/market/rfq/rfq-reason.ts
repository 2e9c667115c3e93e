/** Why a request for quotation ended without an award, or was sent back. */
export const rfqReasons = {
  vague: { ko: '내용이 충분하지 않음', en: 'Not enough is said' },
  control: { ko: '수출통제 또는 제재', en: 'Export control or sanctions' },
  not_trade: { ko: '거래 요청이 아님', en: 'Not a request to trade' },
  abuse: { ko: '이용 규칙 위반', en: 'Against the rules of the market' },
  not_needed: { ko: '필요가 없어짐', en: 'No longer needed' },
  price: { ko: '가격이 맞지 않음', en: 'The prices do not suit' },
  terms: { ko: '조건이 맞지 않음', en: 'The terms do not suit' },
  no_fit: { ko: '규격에 맞는 견적 없음', en: 'No quotation fits' },
  bought_elsewhere: { ko: '다른 곳에서 구매함', en: 'Bought elsewhere' },
  no_decision: { ko: '기한 안에 결정하지 않음', en: 'No decision in time' },
} as const;
export type RfqReason = keyof typeof rfqReasons;
export const rfqReasonNames = Object.keys(rfqReasons) as [RfqReason, ...RfqReason[]];
