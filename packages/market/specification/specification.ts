import type { FieldFault } from '@sandan/kernel/fault';
import * as z from 'zod';
import type { Property, Template } from './attribute.ts';
import { Proof, readProof } from './proof.ts';
import { isCategory, templateOf } from './templates/registry.ts';
import { readProperty, type SpecificationValue } from './value.ts';

const Span = z.strictObject({ min: z.number().optional(), max: z.number().optional(), written: z.string().max(200).optional() });

export const SpecificationValueShape = z.union([
  z.strictObject({ parts: z.record(z.string(), Span) }),
  Span,
  z.array(z.string().max(120)).max(20),
  z.boolean(),
]) as z.ZodType<SpecificationValue>;

/** What a listing says of itself by the template of its category, in the version of the template that it was read by (UC1, US4). */
export const Specification = z
  .object({
    category: z.string().max(60),
    version: z.int().positive(),
    values: z.record(z.string(), SpecificationValueShape),
    /** Of values that were measured: by which report. */
    proofs: z.record(z.string(), Proof).optional(),
  })
  .meta({ id: 'Specification' });
export type Specification = z.infer<typeof Specification>;

const mostLines = 60;

/**
 * As it is given: values by the names of properties, written out (`25 ±0.1 mm`) or as data; or `lines` as they stand in a sheet, one
 * property each by its name in either language, and a tab, a colon or an equals sign before its value. Behind a `|` may stand by what
 * it was measured: `25 mm | measured 2026-05-01 KTR TR-2026-0412`.
 */
const Given = z.strictObject({
  category: z.string().max(60),
  version: z.int().positive().optional(),
  values: z.record(z.string().max(60), z.unknown()).optional(),
  lines: z.string().max(8000).optional(),
  proofs: z.record(z.string().max(60), Proof).optional(),
});

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()·-]+/g, '');

/** The property that a person means by a word: its name, or its label in either language. */
export const propertyMeant = (template: Template, word: string): Property | undefined =>
  Object.values(template.properties).find(({ name, label }) =>
    [name, label.ko, label.en].some((one) => folded(one) === folded(word)),
  );

interface Line {
  readonly pointer: string;
  readonly name: string;
  readonly input: unknown;
  readonly proof?: Proof | string | undefined;
}

const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .map((line, at) => ({ line: line.trim(), at }))
    .filter(({ line }) => line !== '')
    .slice(0, mostLines)
    .map(({ line, at }) => {
      const [, said = line, behind] = /^([^|]*?)\s*\|\s*(.*)$/.exec(line) ?? [];
      const [, name = said, input = ''] = /^(.+?)\s*(?:\t|:|=)\s*(.*)$/.exec(said) ?? [];
      return { pointer: `/lines/${at + 1}`, name, input, proof: behind && (readProof(behind) ?? behind) };
    });

/** A value that was kept is read again as it was written. */
const again = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'written' in input && typeof input.written === 'string'
    ? input.written
    : typeof input === 'object' && input !== null && 'parts' in input
      ? Object.fromEntries(Object.entries(input.parts as Record<string, unknown>).map(([k, v]) => [k, again(v)]))
      : input;

/** Why a report that a value names is not taken. */
export type ProofRefusal = (proof: Proof) => Pick<FieldFault, 'code' | 'params'> | undefined;

/** A specification as it is kept, or every fault of it with pointers below the value. */
export const readSpecification = (
  input: unknown,
  refusal?: ProofRefusal,
): { value: Specification } | { faults: FieldFault[] } => {
  const given = Given.safeParse(input);
  if (!given.success) return { faults: [{ pointer: '', code: 'field.invalid_type' }] };
  const { category, values = {}, lines, proofs } = given.data;
  if (!isCategory(category)) return { faults: [{ pointer: '/category', code: 'specification.category', params: { category } }] };
  const template = templateOf(category);
  const said: Line[] =
    lines === undefined
      ? Object.entries(values).map(([name, value]) => ({
          pointer: `/values/${name}`,
          name,
          input: again(value),
          proof: proofs?.[name],
        }))
      : linesOf(lines);
  const faults: FieldFault[] = [];
  const read: Record<string, SpecificationValue> = {};
  const proven: Record<string, Proof> = {};
  for (const { pointer, name, input: value, proof } of said) {
    if (value === undefined || value === null || value === '') continue;
    const property = propertyMeant(template, name);
    if (!property) {
      faults.push({
        pointer,
        code: 'specification.property',
        params: { name: name.slice(0, 60), line: pointer.split('/').at(-1) ?? '' },
      });
      continue;
    }
    const reading = readProperty(property, value);
    if (typeof proof === 'string' && proof !== '')
      faults.push({ pointer, code: 'specification.proof', params: { value: proof.slice(0, 60) } });
    else if (typeof proof === 'object') {
      proven[property.name] = proof;
      const refused = refusal?.(proof);
      if (refused) faults.push({ pointer, ...refused });
    }
    if ('value' in reading) read[property.name] = reading.value;
    else
      faults.push({
        pointer,
        ...reading.fault,
        params: { ...reading.fault.params, name: property.name, value: String(value).slice(0, 60) },
      });
  }
  if (faults.length > 0) return { faults };
  const measured = Object.keys(proven).length > 0 ? { proofs: proven } : {};
  return { value: { category, version: template.version, values: read, ...measured } };
};
