import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import { Scope } from '@sandan/market/machine/credential';
import { type Operation, policy, type Subject } from '@sandan/market/policy';
import { stepUp } from '@sandan/market/step-up';
import type { Hono } from 'hono';
import * as z from 'zod';
import type { AnyEndpoint } from './endpoint.ts';
import { exemplify } from './example/document.ts';
import { bounds, fieldsName, takesFields } from './fields.ts';
import { Problem } from './problem.ts';
import { endpoints } from './routes/registry.ts';
import { ScimError } from './scim/problem.ts';
import { mediaType as scimType } from './scim/shape.ts';

const organisation = z.string().describe('Active organisation; without it the first membership of the person');
const ifMatch = z.string().describe('Version that was seen, in quotes');
const ifNoneMatch = z.string().describe('ETag of an answer that the caller has: 304 without a body if it would be the same');
const idempotencyKey = z.string().min(8).max(200).describe('A new one for each intended effect; the same one for its retries');

const fields = z
  .string()
  .min(1)
  .max(bounds.characters)
  .describe(
    'The fields that are wanted, by commas, with dots to what lies in them: `id,title.ko`. Of a list those of its items. The answer has no others then, also none that its schema requires; a name that it cannot have is refused',
  );

const proof = z.string().describe('Proof by a second factor, of at most ten minutes ago; wanted of whoever has one');

/** Who may ever call an operation, whatever the object is to them. */
const callersOf = (operation: Operation): Set<Subject> => new Set(Object.values(policy[operation]).flat());

/**
 * How a call shows who makes it. Anonymously where anybody may; else by a token of a person, by a key of a machine, or by a token that a
 * client fetched, with one of the scopes that open the operation. What is a person's own no machine may do.
 */
const securityOf = (operation: Operation): Record<string, string[]>[] => {
  const callers = callersOf(operation);
  const scopes = Scope.options.filter((scope) => callers.has(scope));
  const machines = scopes.flatMap((scope) => [{ client: [scope] }]);
  return [...(callers.has('anonymous') ? [{}] : []), { bearer: [] }, ...(scopes.length > 0 ? [{ key: [] }, ...machines] : [])];
};

/** The media types of an endpoint's answers: SCIM has its own. */
const speech = ({ path }: AnyEndpoint) =>
  path.startsWith('/scim/')
    ? { type: scimType, problem: { [scimType]: { schema: ScimError } } }
    : { type: 'application/json', problem: { 'application/problem+json': { schema: Problem } } };

/** Whether its answers have a tag by which they need not be sent twice. */
const tagged = (e: AnyEndpoint): boolean => e.method === 'get' && e.answer !== undefined;

const describe = (e: AnyEndpoint): RouteConfig => {
  const { type, problem } = speech(e);
  const others = Object.fromEntries((e.alsoTypes ?? []).map((other) => [other, { schema: z.string() }]));
  const answer = e.answer ? { content: { [type]: { schema: e.answer }, ...others } } : {};
  const query = takesFields(e) ? (e.query ?? z.object({})).extend({ [fieldsName]: fields.optional() }) : e.query;
  const body = e.body ?? (e.bodyType ? z.string() : undefined);
  return {
    method: e.method,
    path: `/api/v1${e.path}`,
    operationId: e.operation,
    tags: [e.operation.split('.')[0] ?? ''],
    summary: e.summary,
    security: securityOf(e.operation),
    request: {
      ...(e.params ? { params: e.params } : {}),
      ...(query ? { query } : {}),
      ...(body ? { body: { required: true, content: { [e.bodyType ?? 'application/json']: { schema: body } } } } : {}),
      headers: z.object({
        'x-organisation': organisation.optional(),
        ...(e.method === 'get' || e.keyless ? {} : { 'idempotency-key': idempotencyKey }),
        ...(e.changes ? { 'if-match': ifMatch } : {}),
        ...(tagged(e) ? { 'if-none-match': ifNoneMatch.optional() } : {}),
        ...(stepUp[e.operation] ? { 'x-step-up': proof.optional() } : {}),
      }),
    },
    responses: {
      [e.status ?? 200]: { description: e.summary, ...answer },
      ...Object.fromEntries(
        [...new Set([...(e.also ?? []), ...(tagged(e) ? [304] : [])])].map((status) => [
          status,
          status === 304
            ? { description: 'As the caller has it' }
            : { description: e.summary, ...(status === 204 ? {} : answer) },
        ]),
      ),
      default: { description: 'Problem (RFC 9457)', content: problem },
    },
  };
};

/** The OpenAPI 3.1 document of these endpoints, without examples. */
export const plainOpenapi = (endpoints: readonly AnyEndpoint[], url: string) => {
  const { openAPIRegistry, getOpenAPI31Document } = new OpenAPIHono();
  openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' });
  openAPIRegistry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'sdn_live_…',
    description: 'A key that an administrator made for a machine of their organisation.',
  });
  openAPIRegistry.registerComponent('securitySchemes', 'client', {
    type: 'oauth2',
    description:
      'A client of an organisation, by client credentials (RFC 6749, 4.4). Any one of the scopes named opens an operation.',
    flows: {
      clientCredentials: {
        tokenUrl: `${url}/api/oauth/token`,
        scopes: Object.fromEntries(Scope.options.map((scope) => [scope, scope])),
      },
    },
  });
  for (const e of endpoints) openAPIRegistry.registerPath(describe(e));
  return getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Sandan Market API',
      version: '1',
      description: 'Technology, products and shared equipment of the industrial complexes of Korea.',
    },
    servers: [{ url }],
    security: [{}, { bearer: [] }],
  });
};

/** The OpenAPI 3.1 document of these endpoints, with examples. */
export const openapi = (endpoints: readonly AnyEndpoint[], url: string) => exemplify(plainOpenapi(endpoints, url), endpoints);

/** Answers `/api/openapi.json` with the document of the whole API, written when it is first asked for. */
export const describeApi = (hono: Hono, siteUrl: string): Hono => {
  let document: string | undefined;
  return hono.get('/api/openapi.json', (c) => {
    document ??= JSON.stringify(openapi(endpoints, siteUrl));
    return c.body(document, 200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' });
  });
};
