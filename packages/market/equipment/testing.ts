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

/** What equipment makes or reckons: it proves nothing of what others made. */
const making: ReadonlySet<Capability> = new Set([
  'printing',
  'machining',
  'forming',
  'joining',
  'coating',
  'wafer',
  'mixing',
  'separating',
  'food',
  'simulation',
  'computing',
]);

/**
 * Properties by their English label whose unit or words would lead to the wrong equipment: a rating that is reckoned or comes of a life
 * test, a distance at which a sensor switches, an energy in the unit of a stress. None stands behind what no equipment measures.
 */
export const byLabel: Readonly<Record<string, readonly Capability[]>> = {
  'Basic dynamic load rating C': [],
  'Basic dynamic load rating Ca': [],
  'Sensing distance': [],
  Head: ['flow'],
  'Glass fibre content': ['thermal'],
  'Melt flow rate': ['viscosity'],
  'Rotor inertia': [],
  'Self-resonant frequency': ['impedance'],
  'Junction temperature': ['thermal'],
  'Maximum energy product': [],
  Duty: ['thermal'],
  'Shaft power': ['force'],
  'Liquid temperature': [],
  'Surge energy': [],
  Energy: ['battery'],
  'Battery cells': [],
  'Page yield, colour': [],
  'Storage temperature': ['climate'],
  'Storage humidity (relative)': ['humidity'],
  'Viewing angle, horizontal': ['optical'],
  'Viewing angle, vertical': ['optical'],
  'Screens up to': [],
};

/**
 * Which equipment can prove what a part says of a property: by the words of the property, by its unit, and a material by its elements.
 * Nothing for what a look at the thing tells (a form, a head, a maker's name).
 */
export const testsOf = ({ fit, label, unit = '' }: Property): readonly Capability[] => {
  if (fit === 'grade' || fit === 'parts') return ['elements'];
  if (fit === 'words' || fit === 'flag' || fit === 'choice') return [];
  const known = Object.hasOwn(byLabel, label.en) ? byLabel[label.en] : undefined;
  if (known) return known;
  const named = capabilitiesIn(`${label.ko} | ${label.en}`).filter((one) => !making.has(one));
  if (named.length > 0) return named;
  const found = byUnit.find(
    ([of, , only]) =>
      (!only || only === fit) && (of === unit || (!of.startsWith('{') && !unit.startsWith('{') && commensurable(of, unit))),
  );
  return found ? [found[1]] : [];
};
