import { patient, persistent } from '@sandan/client/patience';
import { addressOf, type GatewayEvent, visitorHeaders } from '@sandan/environment/visitor';
import { pages, type Site } from '@sandan/web/server';
import { Hono } from 'hono';

export type WebOptions = Omit<Site, 'api'> & {
  /** Where the API answers. */
  readonly api: string;
  /** With which the pages prove to the API that they say from where a visitor comes. */
  readonly edgeSecret: string;
  /** How long an answer of the API is waited for, in ms; if absent, as long as the function has time for a page without it. */
  readonly patience?: number;
};

/** Asks once more where an answer failed that may come yet; whoever waits for a page does not wait for a third. */
const ask = persistent((request) => fetch(request, { redirect: 'manual' }), { ...patient, tries: 2, longest: 1000 });

/** Calls the API over HTTP, at its own address, within one time for all that is asked for a call. */
const over =
  (apiUrl: string, patience: number) =>
  (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const there = new Request(new URL(pathname + search, apiUrl), request);
    return ask(new Request(there, { signal: AbortSignal.timeout(patience) }));
  };

/** The pages of the market as a Hono app: every method and every path goes to React Router. */
export const webHandler = (options: WebOptions): Hono => {
  const { api, siteUrl, edgeSecret, patience = 12_000, ...rest } = options;
  const site = siteUrl.replace(/\/$/, '');
  const answer = pages({ ...rest, siteUrl: site, api: over(api, patience) });
  const app = new Hono();
  app.all('*', (c) => {
    const event = (c.env as { event?: GatewayEvent } | undefined)?.event;
    return answer(c.req.raw, visitorHeaders(addressOf(c.req.raw.headers, event, edgeSecret), edgeSecret));
  });
  app.onError((error, c) => {
    console.error(error);
    return c.text('Internal error', 500);
  });
  return app;
};
