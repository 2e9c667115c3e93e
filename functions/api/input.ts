import { organisationOf } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { type Operation, policy, type Relation } from '@sandan/market/policy';
import type { Context } from 'hono';
import type * as z from 'zod';
import type { Caller } from './caller.ts';

const pointer = (path: readonly PropertyKey[]) =>
  path.map((p) => `/${String(p).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

/** A message that is a code of ours and not words of the schema. */
const ours = /^[a-z]+\.[a-zA-Z.]+$/;

const codeOf = (issue: z.core.$ZodIssue): string => {
  if (ours.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'field.required';
  if (issue.code === 'too_small' && (issue.input === '' || (Array.isArray(issue.input) && issue.input.length === 0)))
    return 'field.required';
  // JSON has no other word for a number that could not be read.
  if (issue.code === 'invalid_type' && issue.input === null && issue.expected === 'number') return 'field.number';
  return `field.${issue.code}`;
};

/** What was given, for a text of ours that names it. */
const givenIn = ({ message, input }: z.core.$ZodIssue) =>
  ours.test(message) && (typeof input === 'string' || typeof input === 'number')
    ? { params: { given: String(input).slice(0, 60) } }
    : {};

/** Input that fits its schema. @throws Fault invalid `request.invalid` with every field that does not */
export const read = <T extends z.ZodType>(schema: T, input: unknown, prefix: string): z.infer<T> => {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  throw new Fault('invalid', 'request.invalid', 'schema', {
    fields: result.error.issues.slice(0, 50).map((i) => ({ pointer: prefix + pointer(i.path), code: codeOf(i), ...givenIn(i) })),
  });
};

/** The body as text and as JSON. @throws Fault `request.unreadable` */
export const bodyOf = async (request: Request): Promise<{ text: string; json: unknown }> => {
  const text = await request.text();
  if (text === '') return { text, json: undefined };
  try {
    return { text, json: JSON.parse(text) };
  } catch (cause) {
    throw new Fault('invalid', 'request.unreadable', 'not JSON', { cause });
  }
};

/** The version in If-Match, alone or as the ETag of an answer has it. @throws Fault `version.missing` */
export const seenIn = (request: Request): number => {
  const match = /^(?:W\/)?"(\d{1,9})(?:-[\w-]{1,40})?"$/.exec(request.headers.get('if-match') ?? '');
  if (!match) throw new Fault('invalid', 'version.missing');
  return Number(match[1]);
};

export const queryOf = (c: Context): Record<string, string | string[]> =>
  Object.fromEntries(Object.entries(c.req.queries()).map(([k, v]) => [k, v.length === 1 ? (v[0] ?? '') : v]));

/** Whether an operation belongs to the person and not to the active organisation, which it may itself change. */
const isPersonal = (operation: Operation): boolean => {
  const rule: Partial<Record<Relation, unknown>> = policy[operation];
  return rule.own !== undefined && rule.organisation === undefined;
};

/** The organisation (or person) and the operation: within these an Idempotency-Key names one call (D3). */
const scopeOf = (operation: Operation, personId: string | undefined, organisationId: string | null | undefined): string =>
  `${(isPersonal(operation) ? personId : undefined) ?? organisationId ?? personId ?? 'anonymous'}#${operation}`;

const keyIn = (request: Request): string | undefined => {
  const key = request.headers.get('idempotency-key') ?? '';
  return /^[\x21-\x7e]{8,200}$/.test(key) ? key : undefined;
};

/** The Idempotency-Key with its scope while it is only said who calls; nothing where it is missing, which `keyOf` tells then. */
export const foreseen = (request: Request, operation: Operation, personId: string, organisationId: string | undefined) => {
  const key = keyIn(request);
  return key === undefined ? undefined : { scope: scopeOf(operation, personId, organisationId), key };
};

/** The caller's Idempotency-Key with its scope. @throws Fault invalid `idempotency.keyMissing` */
export const keyOf = (request: Request, { actor }: Caller, operation: Operation) => {
  const key = keyIn(request);
  if (key === undefined) throw new Fault('invalid', 'idempotency.keyMissing');
  return { scope: scopeOf(operation, actor.kind === 'person' ? actor.personId : undefined, organisationOf(actor)), key };
};
