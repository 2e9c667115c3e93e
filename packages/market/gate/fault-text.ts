/** Texts of what can go wrong at the trade gate and with screenings. */
export const gateFaults = {
  'gate.required': {
    ko: '수출통제 확인 기록 없이 진행할 수 없습니다.',
    en: 'This cannot be done without a record of the trade gate.',
  },
  'gate.held': {
    ko: '수출통제 확인에서 멈췄습니다: {reasonsKo}. 기록 번호 {record}',
    en: 'The trade gate holds this: {reasonsEn}. Record {record}',
  },
  'screening.days': { ko: '유효 기간은 1일에서 {most}일 사이로 정해 주세요.', en: 'An answer holds for 1 to {most} days.' },
  'screening.stale': {
    ko: '그사이 심사 기록이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'The screening has changed meanwhile. Please reload and try again.',
  },
} as const;
