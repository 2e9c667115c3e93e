/**
 * On whose word a value stands: `claimed` by its owner or a datasheet; `measured`, by a report that its owner names; `verified`, where
 * the report is a line of the log of an instrument of the market (see `verifies`); `third_party`, where it is the result of a demand
 * company's line that both sides show (see `bearsOut`); `expired`, where the report had its time; `withdrawn`, where the line of the log was
 * corrected since. Apart from any schema, since pages show them.
 */
export const proofBases = ['claimed', 'measured', 'verified', 'third_party', 'expired', 'withdrawn'] as const;
export type ProofBasis = (typeof proofBases)[number];

/** Whether a value stands on more than its owner's word today. */
export const isProven = (basis: ProofBasis): boolean => basis === 'measured' || basis === 'verified' || basis === 'third_party';

export const basisLabels: Readonly<Record<ProofBasis, { readonly ko: string; readonly en: string }>> = {
  claimed: { ko: '공급사 기재값', en: 'Claimed' },
  measured: { ko: '측정', en: 'Measured' },
  verified: { ko: '이 장터의 장비로 측정 확인', en: 'Measured on an instrument of this market' },
  third_party: { ko: '수요 기업 라인에서 측정', en: 'Measured on the line of a demand company' },
  expired: { ko: '측정 유효 기간 지남', en: 'Measurement expired' },
  withdrawn: { ko: '측정 확인 철회(사용 기록 정정)', en: 'Mark withdrawn: the log was corrected' },
};
