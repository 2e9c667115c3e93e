import type { Quantity } from '@sandan/market/listing/attribute';
import { readQuantity } from '@sandan/market/listing/quantity-range';

/** How wide, deep and high something is inside. */
export type Box = Readonly<Record<'innerWidth' | 'innerDepth' | 'innerHeight', Quantity>>;

const inside =
  /내부|챔버|시험\s?실|시험\s?공간|작업\s?영역|inner|inside|internal|interior|chamber|test space|working (?:area|space)/;
const size = /(?:크기|치수|사이즈|size|dimensions?)$/;
const other = /외형|외부|외측|outer|outside|external|입자|시료|필터|센서|particle|specimen|filter|step|scan/;

/** Whether a name is that of the room inside of something: `챔버 내부 크기`, `inner size`. */
export const isInside = (name: string): boolean => inside.test(name) && size.test(name) && !other.test(name);

const length = (at: number): string =>
  `(?<n${at}>\\d[\\d,]*(?:\\.\\d+)?)\\s*(?<unit${at}>mm|cm|m)?\\s*(?:\\((?<in${at}>[WDHL])\\)|(?<by${at}>[WDHL])(?![A-Za-z]))?`;
const times = String.raw`\s*(?:[x×☓*Χχх]|(?<=\))\s)\s*`;
/** The axes behind all three: `(WDH)`, `(W×D×H)`. */
const order = String.raw`\s*(?:\((?<order>[WDHL][x×☓*Χχх]?[WDHL][x×☓*Χχх]?[WDHL])\))?\s*(?<behind>mm|cm|m)?`;
const three = new RegExp(`^${[1, 2, 3].map(length).join(times)}${order}`, 'i');

const axes = { W: 'innerWidth', D: 'innerDepth', L: 'innerDepth', H: 'innerHeight' } as const;
const usual = ['W', 'D', 'H'] as const;
const isAxis = (letter: string): letter is keyof typeof axes => Object.hasOwn(axes, letter);

/**
 * Three lengths as people write them: `1800 x 1400 x 1600 mm (WDH)`, `600×800×600mm (W×D×H)`, `9.2m(L) 6.3m(W) 6.3m(H)`; without letters
 * width, depth and height in this order. Undefined where it is not three lengths of a unit, or two are of one axis. `given`: the unit in
 * the name.
 */
export const boxIn = (text: string, given: string | undefined): Box | undefined => {
  const found = three.exec(text.trim())?.groups;
  if (!found) return undefined;
  const { order: said = '', behind, unit3 } = found;
  const after = [...said.toUpperCase().matchAll(/[WDHL]/g)].map(([letter]) => letter);
  const last = unit3 ?? behind ?? given ?? '';
  const lengths = [1, 2, 3].map((at) => readQuantity(`${found[`n${at}`]} ${found[`unit${at}`] ?? last}`));
  const written = [1, 2, 3].map((at) => (found[`in${at}`] ?? found[`by${at}`])?.toUpperCase() ?? after[at - 1]);
  const letters = written.every((letter) => letter === undefined) ? usual : written;
  const named = letters.flatMap((letter, at): [string, Quantity][] => {
    const read = lengths[at];
    return letter && isAxis(letter) && read ? [[axes[letter], read]] : [];
  });
  const box = Object.fromEntries(named) as Partial<Box>;
  const { innerWidth, innerDepth, innerHeight } = box;
  return innerWidth && innerDepth && innerHeight ? { innerWidth, innerDepth, innerHeight } : undefined;
};
