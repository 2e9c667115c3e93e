import { randomBytes } from 'node:crypto';
import * as build from 'virtual:react-router/server-build';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import type { Language, Me } from '../app/api/views.ts';
import { visitContext } from '../app/visit.ts';
import { type ApiFetch, apiFor } from './api.ts';
import { cookieIn, setCookie } from './cookies.ts';
import { secure } from './headers.ts';
import { languageWanted } from './language.ts';
import { fromThisSite } from './origin.ts';
import { provider } from './provider.ts';
import { sealer } from './seal.ts';
import { openSession } from './session.ts';
import { shownFor } from './shown-for.ts';
import { heldForm } from './step-up.ts';

export interface Site {
  /** Address that visitors use, without a slash at its end. */
  readonly siteUrl: string;
  /** Answers requests for `/api/v1/…`, whatever their host. */
  readonly api: ApiFetch;
  readonly sessionSecret: string;
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly audience: string };
  /** Origins that files are uploaded to and shown from. */
  readonly fileOrigins: readonly string[];
}

const year = 31_536_000;
const inPath = (path: string): Language | undefined => /^\/(ko|en)(?:[/.]|$)/.exec(path)?.[1] as Language | undefined;

/** The same API, told who visits. */
const toldOf = (api: ApiFetch, visitor: Headers | undefined): ApiFetch =>
  visitor
    ? (request) => {
        for (const [name, value] of visitor) request.headers.set(name, value);
        return api(request);
      }
    : api;

/** The pages of the market as one fetch handler; `visitor` are headers that tell the API from where a request comes. */
export const pages = (site: Site): ((request: Request, visitor?: Headers) => Promise<Response>) => {
  const handle = createRequestHandler(build, 'production');
  const seals = sealer(site.sessionSecret);
  const signIn = provider({ ...site.oidc, siteUrl: site.siteUrl });

  return async (request, visitor) => {
    const url = new URL(request.url);
    const nonce = randomBytes(16).toString('base64');
    const policy = { nonce, siteUrl: site.siteUrl, fileOrigins: site.fileOrigins };
    if (!fromThisSite(request, site.siteUrl)) {
      const refused = new Response('This form was sent from another site.', { status: 403 });
      secure(refused.headers, policy);
      return refused;
    }
    const session = await openSession(request, seals, signIn);
    const form = heldForm(request);
    const meant = await shownFor(request, form);
    if (meant && meant !== session.organisation() && !session.impersonation()) await session.choose(meant);
    const language = inPath(url.pathname) ?? languageWanted(request);
    const page = url.pathname.replace(/\.data$/, '') + url.search;
    const api = apiFor(toldOf(site.api, visitor), session, language, { page, reading: request.method === 'GET', form });
    let me: Promise<Me | null> | undefined;
    const context = new RouterContextProvider();
    context.set(visitContext, {
      siteUrl: site.siteUrl,
      nonce,
      api,
      session,
      me() {
        me ??= api.me();
        return me;
      },
    });
    const response = await handle(request, context);
    const headers = new Headers(response.headers);
    for (const line of session.lines()) headers.append('set-cookie', line);
    if (inPath(url.pathname) && cookieIn(request, 'language') !== language && request.method === 'GET')
      headers.append('set-cookie', setCookie('language', language, year));
    if (!headers.has('cache-control'))
      headers.set('cache-control', session.signedIn() ? 'private, no-store' : 'private, no-cache');
    secure(headers, policy);
    return new Response(response.body, { status: response.status, headers });
  };
};
