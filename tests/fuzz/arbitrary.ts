import type { Schema } from '@sandan/fn-api/example/example';
import { type Noun, newId, prefixes } from '@sandan/kernel/id';
import fc from 'fast-check';
import { resolved } from './document.ts';
import type { Pool } from './pool.ts';

const nouns = new Map(Object.entries(prefixes).map(([noun, prefix]) => [prefix as string, noun as Noun]));

/** An id of a kind: mostly one that the market has named, else one that names nothing. */
const idLike = (prefix: string, pool: Pool): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(1000), fc.nat(9)).map(([n, chance]) => {
    const noun = nouns.get(prefix);
    const made = noun ? newId(noun, Date.UTC(2026, 10, 1) + n) : `${prefix}_${'0'.repeat(26)}`;
    return chance === 0 ? made : (pool.pick(prefix, n) ?? made);
  });

const instants = { min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true };
const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'date-time': fc.date(instants).map((d) => d.toISOString()),
  date: fc.date(instants).map((d) => d.toISOString().slice(0, 10)),
  email: fc.stringMatching(/^[a-z]{1,8}$/).map((name) => `${name}@test.example`),
  uri: fc.stringMatching(/^[a-z]{1,8}$/).map((name) => `https://${name}.example/${name}`),
  'ipv4-cidr': fc.nat(32).map((bits) => `203.0.113.0/${bits}`),
  'ipv6-cidr': fc.nat(128).map((bits) => `2001:db8::/${bits}`),
};

/** Texts as people write them, in the languages of the market. */
const words = fc.constantFrom(
  '밸브',
  '분리막 코팅',
  'ball valve',
  '10bar 이상',
  'ß',
  '日本',
  'a',
  'مرحبا',
  '🙂',
  'Ω',
  'kipris',
  'hs',
  '848180',
  'ko',
  'published',
);

const text = ({ pattern, format, minLength = 0, maxLength = 200 }: Schema, pool: Pool): fc.Arbitrary<string> => {
  const prefix = /^\^([a-z]{3})_/.exec(pattern ?? '')?.[1];
  if (prefix) return idLike(prefix, pool);
  if (pattern) return fc.stringMatching(new RegExp(pattern, 'u')).map((s) => s.slice(0, maxLength));
  const known = format ? formats[format] : undefined;
  if (known) return known;
  const longest = Math.min(maxLength, 60);
  // Made to fit, not drawn until it fits: of sixty-four graphemes hardly any are sixty-four units long.
  const fitted = (s: string): string => {
    let kept = '';
    for (const point of s) if (kept.length + point.length <= maxLength) kept += point;
    return kept.padEnd(minLength, 'a');
  };
  return fc.oneof(
    { weight: 3, arbitrary: words.map((s) => fitted(s.repeat(Math.max(1, Math.ceil(minLength / s.length))))) },
    {
      weight: 1,
      arbitrary: fc.string({ minLength, maxLength: Math.max(minLength, longest), unit: 'grapheme' }).map(fitted),
    },
  );
};

const number = (schema: Schema, whole: boolean): fc.Arbitrary<number> => {
  const step = whole ? 1 : 0.001;
  const min = Math.max(schema.minimum ?? -1000, (schema.exclusiveMinimum ?? -1000 - step) + step, -(2 ** 40));
  const max = Math.max(min, Math.min(schema.maximum ?? min + 100_000, (schema.exclusiveMaximum ?? 2 ** 41) - step, 2 ** 41));
  return whole
    ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
    : fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
};

const object = (schema: Schema, pool: Pool, depth: number): fc.Arbitrary<unknown> => {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  const named = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, valid(inner, pool, depth + 1)])),
    { requiredKeys: Object.keys(properties).filter((name) => required.includes(name)) },
  );
  if (typeof additionalProperties !== 'object' || Object.keys(properties).length > 0) return named;
  // The one open record of names that people write is text by language.
  const key = propertyNames && resolved(propertyNames).enum ? valid(propertyNames, pool, depth) : fc.constantFrom('ko', 'en');
  return fc.dictionary(key as fc.Arbitrary<string>, valid(additionalProperties, pool, depth + 1), { minKeys: 1, maxKeys: 3 });
};

/** Values that fit a schema. */
export const valid = (given: Schema, pool: Pool, depth = 0): fc.Arbitrary<unknown> => {
  const schema = resolved(given);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((c) => valid(c, pool, depth)));
  if (schema.allOf)
    return fc
      .tuple(...schema.allOf.map((part) => valid(part, pool, depth)))
      .map((parts) => Object.assign({}, ...(parts as object[])) as unknown);
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.find((t) => t !== 'null');
  switch (type) {
    case 'string':
      return text(schema, pool);
    case 'integer':
      return number(schema, true);
    case 'number':
      return number(schema, false);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(valid(schema.items ?? {}, pool, depth + 1), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? 3, depth > 3 ? 1 : 3)),
      });
    case 'object':
      return object(schema, pool, depth);
    default:
      return fc.oneof(words, fc.integer({ min: 0, max: 100 }), fc.boolean(), fc.constant({ ko: '글' }));
  }
};
