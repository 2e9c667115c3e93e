import type { Operation } from '@sandan/market/policy';
import fc from 'fast-check';
import { nothing, samples } from '../policy/samples.ts';
import { valid } from './arbitrary.ts';
import { type Described, fieldsOf, type Parameter } from './document.ts';
import { hostileBodies, hostileTexts, hostileTypes, hostileValues, twisted } from './hostile.ts';
import type { Pool } from './pool.ts';

/** A call before it is made. */
export interface Drawn {
  readonly method: string;
  /** With its query, as it goes over the wire. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What was changed about a valid call. */
  readonly mutation?: string;
}

interface Parts {
  readonly path: Record<string, string>;
  readonly query: Record<string, string>;
  readonly body: unknown;
  readonly text: string | undefined;
}

/** Percent-encoding as browsers do it; a lone surrogate becomes the bytes that a careless program writes. */
const encoded = (text: string): string => {
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ED%A0%80';
  }
};

/** A value with the ids in it that the market has named, where it has any of the kind. */
const living = (value: unknown, pool: Pool, n: number): unknown => {
  if (typeof value === 'string') {
    const prefix = /^([a-z]{3})_[0-9A-HJKMNP-TV-Z]{26}$/.exec(value)?.[1];
    return (prefix && pool.pick(prefix, n)) || value;
  }
  if (Array.isArray(value)) return value.map((inner) => living(inner, pool, n));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, living(inner, pool, n)]));
};

/** Bodies that fit the schema, and half of the time the one that people wrote for the matrix of rights, or a part of both. */
const bodies = (op: Described, pool: Pool): fc.Arbitrary<unknown> => {
  if (op.body?.type !== 'application/json') return fc.constant(undefined);
  const drawn = valid(op.body.schema, pool);
  const written = samples[op.id as Operation]?.body;
  if (written === undefined) return drawn;
  const kept = fc.nat(1000).map((n) => living(written, pool, n));
  const both = fc.tuple(kept, drawn, fc.nat(20)).map(([a, b, at]) => {
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a)) return b;
    const [key, value] = Object.entries(b)[at] ?? [];
    return key === undefined ? a : { ...a, [key]: value };
  });
  return fc.oneof({ weight: 3, arbitrary: kept }, { weight: 2, arbitrary: drawn }, { weight: 1, arbitrary: both });
};

const askedIn = (op: Described): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(samples[op.id as Operation]?.path(nothing()).split('?')[1] ?? ''));

/** A value of an address; a list is the same name several times. */
const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(String).join('\u0001');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Names of fields of the answer, mostly; what else is asked for is seldom one. */
const fields = (op: Described): fc.Arbitrary<unknown> => {
  const names = Object.values(op.statuses).flatMap(({ schema, type }) =>
    schema && type === 'application/json' ? fieldsOf(schema) : [],
  );
  if (names.length === 0) return fc.constant('id');
  return fc.subarray(names, { minLength: 1, maxLength: Math.min(4, names.length) }).map((some) => some.join());
};

const asked = (op: Described, { name, schema }: Parameter, pool: Pool): fc.Arbitrary<unknown> =>
  name === 'fields'
    ? fc.oneof({ weight: 9, arbitrary: fields(op) }, { weight: 1, arbitrary: valid(schema, pool) })
    : valid(schema, pool);

const partsOf = (op: Described, pool: Pool): fc.Arbitrary<Parts> => {
  const of = (where: string) => op.parameters.filter((p) => p.in === where);
  const record = (where: string) =>
    fc
      .record(Object.fromEntries(of(where).map((p) => [p.name, asked(op, p, pool)])), {
        requiredKeys: of(where).flatMap((p) => (p.required || where === 'path' ? [p.name] : [])),
      })
      .map((found) => Object.fromEntries(Object.entries(found).map(([name, value]) => [name, textOf(value)])));
  const json = op.body?.type === 'application/json';
  return fc.record({
    path: record('path'),
    // A cursor is given out, never made up: a made-up one is one of the mutations.
    query: fc.oneof(
      record('query').map(({ cursor: _, ...asked }): Record<string, string> => asked),
      fc.constant(askedIn(op)),
    ),
    body: bodies(op, pool),
    text:
      op.body && !json
        ? fc.constantFrom('<response><body/></response>', 'token=x', '', '<a>', '[]').map((t): string | undefined => t)
        : fc.constant(undefined),
  });
};

const urlOf = (op: Described, { path, query }: Pick<Parts, 'path' | 'query'>): string => {
  const address = op.path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(path[name] ?? ''));
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value.split('\u0001').map((one) => `${encoded(name)}=${encoded(one)}`),
  );
  return asked.length > 0 ? `${address}?${asked.join('&')}` : address;
};

const wants = (op: Described, header: string) => op.parameters.some((p) => p.in === 'header' && p.name === header);

let keys = 0;
const drawn = (op: Described, parts: Parts, pool: Pool): Drawn => {
  const url = urlOf(op, parts);
  const body = parts.text ?? (parts.body === undefined ? undefined : JSON.stringify(parts.body));
  return {
    method: op.method,
    url,
    headers: {
      'accept-language': keys % 2 ? 'ko' : 'en',
      ...(wants(op, 'idempotency-key') ? { 'idempotency-key': `fuzz-${++keys}-key` } : {}),
      ...(wants(op, 'if-match') ? { 'if-match': `"${pool.versionAt(url)}"` } : {}),
      ...(body === undefined ? {} : { 'content-type': op.body?.type ?? 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
  };
};

/** Changes one place in a value; `at` chooses it. */
const changedAt = (value: unknown, at: number, hostile: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return hostile;
  const entries = Object.entries(value);
  const [key, inner] = entries[at % Math.max(1, entries.length)] ?? [];
  const deeper = Math.floor(at / Math.max(1, entries.length));
  if (key === undefined || deeper % 5 === 0) {
    if (Array.isArray(value)) return [...value, hostile];
    const { [key ?? '']: _, ...rest } = value as Record<string, unknown>;
    return deeper % 2 ? rest : { ...(value as object), [at % 3 ? 'role' : '__proto']: hostile };
  }
  const next = deeper % 3 === 0 ? hostile : changedAt(inner, deeper, hostile);
  return Array.isArray(value) ? value.with(Number(key), next) : { ...(value as object), [key]: next };
};

const hostile = fc.oneof(fc.constantFrom<unknown>(...hostileTexts), fc.constantFrom(...hostileValues));

/** Calls with exactly one thing changed. */
const mutated = (op: Described, pool: Pool): fc.Arbitrary<Drawn> => {
  const parts = partsOf(op, pool);
  const names = (where: string) => op.parameters.filter((p) => p.in === where).map((p) => p.name);
  const plain = parts.map((p) => drawn(op, p, pool));
  const [first, ...others]: fc.Arbitrary<Drawn>[] = [
    fc.tuple(plain, fc.constantFrom(...twisted)).map(([d, twist]) => {
      const [path = '', ...query] = d.url.split('?');
      return { ...d, url: [twist(path), ...query].join('?'), mutation: 'address' };
    }),
    fc
      .tuple(
        plain,
        fc.constantFrom('x-organisation', 'if-match', 'idempotency-key', 'accept-language', 'authorization'),
        fc.constantFrom(...hostileTexts),
      )
      .map(([d, name, text]) => ({
        ...d,
        // What no program can send in a header never reaches the market.
        headers: { ...d.headers, [name]: text.replace(/[^\x20-\x7e\x80-\xff]/g, '').slice(0, 4000) },
        mutation: `header ${name}`,
      })),
    fc
      .tuple(plain, fc.constantFrom('x-http-method-override', 'x-method-override', 'x-forwarded-host', 'x-original-url'))
      .map(([d, name]) => ({ ...d, headers: { ...d.headers, [name]: 'DELETE' }, mutation: name })),
    ...(names('path').length > 0
      ? [
          fc.tuple(parts, fc.constantFrom(...names('path')), fc.constantFrom(...hostileTexts)).map(([p, name, text]) => ({
            ...drawn(op, { ...p, path: { ...p.path, [name]: text.slice(0, 3000) } }, pool),
            mutation: `path ${name}`,
          })),
        ]
      : []),
    fc
      .tuple(parts, fc.constantFrom('cursor', 'limit', 'x', ...names('query')), fc.constantFrom(...hostileTexts), fc.boolean())
      .map(([p, name, text, twice]) => {
        const d = drawn(op, { ...p, query: { ...p.query, [name]: text.slice(0, 3000) } }, pool);
        return {
          ...d,
          url: twice ? `${d.url}&${encoded(name)}=${encoded(text.slice(0, 50))}` : d.url,
          mutation: `query ${name}`,
        };
      }),
    ...(op.body
      ? [
          fc.tuple(parts, fc.nat(1_000_000), hostile).map(([p, at, value]) => ({
            ...drawn(op, { ...p, body: changedAt(p.body, at, value) }, pool),
            mutation: 'body',
          })),
          fc.tuple(parts, fc.nat(1_000_000), hostile).map(([p, at, value]) => ({
            ...drawn(op, { ...p, body: changedAt(p.body, at, value) }, pool),
            mutation: 'body',
          })),
          fc.tuple(plain, fc.constantFrom(...hostileBodies)).map(([d, body]) => ({ ...d, body, mutation: 'raw body' })),
          fc
            .tuple(plain, fc.constantFrom(...hostileTypes))
            .map(([d, type]) => ({ ...d, headers: { ...d.headers, 'content-type': type }, mutation: 'content type' })),
        ]
      : []),
  ];
  if (!first) throw new Error('there is always something to change');
  return fc.oneof(first, ...others);
};

/** Calls of an operation: valid ones, and valid ones with one thing changed. */
export const calls = (op: Described, pool: Pool): fc.Arbitrary<Drawn> =>
  fc.oneof(
    partsOf(op, pool).map((p) => drawn(op, p, pool)),
    mutated(op, pool),
  );
