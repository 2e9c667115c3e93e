/** Texts of what a landed cost cannot be reckoned without, and of wrong costs. */
export const landedFaults: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  'landed.cost': {
    ko: '금액과 통화를, 보험료라면 비율을 적어 주세요.',
    en: 'Say an amount with its currency, or for insurance a share.',
  },
  'landed.needs.cost': { ko: '이 구간의 비용이 필요합니다.', en: 'Needs the cost of this leg.' },
  'landed.needs.rate': { ko: '{currency} 환율이 필요합니다.', en: 'Needs a rate of exchange for {currency}.' },
  'landed.needs.weight': { ko: '공급사가 적는 총중량(kg)이 필요합니다.', en: 'Needs the gross weight, which the supplier says.' },
  'landed.needs.volume': { ko: '공급사가 적는 부피(m³)가 필요합니다.', en: 'Needs the volume, which the supplier says.' },
  'landed.needs.value': {
    ko: '앞 구간의 비용을 알아야 계산할 수 있습니다.',
    en: 'Follows from costs before it that are not known.',
  },
  'landed.needs.customsValue': {
    ko: '{country}의 과세가격 기준(CIF 또는 FOB)이 필요합니다.',
    en: 'Needs to know whether {country} takes duty from the CIF or the FOB value.',
  },
  'landed.needs.freightInside': {
    ko: '가격에 포함된 운임을 따로 알아야 FOB 기준 관세를 계산할 수 있습니다.',
    en: 'Needs the freight that is inside the price, since duty is taken from the FOB value.',
  },
  'landed.needs.hs': { ko: '{line}번째 품목의 HS 코드가 필요합니다.', en: 'Needs the HS code of line {line}.' },
  'landed.needs.origin': {
    ko: '{line}번째 품목의 원산지가 필요합니다.',
    en: 'Needs the origin of line {line}, on which the duty depends.',
  },
  'landed.needs.duty': {
    ko: 'HS {hs}의 관세율이 필요합니다 ({line}번째 품목).',
    en: 'Needs the rate of duty of HS {hs} (line {line}).',
  },
  'landed.needs.otherPlace': {
    ko: '{place}에서 {to}까지의 비용이 필요합니다.',
    en: 'Needs the cost of the way from {place} to {to}.',
  },
  'landed.needs.price': { ko: '이 수량과 통화의 가격이 필요합니다.', en: 'Needs a price of this quantity in this currency.' },
  'landed.needs.term': {
    ko: '판매자가 가격의 인도 조건과 장소를 적어야 합니다.',
    en: 'Needs the seller’s term of delivery with its place.',
  },
  'landed.needs.placeKind': {
    ko: '{term}의 장소가 판매자 공장인지 터미널인지 알아야 합니다.',
    en: 'Needs to know whether the place of {term} is the seller’s premises or a terminal.',
  },
  'landed.needs.lead': { ko: '판매자가 적는 납기가 필요합니다.', en: 'Needs the lead time, which the seller says.' },
  'landed.needs.transit': { ko: '운송 기간이 필요합니다.', en: 'Needs the days of the main carriage.' },
};
