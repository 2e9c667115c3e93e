/** Why a deal ended, as both sides read it. */
export const endReasons = {
  not_available: { ko: '더 이상 제공하지 않음', en: 'No longer available' },
  exclusive_elsewhere: { ko: '다른 곳에 독점 허락됨', en: 'Licensed exclusively to somebody else' },
  no_fit: { ko: '서로 맞지 않음', en: 'Does not fit' },
  no_capacity: { ko: '지원할 여력이 없음', en: 'No capacity to support it' },
  no_trust: { ko: '상대 확인이 충분하지 않음', en: 'Not enough is known of the other side' },
  terms: { ko: '조건이 맞지 않음', en: 'The terms do not suit' },
  control: { ko: '수출통제 또는 제재', en: 'Export control or sanctions' },
  approval: { ko: '내부 승인을 받지 못함', en: 'Not approved inside' },
  not_needed: { ko: '필요가 없어짐', en: 'No longer needed' },
  readiness: { ko: '기술성숙도가 낮음', en: 'Not ready enough' },
  other_technology: { ko: '다른 기술을 선택함', en: 'Another technology was chosen' },
  budget: { ko: '예산 부족', en: 'No budget' },
  abuse: { ko: '이용 규칙 위반', en: 'Against the rules of the market' },
  breach: { ko: '계약 위반', en: 'Breach' },
  convenience: { ko: '합의 또는 임의 해지', en: 'For convenience' },
  lapse: { ko: '권리 소멸', en: 'The right has lapsed' },
} as const;
export type EndReason = keyof typeof endReasons;
export const endReasonNames = Object.keys(endReasons) as [EndReason, ...EndReason[]];

/** Why a deal stands still. */
export const holdReasons = {
  legal_status: { ko: '권리 상태 확인', en: 'Status of the right' },
  control: { ko: '수출통제 확인', en: 'Export control' },
  co_owner: { ko: '공동 권리자 동의', en: 'Consent of a co-owner' },
} as const;
export type HoldReason = keyof typeof holdReasons;
export const holdReasonNames = ['legal_status', 'control', 'co_owner'] as const satisfies HoldReason[];
