import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { provider } from './provider.ts';

/** Refresh tokens that serve once each, as a provider with rotation gives them. */
let good = 'r1';
let given = 1;
let away = 0;
const server = createServer(async (request, response) => {
  const say = (status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (request.url?.includes('.well-known')) return say(200, { issuer: issuer(), token_endpoint: `${issuer()}/token` });
  const asked = new URLSearchParams(await text(request)).get('refresh_token');
  if (away) return say(away, { error: 'temporarily_unavailable' });
  if (asked !== good) return say(400, { error: 'invalid_grant' });
  given++;
  good = `r${given}`;
  return say(200, { access_token: `a${given}`, token_type: 'Bearer', expires_in: 3600, refresh_token: good });
});
const issuer = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

test('requests of one browser that renew at once are one sign-in, and an outage is told from a refusal', async () => {
  const signIn = provider({ issuer: issuer(), clientId: 'web', audience: 'api', siteUrl: 'https://market.test' });
  const both = await Promise.all([signIn.refresh('r1'), signIn.refresh('r1')]);
  expect(both.map((tokens) => tokens?.refresh)).toEqual(['r2', 'r2']);
  // A page that was asked for just before the browser had the new cookie.
  expect((await signIn.refresh('r1'))?.access).toBe('a2');
  for (away of [503, 429]) await expect(signIn.refresh('r2')).rejects.toThrow();
  away = 0;
  expect((await signIn.refresh('r2'))?.refresh).toBe('r3');
  expect(await signIn.refresh('stolen')).toBeUndefined();
});
