/** Texts of the faults of mandates, shared credit and commissions. */
export const mandateFaults = {
  'mandate.oneself': {
    ko: '같은 기관끼리는 중개 약정을 맺을 수 없습니다.',
    en: 'An organisation cannot mandate itself.',
  },
  'mandate.over': { ko: '약정 기간이 이미 지났습니다.', en: 'The term of this mandate is over.' },
  'mandate.days': { ko: '끝나는 날은 시작하는 날보다 빠를 수 없습니다.', en: 'It cannot end before it begins.' },
  'mandate.cap': { ko: '상한은 최저액보다 작을 수 없습니다.', en: 'The cap cannot be less than the minimum.' },
  'mandate.currencies': {
    ko: '최저액과 상한은 같은 통화여야 합니다.',
    en: 'Minimum and cap must be in one currency.',
  },
  'mandate.notBroker': {
    ko: '인증된 기관만 중개를 맡을 수 있습니다.',
    en: 'Only an organisation that is verified can broker.',
  },
  'mandate.listing': {
    ko: '중개를 맡기는 기관의 등록물이나 수요만 지정할 수 있습니다.',
    en: 'It must be a listing or a need of the mandating party.',
  },
  'mandate.stale': {
    ko: '그 사이 약정이 바뀌었습니다. 새로 고친 뒤 다시 해 주세요.',
    en: 'The mandate has changed meanwhile. Please reload and try again.',
  },
  'credit.shares': {
    ko: '모든 중개기관의 몫을 적고, 합이 100 %가 되어야 합니다.',
    en: 'Every broker needs a share, and together they must come to 100 %.',
  },
  'credit.unagreed': { ko: '아직 모두가 동의하지 않았습니다.', en: 'Not everybody has agreed yet.' },
  'credit.stranger': { ko: '이 공로 배분의 당사자가 아닙니다.', en: 'You have no part in this credit.' },
  'credit.stale': {
    ko: '그 사이 배분이 바뀌었습니다. 새로 고친 뒤 다시 해 주세요.',
    en: 'The shares have changed meanwhile. Please reload and try again.',
  },
  'commission.twice': { ko: '이미 기록한 지급입니다.', en: 'This payment is entered already.' },
  'commission.beyondOwed': {
    ko: '아직 지급하지 않은 수수료보다 많습니다.',
    en: 'That is more than is still owed.',
  },
} as const;
