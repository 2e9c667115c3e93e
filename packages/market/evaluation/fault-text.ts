/** Texts of what can go wrong with requests for evaluations on a line. */
export const evaluationFaults = {
  'evaluation.notOffered': {
    ko: '공개된 소재·부품이나 장비만 평가를 요청할 수 있습니다.',
    en: 'Only published parts, materials and equipment can be evaluated.',
  },
  'evaluation.own': { ko: '자기 기업에는 평가를 요청할 수 없습니다.', en: 'You cannot ask your own organisation to evaluate.' },
  'evaluation.stale': {
    ko: '그 사이에 내용이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요.',
    en: 'This has changed meanwhile. Please reload and try again.',
  },
  'evaluation.limits': {
    ko: '‘{value}’은(는) 합격 기준으로 읽을 수 없습니다. ‘25 ±0.01 mm’나 ‘≥ 300 MPa’처럼 단위와 범위를 적어 주세요.',
    en: '“{value}” cannot be read as limits. Please write a range with its unit, such as 25 ±0.01 mm or ≥ 300 MPa.',
  },
  'evaluation.twice': { ko: '같은 시험 항목이 두 번 있습니다.', en: 'A test item stands twice.' },
  'evaluation.reading': {
    ko: '‘{value}’은(는) {unit} 단위의 측정값으로 읽을 수 없습니다.',
    en: '“{value}” cannot be read as a value in {unit}.',
  },
  'evaluation.readings': {
    ko: '시료마다 측정값이 하나씩 필요합니다({wanted}개).',
    en: 'One value for each sample is needed ({wanted}).',
  },
  'evaluation.past': { ko: '이미 지난 날입니다.', en: 'This day is over already.' },
  'evaluation.future': { ko: '아직 오지 않은 날입니다.', en: 'This day is still to come.' },
  'evaluation.samples': {
    ko: '시험에 필요한 시료는 {wanted}개입니다.',
    en: 'The test needs {wanted} samples.',
  },
  'evaluation.tooLong': {
    ko: '더는 고칠 수 없습니다. 새로 요청해 주세요.',
    en: 'It cannot be changed any more. Please ask anew.',
  },
  'evaluation.reportsUsed': { ko: '더는 결과를 고쳐 낼 수 없습니다.', en: 'It cannot be reported any more.' },
  'evaluation.notLate': {
    ko: '결과를 낼 기한이 아직 지나지 않았습니다.',
    en: 'The day by which it is to be reported is not over.',
  },
  'evaluation.consented': { ko: '이미 공개에 동의했습니다.', en: 'You agreed to show it already.' },
  'evaluation.notConsented': { ko: '공개에 동의하지 않은 상태입니다.', en: 'You have not agreed to show it.' },
} as const;
