/** What a conversation in two languages refuses. */
export const conversationFaults = {
  'glossary.korean': { ko: '한글 용어를 적어 주세요.', en: 'Write the term in Korean.' },
  'glossary.english': { ko: '영문 용어를 적어 주세요.', en: 'Write the term in English letters.' },
  'glossary.taken': {
    ko: '이 거래의 용어집에 이미 있는 용어입니다. 먼저 기존 용어를 빼 주세요.',
    en: 'The glossary of this deal has this term already. Take the old pair out first.',
  },
  'glossary.figure': {
    ko: '두 용어의 숫자와 단위가 같아야 합니다. 용어집으로 숫자를 바꿀 수 없습니다.',
    en: 'Both terms must say the same figures and units. A glossary changes no figure.',
  },
  'glossary.full': {
    ko: '한 거래의 용어집에는 {count}개까지 담을 수 있습니다.',
    en: 'The glossary of one deal holds up to {count} pairs.',
  },
  'glossary.closed': {
    ko: '끝난 거래에서는 용어집을 바꿀 수 없습니다.',
    en: 'This deal is over; its glossary stays as it is.',
  },
  'glossary.stale': {
    ko: '읽으신 뒤에 용어집이 바뀌었습니다. 새 내용을 확인해 주세요.',
    en: 'The glossary has changed since you read it. Please read it again.',
  },
} as const;
