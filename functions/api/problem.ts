import { Fault, type FaultKind } from '@sandan/kernel/fault';
import type { Language } from '@sandan/kernel/text';
import { ApprovalAbout } from '@sandan/market/company/approval';
import { faultDetail } from '@sandan/market/fault-detail';
import * as z from 'zod';

const statuses: Readonly<Record<FaultKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  limited: 429,
};

/** Codes that HTTP has a status of its own for. */
const own: Readonly<Record<string, number>> = {
  'request.unreadable': 400,
  'request.tooLarge': 413,
  'idempotency.keyMissing': 400,
  'cursor.invalid': 400,
  'version.missing': 428,
  'scim.version': 412,
  'request.internal': 500,
  'feature.off': 503,
};

/** A wall time as people write it. */
const written = (value: string | number | undefined): string | undefined =>
  value === undefined ? undefined : String(value).replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/, '$1 $2');

/** What a code says to a reader, with its parameters filled in. */
export const detail = (code: string, language: Language, params: Record<string, string | number> = {}): string =>
  faultDetail(code, language, (name) => written(params[name]));

/** The HTTP status that says this fault. */
export const statusOf = (fault: Fault): number => own[fault.code] ?? statuses[fault.kind];

/** The fault as an RFC 9457 problem in the reader's language. */
export const problem = (fault: Fault, language: Language, instance: string): Response => {
  const status = statusOf(fault);
  const body = {
    type: `/problems/${fault.code}`,
    title: detail(fault.code, language, fault.params),
    status,
    code: fault.code,
    instance,
    ...(fault.fields.length > 0
      ? { errors: fault.fields.map((f) => ({ pointer: f.pointer, code: f.code, detail: detail(f.code, language, f.params) })) }
      : {}),
    ...(fault.remedy ? { remedy: fault.remedy } : {}),
  };
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'content-language': language,
    'cache-control': 'no-store',
  });
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  if (fault.retryAfter !== undefined) headers.set('retry-after', String(fault.retryAfter));
  return new Response(JSON.stringify(body), { status, headers });
};

export const internal = (cause: unknown): Fault => new Fault('conflict', 'request.internal', 'unexpected', { cause });

/** The language in which a caller reads problems: the first of Korean and English in Accept-Language, Korean otherwise. */
export const languageOf = (header: string | undefined | null): Language => {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', q = 'q=1'] = part.trim().split(';');
      return { tag: tag.slice(0, 2).toLowerCase(), q: Number(q.trim().slice(2)) || 0 };
    })
    .filter((x) => x.tag === 'ko' || x.tag === 'en')
    .sort((a, b) => b.q - a.q);
  return wanted[0]?.tag === 'en' ? 'en' : 'ko';
};

/** An RFC 9457 problem. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    instance: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
    /** Of `approval.required`: what to ask approval for, as it is sent to `POST /approvals`. */
    remedy: z.object({ title: z.record(z.string(), z.string()), about: ApprovalAbout }).optional(),
  })
  .meta({
    id: 'Problem',
    examples: [
      {
        type: '/problems/request.invalid',
        title: 'Please check what you entered.',
        status: 422,
        code: 'request.invalid',
        instance: '/api/v1/listings',
        errors: [{ pointer: '/content/title', code: 'field.required', detail: 'This is required.' }],
      },
    ],
  });
