import { openapi } from '@sandan/fn-api/openapi';
import { endpoints } from '@sandan/fn-api/routes/registry';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** A JSON Schema as far as the document uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

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

interface Raw {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

const document = JSON.parse(JSON.stringify(openapi(endpoints, 'https://market.test'))) as {
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

const ajv = new Ajv.default({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ $id: 'https://market.test/document', ...document });

const absolute = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(absolute);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? `https://market.test/document${inner}` : absolute(inner),
    ]),
  );
};

const compiled = new Map<Schema, ValidateFunction>();

/** What is wrong with an answer by its schema; nothing if it fits. */
export const misfit = (schema: Schema, value: unknown): string | undefined => {
  const known = compiled.get(schema) ?? ajv.compile(absolute(schema) as object);
  compiled.set(schema, known);
  return known(value) ? undefined : ajv.errorsText(known.errors?.slice(0, 3));
};
