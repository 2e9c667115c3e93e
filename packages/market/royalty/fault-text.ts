/** Texts of what can go wrong with licences, royalties and invoices. */
export const royaltyFaults = {
  'royalty.share': {
    ko: '비율은 0에서 100 사이의 백분율로, 소수 넷째 자리까지 입력해 주세요.',
    en: 'Give the share in per cent, from 0 to 100, with at most four decimal places.',
  },
  'royalty.firstTier': { ko: '첫 구간은 0부터 시작해야 합니다.', en: 'The first step of the scale begins at 0.' },
  'royalty.tierOrder': { ko: '구간은 낮은 금액부터 차례로 적어 주세요.', en: 'The steps of the scale must rise.' },
  'royalty.minimumOrder': { ko: '최저 실시료는 연차 순서대로 적어 주세요.', en: 'The years of the minimum must rise.' },
  'royalty.capBelowMinimum': { ko: '상한이 최저 실시료보다 낮습니다.', en: 'The cap lies below the minimum.' },
  'royalty.milestoneTwice': { ko: '마일스톤 키가 겹칩니다.', en: 'Two milestones have the same key.' },
  'royalty.sharesNotWhole': { ko: '배분 비율의 합이 100%가 되어야 합니다.', en: 'The shares must come to 100 %.' },
  'royalty.beneficiaryTwice': { ko: '같은 수익자가 두 번 있습니다.', en: 'A beneficiary stands there twice.' },
  'royalty.deduction': { ko: '계약에서 정하지 않은 공제 항목입니다.', en: 'The terms do not allow this deduction.' },
  'royalty.deductionsAboveGross': { ko: '공제액이 매출보다 큽니다.', en: 'The deductions exceed the sales.' },
  'royalty.rateMissing': {
    ko: '해당 날짜의 환율이 없습니다. 환율과 기준일, 출처를 입력해 주세요.',
    en: 'There is no rate for the day. Give a rate with its day and source.',
  },
  'licence.stale': {
    ko: '그사이 라이선스가 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'The licence has changed meanwhile. Please reload and try again.',
  },
} as const;
