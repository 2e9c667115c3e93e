import { createHash } from 'node:crypto';
import { addressOf, type GatewayEvent } from '@sandan/environment/visitor';
import { stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import type { Language } from '@sandan/kernel/text';
import type { Audited } from '@sandan/market/audit/line';
import { allows, couldEver, type Operation, type Relation } from '@sandan/market/policy';
import { audit } from '@sandan/store/audits';
import { answered, remember } from '@sandan/store/calls';
import { commit, type Work, work } from '@sandan/store/work';
import type { Hono } from 'hono';
import type * as z from 'zod';
import { type Caller, whoCalls } from './caller.ts';
import { denial } from './denial.ts';
import { answerTag, hasAlready } from './etag.ts';
import { answerPart, fieldsName, takesFields, type Wanted, wantedOf } from './fields.ts';
import { auditLook, impersonated, onlyLooks } from './impersonated.ts';
import { bodyOf, keyOf, queryOf, read, seenIn } from './input.ts';
import { limited, looksAt, sayLimits } from './limit/limited.ts';
import { observed } from './observed.ts';
import { languageOf } from './problem.ts';
import { askStepUp } from './step-up.ts';
import { switchedOn } from './switches.ts';
import { TextResponse } from './text-response.ts';
import type { World } from './world.ts';

/** What a handler is given: the checked input, the caller, the work to add writes to, and the question whether it may. */
export interface Call<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly caller: Caller;
  readonly world: World;
  readonly now: Date;
  readonly language: Language;
  readonly work: Work;
  readonly request: Request;
  /** Version in If-Match. @throws Fault `version.missing` */
  readonly seen: () => number;
  /** Asks the policy; every handler must. @throws Fault unauthenticated, forbidden or missing */
  readonly permit: (relation: Relation) => void;
  readonly may: (relation: Relation) => boolean;
  /** Writes a line of the audit that the caller is shown this (`inquiries/inq_…/attachments/med_…`), in whose audit it lies. */
  readonly saw: (object: string, organisationId?: string) => void;
  /** Says whose thing the call is about, where that is not the caller's organisation: the line of the audit lies with it. */
  readonly concerns: (organisationId: string) => void;
  /** Says in whose place the caller does it: the line of the audit names them. */
  readonly standsInFor: (personIds: readonly string[]) => void;
  /** The caller's active organisation. @throws Fault forbidden `access.noOrganisation` */
  readonly organisation: () => NonNullable<Caller['organisation']>;
}

export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  /** Instead of a body that becomes JSON; its media type is in the headers. */
  readonly text?: string;
  /** Instead of a text: a file. Of what is read only. */
  readonly bytes?: Uint8Array;
  /** Version of the record in the answer; becomes the ETag, or the beginning of it. */
  readonly version?: number;
  readonly headers?: Record<string, string>;
  /** Id of the organisation that it shows: one who looks at hundreds of them is slowed down. */
  readonly shows?: string;
}

export interface Endpoint<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> {
  readonly operation: Operation;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/api/v1`, in OpenAPI form: `/listings/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Media type of a body that is not JSON; the handler then reads a clone of `request` itself, for it may be called again. */
  readonly bodyType?: string;
  /** Changes a mutable record: the version seen must come in If-Match. */
  readonly changes?: boolean;
  /** What it shows is secret or of a person: each time it is read becomes a line of the audit. */
  readonly sensitive?: boolean;
  /** Repeating it is harmless and its callers cannot send an Idempotency-Key: none is asked for. */
  readonly keyless?: boolean;
  /** Its answer holds a secret that is told once: what is remembered of it for repetitions is sealed. */
  readonly confidential?: boolean;
  readonly answer?: z.ZodType;
  readonly status?: number;
  /** Other statuses with which it answers well, as 202 of what is done later; 204 and 304 come without a body. */
  readonly also?: readonly number[];
  /** Media types in which the same answer is given where it is asked for in another form. */
  readonly alsoTypes?: readonly string[];
  readonly handle: (call: Call<z.infer<P>, z.infer<Q>, z.infer<B>>) => Promise<Reply>;
}

/** Declares an endpoint with its types. */
export const endpoint = <
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType = z.ZodUndefined,
>(
  e: Endpoint<P, Q, B>,
) => e as unknown as AnyEndpoint;

export type AnyEndpoint = Endpoint<z.ZodObject, z.ZodObject, z.ZodType>;

const unsafe = (method: string) => method !== 'get';
const attempts = 3;

/** Puts an endpoint on the router: checks input, asks the policy, and commits the effect with its answer and its audit line. */
export const mount = (app: Hono, world: World, e: AnyEndpoint): void => {
  const hasBody = e.body !== undefined || e.bodyType !== undefined;
  const inPart = takesFields(e);

  const run = async (request: Request, env: unknown, params: unknown, asked: ReturnType<typeof queryOf>): Promise<Response> => {
    const address = addressOf(request.headers, (env as { event?: GatewayEvent } | undefined)?.event, world.edgeSecret);
    const repeatable = unsafe(e.method) && !e.keyless;
    const caller = await impersonated(
      world,
      await whoCalls(world, request, address, repeatable ? e.operation : undefined),
      request,
    );
    await limited(world, caller, address, request);
    onlyLooks(caller, unsafe(e.method));
    if (!couldEver(e.operation, caller.actor)) throw denial(e.operation, caller);
    await askStepUp(world, e.operation, caller, request);
    if (e.changes) seenIn(request);
    await switchedOn(world, e.operation, caller);
    const idempotency = repeatable ? keyOf(request, caller, e.operation) : undefined;
    const foreseen = idempotency?.scope === caller.repeated?.scope ? caller.repeated : undefined;
    const { text, json } = !hasBody
      ? { text: '', json: undefined }
      : e.bodyType
        ? { text: await request.clone().text(), json: undefined }
        : await bodyOf(request);
    const hash = createHash('sha256')
      .update(
        `${request.method} ${new URL(request.url).pathname}${new URL(request.url).search}\n${request.headers.get('if-match') ?? ''}\n${text}`,
      )
      .digest('base64url');
    const { [fieldsName]: fields, ...others } = asked;
    const input = {
      params: e.params ? read(e.params, params, '/path') : {},
      query: e.query ? read(e.query, inPart ? others : asked, '/query') : {},
      body: e.body ? read(e.body, json, '') : undefined,
      wanted: inPart && e.answer ? wantedOf(e.answer, fields) : undefined,
    };

    for (let attempt = 1; ; attempt++) {
      const before =
        attempt === 1 && foreseen
          ? foreseen.before
          : idempotency && (await answered(world.stores.db, idempotency.scope, idempotency.key));
      if (before) {
        if (before.hash !== hash) throw new Fault('invalid', 'idempotency.reused');
        return replyOf(before.status, recalled(world, e, before.body), before.etag);
      }
      try {
        return await attemptOnce(e, world, request, caller, input, idempotency && { ...idempotency, hash });
      } catch (fault) {
        if (!(fault instanceof Fault) || fault.code !== 'store.busy' || attempt >= attempts) throw fault;
        await new Promise((r) => setTimeout(r, 5 + Math.random() * 20 * attempt));
      }
    }
  };

  app.on(e.method.toUpperCase(), `/api/v1${e.path.replace(/\{(\w+)\}/g, ':$1')}`, (c) =>
    observed(world, e, c.req.raw, async () => sayLimits(c.req.raw, await run(c.req.raw, c.env, c.req.param(), queryOf(c)))),
  );
};

const replyOf = (
  status: number,
  body: string | Uint8Array,
  etag: string | undefined,
  headers: Record<string, string> = {},
): Response => {
  const all = new Headers({ 'cache-control': 'no-store', ...headers });
  if (body !== '' && !all.has('content-type')) all.set('content-type', 'application/json');
  if (etag) all.set('etag', etag);
  const init = { status, headers: all };
  if (typeof body !== 'string') return new Response(body as BodyInit, init);
  return body === '' ? new Response(null, init) : new TextResponse(body, init);
};

const sealedAs = 'answer';

/** The body of an answer as it is remembered. */
const kept = (world: World, e: AnyEndpoint, body: string): string => (e.confidential ? world.vault.seal(sealedAs, body) : body);

/** The body of an answer that was remembered. @throws Fault conflict `idempotency.sealed` if its secret has been changed since */
const recalled = (world: World, e: AnyEndpoint, body: string): string => {
  const text = e.confidential ? world.vault.open(sealedAs, body) : body;
  if (text === undefined) throw new Fault('conflict', 'idempotency.sealed');
  return text;
};

/** Whether an answer says by its tag what it is, so that it need not be sent again to one who has it. */
const revalidates = (e: AnyEndpoint, status: number, { body, headers }: Reply): boolean =>
  e.method === 'get' && status === 200 && body !== undefined && headers?.etag === undefined;

/** What a call was about, as the audit names it: its path, with the id of what it created. */
const objectOf = (request: Request, status: number, body: unknown): string => {
  const path = new URL(request.url).pathname.slice('/api/v1/'.length);
  const { id } = (body ?? {}) as { id?: unknown };
  return status === 201 && typeof id === 'string' ? `${path}/${id}` : path;
};

interface Input {
  readonly params: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly body: unknown;
  readonly wanted: Wanted | undefined;
}

const attemptOnce = async (
  e: AnyEndpoint,
  world: World,
  request: Request,
  caller: Caller,
  { wanted, ...input }: Input,
  idempotency: { scope: string; key: string; hash: string } | undefined,
): Promise<Response> => {
  let asked = false;
  const now = world.now();
  const w = work();
  const reads: Pick<Audited, 'object' | 'organisationId'>[] = [];
  let concerned: string | undefined;
  let insteadOf: readonly string[] = [];
  const reply = await e.handle({
    ...input,
    caller,
    world,
    now,
    language: languageOf(request.headers.get('accept-language')),
    work: w,
    request,
    seen: () => seenIn(request),
    permit(relation) {
      asked = true;
      if (!allows(e.operation, caller.actor, relation)) throw denial(e.operation, caller, relation);
    },
    may(relation) {
      return allows(e.operation, caller.actor, relation);
    },
    saw: (object, organisationId) => void reads.push({ object, ...(organisationId ? { organisationId } : {}) }),
    concerns(organisationId) {
      concerned = organisationId;
    },
    standsInFor(personIds) {
      insteadOf = personIds;
    },
    organisation() {
      if (!caller.organisation) throw new Fault('forbidden', 'access.noOrganisation');
      return caller.organisation;
    },
  });
  if (!asked) throw new Error(`${e.operation} answered without asking the policy`);
  if (reply.shows) await looksAt(world, caller, reply.shows);
  const status = reply.status ?? e.status ?? 200;
  const shown = wanted && e.answer ? answerPart(e.answer, reply.body, wanted) : reply.body;
  const body = reply.text ?? (shown === undefined ? '' : JSON.stringify(shown));
  const etag = reply.version === undefined ? undefined : `"${reply.version}"`;
  const said = { operation: e.operation, status, by: stamp(caller.actor, now) };
  const concerning = concerned ? { organisationId: concerned } : {};
  const changes = idempotency !== undefined || w.writes.length > 0;
  if (e.sensitive) reads.push({ object: objectOf(request, status, undefined), ...concerning });
  for (const read of reads) audit(world.stores.db, w, { ...said, ...read, kind: 'read' });
  if (changes) {
    const object = objectOf(request, status, reply.body);
    const version = reply.version === undefined ? {} : { version: reply.version };
    const deputy = insteadOf.length > 0 ? { insteadOf: [...insteadOf] } : {};
    audit(world.stores.db, w, { ...said, ...concerning, ...deputy, ...version, object });
  }
  if (idempotency) {
    const { scope, key, hash } = idempotency;
    const answer = { hash, status, body: kept(world, e, body), ...(etag ? { etag } : {}) };
    remember(world.stores.db, w, scope, key, answer, said.by, now);
  }
  if (changes || reads.length > 0) await commit(world.stores.db, w);
  const { impersonation } = caller;
  if (impersonation)
    await auditLook(
      world,
      { ...caller, impersonation },
      { operation: e.operation, object: objectOf(request, status, reply.body), status },
    );
  if (!revalidates(e, status, reply)) return replyOf(status, reply.bytes ?? body, etag, reply.headers);
  const tag = answerTag(body, reply.version);
  return hasAlready(request, tag) ? replyOf(304, '', tag, reply.headers) : replyOf(status, body, tag, reply.headers);
};
