/** Texts of what can be wrong with what an organisation says of itself. */
export const companyFaults = {
  'address.latin': {
    ko: '무역 서류에 인쇄할 수 있도록 영문 주소를 입력해 주세요.',
    en: 'Please give the address in Latin letters: documents that leave the country print it.',
  },
  'address.script': {
    ko: '이 칸에는 영문(로마자)으로 입력해 주세요.',
    en: 'Please write this in Latin letters.',
  },
  'address.half': {
    ko: '상세 주소와 도시를 같은 언어로 함께 입력해 주세요.',
    en: 'Please give both the street and the city in this language.',
  },
  'address.lines': { ko: '주소는 세 줄까지 입력할 수 있습니다.', en: 'An address has at most three lines.' },
  'address.postalCode': {
    ko: '그 나라의 우편번호 형식이 아닙니다. 예: 한국 51538',
    en: 'This is not a postal code of that country. In Korea it is five digits, such as 51538.',
  },
} as const;
