/** Texts of what can go wrong with co-owners and their consent. */
export const coOwnerFaults = {
  'coOwner.none': {
    ko: '공동 소유라면 공동 권리자를 적고 동의를 받아 주세요.',
    en: 'With joint owners, please name each of them and ask for their consent.',
  },
  'coOwner.consentMissing': {
    ko: '아직 동의하지 않은 공동 권리자가 {open}곳 있습니다.',
    en: '{open} co-owner(s) have not consented yet.',
  },
  'consent.reach': {
    ko: '공동 권리자의 전자우편이나 시장의 기업 가운데 하나만 적어 주세요.',
    en: 'Give either an e-mail address of the co-owner or its organisation in the market.',
  },
  'coOwner.tooMany': { ko: '공동 권리자는 {most}곳까지 적을 수 있습니다.', en: 'Up to {most} co-owners can be named.' },
  'coOwner.self': { ko: '자기 기업은 공동 권리자로 적을 수 없습니다.', en: 'Your own organisation cannot be its co-owner.' },
  'coOwner.twice': { ko: '이미 적은 공동 권리자입니다.', en: 'This co-owner is named already.' },
  'coOwner.askedLately': {
    ko: '하루에 한 번만 다시 물을 수 있습니다.',
    en: 'They can be asked again once a day.',
  },
  'coOwner.stale': { ko: '공동 권리자 정보가 그사이 바뀌었습니다.', en: 'The co-owner has changed meanwhile.' },
  'coOwner.link': {
    ko: '쓸 수 없는 링크입니다. 이미 답했거나 새로 받은 메일의 링크가 있는지 확인해 주세요.',
    en: 'This link opens nothing. It was answered already, or a later mail has another one.',
  },
} as const;
