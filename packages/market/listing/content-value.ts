import { Fault, type FieldFault } from '@sandan/kernel/fault';
import { Money } from '@sandan/kernel/money';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { type ProofRefusal, readSpecification } from '../specification/specification.ts';
import { type Attribute, type AttributeValue, Quantity, Range } from './attribute.ts';
import { Comparison, withUnits } from './comparison.ts';
import { Measure } from './measure.ts';
import { canonicalRange, quantity } from './quantity.ts';
import { readQuantity, readRange } from './quantity-range.ts';
import { readUnit } from './quantity-written.ts';
import { FreeWeek, mondayOf, readWeeks } from './weeks.ts';

/** One value read: as it is kept, or what is wrong with it (pointers below the value). */
export type Reading = { readonly value: AttributeValue } | { readonly faults: readonly FieldFault[] };

const wrong = (code: string, params?: FieldFault['params'], pointer = ''): Reading => ({
  faults: [params ? { pointer, code, params } : { pointer, code }],
});

const step = (key: PropertyKey) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;

/** Faults of a zod issue, in the codes of `market/fault-text.ts`. */
export const faultOf = (issue: z.core.$ZodIssue): FieldFault => ({
  pointer: issue.path.map(step).join(''),
  code: /^[a-z]+\.[a-zA-Z]+$/.test(issue.message) ? issue.message : `field.${issue.code}`,
});

const parsed = <T extends AttributeValue>(schema: z.ZodType<T>, input: unknown): Reading => {
  const result = schema.safeParse(input);
  return result.success ? { value: result.data } : { faults: result.error.issues.map(faultOf) };
};

const Word = z.string().trim().min(1).max(200);

const repeated = (list: readonly string[]): number =>
  list.findIndex((item, i) => list.findIndex((other) => other.toLowerCase() === item.toLowerCase()) < i);

/** The schema of an attribute, made once: attributes are few, and values many. */
const shapes = new WeakMap<Attribute, z.ZodType>();
const shapeOf = <T extends z.ZodType>(attribute: Attribute, make: () => T): T => {
  const known = shapes.get(attribute) as T | undefined;
  if (known) return known;
  const made = make();
  shapes.set(attribute, made);
  return made;
};

const words = (input: unknown, attribute: Attribute & { type: 'words' }): Reading => {
  const shape = shapeOf(attribute, () => z.array(Word).min(1).max(attribute.max));
  const reading = parsed(shape, typeof input === 'string' ? [input] : input);
  if ('faults' in reading) return reading;
  const twice = repeated(reading.value as string[]);
  return twice < 0 ? reading : wrong('field.duplicate', undefined, `/${twice}`);
};

const choice = (input: unknown, attribute: Attribute & { type: 'choice' }): Reading => {
  const option = () => z.enum(Object.keys(attribute.options) as [string, ...string[]]);
  if (!attribute.many) return parsed(shapeOf(attribute, option), input);
  const shape = shapeOf(attribute, () => z.array(option()).min(1));
  const reading = parsed(shape, typeof input === 'string' ? [input] : input);
  if ('faults' in reading) return reading;
  const twice = repeated(reading.value as string[]);
  return twice < 0 ? reading : wrong('field.duplicate', undefined, `/${twice}`);
};

/** A measured value, or the unit's fault as that of a field. */
const measured = (read: () => AttributeValue | undefined, unit: string): Reading => {
  try {
    const value = read();
    return value === undefined ? wrong('quantity.unreadable', { unit }) : { value };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return wrong(fault.code, fault.params, '/unit');
  }
};

const Flag = z.boolean();
const Amount = Money.strict();
const Day = z.iso.date();
const Finite = Measure.min(-1e15).max(1e15);
const GivenQuantity = Quantity.extend({ value: Finite, unit: z.string().trim().min(1).max(30) }).strict();
const GivenRange = Range.safeExtend({ min: Finite.optional(), max: Finite.optional() }).strict();

const oneQuantity = (input: unknown, unit: string): Reading => {
  if (typeof input === 'string') return measured(() => readQuantity(input, unit), unit);
  const reading = parsed(GivenQuantity, input);
  return 'faults' in reading ? reading : measured(() => quantity(reading.value as Quantity, unit), unit);
};

const oneRange = (input: unknown, unit: string): Reading => {
  if (typeof input === 'string') return measured(() => readRange(input, unit), unit);
  const reading = parsed(GivenRange, input);
  if ('faults' in reading) return reading;
  const range = reading.value as Range;
  return measured(() => {
    canonicalRange(range, unit);
    return { ...range, unit: readUnit(range.unit, unit) };
  }, unit);
};

const weeks = (input: unknown, attribute: Attribute & { type: 'weeks' }): Reading => {
  const shape = shapeOf(attribute, () => z.array(FreeWeek).min(1).max(attribute.max));
  const written = typeof input === 'string' ? readWeeks(input) : input;
  if (written === undefined) return wrong('weeks.unreadable');
  const reading = parsed(shape, written);
  if ('faults' in reading) return reading;
  const read = reading.value as readonly FreeWeek[];
  const none = read.findIndex(({ week }) => mondayOf(week) === undefined);
  if (none >= 0) return wrong('weeks.unreadable', undefined, `/${none}`);
  const twice = repeated(read.map(({ week }) => week));
  return twice < 0
    ? { value: read.toSorted((a, b) => a.week.localeCompare(b.week)) }
    : wrong('field.duplicate', undefined, `/${twice}`);
};

/**
 * Reads a value given for an attribute (US4). Quantities and ranges may also be written out (`10~25 bar`) and keep the unit they
 * were given in, as a UCUM code; lists of words and choices may be one string.
 */
export const readValue = (attribute: Attribute, input: unknown, refusal?: ProofRefusal): Reading => {
  switch (attribute.type) {
    case 'text':
      return parsed(
        shapeOf(attribute, () => localized(attribute.max)),
        input,
      );
    case 'words':
      return words(input, attribute);
    case 'choice':
      return choice(input, attribute);
    case 'boolean':
      return parsed(Flag, input);
    case 'whole':
      return parsed(
        shapeOf(attribute, () =>
          z
            .int()
            .min(attribute.min ?? 0)
            .max(attribute.max ?? 1_000_000_000),
        ),
        input,
      );
    case 'quantity':
      return oneQuantity(input, attribute.unit);
    case 'range':
      return oneRange(input, attribute.unit);
    case 'money':
      return parsed(Amount, input);
    case 'date':
      return parsed(Day, input);
    case 'weeks':
      return weeks(input, attribute);
    case 'specification':
      return readSpecification(input, refusal);
    case 'comparisons': {
      const reading = parsed(
        shapeOf(attribute, () => z.array(Comparison).min(1).max(attribute.max)),
        input,
      );
      return 'faults' in reading ? reading : withUnits(reading.value as readonly Comparison[]);
    }
  }
};
