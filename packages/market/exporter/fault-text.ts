/** Texts of what can go wrong with exporters’ profiles. */
export const exporterFaults = {
  'exporter.year': {
    ko: '수출 실적은 지난해까지, 연도마다 한 번씩 적어 주세요.',
    en: 'Give exports of past years, each year once.',
  },
  'exporter.chosen': { ko: '선정 연도는 올해까지만 적을 수 있습니다.', en: 'The year of a choice lies this year or before.' },
  'exporter.research': {
    ko: '연구개발비가 매출액보다 많습니다. 금액을 확인해 주세요.',
    en: 'Research comes to more than sales. Please check both.',
  },
  'exporter.forAgencies': {
    ko: '등급과 준비도는 지원기관만 찾는 조건으로 쓸 수 있습니다.',
    en: 'Only agencies can look for a band, a state or readiness.',
  },
  'exporter.agencyAlone': { ko: '지원기관만 배점을 정할 수 있습니다.', en: 'Only a support agency sets weights.' },
  'exporter.weights': { ko: '배점의 합은 100이어야 합니다.', en: 'The weights must come to 100.' },
  'exporter.stale': {
    ko: '그사이 수출기업 정보가 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'The exporter’s profile has changed meanwhile. Please reload and try again.',
  },
  'readinessWeights.stale': {
    ko: '그사이 배점이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'The weights have changed meanwhile. Please reload and try again.',
  },
  'exporter.appealOpen': { ko: '이미 검토 중인 이의신청이 있습니다.', en: 'An appeal is being looked at already.' },
  'exporter.noAppeal': { ko: '검토할 이의신청이 없습니다.', en: 'There is no appeal to decide.' },
} as const;
