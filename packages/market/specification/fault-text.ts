/** Faults of specifications, in both languages. */
export const specificationFaults = {
  'specification.category': {
    ko: '없는 분류입니다: “{category}”. 목록에서 골라 주세요.',
    en: 'There is no category “{category}”. Choose one of the list.',
  },
  'specification.property': {
    ko: '“{name}” 항목은 이 분류에 없습니다. 항목 이름을 목록과 같게 적어 주세요.',
    en: 'This category has no property “{name}”. Write its name as it stands in the list.',
  },
  'specification.hardness': {
    ko: '환산표의 범위를 벗어난 경도입니다: “{value}”. HV로 적어 주세요.',
    en: 'The hardness “{value}” lies beyond the conversion table. Give it in HV.',
  },
  'specification.parts': {
    ko: '성분은 “C ≤ 0.03; Cr 16~18”처럼 원소와 질량 %로 적어 주세요.',
    en: 'Write a composition as elements with their share by mass, such as “C ≤ 0.03; Cr 16~18”.',
  },
  'specification.proof': {
    ko: '읽을 수 없는 값입니다: “{value}”. “| 측정 2026-05-01 성적서 번호”처럼 적어 주세요.',
    en: '“{value}” cannot be read. Write it as “| measured 2026-05-01 number of the report”.',
  },
  'specification.proofAhead': {
    ko: '아직 오지 않은 날입니다: {on}. 실제로 측정한 날을 적어 주세요.',
    en: '{on} is still to come. Give the day on which it was measured.',
  },
  'specification.proofDay': {
    ko: '그 성적서가 가리키는 측정일은 {days}입니다. {on} 대신 그날을 적어 주세요.',
    en: 'What this report names was measured on {days}. Give that day, not {on}.',
  },
  'specification.option': { ko: '다음 가운데 하나로 적어 주세요: {options}', en: 'It has to be one of: {options}' },
} as const;
