import type { UnreadReason } from '@sandan/market/import/reading';
import type { Property } from '@sandan/market/specification/attribute';
import type { Specification } from '@sandan/market/specification/specification';
import { templateOf } from '@sandan/market/specification/templates/registry';
import { readProperty, readSpan, type SpecificationValue } from '@sandan/market/specification/value';
import { categoryOf, type Entry, entryFor } from './dictionary.ts';

/** Words that say that nothing is said. */
const nothing = /^(?:-|n|n\/?a|none|not available|not applicable|not supported|unspecified|unknown|other)$/i;

const hasOwnUnit = /[\p{L}%°'"]/u;

/** A value as it is written with the unit that its name stands for, unless it names one itself. */
const written = (value: string, { unit = '' }: Entry): string =>
  unit === '' || hasOwnUnit.test(value) ? value : `${value} ${unit}`;

type Bounds = readonly [from: number, to: number];
const reckoned = new Map<Entry, Bounds>();

/** What a thing can measure, in the unit of the property; a gauge counts downwards. */
const boundsOf = (entry: Entry, property: Property): Bounds => {
  const known = reckoned.get(entry);
  if (known) return known;
  const ends = [entry.from, entry.to].map((end) => readSpan(written(String(end), entry), property.unit ?? '1', property)?.min);
  const [from, to] = ends.map((end) => end ?? Number.NaN).sort((a, b) => a - b) as [number, number];
  if (!(from <= to)) throw new Error(`no bounds of ${property.name} in ${entry.unit}`);
  reckoned.set(entry, [from, to]);
  return [from, to];
};

export type ReadValue = { readonly value: SpecificationValue } | { readonly reason: UnreadReason };

/** Reads one value of a list as a property of a template. */
export const readValue = (entry: Entry, property: Property, value: unknown): ReadValue => {
  const isNumber = property.fit === 'size' || property.fit === 'envelope';
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).replaceAll('\\n', '\n').trim() : '';
  if (text === '' || nothing.test(text) || (!isNumber && typeof value === 'number')) return { reason: 'form' };
  const reading = readProperty(property, isNumber ? written(text, entry) : text);
  if ('fault' in reading) return { reason: 'form' };
  if (!isNumber) return reading;
  const { min, max } = reading.value as { min?: number; max?: number };
  const [from, to] = boundsOf(entry, property);
  return [min, max].every((end) => end === undefined || (end >= from && end <= to)) ? reading : { reason: 'implausible' };
};

export interface Understood {
  readonly specification: Specification;
  readonly left: readonly { readonly name: string; readonly reason: UnreadReason }[];
}

/** What one attribute says of each of its properties, or why it cannot be read; undefined where the template has no such property. */
const readEntry = (
  entry: Entry,
  properties: Readonly<Record<string, Property>>,
  value: unknown,
): Readonly<Record<string, SpecificationValue>> | UnreadReason | undefined => {
  const meant = entry.properties.map((name) => properties[name]);
  const each = meant.length === 1 ? [value] : String(value).split(/\s*[x×]\s*/i);
  if (each.length !== meant.length) return 'form';
  const said: Record<string, SpecificationValue> = {};
  for (const [at, property] of meant.entries()) {
    if (!property) return undefined;
    const read = readValue(entry, property, each[at]);
    if ('reason' in read) return read.reason;
    said[property.name] = read.value;
  }
  return said;
};

/** What a thing's attributes say in the words of the template of its category. */
export const understood = (said: ReadonlyMap<string, unknown>): Understood => {
  const category = categoryOf(new Set(said.keys()));
  const { properties, version } = templateOf(category);
  const values: Record<string, SpecificationValue> = {};
  const left: { name: string; reason: UnreadReason }[] = [];
  for (const [name, value] of said) {
    const entry = entryFor(category, name);
    const read = entry ? readEntry(entry, properties, value) : undefined;
    if (read === undefined) left.push({ name, reason: typeof value === 'number' ? 'unitless' : 'unknown' });
    else if (typeof read === 'string') left.push({ name, reason: read });
    else {
      const fresh = Object.entries(read).filter(([property]) => values[property] === undefined);
      if (fresh.length === 0) left.push({ name, reason: 'twice' });
      Object.assign(values, Object.fromEntries(fresh));
    }
  }
  return { specification: { category, version, values }, left };
};
