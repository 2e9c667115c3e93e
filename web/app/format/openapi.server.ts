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
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
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

const bodyOf = (content: Content | undefined): { type: string; shape: string } | undefined => {
  const [type, media] = Object.entries(content?.content ?? {})[0] ?? [];
  return type ? { type, shape: shapeOf(media?.schema) } : undefined;
};

/** The document as a page shows it: operations by the noun they begin with, and the named schemas. */
export const chapters = (document: OpenApi) => {
  const groups = new Map<string, ReturnType<typeof operationOf>[]>();
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const noun = operation.operationId?.split('.')[0] ?? path;
      groups.set(noun, [...(groups.get(noun) ?? []), operationOf(path, method, operation)]);
    }
  return {
    groups: [...groups].map(([noun, operations]) => ({ noun, operations })),
    schemas: Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => ({ name, shape: shapeOf(schema) })),
  };
};

const operationOf = (path: string, method: string, operation: Operation) => ({
  id: operation.operationId ?? `${method} ${path}`,
  path,
  method: method.toUpperCase(),
  summary: operation.summary ?? '',
  parameters: (operation.parameters ?? []).map((p) => ({
    name: p.name,
    place: p.in,
    required: p.required ?? false,
    shape: shapeOf(p.schema),
  })),
  body: bodyOf(operation.requestBody),
  answers: Object.entries(operation.responses ?? {})
    .filter(([status]) => /^[123]/.test(status))
    .map(([status, answer]) => ({ status, shape: bodyOf(answer)?.shape ?? '' })),
});
