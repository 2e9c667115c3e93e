interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}
interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>>;
  readonly description?: string;
}
interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: Content;
  readonly responses?: Readonly<Record<string, Content>>;
}
export interface OpenApi {
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

const depth = 3;

/** A schema in one short line or a few: `{ id: string, roles: Role[] }`. */
const shapeOf = (schema: Schema | undefined, left = depth, pad = ''): string => {
  if (!schema) return '';
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.enum)
    return (
      schema.enum
        .slice(0, 8)
        .map((v) => JSON.stringify(v))
        .join(' | ') + (schema.enum.length > 8 ? ' | …' : '')
    );
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const any = schema.anyOf ?? schema.oneOf;
  if (any) return any.map((s) => shapeOf(s, left - 1, pad)).join(' | ');
  if (schema.items) return `${shapeOf(schema.items, left - 1, pad)}[]`;
  if (schema.properties) {
    if (left <= 0) return '{ … }';
    const lines = Object.entries(schema.properties).map(
      ([name, s]) => `${pad}  ${name}${schema.required?.includes(name) ? '' : '?'}: ${shapeOf(s, left - 1, `${pad}  `)}`,
    );
    return `{\n${lines.join('\n')}\n${pad}}`;
  }
  if (typeof schema.additionalProperties === 'object') return `{ [key]: ${shapeOf(schema.additionalProperties, left - 1, pad)} }`;
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'any');
  return schema.format ? `${type} (${schema.format})` : String(type);
};

const bodyOf = (content: Content | undefined) => {
  const [type, media] = Object.entries(content?.content ?? {})[0] ?? [];
  if (!type) return undefined;
  const example = media?.example === undefined ? '' : JSON.stringify(media.example, null, 2);
  return { type, shape: shapeOf(media?.schema), example };
};

const nounOf = (path: string, { operationId }: Operation): string => operationId?.split('.')[0] ?? path;

/** Every operation of the document with the noun it begins with, in its order. */
const operationsIn = (document: OpenApi) =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ noun: nounOf(path, operation), path, method, operation })),
  );

const lineOf = (path: string, method: string, { operationId, summary = '' }: Operation) => ({
  id: operationId ?? `${method} ${path}`,
  path,
  method: method.toUpperCase(),
  summary,
});

/** Names of the schemas that some part of the document speaks of. */
const namedIn = (part: unknown): string[] =>
  [...JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].flatMap(([, name]) => name ?? []);

/** What there is: the operations by the noun they begin with, a line each. */
export const contentsOf = (document: OpenApi) =>
  [...Map.groupBy(operationsIn(document), ({ noun }) => noun)].map(([noun, all]) => ({
    noun,
    operations: all.map(({ path, method, operation }) => lineOf(path, method, operation)),
  }));

/** All of one noun: its operations whole, and the schemas they speak of, by themselves or through others; undefined if there is none. */
export const chapterOf = (document: OpenApi, wanted: string) => {
  const own = operationsIn(document).filter(({ noun }) => noun === wanted);
  if (own.length === 0) return undefined;
  const schemas = document.components?.schemas ?? {};
  const needed = new Set(namedIn(own));
  for (const name of needed) for (const further of namedIn(schemas[name] ?? {})) needed.add(further);
  return {
    operations: own.map(({ path, method, operation }) => operationOf(path, method, operation)),
    schemas: [...needed].sort().map((name) => ({ name, shape: shapeOf(schemas[name]) })),
  };
};

const operationOf = (path: string, method: string, operation: Operation) => ({
  ...lineOf(path, method, operation),
  parameters: (operation.parameters ?? []).map((p) => ({
    name: p.name,
    place: p.in,
    required: p.required ?? false,
    shape: shapeOf(p.schema),
  })),
  body: bodyOf(operation.requestBody),
  answers: Object.entries(operation.responses ?? {})
    .filter(([status]) => /^[123]/.test(status))
    .map(([status, answer]) => {
      const { shape = '', example = '' } = bodyOf(answer) ?? {};
      return { status, shape, example };
    }),
});
