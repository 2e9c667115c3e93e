import type { OrganisationKey } from './organisations.ts';
import type { Pair } from './trade.ts';

/** A part or a material as its maker would list it: the specification a line each, as it would stand in a sheet. */
export interface DemoPart {
  readonly key: string;
  readonly by: OrganisationKey;
  readonly category: string;
  readonly title: Pair;
  readonly summary: Pair;
  readonly hs: string;
  readonly model: string;
  readonly replaces?: readonly string[];
  readonly lines: string;
  readonly moq: number;
  readonly leadTime: readonly [number, number];
  readonly claims?: readonly ('rohs' | 'reach' | 'conflictFree')[];
}

/** What the parts of each category go into. */
export const applications: Readonly<Record<string, Pair>> = {
  'ball-bearing': ['전동기, 감속기, 컨베이어', 'Motors, reducers, conveyors'],
  'ball-valve': ['수소 충전소, 식품·제약 배관', 'Hydrogen stations, food and pharmaceutical lines'],
  'proximity-sensor': ['공작기계, 자동화 설비', 'Machine tools, automation'],
  'pressure-sensor': ['수소 저장·충전 설비', 'Hydrogen storage and filling'],
  motor: ['펌프, 송풍기', 'Pumps and fans'],
  'cathode-material': ['전기차용 이차전지', 'Batteries of electric vehicles'],
  separator: ['이차전지', 'Rechargeable batteries'],
  film: ['디스플레이, 광학 적층', 'Displays and optical laminates'],
  aluminium: ['프레임, 방열판', 'Frames and heat sinks'],
  ceramic: ['전력 반도체 방열', 'Cooling of power semiconductors'],
  'engineering-plastic': ['자동차 전장, 커넥터', 'Vehicle electronics, connectors'],
  wire: ['로봇 관절, 드래그 체인', 'Robot joints, drag chains'],
  gear: ['로봇 감속기, 공작기계', 'Robot reducers, machine tools'],
};

const bearing = (
  model: string,
  replaces: string,
  [bore, outside, width, load, speed]: readonly [string, string, string, string, string],
  more: string,
): DemoPart => ({
  key: model.toLowerCase(),
  by: 'dure',
  category: 'ball-bearing',
  title: [`깊은 홈 볼 베어링 ${model}`, `Deep groove ball bearing ${model}`],
  summary: [
    `안지름 ${bore}, 기본 동정격 하중 ${load}. 수입 ${replaces} 자리에 그대로 들어갑니다.`,
    `Bore ${bore}, dynamic load rating ${load}. Fits where an imported ${replaces} sits.`,
  ],
  hs: '848210',
  model,
  replaces: [replaces],
  lines: `bore: ${bore}\noutside: ${outside}\nwidth: ${width}\ndynamicLoad: ${load}\nspeedLimit: ${speed}\n${more}`,
  moq: 50,
  leadTime: [7, 21],
  claims: ['rohs', 'reach'],
});

/** Parts by specification in the demo world, written in the units that each maker uses. */
export const parts: readonly DemoPart[] = [
  bearing(
    'DB-6004-ZZ',
    'HX 6004-2Z',
    ['20 mm', '42 mm', '12 mm', '9.36 kN', '17000 rpm'],
    'clearance: CN\nclosure: shield\nprecision: P6\ntemperature: -30~110 ℃',
  ),
  bearing(
    'DB-6005-C3',
    'HX 6005/C3',
    ['25 mm', '47 mm', '12 mm', '10.1 kN', '15000 rpm'],
    'clearance: C3\nclosure: open\nprecision: P5\ntemperature: -30~120 ℃',
  ),
  bearing(
    'DB-6205-LLU',
    'HX 6205-2RS',
    ['25 ±0.005 mm', '52 mm', '15 mm', '14.0 kN', '8900 rpm'],
    'clearance: CN\nclosure: seal\nprecision: P0\ntemperature: -25~100 ℃',
  ),
  bearing(
    'DB-6206-ZZ',
    'HX 6206-2Z',
    ['30 mm', '62 mm', '16 mm', '1989 kgf', '11000 rpm'],
    'clearance: C3\nclosure: shield\nprecision: P0',
  ),
  bearing(
    'DB-R8-ZZ',
    'HX R8-2Z',
    ['0.5 in', '1-1/8 in', '5/16 in', '1140 lbf', '26000 rpm'],
    'clearance: CN\nclosure: shield\nprecision: P6',
  ),
  {
    key: 'hv-ball-015',
    by: 'haedam',
    category: 'ball-valve',
    title: ['고압 볼 밸브 HVB-015', 'High-pressure ball valve HVB-015'],
    summary: ['STS316L 몸통, 6,000 psi까지 쓰는 소구경 볼 밸브.', 'A small-bore ball valve in 316L for up to 6,000 psi.'],
    hs: '848180',
    model: 'HVB-015',
    replaces: ['KT-83 1/2'],
    lines:
      'bore: DN15\npressure: 0~6000 psi | measured 2026-05-20~2028-05-19 TR-2026-0412\ntemperature: -40~232 ℃\nflowCoefficient: 4.2 m3/h\nends: thread\nseat: PEEK\nmaterial: STS316L',
    moq: 10,
    leadTime: [14, 30],
    claims: ['rohs'],
  },
  {
    key: 'hv-ball-050',
    by: 'haedam',
    category: 'ball-valve',
    title: ['위생용 볼 밸브 HVS-050', 'Hygienic ball valve HVS-050'],
    summary: ['식품·제약 배관용, 내면 Ra 0.4 µm.', 'For food and pharmaceutical lines, bore polished to Ra 0.4 µm.'],
    hs: '848180',
    model: 'HVS-050',
    lines:
      'bore: DN50\npressure: 0~16 bar\ntemperature: -10~150 ℃\nflowCoefficient: 104 m3/h\nends: ferrule\nseat: PTFE\nmaterial: SUS316L',
    moq: 5,
    leadTime: [14, 21],
  },
  {
    key: 'os-prox-12',
    by: 'onsaemi',
    category: 'proximity-sensor',
    title: ['M12 유도형 근접 센서 OSP-12', 'M12 inductive proximity sensor OSP-12'],
    summary: ['절삭유가 튀는 자리에서 쓰는 IP68 센서.', 'An IP68 sensor for where coolant splashes.'],
    hs: '853650',
    model: 'OSP-12',
    replaces: ['NBB4-12'],
    lines: 'range: 4 mm\nvoltage: 10~30 V\nfrequency: 1.2 kHz\nprinciple: inductive\nprotection: IP68\ntemperature: -25~85 ℃',
    moq: 20,
    leadTime: [5, 10],
    claims: ['rohs', 'reach', 'conflictFree'],
  },
  {
    key: 'os-press-35',
    by: 'onsaemi',
    category: 'pressure-sensor',
    title: ['수소용 압력 센서 OSH-350', 'Hydrogen pressure sensor OSH-350'],
    summary: ['0~350 bar, 수소 취성에 강한 막.', '0 to 350 bar with a membrane that resists hydrogen embrittlement.'],
    hs: '902620',
    model: 'OSH-350',
    lines: 'pressure: 0~350 bar\naccuracy: 0.25 %\noverload: 700 bar\noutput: 4-20mA\ntemperature: -40~125 ℃',
    moq: 5,
    leadTime: [21, 35],
  },
  {
    key: 'nr-motor-22',
    by: 'narae',
    category: 'motor',
    title: ['고효율 전동기 NRM-22', 'High-efficiency motor NRM-22'],
    summary: ['IE4 등급 3마력 전동기.', 'A motor of 3 hp in class IE4.'],
    hs: '850152',
    model: 'NRM-22',
    lines: 'power: 3 hp\nspeed: 1760 rpm\ntorque: 12.1 N.m\nvoltage: 380 V\nefficiencyClass: IE4\nprotection: IP55',
    moq: 1,
    leadTime: [10, 25],
  },
  {
    key: 'sr-ncm811',
    by: 'saeron',
    category: 'cathode-material',
    title: ['단결정 양극재 SR-811S', 'Single-crystal cathode material SR-811S'],
    summary: ['0.1C 방전 용량 203 mAh/g.', 'Discharge capacity of 203 mAh/g at 0.1C.'],
    hs: '284190',
    model: 'SR-811S',
    lines:
      'chemistry: NCM811\ncapacity: 203 mAh/g\nparticle: 3.6 ±0.4 µm\nsurface: 0.62 m2/g\ntap: 2.1 g/cm3\ncomposition: Ni 47.8~48.6; Co 5.8~6.2; Mn 5.4~5.8; Li 7.1~7.4',
    moq: 25,
    leadTime: [30, 60],
    claims: ['conflictFree'],
  },
  {
    key: 'nf-sep-12',
    by: 'neuru',
    category: 'separator',
    title: ['세라믹 코팅 분리막 NF-S12C', 'Ceramic-coated separator NF-S12C'],
    summary: ['12 µm, 150 ℃ 열수축 1.8 %.', '12 µm, 1.8 % shrinkage at 150 °C.'],
    hs: '850790',
    model: 'NF-S12C',
    lines: 'thickness: 12 ±1 µm\nporosity: 42 %\nshrinkage: 1.8 %\npuncture: 420 gf\ncoating: ceramic',
    moq: 1000,
    leadTime: [20, 40],
  },
  {
    key: 'nf-pet-50',
    by: 'neuru',
    category: 'film',
    title: ['광학용 PET 필름 NF-P50', 'Optical PET film NF-P50'],
    summary: ['헤이즈 0.6 %, 폭 1,340 mm.', 'Haze 0.6 %, 1,340 mm wide.'],
    hs: '392062',
    model: 'NF-P50',
    lines: 'polymer: PET\nthickness: 50 ±1.5 µm\nwidth: 1340 mm\ntransmittance: 91 %\nhaze: 0.6 %',
    moq: 500,
    leadTime: [15, 30],
  },
  {
    key: 'ra-6061',
    by: 'raon',
    category: 'aluminium',
    title: ['A6061-T6 압출재 RA-6061', 'Extrusion A6061-T6 RA-6061'],
    summary: ['인장 강도 310 MPa, 맞춤 단면.', 'Tensile strength 310 MPa, profiles to drawing.'],
    hs: '760429',
    model: 'RA-6061',
    lines: 'material: A6061\nform: extrusion\ntemper: T6\nthickness: 3~12 mm\ntensile: ≥ 45 ksi\nconductivity: 167 W/m/K',
    moq: 300,
    leadTime: [20, 35],
  },
  {
    key: 'hb-aln',
    by: 'heukbit',
    category: 'ceramic',
    title: ['질화알루미늄 기판 HB-AN170', 'Aluminium nitride substrate HB-AN170'],
    summary: ['열전도율 178 W/(m·K)의 방열 기판.', 'A heat-spreading substrate of 178 W/(m·K).'],
    hs: '690912',
    model: 'HB-AN170',
    lines: 'ceramic: AlN\npurity: 99 %\ndensity: 3.31 g/cm3\nbending: 380 MPa\nhardness: HV 1050\nconductivity: 178 W/m/K',
    moq: 100,
    leadTime: [25, 45],
  },
  {
    key: 'gm-pps40',
    by: 'geummul',
    category: 'engineering-plastic',
    title: ['유리 섬유 강화 PPS GM-PPS40', 'Glass-fibre PPS GM-PPS40'],
    summary: ['열변형 온도 265 ℃, V-0.', 'Deflection temperature 265 °C, class V-0.'],
    hs: '391190',
    model: 'GM-PPS40',
    lines: 'polymer: PPS\nglass: 40 %\ntensile: 190 MPa\nimpact: 9 kJ/m2\ndeflection: 509 °F\ndensity: 1.66 g/cm3\nflame: V-0',
    moq: 25,
    leadTime: [10, 20],
    claims: ['rohs', 'reach'],
  },
  {
    key: 'id-cable',
    by: 'iden',
    category: 'wire',
    title: ['로봇용 전선 ID-R18', 'Robot wire ID-R18'],
    summary: ['18 AWG, 굴곡 500만 회.', '18 AWG, five million bends.'],
    hs: '854449',
    model: 'ID-R18',
    lines: 'crossSection: 18 AWG\ncores: 4\nvoltage: 300 V\ntemperature: -40~105 ℃\ninsulation: PTFE\noutside: 6.4 mm',
    moq: 300,
    leadTime: [7, 14],
    claims: ['rohs'],
  },
  {
    key: 'gn-gear',
    by: 'gaon',
    category: 'gear',
    title: ['연삭 헬리컬 기어 GN-H3', 'Ground helical gear GN-H3'],
    summary: ['모듈 3, ISO 5급, 표면 60 HRC.', 'Module 3, ISO grade 5, surface 60 HRC.'],
    hs: '848340',
    model: 'GN-H3',
    lines: 'module: 3 mm\nteeth: 32\nfaceWidth: 30 mm\naccuracy: 5\nhardness: 58~62 HRC\nmaterial: SCM440',
    moq: 20,
    leadTime: [20, 40],
  },
];
