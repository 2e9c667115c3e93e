/** Why an order ends before its time, or goods are not taken, with the words people read. */
export const orderReasons = {
  price: { ko: '가격', en: 'Price' },
  capacity: { ko: '생산 여력 부족', en: 'No capacity' },
  lead_time: { ko: '납기', en: 'Lead time' },
  control: { ko: '수출 통제', en: 'Export control' },
  changed_need: { ko: '수요 변경', en: 'Need has changed' },
  unpaid: { ko: '대금 미지급', en: 'Not paid' },
  late: { ko: '납기 지연', en: 'Late' },
  no_answer: { ko: '무응답', en: 'No answer' },
  agreed: { ko: '쌍방 합의', en: 'By agreement' },
  ruled: { ko: '분쟁 결정', en: 'By ruling' },
} as const;
export type OrderReason = keyof typeof orderReasons;
export const orderReasonNames = Object.keys(orderReasons) as [OrderReason, ...OrderReason[]];

/** Where the money of an order stands, beside its state. */
export const paymentFacets = {
  none: { ko: '청구 전', en: 'Nothing due yet' },
  deposit_due: { ko: '선금 대기', en: 'Deposit due' },
  deposit_held: { ko: '선금 입금', en: 'Deposit paid' },
  balance_due: { ko: '잔금 대기', en: 'Balance due' },
  paid: { ko: '전액 입금', en: 'Paid' },
  released: { ko: '정산 완료', en: 'Released to the seller' },
  refunded: { ko: '환불', en: 'Refunded' },
  partly_refunded: { ko: '일부 환불', en: 'Partly refunded' },
  charged_back: { ko: '지급 거절(차지백)', en: 'Charged back' },
} as const;
export type PaymentFacet = keyof typeof paymentFacets;
export const paymentFacetNames = Object.keys(paymentFacets) as [PaymentFacet, ...PaymentFacet[]];
