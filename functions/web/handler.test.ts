import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { webHandler } from './handler.ts';

const siteUrl = 'https://market.test';
/** The API of a market in which nothing is yet. */
const answers: Readonly<Record<string, unknown>> = {
  kinds: { items: [] },
  home: { counts: { listings: {}, organisations: 0 }, newest: [], answers: { count: 0 } },
};
let silent = false;
/** How many of the next calls fail, as where a function is just being replaced. */
let failing = 0;
const api = createServer(({ url = '' }, response) => {
  if (silent) return;
  if (failing > 0) {
    failing--;
    response.writeHead(503).end('{"message":"Service Unavailable"}');
    return;
  }
  const found = answers[new URL(url, siteUrl).pathname.split('/').at(-1) ?? ''];
  response
    .writeHead(found ? 200 : 404, { 'content-type': found ? 'application/json' : 'application/problem+json' })
    .end(JSON.stringify(found ?? { status: 404, code: 'object.missing', title: '' }));
});
let empty = '';
beforeAll(async () => {
  await once(api.listen(0, '127.0.0.1'), 'listening');
  empty = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
});
afterAll(() => {
  api.close();
  api.closeAllConnections();
});

const site = (apiUrl: string, patience?: number) => {
  const app = webHandler({
    siteUrl,
    api: apiUrl,
    patience,
    edgeSecret: 'edge-secret-of-the-tests',
    sessionSecret: 'a secret of the tests',
    oidc: { issuer: `${siteUrl}/oidc`, clientId: 'sandan-web', audience: `${siteUrl}/api` },
    fileOrigins: ['https://files.market.test'],
  });
  return async (path: string, init?: RequestInit) => app.fetch(new Request(siteUrl + path, init));
};

test('the front page of an empty market says that nothing is there yet', async () => {
  const answer = await site(empty)('/ko');
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('아직 공개된 등록물이 없습니다');
});

test('an address without a language leads to the one the visitor wants', async () => {
  const ask = site(empty);
  const english = await ask('/', { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
  expect([english.status, english.headers.get('location')]).toEqual([302, '/en']);
  expect((await ask('/', { headers: { cookie: '__Host-language=ko', 'accept-language': 'en' } })).headers.get('location')).toBe(
    '/ko',
  );
  expect((await ask('/api')).headers.get('location')).toBe('/ko/api');
});

test('what is missing answers 404 and what is down 503, as pages in the language of the address', async () => {
  const missing = await site(empty)('/en/listings/lst_nothing');
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('There is no such page');
  const answer = await site('http://127.0.0.1:9')('/ko');
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('잠시 답하지 못하고 있습니다');
  expect((await site(empty)('/fr/search')).status).toBe(404);
});

test('an API that says nothing is waited for as long as told, and then down', async () => {
  const timeouts = vi.spyOn(AbortSignal, 'timeout');
  silent = true;
  try {
    expect((await site(empty, 50)('/ko')).status).toBe(503);
    expect(new Set(timeouts.mock.calls.flat())).toEqual(new Set([50]));
  } finally {
    silent = false;
    timeouts.mockRestore();
  }
});

test('an answer that failed in passing is asked for once more, and no visitor sees it; one that fails again is down', async () => {
  failing = 1;
  expect((await site(empty)('/ko')).status).toBe(200);
  failing = 100;
  try {
    expect((await site(empty)('/ko')).status).toBe(503);
  } finally {
    failing = 0;
  }
});

test('a page of members leads to the sign-in and back', async () => {
  const answer = await site(empty)('/ko/inquiries?box=sent');
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe(`/ko/sign-in?back=${encodeURIComponent('/ko/inquiries?box=sent')}`);
});

test('answers carry a policy with the nonce of their scripts, and files come from where they lie', async () => {
  const answer = await site(empty)('/ko');
  const policy = answer.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const html = await answer.text();
  for (const [tag] of html.matchAll(/<script(?![^>]*application\/ld)[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
  expect(html).not.toMatch(/ style="/);
  expect(policy).toContain(`img-src 'self' data: blob: https://files.market.test`);
  expect(answer.headers.get('strict-transport-security')).toBeTruthy();
});

test('behind the edge, where the function has a host of its own, forms of the site still act', async () => {
  const app = webHandler({
    siteUrl,
    api: empty,
    edgeSecret: 'edge-secret-of-the-tests',
    sessionSecret: 'a secret of the tests',
    oidc: { issuer: `${siteUrl}/oidc`, clientId: 'sandan-web', audience: 'sandan-web' },
    fileOrigins: [],
  });
  const body = new URLSearchParams({ token: 'x' });
  const answer = await app.fetch(
    new Request('https://door.example/ko/stop', { method: 'POST', headers: { origin: siteUrl }, body }),
  );
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('role="alert"');
});

test('a form that another site sends is refused', async () => {
  const answer = await site(empty)('/auth/sign-out', { method: 'POST', headers: { origin: 'https://elsewhere.example' } });
  expect(answer.status).toBe(403);
});

test('a form that was sent into an outage is not sent again by itself', async () => {
  const answer = await site('http://127.0.0.1:9')('/ko/stop', {
    method: 'POST',
    headers: { origin: siteUrl },
    body: new URLSearchParams({ token: 'x' }),
  });
  expect(answer.status).toBe(503);
  expect(await answer.text()).not.toMatch(/http-equiv="refresh"|다시 불러옵니다/i);
});
