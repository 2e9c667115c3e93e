import { Fault } from '@sandan/kernel/fault';
import type { Quantity, Range } from './attribute.ts';
import { unit } from './quantity-unit.ts';
import { readUnit } from './quantity-written.ts';

/** Fourteen significant digits: what a double can carry through two multiplications, so that 1 [in_i] is 25.4 mm. */
const tidy = (n: number): number => Number(n.toPrecision(14));

export const commensurable = (a: string, b: string): boolean => unit(a).dimension === unit(b).dimension;

/**
 * A value in another unit; both are UCUM codes. Affine units (Cel, [degF]) are points on their scale.
 * @throws Fault invalid `unit.unknown`, `unit.incommensurable`
 */
export const convert = (value: number, from: string, to: string): number => {
  const a = unit(from);
  const b = unit(to);
  if (a.dimension !== b.dimension)
    throw new Fault('invalid', 'unit.incommensurable', `${from} and ${to}`, { params: { unit: from, wanted: to } });
  if (from === to) return value;
  if (a.offset || b.offset) return Number((((value + a.offset) * a.size) / b.size - b.offset).toFixed(10));
  return tidy((value * a.size) / b.size);
};

/**
 * A value of any convertible unit, UCUM or as people write it (`bar`, `°C`, `inch`), in the unit its attribute is compared in.
 * @throws Fault invalid `unit.unknown`, `unit.incommensurable`
 */
export const canonical = (value: number, given: string, attributeUnit: string): number =>
  convert(value, readUnit(given, attributeUnit), attributeUnit);

/** A quantity as it is kept: the value given, and its unit as a UCUM code that converts to the attribute's. */
export const quantity = (q: Quantity, attributeUnit: string): Quantity => {
  const code = readUnit(q.unit, attributeUnit);
  convert(q.value, code, attributeUnit);
  return { value: q.value, unit: code };
};

/** A range in the unit of its attribute. */
export const canonicalRange = (range: Range, attributeUnit: string): Range => {
  const code = readUnit(range.unit, attributeUnit);
  const end = (n: number | undefined) => (n === undefined ? undefined : convert(n, code, attributeUnit));
  const [min, max] = [end(range.min), end(range.max)];
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), unit: attributeUnit };
};
