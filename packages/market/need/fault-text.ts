/** Texts of the faults of needs, matches and brokers. */
export const needFaults: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  'listing.anonymous': {
    ko: '이 종류의 등록 항목은 기업을 숨길 수 없습니다.',
    en: 'The owner of this kind of listing cannot be hidden.',
  },
};
