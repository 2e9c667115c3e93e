import type { Language } from '@sandan/kernel/text';
import { unit } from './quantity-unit.ts';

/** Signs shown for UCUM symbols; what is absent shows as it is written. */
const signs: Readonly<Record<string, string>> = {
  Cel: '°C',
  '[degF]': '°F',
  '[degR]': '°R',
  Ohm: 'Ω',
  kOhm: 'kΩ',
  MOhm: 'MΩ',
  GOhm: 'GΩ',
  mOhm: 'mΩ',
  deg: '°',
  '[in_i]': 'in',
  '[ft_i]': 'ft',
  '[yd_i]': 'yd',
  '[mi_i]': 'mi',
  '[mil_i]': 'mil',
  har: 'ha',
  '[psi]': 'psi',
  '[sin_i]': 'in²',
  '[sft_i]': 'ft²',
  '[cin_i]': 'in³',
  '[cft_i]': 'ft³',
  '[acr_us]': 'acre',
  '[gal_us]': 'gal',
  '[bbl_us]': 'bbl',
  '[foz_us]': 'fl oz',
  '[lb_av]': 'lb',
  '[oz_av]': 'oz',
  '[lbf_av]': 'lbf',
  '[HP]': 'hp',
  '[Btu_IT]': 'Btu',
  'mm[Hg]': 'mmHg',
  'mm[H2O]': 'mmH₂O',
  "[in_i'Hg]": 'inHg',
  um: 'µm',
  uL: 'µL',
  ug: 'µg',
  us: 'µs',
  uA: 'µA',
  uV: 'µV',
  uF: 'µF',
  uH: 'µH',
  '[ppm]': 'ppm',
  '[ppb]': 'ppb',
  '[ppth]': '‰',
  '[pH]': 'pH',
  '[den]': 'den',
  '[g]': 'g',
  'dB[SPL]': 'dB(A)',
  By: 'B',
  kBy: 'kB',
  MBy: 'MB',
  GBy: 'GB',
  TBy: 'TB',
  Ao: 'Å',
};

interface Name {
  readonly symbol: { readonly ko: string; readonly en: string };
  readonly name: { readonly ko: string; readonly en: string };
}

/** Units people choose from, by what they measure: code, Korean name, English name; a symbol where it is a word of the language. */
const offered = `
mm 밀리미터 millimetre
cm 센티미터 centimetre
m 미터 metre
km 킬로미터 kilometre
um 마이크로미터 micrometre
nm 나노미터 nanometre
[in_i] 인치 inch
[ft_i] 피트 foot
[yd_i] 야드 yard
[mi_i] 마일 mile
mm2 제곱밀리미터 square~millimetre
cm2 제곱센티미터 square~centimetre
m2 제곱미터 square~metre
km2 제곱킬로미터 square~kilometre
har 헥타르 hectare
400.m2/121 평 pyeong 평 pyeong
[sft_i] 제곱피트 square~foot
L 리터 litre
mL 밀리리터 millilitre
cm3 세제곱센티미터 cubic~centimetre
m3 세제곱미터 cubic~metre
[cft_i] 세제곱피트 cubic~foot
[gal_us] 갤런(미국) gallon~(US)
[bbl_us] 배럴 barrel
kg 킬로그램 kilogram
g 그램 gram
mg 밀리그램 milligram
ug 마이크로그램 microgram
t 톤 tonne
[lb_av] 파운드 pound
[oz_av] 온스 ounce
s 초 second 초 s
ms 밀리초 millisecond
min 분 minute 분 min
h 시간 hour 시간 h
d 일 day 일 d
wk 주 week 주 wk
mo 개월 month 개월 mo
a 년 year 년 a
Cel 섭씨 degree~Celsius
[degF] 화씨 degree~Fahrenheit
K 켈빈 kelvin
MPa 메가파스칼 megapascal
kPa 킬로파스칼 kilopascal
Pa 파스칼 pascal
GPa 기가파스칼 gigapascal
bar 바 bar
mbar 밀리바 millibar
[psi] 프사이 pound~per~square~inch
1000.[psi] 킬로프사이 kilopound~per~square~inch ksi ksi
kgf/cm2 킬로그램힘~매~제곱센티미터 kilogram-force~per~square~centimetre
atm 기압 standard~atmosphere
mm[Hg] 수은주밀리미터 millimetre~of~mercury
mm[H2O] 수주밀리미터 millimetre~of~water
N/mm2 뉴턴~매~제곱밀리미터 newton~per~square~millimetre
kW 킬로와트 kilowatt
W 와트 watt
mW 밀리와트 milliwatt
MW 메가와트 megawatt
[HP] 마력(영국) horsepower
75.kgf.m/s 마력(미터) metric~horsepower PS PS
kV.A 킬로볼트암페어 kilovolt-ampere
kW.h 킬로와트시 kilowatt~hour kWh kWh
W.h 와트시 watt~hour Wh Wh
MW.h 메가와트시 megawatt~hour MWh MWh
J 줄 joule
kJ 킬로줄 kilojoule
MJ 메가줄 megajoule
kcal 킬로칼로리 kilocalorie
[Btu_IT] 영국열량단위 British~thermal~unit
12000.[Btu_IT]/h 냉동톤 ton~of~refrigeration RT RT
V 볼트 volt
kV 킬로볼트 kilovolt
mV 밀리볼트 millivolt
A 암페어 ampere
mA 밀리암페어 milliampere
kA 킬로암페어 kiloampere
A.h 암페어시 ampere~hour Ah Ah
mA.h 밀리암페어시 milliampere~hour mAh mAh
Ohm 옴 ohm
kOhm 킬로옴 kilohm
MOhm 메가옴 megohm
Ohm.m 옴미터 ohm~metre
Ohm.cm 옴센티미터 ohm~centimetre
F 패럿 farad
uF 마이크로패럿 microfarad
nF 나노패럿 nanofarad
pF 피코패럿 picofarad
H 헨리 henry
mH 밀리헨리 millihenry
T 테슬라 tesla
G 가우스 gauss
Hz 헤르츠 hertz
kHz 킬로헤르츠 kilohertz
MHz 메가헤르츠 megahertz
GHz 기가헤르츠 gigahertz
/min 분당~회전수 revolutions~per~minute rpm rpm
/s 초당~회전수 revolutions~per~second r/s r/s
deg 도 degree
rad 라디안 radian
N 뉴턴 newton
kN 킬로뉴턴 kilonewton
kgf 킬로그램힘 kilogram-force
[lbf_av] 파운드힘 pound-force
N.m 뉴턴미터 newton~metre
kgf.m 킬로그램힘미터 kilogram-force~metre
m/s 미터~매~초 metre~per~second
m/min 미터~매~분 metre~per~minute m/min m/min
mm/s 밀리미터~매~초 millimetre~per~second
km/h 킬로미터~매~시 kilometre~per~hour
m3/h 세제곱미터~매~시 cubic~metre~per~hour
m3/min 세제곱미터~매~분 cubic~metre~per~minute
L/min 리터~매~분 litre~per~minute
L/h 리터~매~시 litre~per~hour
[gal_us]/min 갤런~매~분 gallon~per~minute gpm gpm
[cft_i]/min 세제곱피트~매~분 cubic~foot~per~minute cfm cfm
kg/h 킬로그램~매~시 kilogram~per~hour
t/h 톤~매~시 tonne~per~hour
t/a 톤~매~년 tonne~per~year 톤/년 t/year
kg/m3 킬로그램~매~세제곱미터 kilogram~per~cubic~metre
g/cm3 그램~매~세제곱센티미터 gram~per~cubic~centimetre
g/L 그램~매~리터 gram~per~litre
mg/L 밀리그램~매~리터 milligram~per~litre
mol/L 몰~매~리터 mole~per~litre
g/mol 그램~매~몰 gram~per~mole
mPa.s 밀리파스칼초 millipascal~second
Pa.s 파스칼초 pascal~second
cSt 센티스토크스 centistokes
mm2/s 제곱밀리미터~매~초 square~millimetre~per~second
W/m/K 와트~매~미터~켈빈 watt~per~metre~kelvin W/(m·K) W/(m·K)
W/m2 와트~매~제곱미터 watt~per~square~metre
J/g/K 줄~매~그램~켈빈 joule~per~gram~kelvin J/(g·K) J/(g·K)
S/m 지멘스~매~미터 siemens~per~metre
W.h/kg 와트시~매~킬로그램 watt~hour~per~kilogram Wh/kg Wh/kg
mA.h/g 밀리암페어시~매~그램 milliampere~hour~per~gram mAh/g mAh/g
mA/cm2 밀리암페어~매~제곱센티미터 milliampere~per~square~centimetre
m2/g 제곱미터~매~그램 square~metre~per~gram
g/m2 그램~매~제곱미터 gram~per~square~metre
tex 텍스 tex
[den] 데니어 denier
lm 루멘 lumen
lx 럭스 lux
cd 칸델라 candela
dB 데시벨 decibel
dB[SPL] 데시벨(음압) decibel~(sound~pressure)
Bq 베크렐 becquerel
Gy 그레이 gray
Sv 시버트 sievert
% 퍼센트 per~cent
[ppm] 피피엠 part~per~million
[ppb] 피피비 part~per~billion
[pH] 수소이온농도 pH
bit 비트 bit
By 바이트 byte
GBy 기가바이트 gigabyte
{pcs} 개 piece 개 pcs
{set} 세트 set 세트 set
{machine} 대 machine 대 units
{sheet} 장 sheet 장 sheets
{roll} 롤 roll 롤 rolls
{box} 상자 box 상자 boxes
{pair} 켤레 pair 켤레 pairs
{person} 명 person 명 persons
{time} 회 time 회 times
`;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const sign = (code: string): string =>
  (code.match(/[./()]|(?:\[[^[\]]*\]|\{[^{}]*\}|[^./()[\]{}])+/g) ?? [])
    .map((token) => {
      if (token === '.') return '·';
      if (Object.hasOwn(signs, token)) return signs[token];
      const power = /^(.*?[^\d+-])(-?\d)$/.exec(token);
      if (!power?.[1]) return token.replace(/^\{(.*)\}$/, '$1');
      const digits = (power[2] ?? '').replace('-', '⁻').replace(/\d/g, (d) => superscripts[Number(d)] ?? d);
      return `${signs[power[1]] ?? power[1]}${digits}`;
    })
    .join('')
    .replace(/^\//, '1/');

const table = new Map<string, Name>();
for (const line of offered.trim().split('\n')) {
  const [code = '', ko = '', en = '', shortKo, shortEn] = line.split(' ').map((word) => word.replaceAll('~', ' '));
  const symbol = { ko: shortKo ?? sign(code), en: shortEn ?? shortKo ?? sign(code) };
  table.set(code, { symbol, name: { ko, en } });
}

/** Sign and name of a UCUM unit for display: `kgf/cm²`, `킬로그램힘 매 제곱센티미터`. Units without a name show their sign. */
export const unitLabel = (code: string, language: Language): { symbol: string; name: string } => {
  const known = table.get(code);
  return known ? { symbol: known.symbol[language], name: known.name[language] } : { symbol: sign(code), name: sign(code) };
};

/** Codes of the named units that convert to a unit, for a choice in a form; the unit itself first. */
export const unitsFor = (code: string): string[] => {
  const { dimension } = unit(code);
  return [code, ...[...table.keys()].filter((other) => other !== code && unit(other).dimension === dimension)];
};

/** Every unit with a name, as UCUM codes. */
export const namedUnits: readonly string[] = [...table.keys()];
