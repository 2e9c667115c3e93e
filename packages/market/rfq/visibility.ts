/** Who is shown a request for quotation, as the forms and the API name it. */
export const visibilities = ['public', 'matched', 'invited'] as const;
export type Visibility = (typeof visibilities)[number];

export const visibilityNames: Readonly<Record<Visibility, { readonly ko: string; readonly en: string }>> = {
  public: { ko: '공개: 인증된 공급사 모두', en: 'Public: every verified supplier' },
  matched: { ko: '추천: 조건에 맞는 공급사', en: 'Matched: suppliers that fit' },
  invited: { ko: '초대: 지정한 공급사만', en: 'Invited: chosen suppliers alone' },
};
