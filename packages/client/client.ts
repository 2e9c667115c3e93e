import createClient, { type Client } from 'openapi-fetch';
import { type Patience, patient, persistent } from './patience.ts';
import { type Problem, Refused } from './problem.ts';
import type { paths } from './schema.ts';

/** With what a program shows who it is. */
export type Credentials =
  | { readonly key: string }
  | { readonly clientId: string; readonly clientSecret: string; readonly scope?: string };

export type MarketOptions = Partial<Credentials> & {
  /** Address of the market, without a path. */
  readonly site: string;
  readonly language?: 'ko' | 'en';
  readonly fetch?: typeof fetch;
  readonly patience?: Partial<Patience>;
};

/** Seconds before its end at which a token is replaced. */
const early = 60;

/** Fetches access tokens (RFC 6749 §4.4) and keeps each for as long as it serves. */
const tokensOf = (
  { site }: MarketOptions,
  client: Extract<Credentials, { clientId: string }>,
  send: (r: Request) => Promise<Response>,
) => {
  let held: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    const basic = btoa(`${encodeURIComponent(client.clientId)}:${encodeURIComponent(client.clientSecret)}`);
    const body = new URLSearchParams({ grant_type: 'client_credentials', ...(client.scope ? { scope: client.scope } : {}) });
    const answer = await send(
      new Request(`${site}/api/oauth/token`, { method: 'POST', headers: { authorization: `Basic ${basic}` }, body }),
    );
    const said = (await answer.json()) as {
      access_token?: string;
      expires_in?: number;
      error?: string;
      error_description?: string;
    };
    if (!said.access_token) throw new Error(`${said.error}: ${said.error_description}`);
    held = { token: said.access_token, until: Date.now() + ((said.expires_in ?? 0) - early) * 1000 };
    return held.token;
  };
  return {
    async token(): Promise<string> {
      if (held && Date.now() < held.until) return held.token;
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      return asking;
    },
    forget() {
      held = undefined;
    },
  };
};

/** A client of the market's API with a type for every path. */
export type MarketClient = Client<paths>;

/**
 * Makes a client. Calls that change something get an Idempotency-Key unless they carry one, and are tried again when that may help.
 */
export const marketClient = (options: MarketOptions): MarketClient => {
  const {
    site,
    key,
    clientId,
    clientSecret,
    scope,
    language = 'en',
  } = { key: undefined, clientId: undefined, clientSecret: undefined, scope: undefined, ...options };
  const send = options.fetch ?? fetch;
  const call = persistent(send, { ...patient, ...options.patience });
  const tokens =
    clientId && clientSecret ? tokensOf(options, { clientId, clientSecret, ...(scope ? { scope } : {}) }, call) : undefined;
  const client = createClient<paths>({
    baseUrl: site,
    fetch: async (request) => {
      const answer = await call(request);
      if (answer.status !== 401 || !tokens) return answer;
      tokens.forget();
      const again = new Request(request);
      again.headers.set('authorization', `Bearer ${await tokens.token()}`);
      return call(again);
    },
  });
  client.use({
    async onRequest({ request }) {
      const bearer = key ?? (await tokens?.token());
      if (bearer) request.headers.set('authorization', `Bearer ${bearer}`);
      if (!request.headers.has('accept-language')) request.headers.set('accept-language', language);
      if (request.method !== 'GET' && !request.headers.has('idempotency-key'))
        request.headers.set('idempotency-key', crypto.randomUUID());
      return request;
    },
  });
  return client;
};

/** The header by which a change says which version it saw. */
export const seen = (version: number): { 'if-match': string } => ({ 'if-match': `"${version}"` });

interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
}

/** What came, where it must. @throws Refused with the problem */
export const need = <T>({ data, error }: Answered<T>): T => {
  if (error !== undefined) throw new Refused(error as Problem);
  return data as T;
};

/** Every item of a list, page by page. @throws Refused */
export async function* pagesOf<I>(
  page: (cursor: string | undefined) => Promise<Answered<{ readonly items: readonly I[]; readonly next?: string | undefined }>>,
): AsyncGenerator<I> {
  let cursor: string | undefined;
  do {
    const { items, next } = need(await page(cursor));
    yield* items;
    cursor = next;
  } while (cursor);
}
