import { anyWord, formats, numbers, texts, words } from './words.ts';

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
  readonly prefixItems?: readonly Schema[];
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

/** How an example is written. */
interface Manner {
  /** Fields that need not be there stand in it down to this depth; below it those alone that must. */
  readonly optional: number;
  /** Which of several forms is shown, the first if there are fewer. */
  readonly form?: number;
}

interface At {
  readonly name: string;
  readonly depth: number;
  /** Schemas that it stands in: none comes within itself. */
  readonly within: readonly string[];
}

const ulid = '01JDK3Q5Z8W6R4T2Y0N9M7B1XA';

/** A shape that cannot be shown here, since it would stand in itself. */
const none = Symbol('none');

const ends = /^(?:to|end|until|due|closes|expires|last|ended|next)|(?:Until|To|End)$/;

/** What a text is by its name, where its schema does not say that it is a time. */
const timeOf = (name: string): string | undefined =>
  /^at$|[a-z]At$|^(?:since|until)$/.test(name) ? 'date-time' : /^on$|[a-z]On$/.test(name) ? 'date' : undefined;

const textOf = ({ pattern, format, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema, name: string): string => {
  const id = /^\^\(?(?:\?:)?([a-z]{3,4})(?:\|[a-z|]*\))?_\[?/.exec(pattern ?? '')?.[1];
  const rule = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength && (rule?.test(text) ?? true);
  const time = format ?? timeOf(name);
  const known = [
    id && `${id}_${ulid}`,
    time && formats[ends.test(name) ? `${time} later` : time],
    time && formats[time],
    ...(words[name] ?? []),
    texts[name]?.ko,
    ...anyWord,
  ];
  const found = known.find((text) => text !== undefined && text !== '' && fits(text));
  return found ?? 'x'.repeat(Math.max(1, minLength)).slice(0, maxLength);
};

const numberOf = (schema: Schema, name: string, whole: boolean): number => {
  const step = whole ? 1 : 0.5;
  const least = Math.max(
    schema.minimum ?? -Infinity,
    schema.exclusiveMinimum === undefined ? -Infinity : schema.exclusiveMinimum + step,
  );
  const most = Math.min(
    schema.maximum ?? Infinity,
    schema.exclusiveMaximum === undefined ? Infinity : schema.exclusiveMaximum - step,
  );
  return Math.min(most, Math.max(least, numbers[name] ?? (whole ? 2 : 1.5)));
};

/** Writes examples of the schemas of one document. */
export const examplesOf = (schemas: Readonly<Record<string, Schema>>) => {
  const objectOf = (schema: Schema, at: At, manner: Manner): unknown => {
    const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
    const fields: [string, unknown][] = [];
    for (const [name, inner] of Object.entries(properties)) {
      const must = required.includes(name);
      if (!must && at.depth >= manner.optional) continue;
      const value = write(inner, { ...at, name, depth: at.depth + 1 }, manner);
      if (value !== none) fields.push([name, value]);
      else if (must) return none;
    }
    if (fields.length > 0 || typeof additionalProperties !== 'object') return Object.fromEntries(fields);
    const member = additionalProperties;
    if (member.type === 'string' && member.pattern === undefined && !propertyNames?.enum) {
      const { ko, en } = texts[at.name] ?? { ko: texts['']?.ko ?? '', en: texts['']?.en ?? '' };
      return propertyNames?.maxLength === undefined || propertyNames.maxLength >= 2 ? { ko, en } : {};
    }
    const keys = propertyNames?.enum ?? [propertyNames ? textOf(propertyNames, 'key') : 'coating'];
    // Where the names are given, each of them may have to be there.
    const value = write(member, { ...at, depth: at.depth + 1 }, manner);
    return value === none
      ? {}
      : Object.fromEntries((required.length > 0 ? required : keys.slice(0, 1)).map((key) => [String(key), value]));
  };

  const listOf = ({ items, prefixItems, minItems = 0, maxItems = 1 }: Schema, at: At, manner: Manner): unknown => {
    const all = (prefixItems ?? []).map((inner) => write(inner, at, manner));
    if (all.includes(none)) return none;
    if (!items || maxItems === 0 || prefixItems) return all;
    const one = write(items, { ...at, depth: at.depth + 1 }, manner);
    if (one === none) return minItems > 0 ? none : [];
    return Array.from({ length: Math.max(1, minItems) }, () => one);
  };

  const write = (schema: Schema, at: At, manner: Manner): unknown => {
    if (schema.$ref) {
      const name = schema.$ref.split('/').at(-1) ?? '';
      const known = schemas[name];
      return !known || at.within.includes(name) ? none : write(known, { ...at, within: [...at.within, name] }, manner);
    }
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return schema.enum[0];
    const forms = schema.oneOf ?? schema.anyOf;
    if (forms) {
      const shown = forms.filter(({ type }) => type !== 'null');
      const wanted = shown[at.depth === 0 ? (manner.form ?? 0) : 0] ?? shown[0];
      const found = [...(wanted ? [wanted] : []), ...shown]
        .map((form) => write(form, at, manner))
        .find((value) => value !== none);
      return found ?? (forms.length > shown.length ? null : none);
    }
    if (schema.allOf) {
      const all = schema.allOf.map((inner) => write(inner, at, manner));
      return all.includes(none) ? none : Object.assign({}, ...all);
    }
    const type = [schema.type ?? []].flat().find((one) => one !== 'null');
    if (type === 'string') return textOf(schema, at.name);
    if (type === 'integer' || type === 'number') return numberOf(schema, at.name, type === 'integer');
    if (type === 'boolean') return at.name !== 'demo';
    if (type === 'array') return listOf(schema, at, manner);
    if (type === 'object') return objectOf(schema, at, manner);
    return schema.type === 'null' ? null : (texts[at.name]?.en ?? 'example');
  };

  /** An example of a schema that stands under a name; undefined if there is none. */
  return (schema: Schema, name: string, manner: Manner): unknown => {
    const value = write(schema, { name, depth: 0, within: [] }, manner);
    return value === none ? undefined : value;
  };
};
