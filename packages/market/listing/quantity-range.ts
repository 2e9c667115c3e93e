import type { Quantity, Range } from './attribute.ts';
import { tidied } from './number-written.ts';
import { commensurable, convert } from './quantity.ts';
import { isUnit } from './quantity-unit.ts';
import { readUnit } from './quantity-written.ts';

const plain = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
// Only such as rulers and pipes have: `220/380 V` are two voltages, `12/24` is no half, and `15/8` are two sizes.
const part = String.raw`(?:1\/2|[13]\/4|[1357]\/8|(?:[13579]|1[135])\/16|(?:[12]?[13579]|31)\/32|(?:[1-5]?[13579]|6[13])\/64|1\/(?:3|5|6|10)|2\/3)`;
const fraction = String.raw`\d+[ -]${part}|${part}`;
const number = String.raw`[+-]?(?:${fraction}|(?:${plain})(?:e[+-]?\d{1,2})?)(?![\d.])`;
const unitText = String.raw`[^\d\s~≤≥<>±+,;=-][^~≤≥<>±,;=]{0,29}?`;

const numberOf = (text: string): number => {
  const sign = text.startsWith('-') ? -1 : 1;
  const body = text.replace(/^[+-]/, '').replaceAll(',', '');
  const mixed = /^(?:(\d+)[ -])?(\d+)\/(\d+)$/.exec(body);
  return sign * (mixed ? Number(mixed[1] ?? 0) + Number(mixed[2]) / Number(mixed[3]) : Number(body));
};

// Behind a stroke `min` is a minute: `≤ 5 L/min`.
const least = '이상|초과|부터|or more|or above|and above|(?<![a-z/])min\\.?|(?<![a-z/])minimum|↑|\\+';
const most = '이하|미만|까지|이내|or less|or below|and below|max\\.?|maximum|↓';
const leastBefore = '≥|>|최소|min\\.?|minimum|at least|from|over|above|more than';
const mostBefore = '≤|<|최대|max\\.?|maximum|at most|up to|under|below|less than';

const pattern = (source: string) => new RegExp(`^${source}$`, 'iu');
const between = pattern(
  `(?:between |from )?(${number}) ?(${unitText})?? ?(?:~|-|to|and|\\.\\.+|에서|부터|이상|초과) ?(${number}) ?((?!까지|이하|사이|미만)${unitText})?(?: ?(?:까지|이하|사이|미만))?`,
);
const tolerance = pattern(`(${number}) ?(${unitText})? ?± ?(${number}) ?(${unitText})?`);
// `25 +0.2/-0.1 mm`: deviations with their signs, or one of them nought. Two that both lower it need the stroke: `10-20-30` says nothing.
const unitBefore = String.raw`(?!\/)${unitText}`;
const off = String.raw`[+-] ?(?:${plain})(?![\d.])|0(?:\.0+)?(?![\d.])`;
const byStroke = pattern(`(${number}) ?(${unitText})? ?(${off}) ?(${unitBefore})? ?/ ?(${off}) ?(${unitText})?`);
const bySigns = pattern(
  `(${number}) ?(${unitText})? ?(?=\\+|-[^+]*\\+|0(?:\\.0+)? ?-)(${off}) ?(${unitBefore})?,? ?((?=[+-]|(?<= ))(?:${off})) ?(${unitText})?`,
);
// `-40/+85 ℃`: a stroke between ends that both have a sign.
const signed = pattern(`(-(?:${plain})) ?(${unitBefore})? ?/ ?(\\+(?:${plain})) ?(${unitText})?`);
const inequality = pattern(`(${number}) ?(${unitText})? ?[≤<] ?\\p{L}{1,3} ?[≤<] ?(${number}) ?(${unitText})?`);
const opened = pattern(`(${leastBefore}|${mostBefore}|~) ?(${number}) ?(${unitText})?(?: ?(?:${least}|${most}))?`);
const closed = pattern(`(${number}) ?(${unitText})? ?(${least}|${most}|~)`);
const single = pattern(`(?:=|≈|약|approx\\.?|about|ca\\.?)? ?(${number}) ?(${unitText})?`);

const tidy = (n: number) => Number(n.toPrecision(14));

const tries = (text: string, wanted: string | undefined): string | undefined => {
  try {
    return readUnit(text, wanted);
  } catch {
    return undefined;
  }
};

/** A number in the unit of the other end (`9 kHz ~ 25 MHz`); undefined where they are no units of one kind. */
const inUnit = (value: number, given: string | undefined, unit: string | undefined): number | undefined =>
  given === unit
    ? value
    : given !== undefined && unit !== undefined && isUnit(given) && isUnit(unit) && commensurable(given, unit)
      ? convert(value, given, unit)
      : undefined;

interface Around {
  readonly middle: number;
  readonly unit: string | undefined;
  readonly isSaid: boolean;
}

/** A tolerance in the unit of what it is of, as a difference on its scale: `25 mm ± 10 µm`, `20 ℃ ± 5 K`; per cent is of the value (`10 kΩ ± 5 %`). */
const spreadOf = (
  spread: number,
  written: string | undefined,
  { middle, unit, isSaid }: Around,
  unitOf: (written: string | undefined) => string | undefined,
): number | undefined => {
  if (written === '%' && isSaid && unit !== '%') return (Math.abs(middle) * spread) / 100;
  const given = written && isSaid ? unitOf(written) : unit;
  const [wide, none] = [inUnit(spread, given, unit), inUnit(0, given, unit)];
  return wide === undefined || none === undefined ? undefined : wide - none;
};

/** The range without numbers out of order; its unit is a UCUM code. */
const rangeOf = (min: number | undefined, max: number | undefined, unit: string | undefined): Range | undefined => {
  if (unit === undefined || !isUnit(unit) || (min !== undefined && max !== undefined && min > max)) return undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), unit };
};

/** A number between deviations that differ: `25 +0.2/-0.1 mm`, `30 -0.02/-0.05`. */
const unevenOf = (form: string, unitOf: (written: string | undefined) => string | undefined): Range | undefined => {
  const found = byStroke.exec(form) ?? bySigns.exec(form);
  if (!found) return undefined;
  const [, middle = '', of, first = '', firstUnit, second = '', secondUnit] = found;
  const unit = unitOf(of ?? secondUnit ?? firstUnit);
  const around = { middle: numberOf(middle), unit, isSaid: of !== undefined };
  const ends = [
    [first, firstUnit ?? secondUnit],
    [second, secondUnit ?? firstUnit],
  ].map(([written = '', given]) => {
    const value = numberOf(written.replaceAll(' ', ''));
    const spread = spreadOf(Math.abs(value), given?.trim(), around, unitOf);
    return spread === undefined ? undefined : tidy(around.middle + Math.sign(value) * spread);
  });
  const [a, b] = ends;
  if (a === undefined || b === undefined) return undefined;
  // Deviations beyond the number itself are of another unit than it: `25 -20/-41 µm`.
  const isBeyond = of === undefined && around.middle > 0 && Math.min(a, b) < 0;
  return isBeyond ? undefined : rangeOf(Math.min(a, b), Math.max(a, b), unit);
};

/**
 * A range as people write it: `10~25 bar`, `≥ 15 kΩ`, `0.5 in` (both ends the same), `-40℃ 이상`, `100±5 mm`, `1-1/2"`. "Over" and
 * "under" count as "from" and "up to". `wanted` (UCUM) is the unit of a bare number and settles what a written unit means.
 * Undefined if the text is no range, or not in a unit that converts to `wanted`.
 */
export const readRange = (text: string, wanted?: string): Range | undefined => {
  if (text.length > 100) return undefined;
  const form = tidied(text);
  const unitOf = (written: string | undefined) => (written ? tries(written.trim(), wanted) : wanted);

  const one = single.exec(form);
  if (one?.[1] && (!one[2] || unitOf(one[2]))) return rangeOf(numberOf(one[1]), numberOf(one[1]), unitOf(one[2]));
  const uneven = unevenOf(form, unitOf);
  if (uneven) return uneven;
  const two = between.exec(form) ?? signed.exec(form) ?? inequality.exec(form);
  if (two?.[1] && two[3]) {
    const unit = unitOf(two[4] ?? two[2]);
    const low = inUnit(numberOf(two[1]), unitOf(two[2] ?? two[4]), unit);
    return low === undefined ? undefined : rangeOf(low, numberOf(two[3]), unit);
  }
  const open = opened.exec(form);
  if (open?.[1] && open[2]) {
    const value = numberOf(open[2]);
    const isLeast = pattern(leastBefore).test(open[1]);
    return rangeOf(isLeast ? value : undefined, isLeast ? undefined : value, unitOf(open[3]));
  }
  const close = closed.exec(form);
  if (close?.[1] && close[3]) {
    const value = numberOf(close[1]);
    const isLeast = pattern(`${least}|~`).test(close[3]);
    return rangeOf(isLeast ? value : undefined, isLeast ? undefined : value, unitOf(close[2]));
  }
  const around = tolerance.exec(form);
  if (around?.[1] && around[3]) {
    const middle = numberOf(around[1]);
    const unit = unitOf(around[2] ?? around[4]);
    const spread = spreadOf(Math.abs(numberOf(around[3])), around[4]?.trim(), { middle, unit, isSaid: !!around[2] }, unitOf);
    return spread === undefined ? undefined : rangeOf(tidy(middle - spread), tidy(middle + spread), unit);
  }
  return undefined;
};

/** One quantity (`0.5 in`, `15 kΩ`); a bare number is in the unit wanted. */
export const readQuantity = (text: string, wanted?: string): Quantity | undefined => {
  const range = readRange(text, wanted);
  return range?.min !== undefined && range.min === range.max ? { value: range.min, unit: range.unit } : undefined;
};
