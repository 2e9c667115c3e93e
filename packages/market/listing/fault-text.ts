/** Texts of what can stand against the publication of a listing beside its content. */
export const publicationFaults = {
  'listing.unanswered': {
    ko: '공개하기 전에 표시된 항목에 답해 주세요. 기술은 권리 소유와 공공 연구비, 부산물은 분류번호와 허가입니다.',
    en: 'Before publication, please answer the marked fields: of a technology rights and funding, of a by-product its code and permit.',
  },
  'listing.notPublishable': {
    ko: '표시된 항목을 고친 뒤 공개해 주세요.',
    en: 'Please correct the marked fields before publication.',
  },
  'listing.rightOver': {
    ko: '출처에 따르면 권리가 소멸했습니다. 다시 공개하려면 운영자에게 문의해 주세요.',
    en: 'By its sources the right is over. Please ask the operator to publish it again.',
  },
  'listing.rightMoved': {
    ko: '출처가 권리 이전을 알렸습니다. 공동 소유자 화면에서 새 권리자를 적어 확인을 받거나 운영자에게 문의해 주세요.',
    en: 'A source reported that the right was assigned. Name the new owner among the co-owners and have them confirm, or ask the operator.',
  },
  'publication.wasteCode': {
    ko: '없는 폐기물 분류번호입니다({given}). 51-04-01처럼 적어 주세요(지정폐기물 01~12, 건설 40, 일반 51, 생활계 91).',
    en: 'There is no such waste code ({given}). Write it as 51-04-01 (designated 01 to 12, construction 40, general 51, household-like 91).',
  },
  'publication.foreignWaste': {
    ko: '유럽 폐기물 목록이나 바젤협약의 번호가 아닙니다({given}). EWC 11 01 09*, A1020, B1010, Y17처럼 적어 주세요.',
    en: 'No code of the European list of wastes or of the Basel Convention ({given}). Write it as EWC 11 01 09*, A1020, B1010 or Y17.',
  },
  'publication.expired': {
    ko: '이미 지난 날짜입니다. 유효한 허가를 적어 주세요.',
    en: 'This date has passed. A permit that is in force is needed.',
  },
  'publication.hazard': {
    ko: '지정폐기물 분류번호입니다. 해당하는 유해 특성을 골라 주세요.',
    en: 'The code is that of a designated waste. Please choose the hazards that apply.',
  },
  'band.currency': { ko: '비공개 금액은 원화(KRW)로 적어 주세요.', en: 'A sealed amount has to be in Korean won.' },
  'weeks.unreadable': {
    ko: '한 줄에 한 주씩 “2026-W50 40”처럼 주와 시간을 적어 주세요.',
    en: 'Write one week a line with its hours, such as “2026-W50 40”.',
  },
  'lookup.stale': { ko: '조회 결과가 그사이 바뀌었습니다.', en: 'The look-up has changed meanwhile.' },
  'lookup.undrafted': {
    ko: '이 특허로 초안을 만들지 못했습니다. 제목이 없거나 이미 다른 항목에 속한 특허입니다.',
    en: 'No draft could be made of this patent: it has no title, or belongs to another listing already.',
  },
} as const;
