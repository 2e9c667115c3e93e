/** Texts of what can go wrong with classifications of strategic goods. */
export const classificationFaults = {
  'classification.hs': {
    ko: 'HS 코드 6자리 또는 HSK 10자리를 입력해 주세요.',
    en: 'Give the six digits of HS, or the ten of the Korean tariff.',
  },
  'classification.listing': {
    ko: '어떤 기술에 대한 판정인지 등록물을 고르거나, 도면이 다루는 물품의 HS 코드를 입력해 주세요.',
    en: 'Say which listed technology it is about, or give the HS code of the goods that a drawing is of.',
  },
  'classification.number': {
    ko: '통제번호를 3A001.a와 같은 형식으로 입력해 주세요.',
    en: 'Give the control number in the form 3A001.a.',
  },
  'classification.licence': {
    ko: '수출허가는 해당 품목에만 적습니다.',
    en: 'An export licence belongs to a controlled item only.',
  },
  'classification.ruling': { ko: '전문판정의 판정번호를 입력해 주세요.', en: 'Give the number of the ruling.' },
  'classification.future': { ko: '판정일은 오늘 이전이어야 합니다.', en: 'The day of the classification lies in the future.' },
  'classification.until': {
    ko: '유효기간은 내일부터 {last}까지 정할 수 있습니다.',
    en: 'It can hold from tomorrow until {last} at the latest.',
  },
  'classification.stale': {
    ko: '그사이 판정 기록이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'The classification has changed meanwhile. Please reload and try again.',
  },
} as const;
