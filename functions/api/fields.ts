import { Fault } from '@sandan/kernel/fault';
import type * as z from 'zod';
import type { AnyEndpoint } from './endpoint.ts';

/** The members of an answer that are wanted, each with what is wanted of it: nothing named below it means all of it. */
export type Wanted = ReadonlyMap<string, Wanted>;

/** The parameter: `fields=id,title.ko`. */
export const fieldsName = 'fields';
export const bounds = { characters: 2000, names: 100 };

type Schema = z.core.$ZodType;

/** What stands behind a schema once what may be missing, is a list or is made of another is taken off; each of a union. */
const within = (schema: Schema): readonly Schema[] => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default' || def.type === 'readonly')
    return within(def.innerType);
  if (def.type === 'array') return within(def.element);
  if (def.type === 'lazy') return within(def.getter());
  if (def.type === 'pipe') return within(def.out);
  if (def.type === 'union') return def.options.flatMap(within);
  if (def.type === 'intersection') return [def.left, def.right].flatMap(within);
  return [schema];
};

/** The schemas of a member of this name; none if nothing of the kind can be there. */
const membersOf = (schema: Schema, name: string): readonly Schema[] =>
  within(schema).flatMap((one) => {
    const { def } = (one as z.core.$ZodTypes)._zod;
    if (def.type === 'unknown' || def.type === 'any') return [one];
    if (def.type === 'record') return [def.valueType];
    if (def.type !== 'object') return [];
    const own = Object.hasOwn(def.shape, name) ? def.shape[name] : def.catchall;
    return own && own._zod.def.type !== 'never' ? [own] : [];
  });

const has = (schema: Schema, [name, ...rest]: readonly string[]): boolean =>
  name === undefined || membersOf(schema, name).some((member) => has(member, rest));

/** Members of a list's answer lie in its `items`; what stands beside them (the next page, sums) always comes. */
const itemsOf = (answer: Schema): Schema | undefined => {
  const { def } = (answer as z.core.$ZodTypes)._zod;
  const items = def.type === 'object' ? def.shape.items : undefined;
  return items?._zod.def.type === 'array' ? items : undefined;
};

/** Whether a part of its answers may be asked for: of all that is read as JSON. SCIM has a parameter of its own for it. */
export const takesFields = (e: AnyEndpoint): boolean =>
  e.method === 'get' && e.answer !== undefined && e.alsoTypes === undefined && !e.path.startsWith('/scim/');

type Growing = Map<string, Growing>;

/** Names of members as a tree; a member that is named whole stays whole, whatever else is named below it. */
const treeOf = (paths: readonly (readonly string[])[]): Wanted => {
  const root: Growing = new Map();
  for (const path of paths.toSorted((a, b) => b.length - a.length)) {
    let at = root;
    for (const [n, name] of path.entries()) {
      const next: Growing = n === path.length - 1 ? new Map() : (at.get(name) ?? new Map());
      at.set(name, next);
      at = next;
    }
  }
  return root;
};

/**
 * What is wanted of an answer of this schema, as the parameter says; undefined where it says nothing.
 * @throws Fault invalid with `fields.unknown` for each name that no such answer has
 */
export const wantedOf = (answer: z.ZodType, said: string | readonly string[] | undefined): Wanted | undefined => {
  if (said === undefined) return undefined;
  const text = [said].flat().join(',');
  const names = [...new Set(text.split(',').map((name) => name.trim()))];
  const refused = (faults: readonly { code: string; params?: Record<string, string> }[]) =>
    new Fault('invalid', 'request.invalid', fieldsName, {
      fields: faults.map((fault) => ({ pointer: `/query/${fieldsName}`, ...fault })),
    });
  if (text.trim() === '') throw refused([{ code: 'field.required' }]);
  if (text.length > bounds.characters || names.length > bounds.names) throw refused([{ code: 'field.too_big' }]);
  const of = itemsOf(answer) ?? answer;
  const paths = names.map((name) => name.split('.'));
  const unknown = names.filter((_, n) => !has(of, paths[n] ?? []));
  if (unknown.length > 0) throw refused(unknown.map((name) => ({ code: 'fields.unknown', params: { name } })));
  return treeOf(paths);
};

/** What is wanted of a value; of each of a list. */
const partOf = (value: unknown, wanted: Wanted): unknown => {
  if (wanted.size === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => partOf(one, wanted));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const below = wanted.get(name);
      return below ? [[name, partOf(member, below)]] : [];
    }),
  );
};

/** What is wanted of an answer, that was made and shown to the caller as a whole: nothing comes in that it has not. */
export const answerPart = (answer: z.ZodType, body: unknown, wanted: Wanted): unknown =>
  itemsOf(answer) && typeof body === 'object' && body !== null && 'items' in body
    ? { ...body, items: partOf(body.items, wanted) }
    : partOf(body, wanted);
