/** Texts of what can stand against the publication of a listing beside its content. */
export const publicationFaults = {
  'listing.unanswered': {
    ko: '공개하기 전에 권리 소유와 공공 연구비에 대해 답해 주세요.',
    en: 'Before publication, please answer who owns the rights and who paid for the research.',
  },
} as const;
