import { data, redirect } from 'react-router';
import type { Language, Me, Problem } from '../app/api/views.ts';
import type { Session } from './session.ts';
import { type HeldForm, stepUps } from './step-up.ts';

export type ApiFetch = (request: Request) => Promise<Response>;
type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** What an unsafe call carries: a key that makes a double submit one effect, and the version that was seen. */
export interface Sending {
  readonly body?: unknown;
  readonly key?: string;
  readonly version?: string | number;
  /** A body that is not JSON, with its media type. */
  readonly raw?: { readonly type: string; readonly content: string };
}

export type Sent<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export interface Api {
  /** Reads. @throws what an error page shows: redirect to the sign-in, or `{code, title}` with the status */
  readonly read: <T>(path: string, query?: Query) => Promise<T>;
  /** Reads what may be absent: undefined instead of 403 and 404. */
  readonly find: <T>(path: string, query?: Query) => Promise<T | undefined>;
  /** Changes. A refusal is a value, so that the form can be shown again. @throws redirect to the sign-in */
  readonly send: <T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, sending: Sending) => Promise<Sent<T>>;
  /** The OpenAPI document. */
  readonly document: <T>() => Promise<T>;
  /** Who is signed in; null for a visitor. @throws like `read` */
  readonly me: () => Promise<Me | null>;
  /** A file that the API answers itself, passed on as it is. @throws like `read` */
  readonly file: (path: string, query?: Query) => Promise<Response>;
  /** Where a file of the API really lies. */
  readonly locate: (path: string) => Promise<string | undefined>;
}

const queryOf = (query: Query = {}): string => {
  const all = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== '') all.append(key, String(one));
  const text = all.toString();
  return text ? `?${text}` : '';
};

const down: Problem = { status: 503, code: 'api.down', title: '' };

const problemOf = async (response: Response): Promise<Problem> => {
  try {
    const { code, title, errors, remedy } = (await response.json()) as Partial<Problem>;
    const more = { ...(errors ? { errors } : {}), ...(remedy ? { remedy } : {}) };
    return { status: response.status, code: code ?? 'api.down', title: title ?? '', ...more };
  } catch {
    return { ...down, status: response.status };
  }
};

/** A page that was to be read, and not a form that was sent: asking again by itself does no harm and loses nothing. */
const again = (problem: Problem, reading: boolean): Problem & { again?: true } =>
  reading ? { ...problem, again: true } : problem;

/** The request of a page: its address, where a sign-in leads back to; whether it only reads; the form that it sends. */
export interface Asked {
  readonly page: string;
  readonly reading: boolean;
  readonly form?: HeldForm | undefined;
}

/** The API as one visitor calls it. */
export const apiFor = (fetchApi: ApiFetch, session: Session, language: Language, { page, reading, form }: Asked): Api => {
  const call = async (method: string, path: string, sending: Sending = {}, anonymous = false): Promise<Response> => {
    const token = anonymous ? undefined : await session.token();
    const organisation = token ? session.organisation() : undefined;
    const body = sending.raw?.content ?? (sending.body === undefined ? undefined : JSON.stringify(sending.body));
    const headers = new Headers({ accept: 'application/json', 'accept-language': language });
    if (token) headers.set('authorization', `Bearer ${token}`);
    if (organisation) headers.set('x-organisation', organisation);
    const impersonation = token ? session.impersonation() : undefined;
    if (impersonation) headers.set('x-on-behalf-of', impersonation);
    if (body !== undefined) headers.set('content-type', sending.raw?.type ?? 'application/json');
    const proof = token ? session.proof() : undefined;
    if (proof) headers.set('x-step-up', proof);
    if (method !== 'GET') headers.set('idempotency-key', sending.key ?? crypto.randomUUID());
    if (sending.version !== undefined) headers.set('if-match', `"${sending.version}"`);
    const response = await fetchApi(
      new Request(`http://api.internal/api/v1${path}`, {
        method,
        headers,
        redirect: 'manual',
        ...(body === undefined ? {} : { body }),
      }),
    );
    if (method === 'GET' && response.status === 401 && token) {
      session.end();
      return call(method, path, sending, true);
    }
    if (response.status === 403 && impersonation && (await problemOf(response.clone())).code === 'impersonation.over') {
      await session.lookThrough(undefined);
      if (method === 'GET') return call(method, path, sending);
    }
    if (response.status === 403 && organisation) {
      const { code } = await problemOf(response.clone());
      if (code === 'access.organisation' || code === 'access.suspendedMember') {
        await session.choose(undefined);
        if (method === 'GET') return call(method, path, sending);
      }
    }
    return response;
  };
  const noAnswer = (cause: unknown): never => {
    console.error('the API does not answer', cause);
    throw data(again(down, reading), { status: 503 });
  };
  const signIn = () => redirect(`/${language}/sign-in?back=${encodeURIComponent(page)}`);
  const get = async (path: string, query?: Query): Promise<Response> => {
    try {
      return await call('GET', path + queryOf(query));
    } catch (cause) {
      return noAnswer(cause);
    }
  };
  const answerOf = async <T>(response: Response): Promise<T> => {
    if (response.ok) return (await response.json()) as T;
    if (response.status === 401) throw signIn();
    const problem = await problemOf(response);
    throw data(again(problem, reading), { status: response.status === 422 ? 404 : response.status });
  };
  const change = async <T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, sending: Sending): Promise<Sent<T>> => {
    let response: Response;
    try {
      response = await call(method, path, sending);
    } catch (cause) {
      console.error('the API does not answer', cause);
      return { ok: false, problem: down };
    }
    if (response.status === 401) throw signIn();
    if (!response.ok) return { ok: false, problem: await problemOf(response) };
    const text = await response.text();
    return { ok: true, value: (text ? JSON.parse(text) : undefined) as T };
  };
  const stepUp = form && stepUps({ change, session, page, form });
  const read = async <T>(path: string, query?: Query): Promise<T> => answerOf(await get(path, query));
  return {
    read,
    me: async () => ((await session.token().catch(noAnswer)) ? read<Me>('/me') : null),
    async find(path, query) {
      const response = await get(path, query);
      return response.status === 403 || response.status === 404 ? undefined : answerOf(response);
    },
    async send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, sending: Sending): Promise<Sent<T>> {
      await stepUp?.show();
      const sent = await change<T>(method, path, sending);
      if (!sent.ok && sent.problem.code === 'access.stepUp' && stepUp) throw await stepUp.asked();
      return sent;
    },
    async document<T>() {
      const response = await fetchApi(new Request('http://api.internal/api/openapi.json')).catch(noAnswer);
      if (!response.ok) throw data(again(down, reading), { status: 503 });
      return (await response.json()) as T;
    },
    async file(path, query) {
      const response = await get(path, query);
      if (!response.ok) return answerOf(response);
      const headers = new Headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
      for (const name of ['content-type', 'content-disposition']) headers.set(name, response.headers.get(name) ?? '');
      return new Response(response.body, { headers });
    },
    async locate(path) {
      const response = await get(path);
      return response.headers.get('location') ?? undefined;
    },
  };
};
