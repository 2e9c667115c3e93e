import * as z from 'zod';
import type { AttributeValue } from '../listing/attribute.ts';
import { commensurable, convert } from '../listing/quantity.ts';
import type { Property } from '../specification/attribute.ts';
import type { SpecificationValue } from '../specification/value.ts';
import type { Capability } from './capability.ts';
import { testsOf } from './testing.ts';

const Ends = z.strictObject({ min: z.number().optional(), max: z.number().optional(), unit: z.string().max(30) });

/** What an instrument measures, as its owner declared it on a day: its purposes, and the ranges that bound what it can be used for. */
export const Measurands = z
  .strictObject({ purposes: z.array(z.string().max(40)).max(100), ranges: z.record(z.string().max(40), Ends) })
  .meta({ id: 'Measurands' });
export type Measurands = z.infer<typeof Measurands>;

/** The ranges of an instrument that bound what it measures of a purpose; other ranges (its payload, its travel) say nothing of that. */
const bounds: Readonly<Partial<Record<Capability, readonly string[]>>> = {
  force: ['force'],
  climate: ['temperature', 'humidity'],
  thermal: ['temperature'],
  thermal_shock: ['temperature'],
  temperature: ['temperature'],
  humidity: ['humidity'],
  pressure: ['pressure'],
  flow: ['flow', 'speed'],
  power: ['voltage', 'current', 'power'],
  insulation: ['voltage'],
  optical: ['wavelength'],
  signal: ['frequency'],
};
const bounding = new Set(Object.values(bounds).flat());

/** What the listing of an instrument declares; undefined where it names no purpose. */
export const measurandsOf = (attributes: Readonly<Record<string, AttributeValue>>): Measurands | undefined => {
  const purposes = [attributes.capabilities ?? []].flat().map(String);
  if (purposes.length === 0) return undefined;
  const ranges = Object.entries(attributes).flatMap(([name, value]) => {
    const range = bounding.has(name) ? Ends.safeParse(value) : undefined;
    return range?.success ? [[name, range.data] as const] : [];
  });
  return { purposes, ranges: Object.fromEntries(ranges) };
};

const within = ({ min, max, unit }: z.infer<typeof Ends>, value: number, of: string): boolean => {
  const here = convert(value, of, unit);
  return (min ?? Number.NEGATIVE_INFINITY) <= here && here <= (max ?? Number.POSITIVE_INFINITY);
};

/**
 * Whether an instrument measures a property at the value that is said of it: one of its purposes does, and no range that it declares for that
 * purpose, in a unit that converts, leaves an end of the value out.
 */
export const measures = (
  instrument: Measurands | undefined,
  property: Property,
  value: SpecificationValue | undefined,
): boolean => {
  if (!instrument || value === undefined) return false;
  const purposes = testsOf(property).filter((one) => instrument.purposes.includes(one));
  const { unit } = property;
  const ends =
    typeof value === 'object' && !Array.isArray(value) && !('parts' in value) && unit && !unit.startsWith('{')
      ? [(value as { min?: number }).min, (value as { max?: number }).max].flatMap((n) => n ?? [])
      : [];
  return purposes.some((purpose) =>
    (bounds[purpose] ?? []).every((name) => {
      const range = instrument.ranges[name];
      if (!range || ends.length === 0 || !unit || !commensurable(range.unit, unit)) return true;
      return ends.every((end) => within(range, end, unit));
    }),
  );
};
