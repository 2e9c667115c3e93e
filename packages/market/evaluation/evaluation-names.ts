/** Why a request for an evaluation was given back, contested or ended. Free of schemas, for pages. */
export const evaluationReasons = {
  items: { ko: '시험 항목', en: 'Test items' },
  limits: { ko: '합격 기준', en: 'Acceptance limits' },
  samples: { ko: '시료 수', en: 'Number of samples' },
  days: { ko: '일정', en: 'Days' },
  no_line: { ko: '맞는 라인 없음', en: 'No line for it' },
  busy: { ko: '여력 없음', en: 'No capacity' },
  no_interest: { ko: '도입 계획 없음', en: 'Not wanted' },
  no_answer: { ko: '무응답', en: 'No answer' },
  no_samples: { ko: '시료를 보내지 않음', en: 'No samples sent' },
  not_by_protocol: { ko: '계획과 다른 시험', en: 'Not tested by the protocol' },
  wrong_reading: { ko: '잘못된 측정값', en: 'A wrong reading' },
  sample_damaged: { ko: '시료 손상', en: 'Samples damaged' },
  withdrawn: { ko: '요청 취소', en: 'Withdrawn' },
  not_reported: { ko: '기한 안에 결과 없음', en: 'Not reported by its day' },
  not_arrived: { ko: '시료 미도착', en: 'Samples did not arrive' },
  unable: { ko: '시험 불가', en: 'Could not be tested' },
} as const;
export type EvaluationReason = keyof typeof evaluationReasons;
export const evaluationReasonNames = Object.keys(evaluationReasons) as [EvaluationReason, ...EvaluationReason[]];
