/** Texts of the faults of by-product agreements, their weighings and the permits that they go under. */
export const offtakeFaults = {
  'offtake.oneself': { ko: '같은 기관끼리는 약정을 맺을 수 없습니다.', en: 'An organisation cannot agree with itself.' },
  'offtake.listing': {
    ko: '공개 중인 부산물만 약정할 수 있습니다.',
    en: 'It must be a by-product that its owner has published.',
  },
  'offtake.wasteCode': { ko: '부산물에 폐기물 분류번호가 없습니다.', en: 'The by-product has no waste code.' },
  'offtake.over': { ko: '약정 기간이 이미 지났습니다.', en: 'The term of this agreement is over.' },
  'offtake.days': { ko: '끝나는 날은 시작하는 날보다 빠를 수 없습니다.', en: 'It cannot end before it begins.' },
  'offtake.long': { ko: '한 번에 3년까지 약정할 수 있습니다.', en: 'An agreement runs for three years at most.' },
  'offtake.stale': {
    ko: '그 사이 약정이 바뀌었습니다. 새로 고친 뒤 다시 해 주세요.',
    en: 'The agreement has changed meanwhile. Please reload and try again.',
  },
  'offtake.notAgreed': { ko: '아직 맺지 않은 약정입니다.', en: 'This agreement has not been accepted.' },
  'offtake.beyondOwed': { ko: '아직 받지 않은 금액보다 많습니다.', en: 'That is more than is still owed.' },
  'offtake.payer': { ko: '대금을 받는 쪽이 입금을 기록합니다.', en: 'Whoever is paid records a payment.' },
  'offtake.twice': { ko: '이미 기록한 입금입니다.', en: 'This payment is entered already.' },
  'offtake.full': {
    ko: '한 약정에는 계근을 1,000건까지 기록합니다. 새 약정을 맺어 주세요.',
    en: 'One agreement holds 1,000 weighings. Please make another agreement.',
  },
  'weighing.weights': {
    ko: '총중량이 공차중량보다 커야 합니다.',
    en: 'The gross weight must be more than the tare.',
  },
  'weighing.day': {
    ko: '약정 기간 안의 지난 시각이어야 합니다.',
    en: 'It must be a past time within the term of the agreement.',
  },
  'weighing.corrections': { ko: '더는 고칠 수 없습니다.', en: 'It cannot be corrected again.' },
  'weighing.twice': { ko: '이미 기록한 계근표 번호입니다.', en: 'A ticket of this number is recorded already.' },
  'weighing.stale': {
    ko: '이미 기록한 계근표이거나 그 사이 바뀌었습니다. 새로 고친 뒤 확인해 주세요.',
    en: 'This ticket is recorded already, or has changed meanwhile. Please reload.',
  },
  'permit.days': { ko: '끝나는 날은 시작하는 날보다 빠를 수 없습니다.', en: 'It cannot end before it begins.' },
  'permit.over': { ko: '이미 끝난 허가입니다.', en: 'This permit is over.' },
  'permit.many': { ko: '허가는 100건까지 등록합니다.', en: 'There is room for 100 permits.' },
  'permit.discharge': {
    ko: '배출자에게 그날 이 폐기물을 배출할 수 있는 허가가 없습니다.',
    en: 'The supplier has no permit to discharge this waste on that day.',
  },
  'permit.recycling': {
    ko: '인수자에게 그날 이 폐기물을 재활용할 수 있는 허가가 없습니다.',
    en: 'The taker has no permit to recycle this waste on that day.',
  },
  'permit.stale': {
    ko: '그 사이 허가가 바뀌었습니다. 새로 고친 뒤 다시 해 주세요.',
    en: 'The permit has changed meanwhile. Please reload and try again.',
  },
} as const;
