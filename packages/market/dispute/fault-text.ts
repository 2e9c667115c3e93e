/** Texts of the faults of disputes. */
export const disputeFaults = {
  'dispute.exists': { ko: '이 주문에 진행 중인 분쟁이 있습니다.', en: 'A dispute about this order is under way already.' },
  'dispute.criterion': {
    ko: '계약에 적힌 기준만 분쟁의 근거가 될 수 있습니다. 이 주문의 조건에는 없는 항목입니다.',
    en: 'Only what the contract says can be a ground for a dispute; the terms of this order do not say this.',
  },
  'dispute.claim': { ko: '요구 금액이 주문 금액보다 큽니다.', en: 'This is more than the price of the order.' },
  'dispute.pen': {
    ko: '상대방의 답을 기다리는 제안입니다. 자기 제안에는 답할 수 없습니다.',
    en: 'Your proposal waits for the other side; you cannot answer it yourself.',
  },
  'dispute.full': { ko: '더 적을 수 없습니다.', en: 'No more can be added to this dispute.' },
} as const;
