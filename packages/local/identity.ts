import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { html } from 'hono/html';
import { type ClientAuthMethod, type Configuration, Provider } from 'oidc-provider';
import { demoAccount, demoAccounts } from './demo-accounts.ts';
import { sendPage } from './dev-page.ts';
import type { Mount } from './gateway.ts';
import { type Account, accessTokenSeconds, claimsOf, type IdentityKeys } from './identity-keys.ts';
import { identityStore } from './identity-store.ts';
import { issuerOf } from './issuer.ts';

export interface IdentityOptions {
  readonly siteUrl: string;
  readonly clientId: string;
  readonly audience: string;
  readonly keys: IdentityKeys;
  /** SQLite file of sessions and grants. */
  readonly file: string;
}

const scopes = 'openid profile email offline_access';
const mount = '/oidc';
const day = 86_400;

const none: ClientAuthMethod = 'none';

const settings = (
  options: IdentityOptions,
  store: ReturnType<typeof identityStore>,
  find: (sub: string) => Account | undefined,
): Configuration => ({
  adapter: store.adapter,
  clients: [
    {
      client_id: options.clientId,
      token_endpoint_auth_method: none,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [`${options.siteUrl}/auth/callback`],
      post_logout_redirect_uris: ['/', '/ko', '/en'].map((path) => options.siteUrl + path),
    },
  ],
  jwks: { keys: [options.keys.signing] } as NonNullable<Configuration['jwks']>,
  cookies: { keys: [...options.keys.cookies] },
  scopes: scopes.split(' '),
  claims: { openid: ['sub'], profile: ['name', 'locale'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false,
  routes: { jwks: '/.well-known/jwks.json' },
  clientDefaults: { id_token_signed_response_alg: 'RS256' },
  ttl: {
    AccessToken: accessTokenSeconds,
    IdToken: accessTokenSeconds,
    Grant: 30 * day,
    RefreshToken: 30 * day,
    Session: 14 * day,
    Interaction: 3600,
  },
  features: {
    devInteractions: { enabled: false },
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => options.audience,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: scopes,
        audience: options.audience,
        accessTokenFormat: 'jwt',
        accessTokenTTL: accessTokenSeconds,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  interactions: { url: (_ctx, interaction) => `${mount}/interaction/${interaction.uid}` },
  findAccount: (_ctx, sub) => {
    const account = find(sub);
    return account && { accountId: sub, claims: () => ({ sub, ...claimsOf(account) }) };
  },
  extraTokenClaims: (ctx, token) => {
    const account = 'accountId' in token && token.accountId ? find(token.accountId) : undefined;
    if (!account) return undefined;
    const { AuthorizationCode, RefreshToken } = ctx.oidc.entities;
    const signedIn = AuthorizationCode ?? RefreshToken;
    // The names that Cognito gives to what all tokens of one sign-in have in common.
    return { ...claimsOf(account), origin_jti: signedIn?.grantId, auth_time: signedIn?.authTime };
  },
  renderError: (ctx, out) => {
    ctx.type = 'text/plain; charset=utf-8';
    ctx.body = `${out.error}: ${out.error_description ?? ''}`;
  },
});

const words = {
  ko: {
    title: '로그인',
    about: '시연용 계정을 누르면 바로 로그인됩니다. 사람과 기관은 모두 지어낸 것입니다.',
    own: '다른 사람으로 로그인',
    name: '이름',
    email: '전자우편',
    go: '로그인',
  },
  en: {
    title: 'Sign in',
    about: 'One click signs you in as a demo account. All people and organisations are invented.',
    own: 'Sign in as someone else',
    name: 'Name',
    email: 'E-mail',
    go: 'Sign in',
  },
};

const signInPage = (response: ServerResponse, language: 'ko' | 'en'): Promise<void> => {
  const w = words[language];
  return sendPage(response, {
    title: w.title,
    language,
    body: html`<h1>${w.title}</h1><p class="quiet">${w.about}</p>
      <ul>${demoAccounts.map(
        (a) =>
          html`<li><form method="post"><button name="account" value="${a.key}"><strong lang="${a.language}">${a.name}</strong> — ${a.says[language]}</button></form></li>`,
      )}</ul>
      <h2>${w.own}</h2>
      <form method="post" class="own"><label for="name">${w.name}</label><input id="name" name="name" required maxlength="80" autocomplete="name">
        <label for="email">${w.email}</label><input id="email" name="email" type="email" required maxlength="254" autocomplete="email">
        <button>${w.go}</button></form>`,
  });
};

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 10_000) throw new Error('a sign-in form is short');
  }
  return new URLSearchParams(text);
};

/** The account that a form names: one of the demonstration, or one's own, made of name and address. */
const chosen = (form: URLSearchParams, language: string): Account | undefined => {
  const demo = demoAccount(form.get('account') ?? '');
  if (demo) return demo;
  const name = form.get('name')?.trim().slice(0, 80);
  const email = form.get('email')?.trim().toLowerCase();
  if (!name || !email || !/^[^\s@<>"]{1,64}@[^\s@<>"]{1,180}\.[a-z]{2,}$/.test(email)) return undefined;
  return { sub: `own-${createHash('sha256').update(email).digest('hex').slice(0, 24)}`, name, email, language };
};

/** A real OpenID provider on the market's own origin, whose sign-in asks for no password. Never for anything but a local market. */
export const identity = (options: IdentityOptions): Mount & { close(): void } => {
  const store = identityStore(options.file);
  const find = (sub: string): Account | undefined => demoAccounts.find((a) => a.sub === sub) ?? store.account(sub);
  const provider = new Provider(issuerOf(options.siteUrl), settings(options, store, find));
  const callback = provider.callback();

  const interact = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { params } = await provider.interactionDetails(request, response);
    const wanted = `${params.ui_locales ?? ''} ${request.headers['accept-language'] ?? ''}`.trim();
    const language = wanted.startsWith('en') ? 'en' : 'ko';
    const account = request.method === 'POST' ? chosen(await formOf(request), language) : undefined;
    if (!account) return signInPage(response, language);
    store.keep(account);
    const grant = new provider.Grant({ accountId: account.sub, clientId: options.clientId });
    grant.addOIDCScope(scopes);
    grant.addResourceScope(options.audience, scopes);
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId: account.sub }, consent: { grantId: await grant.save() } },
      { mergeWithLastSubmission: false },
    );
  };

  return {
    path: mount,
    async answer(request, response) {
      const url = request.url ?? '/';
      if (url.startsWith(`${mount}/interaction/`)) {
        await interact(request, response).catch(() => {
          if (!response.headersSent) response.writeHead(303, { location: '/' });
          response.end();
        });
        return;
      }
      (request as IncomingMessage & { originalUrl?: string }).originalUrl = url;
      request.url = url.slice(mount.length) || '/';
      await callback(request, response);
    },
    close: store.close,
  };
};
