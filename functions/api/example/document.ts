import type * as z from 'zod';
import type { AnyEndpoint } from '../endpoint.ts';
import { fieldsName, takesFields } from '../fields.ts';
import { bodies } from './bodies.ts';
import { examplesOf, type Schema } from './example.ts';

interface Media {
  readonly schema?: Schema;
  example?: unknown;
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: Schema;
  example?: unknown;
}
interface Described {
  readonly operationId?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, Media>> };
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}
interface Document {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

type Writing = ReturnType<typeof examplesOf>;

const isJson = (type: string): boolean => /[/+]json$/.test(type);
const mostForms = 20;

/** The fullest example of a body that the route itself would take. */
const bodyOf = (write: Writing, schema: Schema, body: z.ZodType, more: Readonly<Record<string, unknown>> = {}): unknown => {
  for (let form = 0; form < mostForms; form++)
    for (const optional of [3, 2, 1, 0]) {
      const written = write(schema, '', { optional, form });
      const example = Object.keys(more).length > 0 ? { ...(written as object), ...more } : written;
      if (body.safeParse(example).success) return example;
    }
  return undefined;
};

/** Names of fields of an answer by which it is asked for in part. */
const fieldsOf = (write: Writing, schema: Schema): string => {
  const answer = write(schema, '', { optional: 0 });
  const items = (answer as { items?: unknown } | undefined)?.items;
  const one = Array.isArray(items) ? items[0] : answer;
  return Object.keys(one ?? {})
    .slice(0, 3)
    .join();
};

/** Writes an example of every body, of every answer and of every part of an address into the document of these endpoints. */
export const exemplify = <D extends object>(document: D, endpoints: readonly AnyEndpoint[]): D => {
  const { paths = {}, components } = document as Document;
  const write = examplesOf(components?.schemas ?? {});
  const known = new Map<string, AnyEndpoint>(endpoints.map((e) => [e.operation, e]));
  for (const described of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    const e = known.get(described.operationId ?? '');
    if (!e) continue;
    const answers = Object.entries(described.responses ?? {}).flatMap(([status, { content = {} }]) =>
      status === 'default' ? [] : Object.entries(content),
    );
    for (const [type, media] of answers)
      if (media.schema && isJson(type)) media.example = write(media.schema, '', { optional: 2 });
    for (const [type, media] of Object.entries(described.requestBody?.content ?? {}))
      if (media.schema && e.body && isJson(type)) media.example = bodyOf(write, media.schema, e.body, bodies[e.operation]);
    const [, answer] = answers.find(([type]) => isJson(type)) ?? [];
    for (const parameter of described.parameters ?? []) {
      if (parameter.in === 'path' && parameter.schema)
        parameter.example = write(parameter.schema, parameter.name, { optional: 0 });
      if (parameter.name === fieldsName && takesFields(e) && answer?.schema)
        parameter.example = fieldsOf(write, answer.schema) || undefined;
    }
  }
  return document;
};
