import { commensurable } from '../listing/quantity.ts';
import type { Property } from '../specification/attribute.ts';
import type { Capability } from './capability.ts';
import { capabilitiesIn } from './purpose.ts';

/** What measures a number of a unit, where the words of the property do not say it; the first unit that converts counts. */
const byUnit: readonly (readonly [unit: string, capability: Capability, fit?: Property['fit']])[] = [
  ['{HV}', 'hardness'],
  ['{ShoreA}', 'hardness'],
  ['{IP}', 'ingress'],
  ['mm', 'dimension'],
  ['deg', 'dimension'],
  ['Cel', 'climate', 'envelope'],
  ['Cel', 'thermal'],
  ['MPa', 'pressure', 'envelope'],
  ['MPa', 'tensile'],
  ['N', 'force'],
  ['N.m', 'force'],
  ['N/mm', 'force'],
  ['W/m/K', 'thermal'],
  ['g', 'mass'],
  ['V', 'power'],
  ['A', 'power'],
  ['W', 'power'],
  ['Ohm', 'impedance'],
  ['F', 'impedance'],
  ['H', 'impedance'],
  ['lm', 'optical'],
  ['cd/m2', 'optical'],
  ['L/min', 'flow'],
  ['kJ/m2', 'impact'],
];

/**
 * Which equipment can prove what a part says of a property: by the words of the property, by its unit, and a material by its elements.
 * Nothing for what a look at the thing tells (a form, a head, a maker's name).
 */
export const testsOf = ({ fit, label, unit = '' }: Property): readonly Capability[] => {
  if (fit === 'grade' || fit === 'parts') return ['elements'];
  if (fit === 'words' || fit === 'flag' || fit === 'choice') return [];
  const named = capabilitiesIn(`${label.ko} | ${label.en}`);
  if (named.length > 0) return named;
  const found = byUnit.find(
    ([of, , only]) =>
      (!only || only === fit) && (of === unit || (!of.startsWith('{') && !unit.startsWith('{') && commensurable(of, unit))),
  );
  return found ? [found[1]] : [];
};
