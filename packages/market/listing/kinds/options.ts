/** Ways in which rights to a technology are given or taken. */
export const cooperation = {
  exclusive: { ko: '전용실시권', en: 'Exclusive licence' },
  sole: { ko: '독점적 통상실시권', en: 'Sole licence' },
  non_exclusive: { ko: '통상실시권', en: 'Non-exclusive licence' },
  assignment: { ko: '양도', en: 'Assignment' },
  option: { ko: '옵션', en: 'Option' },
  joint_research: { ko: '공동연구', en: 'Joint R&D' },
  material_transfer: { ko: '물질이전', en: 'Material transfer' },
} as const;

/** Units that goods are ordered in, by their UN/ECE Recommendation 20 and 21 codes. */
export const orderUnit = {
  H87: { ko: '개', en: 'piece' },
  SET: { ko: '세트', en: 'set' },
  KGM: { ko: 'kg', en: 'kilogram' },
  MTR: { ko: 'm', en: 'metre' },
  LTR: { ko: 'L', en: 'litre' },
  XBX: { ko: '상자', en: 'box' },
} as const;

/** Who holds the rights: one alone, or several, of whom each must consent before one offers them (Korean Patent Act, article 99). */
export const ownership = {
  sole: { ko: '단독 소유', en: 'Sole owner' },
  joint: { ko: '공동 소유', en: 'Joint owners' },
} as const;

/** Who paid for the research. */
export const publicFunding = {
  none: { ko: '공공 연구비 없음', en: 'No public funding' },
  national: { ko: '국가연구개발사업', en: 'National R&D programme' },
  regional: { ko: '지방자치단체 사업', en: 'Regional programme' },
  foreign: { ko: '해외 공공 사업', en: 'Public programme abroad' },
} as const;

/**
 * What public funding asks of whoever exploits the result: reports, a share of the fees, consent before it goes abroad, makers at
 * home first (National R&D Innovation Act, article 18, and its decree; Industrial Technology Protection Act, article 11).
 */
export const fundingDuty = {
  report: { ko: '기술실시 계약·실적 보고', en: 'Report contracts and results' },
  government_royalty: { ko: '정부납부기술료', en: 'Share of fees to the government' },
  export_consent: { ko: '국외 이전 승인·신고', en: 'Consent or notice before transfer abroad' },
  domestic_first: { ko: '국내 기업 우선 실시', en: 'Domestic companies first' },
  acknowledgement: { ko: '사사 표기', en: 'Acknowledgement of the funder' },
  fulfilled: { ko: '남은 의무 없음', en: 'No duties left' },
} as const;
