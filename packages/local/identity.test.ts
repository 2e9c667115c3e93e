import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from './dynoxide.ts';
import { gateway } from './gateway.ts';
import { identity } from './identity.ts';
import { keysIn } from './identity-keys.ts';

const dir = mkdtempSync(join(tmpdir(), 'market-'));
let server: Server;
let provider: ReturnType<typeof identity>;
let siteUrl: string;

beforeAll(async () => {
  const port = await freePort();
  siteUrl = `http://127.0.0.1:${port}`;
  const keys = await keysIn(join(dir, 'keys.json'));
  provider = identity({ siteUrl, clientId: 'sandan-web', audience: `${siteUrl}/api`, keys, file: join(dir, 'identity.db') });
  server = gateway({ handlers: {}, mounts: [provider], wrote: () => {}, log: () => {} });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  provider.close();
  rmSync(dir, { recursive: true, force: true });
});

/** A browser that keeps cookies and follows no redirect by itself. */
const browser = () => {
  const jar = new Map<string, string>();
  return async (url: string, init: RequestInit = {}) => {
    const response = await fetch(new URL(url, siteUrl), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; ') },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return response;
  };
};

const signIn = async (form: Record<string, string>) => {
  const go = browser();
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: 'sandan-web',
    response_type: 'code',
    redirect_uri: `${siteUrl}/auth/callback`,
    scope: 'openid profile email offline_access',
    prompt: 'login consent',
    ui_locales: 'ko',
    state: 's',
    nonce: 'n',
    resource: `${siteUrl}/api`,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const begun = await go(`/oidc/auth?${query}`);
  const at = begun.headers.get('location') ?? '';
  const page = await go(at);
  const text = await page.text();
  const posted = await go(at, { method: 'POST', body: new URLSearchParams(form) });
  const back = await go(posted.headers.get('location') ?? '');
  const callback = new URL(back.headers.get('location') ?? '', siteUrl);
  const answer = await go('/oidc/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'sandan-web',
      code: callback.searchParams.get('code') ?? '',
      redirect_uri: `${siteUrl}/auth/callback`,
      code_verifier: verifier,
      resource: `${siteUrl}/api`,
    }),
  });
  return { text, tokens: (await answer.json()) as Record<string, string>, go };
};

const claimsIn = async (token: string) => {
  const keys = createRemoteJWKSet(new URL(`${siteUrl}/oidc/.well-known/jwks.json`));
  return (await jwtVerify(token, keys, { issuer: `${siteUrl}/oidc`, audience: `${siteUrl}/api`, requiredClaims: ['exp', 'sub'] }))
    .payload;
};

test('one click on a demo account gives an access token for the market, which can be renewed', async () => {
  const { text, tokens, go } = await signIn({ account: 'sme' });
  expect(text).toContain('김나래');
  expect(await claimsIn(tokens.access_token ?? '')).toMatchObject({ sub: 'demo-sme', email: 'sme@demo.example', name: '김나래' });
  expect(decodeProtectedHeader(tokens.access_token ?? '').alg).toBe('RS256');
  expect(tokens.id_token).toBeDefined();
  const renewed = await go('/oidc/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'sandan-web',
      refresh_token: tokens.refresh_token ?? '',
    }),
  });
  const again = (await renewed.json()) as Record<string, string>;
  expect(await claimsIn(again.access_token ?? '')).toMatchObject({ sub: 'demo-sme' });
});

test('someone new signs in with name and address, and is the same person the next time', async () => {
  const first = await claimsIn((await signIn({ name: '한가람', email: 'Garam@Example.com' })).tokens.access_token ?? '');
  const second = await claimsIn((await signIn({ name: '한가람', email: 'garam@example.com' })).tokens.access_token ?? '');
  expect(first).toMatchObject({ name: '한가람', email: 'garam@example.com' });
  expect(second.sub).toBe(first.sub);
});

test('a code goes to the market alone', async () => {
  const query = new URLSearchParams({
    client_id: 'sandan-web',
    response_type: 'code',
    redirect_uri: 'https://elsewhere.example/auth/callback',
    scope: 'openid',
  });
  expect((await fetch(`${siteUrl}/oidc/auth?${query}`, { redirect: 'manual' })).status).toBe(400);
});
