import { convert } from '@sandan/market/listing/quantity';
import { unitLabel, unitsFor } from '@sandan/market/listing/quantity-label';
import type { Language } from '../api/views.ts';

/** A unit in which a range may be given: `factor` and `offset` bring a number in the unit of the property into it. */
export interface RangeUnit {
  readonly code: string;
  readonly sign: string;
  readonly factor: number;
  readonly offset: number;
}

export interface RangeFields {
  readonly min: string;
  readonly max: string;
  readonly unit: string;
  readonly units: readonly RangeUnit[];
}

const mostUnits = 12;

/** Units that a form offers for a property, its own first: what is counted or graded has no other. */
const unitsOf = (unit: string, language: Language): RangeUnit[] =>
  (unit.startsWith('{') ? [unit] : unitsFor(unit).slice(0, mostUnits)).map((code) => {
    const [zero, one] = code === unit ? [0, 1] : [convert(0, unit, code), convert(1, unit, code)];
    return { code, sign: unitLabel(code, language).symbol, factor: one - zero, offset: zero };
  });

const numberIn = (params: URLSearchParams, key: string): string => {
  const text = (params.get(key) ?? '').trim().replaceAll(',', '').slice(0, 30);
  return Number.isFinite(Number(text)) ? text : '';
};

/** Both ends of a range as the address gives them (`min.bore=10&max.bore=1&unit.bore=[in_i]`), with the units to choose from. */
export const rangeFields = (params: URLSearchParams, name: string, unit: string, language: Language): RangeFields => {
  const units = unitsOf(unit, language);
  const given = params.get(`unit.${name}`);
  return {
    min: numberIn(params, `min.${name}`),
    max: numberIn(params, `max.${name}`),
    unit: units.some(({ code }) => code === given) ? (given as string) : unit,
    units,
  };
};

/** The range as a person would write it; nothing where neither end is given. */
export const rangeText = ({ min, max, unit, units }: RangeFields): string => {
  const sign = units.find(({ code }) => code === unit)?.sign ?? '';
  if (min && max) return `${min} ~ ${max} ${sign}`.trim();
  if (min) return `≥ ${min} ${sign}`.trim();
  return max ? `≤ ${max} ${sign}`.trim() : '';
};
