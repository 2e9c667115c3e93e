import type { Schema } from '@sandan/fn-api/example/example';
import { openapi } from '@sandan/fn-api/openapi';
import { endpoints } from '@sandan/fn-api/routes/registry';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
  readonly example?: unknown;
}

type Content = Readonly<Record<string, { readonly schema: Schema; readonly example?: unknown }>>;

/** One operation as the document describes it. */
export interface Described {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: { readonly type: string; readonly schema: Schema };
  /** By status, `default` for problems: the media type and the schema of the answer. */
  readonly statuses: Readonly<
    Record<string, { readonly type?: string; readonly schema?: Schema; readonly others?: readonly string[] }>
  >;
}

/** An operation as it stands in the document. */
interface Raw {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

export const document = JSON.parse(JSON.stringify(openapi(endpoints, 'https://market.test'))) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Raw>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** Every operation of the OpenAPI document. */
export const operations: readonly Described[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, raw]): Described => {
    const [[type, content] = []] = Object.entries(raw.requestBody?.content ?? {});
    return {
      id: raw.operationId,
      method: method.toUpperCase(),
      path,
      parameters: raw.parameters ?? [],
      ...(type && content ? { body: { type, schema: content.schema } } : {}),
      statuses: Object.fromEntries(
        Object.entries(raw.responses).map(([status, { content: said = {} }]) => {
          const [[type, answer] = [], ...others] = Object.entries(said);
          return [status, type && answer ? { type, schema: answer.schema, others: others.map(([other]) => other) } : {}];
        }),
      ),
    };
  }),
);

/** The schema that a reference names. */
export const resolved = (schema: Schema): Schema => {
  const name = schema.$ref?.split('/').at(-1);
  return name ? resolved(document.components.schemas[name] ?? {}) : schema;
};

/** The schema of the parts of what a schema describes: nothing in it has to be there. */
const inPart = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(inPart);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, inner]) => {
      if (key === 'required') return [];
      if (key !== 'properties') return [[key === 'oneOf' ? 'anyOf' : key, inPart(inner)]];
      return [[key, Object.fromEntries(Object.entries(inner as object).map(([name, member]) => [name, inPart(member)]))]];
    }),
  );
};

const ajv = new Ajv.default({ strict: false, allErrors: true, inlineRefs: false, code: { optimize: false } });
formats.default(ajv);
const whole = 'https://market.test/document';
const part = 'https://market.test/part';
ajv.addSchema({ $id: whole, ...document });
const schemas = Object.entries(document.components.schemas).map(([name, schema]) => [name, inPart(schema)]);
ajv.addSchema({ $id: part, components: { schemas: Object.fromEntries(schemas) } });

const absolute = (value: unknown, base: string): unknown => {
  if (Array.isArray(value)) return value.map((inner) => absolute(inner, base));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? `${base}${inner}` : absolute(inner, base),
    ]),
  );
};

const judging = (base: string, from: (schema: Schema) => unknown) => {
  const compiled = new Map<string, ValidateFunction>();
  return (schema: Schema, value: unknown): string | undefined => {
    const written = JSON.stringify(schema);
    const known = compiled.get(written) ?? ajv.compile(absolute(from(schema), base) as object);
    compiled.set(written, known);
    return known(value) ? undefined : ajv.errorsText(known.errors?.slice(0, 3));
  };
};

/** What is wrong with an answer by its schema; nothing if it fits. */
export const misfit = judging(whole, (schema) => schema);

/** What is wrong with a part of an answer by the schema of the whole. */
export const misfitInPart = judging(part, inPart);

/** What an answer gives when it is asked for in part: itself, or each of its items. */
const partedIn = (schema: Schema): Schema => {
  const known = resolved(schema);
  return resolved(known.properties?.items?.items ?? known);
};

/** Names of fields by which an answer of this schema can be asked for in part. */
export const fieldsOf = (schema: Schema): string[] => Object.keys(partedIn(schema).properties ?? {});

/** Fields in a part of an answer that were not asked for. */
export const unasked = (schema: Schema, value: unknown, fields: string): string[] => {
  const names = new Set(fields.split(',').map((name) => name.trim().split('.')[0]));
  const { items } = resolved(schema).properties?.items?.items ? (value as { items: unknown[] }) : { items: [value] };
  return items.flatMap((one) => Object.keys(one ?? {})).filter((name) => !names.has(name));
};
