/** Texts of the faults of technology deals. */
export const technologyFaults = {
  'deal.stale': {
    ko: '그사이 상대방이나 동료가 거래를 진행했습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'Somebody else has moved this deal meanwhile. Reload and try again.',
  },
  'deal.exists': {
    ko: '이 기술에 대해 이미 진행 중인 거래가 있습니다.',
    en: 'Your organisation already has a deal about this technology.',
  },
  'deal.ownListing': {
    ko: '자기 기업의 기술에는 관심을 표명할 수 없습니다.',
    en: 'You cannot express interest in a technology of your own.',
  },
  'deal.notDealt': { ko: '이 항목은 기술 거래로 진행할 수 없습니다.', en: 'This listing is not traded by technology deals.' },
  'deal.onHold': {
    ko: '보류 중인 거래입니다. 보류가 풀린 뒤에 진행할 수 있습니다.',
    en: 'This deal is on hold. It can go on when the hold is lifted.',
  },
  'deal.held': { ko: '같은 사유로 이미 보류 중입니다.', en: 'It is on hold for this reason already.' },
  'deal.notHeld': { ko: '풀 수 있는 보류가 없습니다.', en: 'There is no hold that you can lift.' },
  'deal.termsOpen': { ko: '양쪽이 합의한 조건이 아직 없습니다.', en: 'There are no terms yet on which both sides agree.' },
  'deal.notExpress': { ko: '간편 실시권을 제공하지 않는 기술입니다.', en: 'This technology offers no express licence.' },
  'deal.unsigned': { ko: '아직 양쪽이 서명하지 않았습니다.', en: 'Not both sides have signed yet.' },
  'nda.missing': { ko: '비밀유지계약이 아직 없습니다.', en: 'There is no non-disclosure agreement yet.' },
  'nda.unsigned': {
    ko: '비밀유지계약에 아직 양쪽이 동의하지 않았습니다.',
    en: 'Not both sides have accepted the non-disclosure agreement yet.',
  },
  'nda.notInForce': {
    ko: '발효 중인 비밀유지계약이 없습니다.',
    en: 'No non-disclosure agreement is in force.',
  },
} as const;
