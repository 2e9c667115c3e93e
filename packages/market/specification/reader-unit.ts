import { convert } from '../listing/quantity.ts';
import type { Property } from './attribute.ts';
import type { Span, SpecificationValue } from './value.ts';

/** In which units a reader wants to see numbers: as the market compares them, or in those of the United States. */
export const unitSystems = ['si', 'us'] as const;
export type UnitSystem = (typeof unitSystems)[number];

const american: Readonly<Record<string, string>> = {
  mm: '[in_i]',
  cm: '[in_i]',
  m: '[ft_i]',
  um: '[mil_i]',
  mm2: '[sin_i]',
  m2: '[sft_i]',
  Cel: '[degF]',
  MPa: '[psi]',
  bar: '[psi]',
  kg: '[lb_av]',
  g: '[oz_av]',
  N: '[lbf_av]',
  kN: '[lbf_av]',
  'N.m': '[lbf_av].[ft_i]',
  'L/min': '[gal_us]/min',
  'm3/h': '[gal_us]/min',
  'm3/min': '[cft_i]/min',
  kW: '[HP]',
  'g/cm3': '[lb_av]/[cft_i]',
};

/** A property and what is said of it, in the units of a reader; what has no other unit there stays as it is. */
export const inUnitsOf = (
  system: UnitSystem,
  property: Property,
  value: SpecificationValue,
): { readonly property: Property; readonly value: SpecificationValue } => {
  const { unit } = property;
  const other = system === 'us' && unit ? american[unit] : undefined;
  if (!unit || !other || typeof value === 'boolean' || Array.isArray(value) || 'parts' in value) return { property, value };
  const end = (n: number | undefined) => (n === undefined ? undefined : convert(n, unit, other));
  const { written, ...ends } = value as Span;
  const [min, max] = [end(ends.min), end(ends.max)];
  return {
    property: { ...property, unit: other },
    value: {
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(written === undefined ? {} : { written }),
    },
  };
};
