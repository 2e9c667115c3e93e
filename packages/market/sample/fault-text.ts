/** Texts of the faults of samples. */
export const sampleFaults = {
  'sample.own': { ko: '자기 기업의 제품은 샘플을 요청할 수 없습니다.', en: 'You cannot ask your own organisation for a sample.' },
  'sample.stale': {
    ko: '그사이 상대방이나 동료가 진행했습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'Somebody else has moved this sample meanwhile. Reload and try again.',
  },
  'sample.past': { ko: '오늘이나 그 뒤의 날짜를 적어 주세요.', en: 'Give today or a later day.' },
  'sample.paid': {
    ko: '이미 입금되었거나 받을 대금이 없는 샘플입니다.',
    en: 'It is paid already, or there is nothing to pay.',
  },
  'sample.unpaid': { ko: '샘플 대금이 아직 입금되지 않았습니다.', en: 'The price of the sample has not been paid yet.' },
  'sample.verdicts': { ko: '기준마다 충족 여부를 골라 주세요.', en: 'Say of each criterion whether it is met.' },
  'sample.credit': {
    ko: '이 샘플에는 주문에서 공제할 대금이 없습니다.',
    en: 'There is nothing of this sample to take off an order.',
  },
} as const;
