import { Fault } from '@sandan/kernel/fault';
import { isUnit, unit } from './quantity-unit.ts';

/**
 * Written forms of units and the UCUM codes they may mean, the likeliest first. Compared after `tidied`, then without regard to
 * case; a form with several meanings takes the one that converts to the unit wanted.
 */
const forms = `
[in_i]: in inch inches " ″ '' 인치
[ft_i]: ft feet foot ' ′ 피트
[yd_i]: yd yard yards 야드
[mi_i]: mi mile miles 마일
[mil_i]: mil mils thou
[nmi_i]: nmi 해리
m: meter meters metre metres 미터 M
mm: 밀리 밀리미터 millimeter millimetre millimeters
cm: 센티 센티미터 센치 centimeter
km: 킬로미터 kilometer
um: micron microns 미크론 마이크론 마이크로미터
nm: 나노미터
Ao: Å
[sin_i]: sqin in² inch²
[sft_i]: sqft ft²
har: ha 헥타르 hectare
400.m2/121: 평 pyeong
[acr_us]: acre acres ac 에이커
[cin_i]: cuin in³ inch³
[cft_i]: cuft cft ft³
m3: cbm 루베 입방미터
mL: cc 씨씨 밀리리터
L: l 리터 liter liters litre litres ltr lt
[gal_us]: gal gallon gallons usgal 갤런
[bbl_us]: bbl 배럴
[foz_us]: floz
kg: 킬로그램 킬로 kgs kilogram kilograms 키로
g: 그램 gram grams gr
t: ton tons tonne tonnes 톤 mt T
[lb_av]|[lbf_av]: lb lbs pound pounds 파운드
[oz_av]|[foz_us]: oz 온스
600.g: 근
15.g/4: 돈
[lbf_av]: lbf
Cel|C|deg: °C ℃ C degC 섭씨 celsius centigrade
[degF]|F: °F ℉ F degF 화씨 fahrenheit
K: 켈빈 kelvin °K
deg|Cel: ° 도 degree degrees
Cel|deg: deg
bar: bars barg bara bar(g) bar(a) 바
mbar: mbarg mb
[psi]: psi psig psia lb/in2 lbf/in2 lbs/in2 프사이
1000.[psi]: ksi
kgf/cm2: kgf/㎠ kg중/cm2 kgf/cm² kgf/cm2g kg/cm2g
kg/cm2|kgf/cm2: kg/cm2
kg/mm2|kgf/mm2: kg/mm2
kg.m|kgf.m: kg.m kgm kg-m
kgf.m: kgfm kgf-m
kgf.cm|kg.cm: kg.cm kgf-cm kgcm
kgf: kg중 킬로그램힘
Pa: 파스칼 pascal
MPa: 메가파스칼
kPa: 킬로파스칼
mm[Hg]: mmHg torr 토르
mm[H2O]: mmH2O mmAq
[in_i'Hg]: inHg
atm: 기압
W: 와트 watt watts
kW: 킬로와트 kilowatt
[HP]: hp 마력 horsepower bhp
75.kgf.m/s: PS
kW.h: kWh 킬로와트시
W.h: Wh
A.h: Ah 암페어시
mA.h: mAh
V.A: VA
kV.A: kVA
V: 볼트 volt volts vac vdc
kV: 킬로볼트
A: 암페어 amp amps ampere
Ohm: Ω ohm ohms 옴
kOhm: kΩ 킬로옴 k옴
MOhm: MΩ 메가옴
Ohm.cm: Ωcm Ω-cm ohm-cm ohmcm
Ohm.m: Ωm Ω-m ohm-m
Hz: 헤르츠 hertz cps
kHz: 킬로헤르츠
MHz: 메가헤르츠
GHz: 기가헤르츠
dB[SPL]: dBA dB(A)
dB: 데시벨
/min: rpm r/min rev/min 회전/분 회/분 분당회전수 spm cpm
/s: rps r/s rev/s 회/초
s: sec secs second seconds 초
ms: msec 밀리초
min: mins minute minutes 분 M
h: hr hrs hour hours 시간 H
d: day days 일
wk: week weeks 주
mo: month months 개월 달
a: yr year years 년
N.m: Nm N-m 뉴턴미터
N: 뉴턴 newton
kN: 킬로뉴턴 KN
[lbf_av].[ft_i]: lbf.ft ftlb ft.lb ft-lb lb.ft lb-ft
J: 줄 joule
cal: 칼로리
kcal: 킬로칼로리
[Btu_IT]: btu BTU
[Btu_IT]/h: btu/h btu/hr btuh
12000.[Btu_IT]/h: RT USRT 냉동톤
L/min: lpm l/min ℓ/min slpm nlpm
L/h: lph
m3/min: cmm nm3/min
m3/h: cmh nm3/h m3/hr
[cft_i]/min: cfm scfm
[gal_us]/min: gpm
m/s: mps
km/h: kph kmh
[mi_i]/h: mph
[kn_i]: kn knot knots kt 노트
cSt: cst
mPa.s: cps cP
P: poise
%: percent pct 퍼센트 프로 wt% vol% wt.% %RH RH%
[den]: den denier 데니어
[ppm]: ppm
[ppb]: ppb
[ppth]: ‰ 퍼밀
lx: lux 럭스
lm: lumen 루멘
g/cm3: g/cc
W/m/K: W/mK w/mk w/m.k W/m°C W/m.°C w/(m.k)
[pH]: pH
[g]: G
By: byte B 바이트
kBy: KB
MBy: MB
GBy: GB
TBy: TB
bit: bits
{pcs}: pcs pc ea 개 piece pieces unit units 점
{set}: set sets 세트 조 벌 식
{machine}: 대 기 units
{sheet}: 장 매 sheet sheets
{roll}: roll rolls 롤
{box}: box boxes ctn carton 박스 상자
{pair}: pair pairs 켤레 쌍
{person}: 명 인 persons
{time}: 회 번 times cycles cycle 사이클
`;

/** Forms of which only the case tells a thousandth from a million: as they stand here, and in no other way. */
const cautious = `
mW.h: mWh
MW.h: MWh MWH
mV.A: mVA
MV.A: MVA
mOhm: mohm mohms
MOhm: Mohm Mohms MOHM MOHMS
`;

/** Codes of which other ways of writing capitals are understood too (`mpa`, `KHZ`, `KG`). */
const cased =
  'mm cm km kg mg MPa kPa GPa hPa Pa bar mbar kW W GW kV V mV kA A mA kHz MHz GHz Hz kN N kJ J mL L kL m3 cm3 mm3 m2 cm2 mm2 m3/h L/min L/h kg/h t/h m/s m/min mm/s mm/min kg/m3 g/cm3 N/mm2 N/m kgf N.m kN.m kgf.m kOhm lm lx dB ms h min s d K Pa.s mPa.s eV keV nF uF pF mH uH g t'.split(
    ' ',
  );

/** NFKC (㎜, ㎏/㎠, ㏀, ²), then one sign each for Ω, µ, times and minus; no spaces. */
const tidied = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2126\u03a9]/g, 'Ω')
    .replace(/[\u03bc\u00b5]/g, 'u')
    .replace(/[\u2212\u2013\u2014]/g, '-')
    .replace(/[·∙•⋅×*]/g, (sign, at: number, all: string) => (sign === '*' && all.slice(at - 2, at) === '10' ? '*' : '.'))
    .replace(/ℓ/g, 'L')
    .replace(/\u2032\u2032|[″”“]/g, '"')
    .replace(/[′’‘]/g, "'")
    .replace(/\^(?=[+-]?\d)/g, (sign, at: number, all: string) => (all.slice(at - 2, at) === '10' ? sign : ''))
    .replace(/\s+/g, '');

const exact = new Map<string, string[]>();
const folded = new Map<string, string[]>();
const put = (map: Map<string, string[]>, form: string, codes: readonly string[]) => {
  const list = map.get(form) ?? [];
  for (const code of codes) if (!list.includes(code)) list.push(code);
  map.set(form, list);
};
const lines = (text: string): [codes: string[], written: string[]][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(': '))
    .map(([codes = '', written = '']) => [codes.split('|'), written.split(' ')]);
for (const [codes, written] of lines(forms))
  for (const form of written) {
    put(exact, tidied(form), codes);
    put(folded, tidied(form).toLowerCase(), codes);
  }
for (const [codes, written] of lines(cautious)) for (const form of written) put(exact, form, codes);
for (const code of cased) put(folded, code.toLowerCase(), [code]);

/** The parts of a compound read one by one: `lb/ft3`, `kΩ·m`, `톤/시간`. */
const compound = (text: string): string[] => {
  const parts = text.split(/([./])/);
  if (parts.length < 3 || parts.length > 9) return [];
  const read = parts.map((part) => {
    if (part === '.' || part === '/') return part;
    const [, base = '', power = ''] = /^(.*?[^\d+-])([+-]?\d)?$/s.exec(part) ?? [];
    const codes = [...(exact.get(base) ?? []), ...(isUnit(part) ? [part] : []), ...(folded.get(base.toLowerCase()) ?? [])];
    const code = codes[0] === 'Cel' ? 'K' : codes[0];
    if (!code) return undefined;
    if (code === part) return part;
    return /[./]/.test(code) ? (power ? undefined : `(${code})`) : `${code}${power}`;
  });
  return read.includes(undefined) ? [] : [read.join('')];
};

const readings = (text: string): string[] => {
  const form = tidied(text);
  const ohm = form.replace(/Ω/g, 'Ohm');
  const plain = form.replace(/^.*[^\d](?=\()\(([^)]*)\)$/, '$1');
  const codes = [
    ...(exact.get(form) ?? []),
    text.trim(),
    ohm,
    ...(folded.get(form.toLowerCase()) ?? []),
    ...compound(form),
    ...(plain === form ? [] : [plain]),
  ];
  return [...new Set(codes)].filter(isUnit);
};

/**
 * The UCUM code that a written unit means; where it may mean several, the one that converts to `wanted`.
 * @throws Fault invalid `unit.unknown`; `unit.incommensurable` if it is a unit, but of something else than `wanted`
 */
export const readUnit = (text: string, wanted?: string): string => {
  const seen = read.get(`${wanted ?? ''} ${text}`);
  if (seen) return seen;
  const code = reading(text, wanted);
  if (read.size >= 2000) read.clear();
  read.set(`${wanted ?? ''} ${text}`, code);
  return code;
};

const read = new Map<string, string>();

const reading = (text: string, wanted: string | undefined): string => {
  const codes = text.length > 40 ? [] : readings(text);
  const [first] = codes;
  if (!first) throw new Fault('invalid', 'unit.unknown', `unit ${text.slice(0, 40)}`, { params: { unit: text.slice(0, 40) } });
  if (wanted === undefined) return first;
  const dimension = unit(wanted).dimension;
  const fitting = codes.find((code) => unit(code).dimension === dimension);
  if (!fitting) throw new Fault('invalid', 'unit.incommensurable', `${text} and ${wanted}`, { params: { unit: text, wanted } });
  return fitting;
};
