/** The first level of the national standard classification of research equipment, in the order of the register. */
export const equipmentClass = {
  optical: { ko: '광학/전자영상장비', en: 'Optical and electronic imaging' },
  chemical: { ko: '화합물전처리/분석장비', en: 'Preparing and analysing compounds' },
  mechanical: { ko: '기계가공/시험장비', en: 'Machining and mechanical testing' },
  electrical: { ko: '전기/전자장비', en: 'Electrical and electronic' },
  data: { ko: '데이터처리장비', en: 'Data processing' },
  physical: { ko: '물리적측정장비', en: 'Physical measurement' },
  clinical: { ko: '임상의료장비', en: 'Clinical and medical' },
  environment: { ko: '환경조성/생산/사육시설장비', en: 'Environments, production and breeding' },
} as const;

/** How others may use it (ZEUS useScopeMean 01, 02, 04; 03 is both of the first). */
export const useMeans = {
  self: { ko: '이용자 직접 사용', en: 'Used by oneself' },
  commission: { ko: '분석·시험 의뢰', en: 'Analysis or test on commission' },
  rental: { ko: '대여', en: 'Lent out' },
} as const;

/** What it is used for (ZEUS useTypeCd 01 to 06). */
export const useType = {
  testing: { ko: '시험용', en: 'Testing' },
  analysis: { ko: '분석용', en: 'Analysis' },
  education: { ko: '교육용', en: 'Education' },
  measuring: { ko: '계측용', en: 'Measuring' },
  production: { ko: '생산용', en: 'Production' },
  other: { ko: '기타', en: 'Other' },
} as const;

/** Who may use it (ZEUS useScopeCd 1 to 3). */
export const useScope = {
  sole: { ko: '단독 활용', en: 'The owner alone' },
  shared: { ko: '공동 활용 허용', en: 'Others too, by agreement' },
  service: { ko: '공동 활용 서비스', en: 'Others, as a service' },
} as const;

/** How far it is in use (ZEUS idleDisuseCd 1 to 4). */
export const equipmentCondition = {
  in_use: { ko: '활용', en: 'In use' },
  little_used: { ko: '저활용', en: 'Little used' },
  idle: { ko: '유휴', en: 'Idle' },
  disused: { ko: '불용', en: 'Out of use' },
} as const;
