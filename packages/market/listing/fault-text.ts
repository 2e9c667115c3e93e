/** Texts of what can stand against the publication of a listing beside its content. */
export const publicationFaults = {
  'listing.unanswered': {
    ko: '공개하기 전에 권리 소유와 공공 연구비에 대해 답해 주세요.',
    en: 'Before publication, please answer who owns the rights and who paid for the research.',
  },
  'coOwner.none': {
    ko: '공동 소유라면 공동 권리자를 적고 동의를 받아 주세요.',
    en: 'With joint owners, please name each of them and ask for their consent.',
  },
  'coOwner.consentMissing': {
    ko: '아직 동의하지 않은 공동 권리자가 {open}곳 있습니다.',
    en: '{open} co-owner(s) have not consented yet.',
  },
} as const;
