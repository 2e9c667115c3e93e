import { Fault, type FieldFault, invalidField } from '@sandan/kernel/fault';
import { Language } from '@sandan/kernel/text';
import * as z from 'zod';
import { dayOf, facetNames, inFieldUnit, type RangeField, rangeFields } from './field.ts';
import { type Bounds, type Query, sorts } from './port.ts';

const Some = z.union([z.string().max(200), z.array(z.string().max(200)).max(50)]);

/**
 * The query string of a search: `q`, `lang`, `sort`, `page`, `limit`, `explain`; `kind`, `country`, `owner` and `f.<facet>` may be repeated;
 * `r.<attribute>=min..max:unit` with either end open and any unit that converts.
 */
export const QueryString = z
  .object({
    q: z.string().max(300).default(''),
    lang: Language.default('ko'),
    kind: Some.optional(),
    country: Some.optional(),
    owner: Some.optional(),
    sort: z.enum(sorts).default('relevance'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    explain: z.enum(['true', 'false']).optional(),
  })
  .catchall(Some);
export type QueryString = z.infer<typeof QueryString>;

const plain = ['kind', 'country', 'owner'] as const;
const list = (given: string | string[] | undefined): string[] => [given ?? []].flat().filter((v) => v !== '');

const numberFrom = (field: RangeField, written: string, unit: string | undefined): number => {
  const date = field.attribute.type === 'date';
  const value = date ? dayOf(written) : Number(written.replaceAll(',', ''));
  if (!Number.isFinite(value)) throw new Fault('invalid', 'range.unreadable');
  return date ? value : inFieldUnit(field, value, unit);
};

/** Reads `15..40:kW`, `15..:kW`, `..40`, or `15:kW` for one value; without a unit, the field's own. */
const boundsFrom = (field: RangeField, written: string): Bounds => {
  const match = /^([^:]*?)(?:(\.\.)([^:]*))?(?::(.{1,30}))?$/u.exec(written.trim());
  if (!match) throw new Fault('invalid', 'range.unreadable');
  const low = (match[1] ?? '').trim();
  const high = match[2] ? (match[3] ?? '').trim() : low;
  const unit = match[4]?.trim();
  if (low === '' && high === '') throw new Fault('invalid', 'range.unreadable');
  const min = low === '' ? undefined : numberFrom(field, low, unit);
  const max = high === '' ? undefined : numberFrom(field, high, unit);
  if (min !== undefined && max !== undefined && min > max) throw new Fault('invalid', 'range.order');
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
};

const pointed = (key: string, cause: unknown): FieldFault => {
  if (!(cause instanceof Fault)) throw cause;
  return { pointer: `/query/${key}`, code: cause.code, params: cause.params };
};

/** The query that a query string asks for. @throws Fault invalid `request.invalid` naming every facet or range that is unknown or unreadable */
export const queryFrom = (asked: QueryString): Query => {
  const { q, lang, sort, page, limit, explain, ...rest } = asked;
  const facets: Record<string, string[]> = {};
  const ranges: Record<string, Bounds> = {};
  const wrong: FieldFault[] = [];
  for (const [key, given] of Object.entries(rest)) {
    const name = key.slice(2);
    if ((plain as readonly string[]).includes(key)) facets[key] = list(given);
    else if (key.startsWith('f.') && facetNames.includes(name)) facets[name] = [...(facets[name] ?? []), ...list(given)];
    else if (key.startsWith('r.') && Object.hasOwn(rangeFields, name)) {
      const field = rangeFields[name];
      try {
        const [written] = list(given);
        if (field && written !== undefined) ranges[name] = boundsFrom(field, written);
      } catch (cause) {
        wrong.push(pointed(key, cause));
      }
    } else if (/^[fr]\./.test(key)) wrong.push({ pointer: `/query/${key}`, code: 'search.unknownField' });
  }
  if (wrong.length > 0) throw new Fault('invalid', 'request.invalid', 'query', { fields: wrong });
  if (page * limit > 100_000) throw invalidField('/query/page', 'field.too_big');
  return { text: q, language: lang, facets, ranges, sort, page, size: limit, ...(explain === 'true' ? { explain: true } : {}) };
};
