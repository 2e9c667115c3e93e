const way = (ko: string, en: string) => ({ ko, en });

/** Manufacturing processes by the families of DIN 8580, in the words in which work is given out. */
export const processes = {
  casting: way('주조', 'Casting'),
  forging: way('단조', 'Forging'),
  sheet: way('판금·절곡', 'Sheet metal and bending'),
  pressing: way('프레스', 'Pressing'),
  extrusion: way('압출', 'Extrusion'),
  turning: way('선삭', 'Turning'),
  milling: way('밀링·MCT', 'Milling'),
  five_axis: way('5축 가공', 'Five-axis machining'),
  grinding: way('연삭', 'Grinding'),
  gear_cutting: way('기어 가공', 'Gear cutting'),
  edm: way('방전·와이어 가공', 'Spark and wire erosion'),
  laser: way('레이저 가공', 'Laser machining'),
  welding: way('용접', 'Welding'),
  moulding: way('사출 성형', 'Injection moulding'),
  sintering: way('성형·소결', 'Forming and sintering'),
  additive: way('적층 제조', 'Additive manufacturing'),
  heat_treatment: way('열처리', 'Heat treatment'),
  coating: way('도금·코팅', 'Plating and coating'),
  assembly: way('조립', 'Assembly'),
} as const;

/** State of a used machine, the best first: what an inspection found, as dealers grade it. */
export const inspectionGrade = {
  a: { ko: 'A 신품급(보증 수리 완료)', en: 'A, as new, overhauled' },
  b: { ko: 'B 양호(가동 중)', en: 'B, good, running' },
  c: { ko: 'C 보통(정비 필요)', en: 'C, fair, needs service' },
  d: { ko: 'D 부품용', en: 'D, for parts' },
} as const;

/** What a machine is, as it is looked for. */
export const machineType = {
  lathe: { ko: '선반·터닝센터', en: 'Lathe or turning centre' },
  machining_centre: { ko: '머시닝센터', en: 'Machining centre' },
  grinder: { ko: '연삭기', en: 'Grinding machine' },
  press: { ko: '프레스', en: 'Press' },
  moulding: { ko: '사출기', en: 'Injection moulding machine' },
  furnace: { ko: '로·열처리 설비', en: 'Furnace' },
  laser: { ko: '레이저 가공기', en: 'Laser machine' },
  welding: { ko: '용접기', en: 'Welding machine' },
  robot: { ko: '로봇', en: 'Robot' },
  measuring: { ko: '측정기', en: 'Measuring machine' },
  process: { ko: '화공·분체 설비', en: 'Process plant' },
  utility: { ko: '유틸리티(압축기·보일러)', en: 'Utility plant' },
  other: { ko: '기타', en: 'Other' },
} as const;

/** Characteristics by which a waste is hazardous (Basel Convention, annex III). */
export const hazardClass = {
  none: { ko: '해당 없음', en: 'None' },
  corrosive: { ko: '부식성', en: 'Corrosive' },
  flammable: { ko: '인화성', en: 'Flammable' },
  oxidising: { ko: '산화성', en: 'Oxidising' },
  toxic: { ko: '독성', en: 'Toxic' },
  ecotoxic: { ko: '생태독성', en: 'Ecotoxic' },
  leaching: { ko: '용출 위험', en: 'Leaching' },
} as const;

/** The state in which a by-product comes. */
export const byProductForm = {
  powder: { ko: '분말', en: 'Powder' },
  granules: { ko: '입상·칩', en: 'Granules or chips' },
  lumps: { ko: '괴상', en: 'Lumps' },
  sludge: { ko: '슬러지', en: 'Sludge' },
  liquid: { ko: '액상', en: 'Liquid' },
  gas: { ko: '가스', en: 'Gas' },
  sheet: { ko: '시트·필름', en: 'Sheet or film' },
} as const;

/** What is done for others beside making things. */
export const serviceType = {
  design: { ko: '설계·해석', en: 'Design and simulation' },
  testing: { ko: '시험·분석', en: 'Testing and analysis' },
  certification: { ko: '인증 지원', en: 'Certification support' },
  maintenance: { ko: '설비 정비', en: 'Maintenance' },
  logistics: { ko: '물류·통관', en: 'Logistics and customs' },
  translation: { ko: '통·번역', en: 'Interpreting and translation' },
  training: { ko: '교육', en: 'Training' },
  consulting: { ko: '컨설팅', en: 'Consulting' },
} as const;
