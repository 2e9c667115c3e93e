/** Texts of the faults of valuations. */
export const valuationFaults = {
  'valuation.spread': {
    ko: '최소, 예상, 최대는 작은 값부터 차례로 적어 주세요.',
    en: 'Least, likeliest and greatest must be in this order.',
  },
  'upkeep.stale': {
    ko: '그사이 유지 비용이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'What keeping the rights costs has changed meanwhile. Please reload and try again.',
  },
  'valuation.stale': {
    ko: '그 사이 다른 사람이 평가표를 바꿨습니다. 새로 고친 뒤 다시 저장해 주세요.',
    en: 'Somebody changed this valuation meanwhile. Please reload and save again.',
  },
  'valuation.full': {
    ko: '이 평가표는 더 고칠 수 없습니다. 새 평가표를 만들어 주세요.',
    en: 'This valuation is full. Please begin a new one.',
  },
  'valuation.listing': {
    ko: '우리 기관의 등록물만 연결할 수 있습니다.',
    en: 'Only a listing of your organisation can be valued.',
  },
} as const;
