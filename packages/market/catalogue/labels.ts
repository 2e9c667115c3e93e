/** Names that pages show of a product's supply and of its prices, apart from the schemas. */

/** From the nearest agreement to none: the order in which each field of a price is looked for. */
export const nearness = ['customer', 'country', 'members', 'public', 'listing'] as const;
export type Nearness = (typeof nearness)[number];

/** For whom a price list is. */
export const scopes = {
  public: { ko: '모두에게 공개', en: 'Everybody' },
  members: { ko: '로그인한 기업', en: 'Signed-in organisations' },
  country: { ko: '국가별', en: 'By country' },
  customer: { ko: '거래처별', en: 'By customer' },
} as const;
export type ScopeKind = keyof typeof scopes;

export const modes = {
  sea: { ko: '해상', en: 'Sea' },
  air: { ko: '항공', en: 'Air' },
  multimodal: { ko: '복합', en: 'Multimodal' },
  agreed: { ko: '협의', en: 'To be agreed' },
} as const;

export const periods = {
  day: { ko: '일', en: 'day' },
  week: { ko: '주', en: 'week' },
  month: { ko: '월', en: 'month' },
  year: { ko: '연', en: 'year' },
} as const;

/** How a sample is paid for; `credited`: its price comes off the first order. */
export const sampleCharges = {
  free: { ko: '무료', en: 'Free' },
  paid: { ko: '유료', en: 'Charged' },
  credited: { ko: '유료(주문 시 차감)', en: 'Charged, credited against the order' },
} as const;

export const payments = {
  tt: { ko: 'T/T 송금', en: 'T/T' },
  lc: { ko: '신용장(L/C)', en: 'L/C' },
  open: { ko: '사후 송금(O/A)', en: 'Open account' },
  card: { ko: '카드', en: 'Card' },
} as const;

/** What is stated of an offer itself, each for a time (UC9). */
export const claimSubjects = {
  origin: { ko: '원산지', en: 'Origin' },
  rohs: { ko: 'RoHS 유해물질 제한', en: 'RoHS' },
  reach: { ko: 'REACH 화학물질', en: 'REACH' },
  conflict_minerals: { ko: '분쟁광물', en: 'Conflict minerals' },
  halal: { ko: '할랄', en: 'Halal' },
  other: { ko: '기타', en: 'Other' },
} as const;

export const rightKinds = {
  patent: { ko: '특허', en: 'Patent' },
  utility: { ko: '실용신안', en: 'Utility model' },
  design: { ko: '디자인', en: 'Design' },
  trademark: { ko: '상표', en: 'Trademark' },
} as const;

export const listStates = {
  draft: { ko: '작성 중', en: 'Draft' },
  active: { ko: '적용 중', en: 'In force' },
  ended: { ko: '종료', en: 'Ended' },
} as const;

/** Days before its expiry from which a certificate or a claim counts as expiring. */
export const expiringDays = 60;

export type Standing = 'valid' | 'expiring' | 'expired';

/** How something that ends on a day (`2027-03-31`, the last on which it holds) stands on another; without an end it is valid. */
export const standingOn = (expires: string | undefined, today: string): Standing => {
  if (!expires) return 'valid';
  if (expires < today) return 'expired';
  const warned = new Date(Date.parse(`${today}T00:00:00Z`) + expiringDays * 86_400_000).toISOString().slice(0, 10);
  return expires <= warned ? 'expiring' : 'valid';
};
