/** Why a buyer disputes, in words people know. */
export const disputeReasons = {
  quality: { ko: '품질·사양 불일치', en: 'Not as specified' },
  quantity: { ko: '수량 부족', en: 'Too few' },
  damage: { ko: '파손', en: 'Damaged' },
  late: { ko: '납기 지연', en: 'Late' },
  not_received: { ko: '미도착', en: 'Not received' },
  documents: { ko: '서류 불일치', en: 'Wrong documents' },
} as const;
export type DisputeReason = keyof typeof disputeReasons;
export const disputeReasonNames = Object.keys(disputeReasons) as [DisputeReason, ...DisputeReason[]];

/** What of a contract can be held against a seller. */
export const criteria = {
  spec: { ko: '사양', en: 'Specification' },
  quantity: { ko: '수량', en: 'Quantity' },
  certificates: { ko: '인증·성적서', en: 'Certificates' },
  origin: { ko: '원산지', en: 'Country of origin' },
  packing: { ko: '포장 단위', en: 'Contents of a package' },
  lead_time: { ko: '납기', en: 'Lead time' },
  incoterm: { ko: '인도 조건', en: 'Terms of delivery' },
  note: { ko: '특약 사항', en: 'Special terms' },
} as const;
export type Criterion = keyof typeof criteria;
export const criterionNames = Object.keys(criteria) as [Criterion, ...Criterion[]];

export const disputeStates = {
  opened: { ko: '답변 대기', en: 'Waiting for an answer' },
  answered: { ko: '협의', en: 'Being discussed' },
  proposed: { ko: '제안', en: 'Proposal' },
  settled: { ko: '합의', en: 'Settled' },
  mediation: { ko: '조정', en: 'Mediation' },
  ruled: { ko: '결정', en: 'Ruled' },
  appealed: { ko: '이의 제기', en: 'Appealed' },
  executed: { ko: '집행', en: 'Executed' },
  closed: { ko: '철회', en: 'Withdrawn' },
} as const;
