import { randomUUID } from 'node:crypto';
import type { Market } from '@sandan/local/fixture';

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
  readonly text: string;
}

interface Options {
  readonly seen?: number;
  readonly key?: string;
  readonly language?: 'ko' | 'en';
  /** A proof by a second factor. */
  readonly proof?: string;
}

/** What a caller shows beside who they are. */
export interface Showing {
  readonly organisation?: string;
  /** The sign-in that the token belongs to. */
  readonly session?: string;
  readonly proof?: string;
  /** Instead of a token of this person. */
  readonly token?: string;
}

/** Calls the API as one person, with a new Idempotency-Key for each unsafe call unless one is given. */
export const as = (m: Market, person: string | null, showing: string | Showing = {}) => {
  const { organisation, session, token, ...shown } = typeof showing === 'string' ? { organisation: showing } : showing;
  const call = async <T>(method: string, path: string, body?: unknown, options: Options = {}): Promise<Answer<T>> => {
    const headers: Record<string, string> = { 'accept-language': options.language ?? 'en' };
    if (person) headers.authorization = `Bearer ${token ?? (await m.token(person, session))}`;
    if (organisation) headers['x-organisation'] = organisation;
    const proof = options.proof ?? shown.proof;
    if (proof) headers['x-step-up'] = proof;
    if (method !== 'GET') headers['idempotency-key'] = options.key ?? randomUUID();
    if (options.seen !== undefined) headers['if-match'] = `"${options.seen}"`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    const answer = await m.request(`/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: (text ? JSON.parse(text) : {}) as T };
  };
  return {
    get: <T = Record<string, unknown>>(path: string, options?: Options) => call<T>('GET', path, undefined, options),
    post: <T = Record<string, unknown>>(path: string, body?: unknown, options?: Options) => call<T>('POST', path, body, options),
    put: <T = Record<string, unknown>>(path: string, body?: unknown, options?: Options) => call<T>('PUT', path, body, options),
    patch: <T = Record<string, unknown>>(path: string, body?: unknown, options?: Options) =>
      call<T>('PATCH', path, body, options),
    delete: <T = Record<string, unknown>>(path: string, options?: Options) => call<T>('DELETE', path, undefined, options),
  };
};

export interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly content: { title: Record<string, string>; summary?: Record<string, string>; attributes: Record<string, unknown> };
  readonly withheld: { field: string; stage: string }[];
  readonly actions: string[];
  readonly revision?: { id: string };
}

/** What a technology has to answer before it is published. */
export const answered = { ownership: 'sole', publicFunding: 'none' } as const;

/** Content that passes review: a technology with one field at each stage. */
export const technology = (title: string) => ({
  title: { ko: title, en: `${title} (EN)` },
  summary: {
    ko: '얇은 막을 고르게 입혀 수명을 늘리는 공정입니다.',
    en: 'A process that coats a thin film evenly and lengthens its life.',
  },
  codes: [{ scheme: 'ipc', code: 'H01M 50/449' }],
  attributes: {
    readiness: 6,
    cooperation: ['non_exclusive'],
    ...answered,
    expectedFee: { currency: 'KRW', minor: 50_000_000 },
    knowHow: { ko: '혼합 비율은 계약 후 공개합니다.' },
  },
});

export const checklist = ['identity', 'rights', 'claims', 'confidential'];

/** A listing of the office, published by the operator. */
export const publish = async (m: Market, title = '분리막 세라믹 코팅'): Promise<Shown> => {
  const office = as(m, 'office');
  const begun = await office.post<Shown>('/listings', { kind: 'technology', content: technology(title) });
  const submitted = await office.post<Shown>(
    `/listings/${begun.body.id}/actions`,
    { action: 'submit' },
    { seen: begun.body.version },
  );
  const open = await as(m, 'operator').post<Shown>(
    `/listings/${begun.body.id}/actions`,
    { action: 'publish', checklist },
    { seen: submitted.body.version },
  );
  if (open.status !== 200) throw new Error(`not published: ${begun.text} ${submitted.text} ${open.text}`);
  return open.body;
};
