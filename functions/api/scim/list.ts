import { Fault } from '@sandan/kernel/fault';
import { filter, parse } from 'scim2-parse-filter';
import * as z from 'zod';
import { pathOf } from './names.ts';
import { schemas } from './schemas.ts';

/** Most resources in one answer; asked for more, a directory gets so many and goes on from there. */
export const mostAtOnce = 200;

const whole = (otherwise: number) => z.coerce.number().int().catch(otherwise).default(otherwise).meta({ type: 'integer' });

/** Query of a list (RFC 7644, 3.4.2). */
export const ListQuery = z.object({
  filter: z.string().max(500).optional(),
  startIndex: whole(1),
  count: whole(100),
  attributes: z.string().max(500).optional(),
  excludedAttributes: z.string().max(500).optional(),
});
type Asked = z.infer<typeof ListQuery>;

/** Text that RFC 7643 compares whatever its case. */
const caseless = ['username', 'displayname', 'givenname', 'familyname', 'formatted', 'emails', 'value'];

const lowered = (value: unknown, name = ''): unknown => {
  if (Array.isArray(value)) return value.map((one) => lowered(one, name));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, lowered(v, k)]));
  return typeof value === 'string' && caseless.includes(name.toLowerCase()) ? value.toLowerCase() : value;
};

type Filter = ReturnType<typeof parse>;

/** A filter in which text that is compared caseless is in lower case, and `emails` means their values. */
const prepared = (f: Filter): Filter => {
  if ('filters' in f) return { ...f, filters: f.filters.map(prepared) };
  if ('filter' in f) return { ...f, filter: prepared(f.filter) };
  if ('valFilter' in f) return { ...f, attrPath: pathOf(f.attrPath), valFilter: prepared(f.valFilter) };
  if (!('compValue' in f)) return { ...f, attrPath: pathOf(f.attrPath) };
  const path = pathOf(f.attrPath);
  const attrPath = path === 'emails' ? 'emails.value' : path;
  const last = attrPath.split(/[.:]/).at(-1)?.toLowerCase() ?? '';
  const { compValue } = f;
  return {
    ...f,
    attrPath,
    compValue: typeof compValue === 'string' && caseless.includes(last) ? compValue.toLowerCase() : compValue,
  };
};

/** Whether a resource passes. @throws Fault invalid `scim.filter` */
const passing = (text: string | undefined): ((resource: object) => boolean) => {
  if (text === undefined || text.trim() === '') return () => true;
  try {
    const test = filter(prepared(parse(text)));
    return (resource) => test(lowered(resource));
  } catch (cause) {
    throw new Fault('invalid', 'scim.filter', 'filter refused', { cause });
  }
};

const names = (text: string | undefined) => text?.split(',').map((one) => pathOf(one).toLowerCase()) ?? [];

/** A resource with the attributes that were asked for; `id` and `schemas` always. */
export const shown = (resource: Record<string, unknown>, { attributes, excludedAttributes }: Partial<Asked>) => {
  const [only, without] = [names(attributes), names(excludedAttributes)];
  const always = ['id', 'schemas'];
  return Object.fromEntries(
    Object.entries(resource).filter(([name]) => {
      const key = name.toLowerCase();
      if (always.includes(key)) return true;
      return only.length > 0 ? only.some((o) => o.split('.')[0] === key) : !without.includes(key);
    }),
  );
};

/** The page of a list that was asked for. */
export const listOfResources = (all: readonly Record<string, unknown>[], asked: Asked) => {
  const found = all.filter(passing(asked.filter));
  const startIndex = Math.max(1, asked.startIndex);
  const count = Math.min(mostAtOnce, Math.max(0, asked.count));
  const page = found.slice(startIndex - 1, startIndex - 1 + count);
  return {
    schemas: [schemas.list],
    totalResults: found.length,
    startIndex,
    itemsPerPage: page.length,
    Resources: page.map((resource) => shown(resource, asked)),
  };
};
