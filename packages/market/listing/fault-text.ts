/** Texts of what can stand against the publication of a listing beside its content. */
export const publicationFaults = {
  'listing.unanswered': {
    ko: '공개하기 전에 권리 소유와 공공 연구비에 대해 답해 주세요.',
    en: 'Before publication, please answer who owns the rights and who paid for the research.',
  },
  'lookup.stale': { ko: '조회 결과가 그사이 바뀌었습니다.', en: 'The look-up has changed meanwhile.' },
  'lookup.undrafted': {
    ko: '이 특허로 초안을 만들지 못했습니다. 제목이 없거나 이미 다른 항목에 속한 특허입니다.',
    en: 'No draft could be made of this patent: it has no title, or belongs to another listing already.',
  },
} as const;
