/** Texts of what can go wrong with papers of an order. */
export const tradeDocumentFaults = {
  'tradeDocument.tooEarly': {
    ko: '주문이 이 서류를 발행할 수 있는 단계가 아닙니다.',
    en: 'The order is not in a state in which this document is issued.',
  },
  'tradeDocument.packing': { ko: '포장 내역을 한 줄 이상 입력해 주세요.', en: 'Say how the goods are packed.' },
  'tradeDocument.weight': { ko: '순중량이 총중량보다 클 수 없습니다.', en: 'The net weight exceeds the gross weight.' },
  'tradeDocument.hs': {
    ko: '원산지증명서에는 모든 품목의 HS 코드가 필요합니다.',
    en: 'A certificate of origin needs the HS code of each item.',
  },
  'tradeDocument.origin': {
    ko: '계약에서 {line}번 품목의 원산지는 {origin}입니다. 이 원산지증명서에 함께 적을 수 없습니다.',
    en: 'Item {line} was agreed to come from {origin} and cannot stand on this certificate.',
  },
} as const;
