import { Fault, type FieldFault } from '@sandan/kernel/fault';
import * as z from 'zod';
import type { ProofRefusal } from '../specification/specification.ts';
import type { AttributeValue } from './attribute.ts';
import { isBandable } from './band.ts';
import { normalCode } from './content-code.ts';
import { faultOf, readValue } from './content-value.ts';
import { isField } from './disclosure.ts';
import type { Kind, Scheme } from './kind.ts';
import { type Code, ListingContent } from './listing.ts';
import { isMade, madeAnew } from './made.ts';

/** Most bytes of a listing's content as JSON; a record holds it twice while a revision is pending, and once more as last taken from a source. */
export const maxContentBytes = 100_000;

const step = (key: string) => `/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
/** Whether a value says nothing. */
export const isAbsent = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Names that no record of ours may have, whatever the kind says. */
const reserved = ['__proto__', 'constructor', 'prototype'];

const readAttributes = (
  kind: Kind,
  given: Readonly<Record<string, unknown>>,
  faults: FieldFault[],
  refusal: ProofRefusal | undefined,
) => {
  const read: [string, AttributeValue][] = [];
  for (const [name, input] of Object.entries(given)) {
    const pointer = `/content/attributes${step(name)}`;
    const attribute = Object.hasOwn(kind.attributes, name) && !reserved.includes(name) ? kind.attributes[name] : undefined;
    if (!attribute) {
      faults.push({ pointer, code: 'attribute.unknown', params: { name: name.slice(0, 40) } });
      continue;
    }
    if (isAbsent(input) || isMade(attribute)) continue;
    const reading = readValue(attribute, input, refusal);
    if ('value' in reading && attribute.sealed && !isBandable(attribute, reading.value))
      faults.push({ pointer, code: 'band.currency' });
    else if ('value' in reading) read.push([name, reading.value]);
    else faults.push(...reading.faults.map((f) => ({ ...f, pointer: pointer + f.pointer })));
  }
  return madeAnew(kind, Object.fromEntries(read));
};

const checkCodes = (kind: Kind, codes: readonly Code[], known: (code: Code) => boolean, faults: FieldFault[]): void => {
  const seen = new Set<string>();
  for (const [i, code] of codes.entries()) {
    const pointer = `/content/codes/${i}`;
    const params = { scheme: code.scheme, value: code.code };
    const key = `${code.scheme} ${code.code}`;
    if (!kind.schemes.includes(code.scheme as Scheme)) faults.push({ pointer, code: 'code.scheme', params });
    else if (seen.has(key)) faults.push({ pointer, code: 'field.duplicate' });
    else if (!known(code)) faults.push({ pointer, code: 'code.unknown', params });
    seen.add(key);
  }
};

const checkOnce = (pointer: string, list: readonly string[], faults: FieldFault[]): void => {
  const seen = new Set<string>();
  for (const [i, item] of list.entries()) {
    if (seen.has(item.toLowerCase())) faults.push({ pointer: `${pointer}/${i}`, code: 'field.duplicate' });
    seen.add(item.toLowerCase());
  }
};

const Shape = ListingContent.extend({ attributes: z.record(z.string().max(40), z.unknown()).default({}) }).strict();

/**
 * Content as it is kept: attributes read by the kind (US4), codes known, nothing twice, nothing that the kind does not know.
 * `known` says whether a code, in the form in which it is kept (`normalCode`), stands in its list; `refusal`, why a report of a measurement is
 * not taken.
 * @throws Fault invalid `listing.invalid` with every field that is wrong, pointers from the request's root
 */
export const check = (kind: Kind, content: unknown, known: (code: Code) => boolean, refusal?: ProofRefusal): ListingContent => {
  const invalid = (faults: readonly FieldFault[]) =>
    new Fault('invalid', 'listing.invalid', `${kind.name}: ${faults.length} fields`, { fields: faults.slice(0, 100) });
  const given = (typeof content === 'object' && content !== null ? content : {}) as Record<string, unknown>;
  const written = given.attributes;
  const isRecord = typeof written === 'object' && written !== null && !Array.isArray(written);
  const faults: FieldFault[] = [];
  const attributes = isRecord ? readAttributes(kind, written as Record<string, unknown>, faults, refusal) : {};
  const shape = Shape.safeParse({ ...given, attributes: isRecord ? {} : written });
  if (!shape.success)
    throw invalid([...shape.error.issues.map(faultOf).map((f) => ({ ...f, pointer: `/content${f.pointer}` })), ...faults]);

  const codes = shape.data.codes.map((c) => ({ ...c, code: normalCode(c.scheme, c.code) ?? c.code }));
  const read: ListingContent = { ...shape.data, codes, attributes };
  checkCodes(kind, read.codes, known, faults);
  checkOnce('/content/keywords', read.keywords, faults);
  checkOnce(
    '/content/media',
    read.media.map((m) => m.id),
    faults,
  );
  for (const field of Object.keys(read.stages))
    if (!isField(kind, field)) faults.push({ pointer: `/content/stages${step(field)}`, code: 'stage.field' });
  if (faults.length === 0 && new TextEncoder().encode(JSON.stringify(read)).length > maxContentBytes)
    faults.push({ pointer: '/content', code: 'listing.tooLarge', params: { bytes: maxContentBytes } });
  if (faults.length > 0) throw invalid(faults);
  return read;
};

/**
 * As much of a content as can be read while it is being written: attributes and codes as `check` reads them, without those that it would refuse.
 */
export const readable = (
  kind: Kind,
  written: { readonly attributes: Readonly<Record<string, unknown>>; readonly codes: readonly Code[] },
): Pick<ListingContent, 'attributes' | 'codes'> => ({
  attributes: readAttributes(kind, written.attributes, [], undefined),
  codes: written.codes.flatMap(({ scheme, code }) => {
    const normal = kind.schemes.includes(scheme as Scheme) ? normalCode(scheme, code) : undefined;
    return normal ? [{ scheme, code: normal }] : [];
  }),
});

/**
 * Holds what a listing needs before it may be submitted: title, summary, a code where its kind has any, and the attributes its kind requires.
 * @throws Fault invalid `listing.incomplete` with every field that is still open
 */
export const complete = (kind: Kind, content: ListingContent): void => {
  const open: FieldFault[] = [];
  if (Object.keys(content.title).length === 0) open.push({ pointer: '/content/title', code: 'listing.titleMissing' });
  if (!content.summary || Object.keys(content.summary).length === 0)
    open.push({ pointer: '/content/summary', code: 'listing.summaryMissing' });
  if (content.codes.length === 0 && kind.schemes.length > 0)
    open.push({ pointer: '/content/codes', code: 'listing.codeMissing', params: { schemes: kind.schemes.join(', ') } });
  for (const [name, attribute] of Object.entries(kind.attributes))
    if (attribute.required && isAbsent(content.attributes[name]))
      open.push({ pointer: `/content/attributes${step(name)}`, code: 'attribute.missing', params: { name } });
  if (open.length > 0) throw new Fault('invalid', 'listing.incomplete', `${kind.name}: ${open.length} open`, { fields: open });
};
