import { type Capability, capabilities } from './capability.ts';

interface Spoken {
  readonly ko: string;
  readonly en: string;
  /** Taken out of the text first: what holds the words and means another thing. */
  readonly not?: string;
}

/** Words that speak of each capability: as instruments are named, and as people say what they want to find out. */
const spoken: Readonly<Record<Capability, Spoken>> = {
  tensile: {
    ko: '만능시험|만능재료|인장|압축강도|압축시험|굽힘|항복강도|연신율',
    en: 'universal test|tensile|utm|compressive|bending|yield strength|elongation',
    not: '만능피로',
  },
  fatigue: { ko: '피로', en: 'fatigue' },
  hardness: { ko: '경도', en: 'hardness|rockwell|vickers|brinell|durometer', not: '경도시험편' },
  impact: { ko: '충격|샤르피|낙하', en: 'impact|charpy|izod|drop test', not: '열충격' },
  wear: { ko: '마모|마찰|미끄럼', en: 'wear|friction|abrasion|tribo|slip' },
  force: {
    ko: '하중|로드셀|추력|견인력|지면반|미는힘|토크|토오크|비틀림|힘측정|힘/토오크',
    en: 'load cell|thrust|torque|torsion|force|dynamometer|traction',
  },
  durability: { ko: '내구|수명시험|반복작동', en: 'durability|endurance|life test', not: '가속수명|진동내구' },
  vibration: { ko: '진동', en: 'vibration|shaker|accelerometer', not: '초음파진동' },
  noise: { ko: '소음|음향|잡음|무향실', en: 'noise|acoustic|sound' },
  dimension: {
    ko: '치수|형상|길이측정|3차원측정|3차원스캐|3d스캐|두께|진원도|3차원발|3차원인체',
    en: 'coordinate measur|cmm|dimension|3d scan|3d measur|foot scan|thickness|roundness',
    not: '표면형상',
  },
  roughness: { ko: '거칠기|표면조도|표면형상', en: 'roughness|profilo' },
  contact_angle: { ko: '접촉각|표면장력', en: 'contact angle|surface tension' },
  position: {
    ko: '위치/자세|위치측정|위치제어|자세측정|모션캡쳐|모션캡처|동작분석|위성항법|항법|관성',
    en: 'position|attitude|motion|gnss|gps|inertial',
  },
  microstructure: { ko: '현미경|미세구조|조직관찰', en: 'microscop|microstructure|sem|transmission electron|metallograph' },
  inner_defects: {
    ko: '비파괴|내부결함|엑스선|x선|초음파탐상|단층촬영|균열|기공',
    en: 'non-destructive|nondestructive|ndt|x-ray|computed tomography|ct scan|flaw|ultrasonic test|crack|porosity|inner defect',
    not: '형광x선',
  },
  particle_size: { ko: '입도|입자크기|입자분석', en: 'particle size|particle analy' },
  crystal: { ko: '결정구조|회절', en: 'diffract|xrd|crystal' },
  elements: {
    ko: '원소|성분|조성|유도결합|형광x선|발광분광',
    en: 'element|composition|icp|xrf|eds|emission spectro',
    not: '물성분석|특성분석|finite element|body composition|체성분|환경조성|조성형',
  },
  molecules: {
    ko: '적외선분광|분광광도|형광분광|분광분석|라만|작용기',
    en: 'ftir|ft-ir|infrared spectro|uv|spectrophotomet|fluoresc|raman|nmr|molecular',
  },
  mixture: {
    ko: '크로마토|질량분석|불순물',
    en: 'chromatograph|hplc|gc|lc-ms|gc-ms|mass spectro|impurit',
  },
  gas: {
    ko: '가스분석|배기가스|배출가스|악취|유독가스|유해가스|가스센서|오존',
    en: 'gas analy|toxic gas|gas sensor|ozone|emissions|exhaust|odour|odor',
  },
  water: {
    ko: '수질|탁도|수처리|용존산소',
    en: 'water quality|turbidity|dissolved oxygen|water treatment',
    not: '색도계/색차계/탁도계',
  },
  thermal: { ko: '열분석|열전도|비열|유리전이', en: 'thermal analy|dsc|tga|thermal conduct|heat capacity|glass transition' },
  temperature: {
    ko: '열화상|온도측정|온도분포|온도계|온도/습도',
    en: 'thermal imag|thermal camera|thermograph|infrared camera|thermometer|temperature distribution|temperature measur',
  },
  humidity: { ko: '습도|수분', en: 'humidity|moisture', not: '지수분석|온습도시험|온도/열/습도' },
  climate: {
    ko: '항온|항습|온습도|환경시험|환경모사|챔버',
    en: 'climat|environmental|chamber|thermo-hygro|constant temperature',
    not: '무반사챔버|전자파챔버|anechoic chamber|shielded chamber|vacuum chamber',
  },
  thermal_shock: { ko: '열충격', en: 'thermal shock' },
  corrosion: { ko: '염수|부식', en: 'salt|corros' },
  ingress: { ko: '분진|방수|방진|살수', en: 'dust|ingress|waterproof|water proof|ipx', not: '집진' },
  ageing: { ko: '가속수명|내후|촉진내|노화|방치', en: 'accelerated|halt|hass|hast|weather|ageing|aging' },
  fire: { ko: '연소|난연|화재|내화|발연|산소지수|룸코너', en: 'combustion|flame|flamm|fire|burning|smoke|oxygen index' },
  flow: { ko: '유량|유속|수량계|풍속|풍동', en: 'flow|anemomet|wind tunnel' },
  pressure: {
    ko: '압력|수압|진공|누설시험|기밀|내압시험',
    en: 'pressure|vacuum|leak test|leakage test|leak detect|burst',
    not: '힘/토오크/압력/진공|달리분류되지않는힘|전압력|진공증착|진공챔버|blood pressure',
  },
  viscosity: { ko: '점도|유변|레오미터', en: 'viscos|rheolog|rheomet' },
  mass: { ko: '저울|중량|무게', en: 'balance|weighing|weight', not: 'balance ability|posture and balance|lightweight' },
  emc: {
    ko: '전자파|전자기차폐|안테나|무반사',
    en: 'electromagnetic|emc|emi|ems|antenna|anechoic|radiated|conducted emission|transient immunity|transient test',
    not: 'anechoic room',
  },
  power: {
    ko: '전압|전류|전력|전원공급|오실로',
    en: 'voltage|current probe|current meas|power analy|power supply|power meter|oscilloscope|multimeter|ac source|dc source|electric power',
    not: '내전압|누설전류',
  },
  impedance: { ko: '임피던스|네트워크분석|회로망', en: 'impedance|network analy|lcr' },
  insulation: {
    ko: '절연|내전압|정전기|누설전류',
    en: 'insulation|withstand|hipot|static elec|electrostatic|esd|charged device|dielectric|leakage current',
  },
  signal: { ko: '신호|스펙트럼|파형|펄스', en: 'signal|spectrum|spectra|waveform|pulse|function generator' },
  battery: {
    ko: '배터리|이차전지|충방전|연료전지',
    en: 'battery|batteries|charge-discharge|charge/discharge|fuel cell|cell cycler',
  },
  semiconductor: {
    ko: '반도체|칩검사|프로브스테이션|웨이퍼|파워소자',
    en: 'semiconductor|wafer|probe station|power device|transistor',
    not: '달리분류되지않는광/led/반도체|광/led/반도체/디스플레이',
  },
  optical: {
    ko: '광학|광속|휘도|색차|색도|조도계|광탄성|타원계|편광|적분구|광특성|광학특성|디스플레이측정',
    en: 'luminan|colorim|colour|color|photoelastic|ellipsomet|polari|integrating sphere|luminous|optical property|optical properties|led|gonio',
    not: '광학현미경|광학/전자|optical forming|광학적자세',
  },
  imaging: {
    ko: '고속카메라|초고속|영상촬영',
    en: 'high-speed camera|high speed camera|high-speed imaging|photographing|digital camera',
  },
  air: {
    ko: '공기청정|환기|미세먼지|집진|에어필터|공기질',
    en: 'air clean|air purif|air filter|air quality|ventilat|particulate',
  },
  biosignal: {
    ko: '근전도|심전도|뇌파|호흡기|시선추적|인지자극|지면반|근력|보행|족저|체성분|재활|인솔',
    en: 'electromyo|gaze|ground reaction|cognitive|emg|ecg|eeg|respirat|muscle|gait|plantar|body composition|rehabilit|isokinetic',
  },
  medical: { ko: '의료|임상|치과|환자', en: 'medical|clinical|dental|patient|electrosurg|defibrillat|infusion', not: '비임상' },
  microbes: { ko: '미생물|세포|배양|유전자|균수', en: 'microb|cell cult|incubat|pcr|bacteri|colony' },
  textile: { ko: '섬유|직물|원단|신발|족형', en: 'textile|fabric|footwear|shoe', not: '광섬유|탄소섬유' },
  marine: { ko: '수중|해양|선박|소나|예인수조', en: 'underwater|marine|ship|sonar|rov|towing tank' },
  flight: {
    ko: '드론|무인기|무인항공|비행|회전익|고정익',
    en: 'drone|uav|unmanned aerial|flight|rotary wing|rotarywing|fixed wing',
  },
  vehicle: {
    ko: '자동차|차량|엔진|조향|브레이크|제동|샤시',
    en: 'vehicle|automotive|engine|steering|brake|chassis|car',
    not: '이송장치/차량|search engine',
  },
  calibration: { ko: '교정', en: 'calibrat' },
  printing: { ko: '3d프린|적층', en: '3d print|additive|laser sinter' },
  machining: {
    ko: '절삭|가공기|레이저가공|복합가공|머시닝|선반|밀링|레이저절단',
    en: 'machining|machine tool|cnc|laser cut|laser process|lathe|milling machine',
  },
  forming: {
    ko: '사출|프레스|성형|압출',
    en: 'injection mo|press machine|hydraulic press|bonding press|extru|metal forming|mould|mold',
    not: '성형/가공|optical forming|고성형',
  },
  joining: { ko: '용접|접합|조립|본딩', en: 'weld|bonder|bonding|joining|assembl' },
  coating: { ko: '코팅|증착|스퍼터|도금', en: 'coating|coater|deposition|sputter|plating' },
  wafer: {
    ko: '식각|이온주입|퍼니스|트랙장비|노광|열처리',
    en: 'etch|implant|furnace|track system|lithograph|photoresist|anneal',
  },
  mixing: {
    ko: '혼합|분쇄|균질|교반|반응기|반응장비',
    en: 'mixer|mixing|grinder|homogen|stirr|reactor|synthes',
    not: '반응/혼합/분쇄',
  },
  separating: {
    ko: '농축|건조|정제|추출|여과|증류',
    en: 'concentrat|dryer|drying|purif|extract|filtrat|freeze dry|lyophil|evaporator|distill',
    not: '분리정제장비|air purif',
  },
  food: {
    ko: '식품|의약품|살균|레토르트|포장|충진',
    en: 'food|pharmaceut|steriliz|sterilis|retort|packag|filling machine|tablet press',
  },
  simulation: {
    ko: '구조해석|유동해석|해석소프트|시뮬레이|설계소프트|모델링|모델분석|가상시스템',
    en: 'simulat|finite element|cae|cfd|modelling|modeling|design software|model analysis',
  },
  computing: {
    ko: '서버|워크스테이션|저장장치|데이터처리',
    en: 'server|workstation|storage|supercomput|data process',
    not: '데이터처리장비|storage test|storage life|저온저장',
  },
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** Korean runs words together and is compared without blanks. English words begin where a word begins; short ones are whole words. */
const korean = (words: string): RegExp => new RegExp(words.split('|').map(escaped).join('|'));
const english = (words: string): RegExp =>
  new RegExp(
    words
      .split('|')
      .map((word) => `(?<![a-z0-9])${escaped(word)}${word.length <= 4 ? 's?(?![a-z0-9])' : ''}`)
      .join('|'),
  );

const hasKorean = /[가-힣]/;
const removals = (words = '') => {
  const each = words.split('|').filter((word) => word !== '');
  const of = (wanted: boolean) => each.filter((word) => hasKorean.test(word) === wanted).map(escaped);
  const [inKorean, inEnglish] = [of(true), of(false)];
  return {
    ko: inKorean.length > 0 ? new RegExp(inKorean.join('|'), 'g') : undefined,
    en: inEnglish.length > 0 ? new RegExp(inEnglish.join('|'), 'g') : undefined,
  };
};

const rules = (Object.keys(capabilities) as Capability[]).map((capability) => {
  const { ko, en, not } = spoken[capability];
  const label = capabilities[capability];
  const named = { ko: label.ko.toLowerCase().replace(/ /g, ''), en: label.en.toLowerCase() };
  return { capability, ko: korean(`${ko}|${named.ko}`), en: english(`${en}|${named.en}`), not: removals(not) };
});

const without = (text: string, what: RegExp | undefined) => (what ? text.replace(what, ' ') : text);

/**
 * The capabilities that a text speaks of, in the order of the list: of an instrument by its name and class, of a person by what is
 * to be found out. Reads Korean and English, and what stands in both.
 */
export const capabilitiesIn = (text: string): Capability[] => {
  const spaced = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
  const close = spaced.replace(/ /g, '');
  return rules
    .filter(({ ko, en, not }) => ko.test(without(close, not.ko)) || en.test(without(spaced, not.en)))
    .map(({ capability }) => capability);
};
