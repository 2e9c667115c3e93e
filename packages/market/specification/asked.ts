import type { FieldFault } from '@sandan/kernel/fault';
import type { Wanted } from './condition.ts';
import { propertyText } from './spoken.ts';
import { templateOf } from './templates/registry.ts';
import { readProperty, type Span, type SpecificationValue } from './value.ts';

const mostConditions = 20;

type Given = Readonly<Record<string, unknown>>;

const textsOf = (given: unknown): string[] =>
  [given].flat().filter((value): value is string => typeof value === 'string' && value.trim() !== '');

/** Fits that are one value, whatever is repeated. */
const single: ReadonlySet<string> = new Set(['size', 'envelope', 'flag', 'parts']);

/**
 * What is wanted of the things of a category, as an address says it: `must.<property>` and `wish.<property>` in any unit that converts
 * (`≥ 15 kΩ`, `25 ±0.1 mm`), options and grades repeated; `weight.<property>` is 1 to 5. Faults point at `/query/<key>`.
 * @throws Fault invalid `specification.category`
 */
export const wantedIn = (category: string, given: Given): { readonly wanted: Wanted[]; readonly faults: FieldFault[] } => {
  const { properties } = templateOf(category);
  const faults: FieldFault[] = [];
  const wanted: Wanted[] = [];
  for (const [key, value] of Object.entries(given)) {
    const [, how, name = ''] = /^(must|wish)\.(.+)$/.exec(key) ?? [];
    const weighs = /^weight\.(.+)$/.exec(key)?.[1];
    if (!how && weighs === undefined) continue;
    const pointer = `/query/${key}`;
    const named = weighs ?? name;
    const property = Object.hasOwn(properties, named) ? properties[named] : undefined;
    if (!property) {
      faults.push({ pointer, code: 'specification.property', params: { name: named.slice(0, 60), line: '' } });
      continue;
    }
    const list = textsOf(value);
    if (!how || list.length === 0) continue;
    const reading = readProperty(property, single.has(property.fit) ? list[0] : list.join('\n'));
    if ('fault' in reading) {
      faults.push({ pointer, ...reading.fault });
      continue;
    }
    const weight = Math.min(5, Math.max(1, Math.round(Number(given[`weight.${name}`] ?? 3)) || 3));
    wanted.push({ property, value: reading.value, must: how === 'must', weight });
  }
  if (wanted.length > mostConditions) faults.push({ pointer: '/query', code: 'field.too_big' });
  return { wanted, faults };
};

const spanWritten = (wanted: Wanted, span: Span): string =>
  span.written ?? propertyText(wanted.property, span, 'en').replace(' – ', ' ~ ');

/** What is wanted of one property, as `wantedIn` reads it back. */
const writtenOf = (wanted: Wanted): readonly string[] => {
  const value: SpecificationValue = wanted.value;
  if (typeof value === 'boolean') return [String(value)];
  if (Array.isArray(value)) return value as readonly string[];
  if ('parts' in value)
    return [
      Object.entries(value.parts)
        .map(([element, span]) => `${element} ${spanWritten(wanted, span)}`)
        .join('; '),
    ];
  return [spanWritten(wanted, value as Span)];
};

/**
 * The search, as it is saved, for parts of a category that come nearer to all that is wanted than a distance (0 is just what is
 * wanted): `category=ball-bearing&wish.bore=25 mm&nearer=0.12`.
 */
export const nearerThan = (category: string, wanted: readonly Wanted[], distance: number): string => {
  const wishes = wanted.flatMap((one) => writtenOf(one).map((text): [string, string] => [`wish.${one.property.name}`, text]));
  return new URLSearchParams([['category', category], ...wishes, ['nearer', String(distance)]]).toString();
};
