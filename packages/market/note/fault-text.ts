/** Texts of what can go wrong with overseas technology notes. */
export const noteFaults = {
  'note.notOffered': {
    ko: '지원기관, 대학·연구소, 공급 기업과 운영자만 해외 기술 노트를 쓸 수 있습니다.',
    en: 'Agencies, institutes, suppliers and the operator alone write overseas technology notes.',
  },
  'note.stale': {
    ko: '그 사이에 내용이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'This has changed meanwhile. Please reload and try again.',
  },
  'note.incomplete': { ko: '아직 빠진 것이 있어 낼 수 없습니다.', en: 'Something is still missing before others can see it.' },
  'note.uncited': {
    ko: '{number}번째 내용에 출처가 없습니다. 출처, 주소, 날짜를 적어 주세요.',
    en: 'Statement {number} has no citation. Please give its source, address and date.',
  },
  'note.ownReview': { ko: '자기가 쓴 노트는 검토할 수 없습니다.', en: 'Nobody reviews a note that they wrote.' },
  'note.open': { ko: '이미 쓰고 있는 판이 있습니다.', en: 'Another edition is being written already.' },
  'note.unpublished': { ko: '공개된 판이 있어야 다음 판을 쓸 수 있습니다.', en: 'A next edition follows one that is published.' },
  'note.tooLong': { ko: '너무 여러 번 고쳤습니다. 새로 써 주세요.', en: 'It was given back too often. Please begin anew.' },
  'note.past': { ko: '아직 오지 않은 날이어야 합니다.', en: 'This day has to be still to come.' },
  'note.future': { ko: '아직 오지 않은 날입니다.', en: 'This day is still to come.' },
  'note.currency': { ko: '두 금액의 통화가 다릅니다.', en: 'Both amounts need the same currency.' },
  'note.priceOrder': { ko: '최고 가격이 최저 가격보다 낮습니다.', en: 'The highest price is below the lowest.' },
  'note.figure': {
    ko: '읽을 수 없는 수치입니다. ‘120 kW’처럼 단위와 함께 적어 주세요.',
    en: 'This figure cannot be read. Write it with its unit, such as 120 kW.',
  },
  'note.notHere': { ko: '이 구분에는 쓰지 않는 값입니다.', en: 'A statement of this section does not say this.' },
} as const;
