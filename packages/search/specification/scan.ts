import type { Property } from '@sandan/market/specification/attribute';
import { measuredSpan, scaleOf, type Wanted, wantedEnds, wordKey } from '@sandan/market/specification/condition';
import { nearness } from '@sandan/market/specification/grade';
import type { Span } from '@sandan/market/specification/value';
import type { Shelf, Spans } from './shelf.ts';

/** How far one row stands from what is wanted: 0 where it is met, up to 1; less than 0 where it is not known, which is no pass. */
export type Measured = (row: number) => number;

/** Of what is not said at all. */
const unsaid = -1;
export const distanceIn = (measured: number): number => Math.abs(measured);

const spanned = (spans: Spans | undefined, property: Pick<Property, 'fit' | 'unit'>, wanted: Span): Measured => {
  if (!spans) return () => unsaid;
  const { min, max } = spans;
  const [a, b] = wantedEnds(property.fit === 'envelope', wanted);
  const scale = scaleOf(a, b);
  return (row) => {
    const low = min.at[row] as number;
    return Number.isNaN(low) ? unsaid : measuredSpan(property, a, b, low, max.at[row] as number, scale);
  };
};

const parted = (shelf: Shelf, name: string, wanted: Readonly<Record<string, Span>>): Measured => {
  const each = Object.entries(wanted).map(([symbol, span]) => spanned(shelf.elementOf(name, symbol), { fit: 'size' }, span));
  return (row) => {
    let [sum, unknown, out] = [0, false, false];
    for (const measure of each) {
      const measured = measure(row);
      sum += distanceIn(measured);
      if (measured < 0) unknown = true;
      else if (measured > 0) out = true;
    }
    const distance = sum / each.length;
    return unknown && !out ? -distance : distance;
  };
};

const worded = (shelf: Shelf, name: string, wanted: readonly string[], grade: boolean): Measured => {
  const words = shelf.words.get(name);
  if (!words) return () => unsaid;
  /** What each word that the shelf holds is worth. */
  const worth = new Float64Array(words.numbers.size).fill(1);
  for (const [key, number] of words.numbers)
    for (const want of wanted) {
      const near = grade ? nearness(want, key) : wordKey(want) === key ? 'equal' : undefined;
      if (near === 'equal' || near === 'same') worth[number] = 0;
      else if (near === 'near' && worth[number] !== 0) worth[number] = -0.5;
    }
  const { first, more } = words;
  return (row) => {
    const number = first.at[row] as number;
    if (Number.isNaN(number)) return unsaid;
    const one = worth[number] as number;
    const others = more.size > 0 ? more.get(row) : undefined;
    if (!others || one === 0) return one;
    const all = [one, ...others.map((other) => worth[other] as number)];
    return all.includes(0) ? 0 : (all.find((w) => w < 0) ?? 1);
  };
};

/** The measure of one condition over a shelf; the same arithmetic as `hold`, on numbers in columns. */
export const measureOf = (shelf: Shelf, { property, value }: Wanted): Measured => {
  const { name, fit } = property;
  if (fit === 'size' || fit === 'envelope') return spanned(shelf.spans.get(name), property, value as Span);
  if (fit === 'parts') return parted(shelf, name, (value as { parts: Record<string, Span> }).parts);
  const wanted = typeof value === 'boolean' ? [String(value)] : (value as readonly string[]);
  return worded(shelf, name, wanted, fit === 'grade');
};
