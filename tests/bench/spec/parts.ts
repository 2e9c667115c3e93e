import { convert } from '@sandan/market/listing/quantity';
import { unitsFor } from '@sandan/market/listing/quantity-label';
import type { Property, Template } from '@sandan/market/specification/attribute';
import type { Wanted } from '@sandan/market/specification/condition';
import { namedGrades } from '@sandan/market/specification/grade';
import { templates } from '@sandan/market/specification/templates/registry';
import { readProperty, type SpecificationValue } from '@sandan/market/specification/value';
import type { Specified } from '@sandan/search/specification/shelf';

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export const seeded = (seed: number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};
type Random = ReturnType<typeof seeded>;

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

/** Grades that the table has, and some that it has not. */
const materials = [...namedGrades.map(({ name }) => name), ...Array.from({ length: 12 }, (_, n) => `House grade ${n}`)];
const elements = ['C', 'Si', 'Mn', 'Cr', 'Ni', 'Mo', 'Cu', 'Al'];

/** Three significant digits between 1 and 1000, most of them small, as sizes of a catalogue are. */
const figure = (random: Random): number => Number((10 ** (random() * 3)).toPrecision(3));

const units = new Map<string, readonly string[]>();
const unitOf = (unit: string, random: Random): string => {
  const known = units.get(unit) ?? (unit.startsWith('{') ? [unit] : unitsFor(unit).slice(0, 6));
  units.set(unit, known);
  return pick(known, random);
};

/** A number as an owner would write it, in some unit that converts. */
const written = (value: number, property: Property, unit: string): string => {
  const own = property.unit ?? '1';
  return `${unit === own ? value : convert(value, own, unit)} ${unit}`;
};

const inputOf = (property: Property, random: Random): unknown => {
  const { fit, unit = '1' } = property;
  if (fit === 'choice') return [pick(Object.keys(property.options ?? {}), random)];
  if (fit === 'grade') return [pick(materials, random)];
  if (fit === 'flag') return random() < 0.5;
  if (fit === 'words') return [`T${Math.floor(random() * 40)}`];
  if (fit === 'parts')
    return elements
      .filter(() => random() < 0.6)
      .concat('Fe')
      .map((e) => `${e} ${(random() * 5).toFixed(2)}~${(5 + random() * 10).toFixed(2)}`)
      .join('; ');
  const given = unitOf(unit, random);
  const value = figure(random);
  if (fit === 'envelope') {
    const other = value * (1 + random() * 4);
    return `${written(value, property, given)} ~ ${written(other, property, given)}`;
  }
  return written(value, property, given);
};

const readAs = (property: Property, input: unknown): SpecificationValue | undefined => {
  const reading = readProperty(property, input);
  return 'value' in reading ? reading.value : undefined;
};

/** Part number `n` of a seed: a category, most of its properties said, each in a unit of its own choosing. */
export const partOf = (n: number, seed: number): Specified => {
  const random = seeded(seed + n * 7919);
  const template = templates[n % templates.length] as Template;
  const values: Record<string, SpecificationValue> = {};
  for (const property of Object.values(template.properties)) {
    if (random() < 0.15) continue;
    const value = readAs(property, inputOf(property, random));
    if (value !== undefined) values[property.name] = value;
  }
  return { id: `lst_${String(n).padStart(26, '0')}`, category: template.category, values };
};

/** A need of a category: two musts that a fair share of things meets, and wishes with weights. */
export const needOf = (n: number, seed: number): { category: string; wanted: Wanted[] } => {
  const random = seeded(seed * 31 + n);
  const template = templates[n % templates.length] as Template;
  const properties = Object.values(template.properties).toSorted(() => random() - 0.5);
  const wanted = properties.slice(0, 5).flatMap((property, at): Wanted[] => {
    const value = figure(random);
    const bound =
      property.fit === 'size'
        ? pick([`≥ ${value}`, `≤ ${value * 10}`, `${value} ~ ${value * 20}`], random)
        : property.fit === 'envelope'
          ? pick([`≥ ${value}`, `≤ ${value * 10}`, `${value} ~ ${value * 1.5}`], random)
          : undefined;
    const given = unitOf(property.unit ?? '1', random);
    const inUnit = (text: string) =>
      text.replace(/[\d.]+(?:e[+-]?\d+)?/g, (x) => String(convert(Number(x), property.unit ?? '1', given)));
    const read = readAs(property, bound === undefined ? inputOf(property, random) : `${inUnit(bound)} ${given}`);
    return read === undefined ? [] : [{ property, value: read, must: at < 2, weight: 1 + Math.floor(random() * 5) }];
  });
  return { category: template.category, wanted };
};
