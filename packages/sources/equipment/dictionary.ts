import { equipment } from '@sandan/market/listing/kinds/equipment';

/** Attributes of equipment that are ranges of a quantity, and so can be read out of a description. */
export const quantities = [
  'temperature',
  'humidity',
  'pressure',
  'frequency',
  'force',
  'payload',
  'volume',
  'flow',
  'speed',
  'rotation',
  'travel',
  'power',
  'voltage',
  'current',
  'wavelength',
  'wavenumber',
  'ph',
] as const;
export type Quantity = (typeof quantities)[number];

/** The unit in which a quantity is compared. */
export const unitOf = (name: Quantity): string => {
  const attribute = equipment.attributes[name];
  if (attribute?.type !== 'range') throw new Error(`${name} is no range of equipment`);
  return attribute.unit;
};

/** Quantities whose number needs no unit, for it has none. */
export const bare: ReadonlySet<Quantity> = new Set(['ph']);

/** Quantities that are often written from the greater end to the lesser. */
export const descending: ReadonlySet<Quantity> = new Set(['wavenumber', 'wavelength']);

/** Quantities that have a direction: so much to both sides is a range, and no tolerance. */
export const directed: ReadonlySet<Quantity> = new Set(['force', 'voltage', 'current', 'power', 'rotation', 'travel']);

interface Noun {
  readonly noun: string;
  /** What it may mean; the unit decides which. */
  readonly of: readonly Quantity[];
}

const noun = (of: Quantity | readonly Quantity[], ...nouns: string[]): Noun[] =>
  nouns.map((one) => ({ noun: one, of: typeof of === 'string' ? [of] : of }));

/** The nouns with which names of quantities end, in Korean and English. */
const nouns: readonly Noun[] = [
  ...noun('temperature', '온도', 'temperature', 'temp', 'temp.'),
  ...noun('humidity', '습도', 'humidity'),
  ...noun('pressure', '압력', 'pressure'),
  ...noun('frequency', '주파수', 'frequency'),
  ...noun(['force', 'payload'], '하중', 'load'),
  ...noun(['force', 'payload'], 'load capacity', 'loading capacity', '시험력'),
  ...noun('force', 'force'),
  ...noun('payload', 'payload', '적재중량', '적재하중', '탑재중량', '허용중량', '허용제품중량', 'weight capacity', 'max weight'),
  ...noun(['volume', 'payload', 'flow', 'force', 'power'], '용량', 'capacity'),
  ...noun('volume', '용적', '체적', '부피', 'volume'),
  ...noun('flow', '유량', '풍량', 'flow', 'flow rate', 'airflow', 'air flow'),
  ...noun(['speed', 'rotation', 'flow'], '속도', 'speed', 'velocity'),
  ...noun('speed', '풍속'),
  ...noun('rotation', '회전수', 'rpm', 'rotation', 'revolution', 'revolutions'),
  ...noun('travel', '스트로크', '행정', '변위', '이송거리', 'stroke', 'displacement', 'travel'),
  ...noun('power', '전력', '출력', 'power', 'power output', 'output power'),
  ...noun('voltage', '전압', 'voltage'),
  ...noun('current', '전류', 'current'),
  ...noun(['wavelength', 'wavenumber'], '파장', '스펙트럼', '스펙트럼측정', 'wavelength', 'spectrum', 'spectral'),
  ...noun('wavenumber', '파수', 'wavenumber'),
  ...noun('ph', 'ph'),
];

/** What a name says more: that it is a range, or that it is what can be set, measured or tested. */
const said = [
  '범위',
  '대역',
  '영역',
  '스캔영역',
  '조건',
  '사양',
  '레벨',
  '조절',
  '설정',
  '측정',
  '시험',
  '제어',
  'range',
  'ranges',
  'limits',
  'limit',
  'span',
  'condition',
  'conditions',
];

/** A name with one of these tells how well something is done, how fast it changes or what it is fed with, and not what it can do. */
const aside =
  /정확|정밀|분해|해상|레졸루션|편차|오차|균일|변화|변동|안정|분포|구배|상승|하강|회복|시간|간격|센서|강도|샘플링|스위칭|클럭|누설|소비|소음|전원|펌프|히터|가열기|냉동기|배터리|보정|교정|accura|precis|resol|fluctuat|uniform|gradient|deviat|variation|stabil|repeat|recover|time|rate of|ramp|sampling|switching|clock|supply|consum|noise|pump|heater|motor|battery|sensor|loadcell|error|toleran|overload|lamp|energy/;

const tight = (text: string): string => text.replace(/\s+/g, '');
const korean = /[가-힣]/;
const longest = nouns.toSorted((a, b) => b.noun.length - a.noun.length);
const ends = [...said].sort((a, b) => b.length - a.length);

/** The name without the words behind its noun. */
const headOf = (name: string): string => {
  let left = name.trim();
  for (;;) {
    const end = ends.find((one) => left.endsWith(one) && (korean.test(one) || /[^\p{L}]$/u.test(left.slice(0, -one.length))));
    if (!end || left === end) return left;
    left = left.slice(0, -end.length).trim();
  }
};

const endsIn = (head: string, { noun: one }: Noun): boolean =>
  korean.test(one)
    ? tight(head).endsWith(one)
    : head === one || (head.endsWith(one) && /[\s./]$/.test(head.slice(0, -one.length)));

/**
 * What a name in a list of equipment means, by the noun with which it ends (`최대 시험 하중`, `operating temp. range`): the quantities
 * that it may be, of which the unit decides. None where it tells how well or how fast, or has too many words to be a name.
 */
export const meantBy = (name: string): readonly Quantity[] => {
  if (aside.test(name) || name.split(' ').length > 6) return [];
  const head = headOf(name);
  return longest.find((one) => endsIn(head, one))?.of ?? [];
};

const and = /\s*(?:[&·,/]|와|과|\band\b)\s*/;

/** The quantities of a name that says two (`온습도 범위`, `temp. & humidity range`), in their order. */
export const bothMeantBy = (name: string): readonly (readonly Quantity[])[] => {
  const head = headOf(name);
  if (aside.test(name)) return [];
  if (/온도?\s*[·/]?\s*습도$/.test(head)) return [['temperature'], ['humidity']];
  const parts = head.split(and);
  const [first = '', second = ''] = parts;
  if (parts.length !== 2) return [];
  const both = [meantBy(first), meantBy(second)];
  return both.every((one) => one.length > 0) ? both : [];
};
