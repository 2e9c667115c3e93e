/** Levels by what one may do at the machine. Each includes those before it. */
export const qualificationLevels = ['assisted', 'independent', 'trainer'] as const;

/** Why one was revoked, or never granted. Apart from schemas, for pages. */
export const revocations = {
  not_passed: { ko: '교육 불합격', en: 'Training not passed' },
  not_eligible: { ko: '자격 요건 미충족', en: 'Not eligible' },
  unsafe_use: { ko: '안전 수칙 위반', en: 'Unsafe use' },
  damage: { ko: '장비 손상', en: 'Damage to equipment' },
  left: { ko: '소속 변경', en: 'Left the organisation' },
  mistake: { ko: '잘못 부여됨', en: 'Granted by mistake' },
  withdrawn: { ko: '신청 취소', en: 'Withdrawn' },
} as const;
