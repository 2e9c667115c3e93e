import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { app } from '@sandan/fn-api/app';
import { core } from '@sandan/fn-api/routes/core';
import { tokens } from '@sandan/fn-api/tokens';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, cast } from '../cast.ts';
import { type Forge, goodClaims, hostileTokens, signed } from './hostile-tokens.ts';

const issuer = 'https://identity.test/oidc';
const audience = 'https://market.test/api';
const clientId = 'sandan-web';

let m: Cast;
let close: () => void;
let forge: Forge;
let hostile: Readonly<Record<string, string>>;
let api: ReturnType<typeof app>;
const failed: unknown[] = [];

beforeAll(async () => {
  m = await cast();
  const [rsa, ec, attacker] = await Promise.all([
    generateKeyPair('RS256', { extractable: true }),
    generateKeyPair('ES256', { extractable: true }),
    generateKeyPair('RS256', { extractable: true }),
  ]);
  const keys = [
    { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', use: 'sig', alg: 'RS256' },
    { ...(await exportJWK(ec.publicKey)), kid: 'ec', use: 'sig', alg: 'ES256' },
  ];
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys })),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  close = () => server.close();
  const jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  forge = {
    issuer,
    audience,
    clientId,
    now: Math.floor(m.world.now().getTime() / 1000),
    rsa: { key: rsa.privateKey, open: rsa.publicKey, kid: 'rsa' },
    ec: { key: ec.privateKey, kid: 'ec' },
    attacker: { key: attacker.privateKey, jwk: await exportJWK(attacker.publicKey) },
  };
  hostile = await hostileTokens(forge);
  const verify = tokens({ issuer, audience, jwksUrl, use: 'access', now: m.world.now });
  api = app({ ...m.world, verify, log: (line) => failed.push(line) }, core);
});
afterAll(async () => {
  close();
  await m.close();
});

const me = async (authorization: string) => (await api.request('/api/v1/me', { headers: { authorization } })).status;

test('the token that the attacks spoil is good by itself, by either kind of key', async () => {
  expect(await me(`Bearer ${await signed(forge, goodClaims(forge))}`)).toBe(200);
  expect(await me(`Bearer ${await signed(forge, goodClaims(forge), { alg: 'ES256', kid: 'ec' }, forge.ec.key)}`)).toBe(200);
});

test('no hostile token is accepted, and none breaks anything', async () => {
  expect(Object.keys(hostile).length).toBeGreaterThanOrEqual(40);
  const wrong: string[] = [];
  for (const [what, token] of Object.entries(hostile)) {
    const status = await me(`Bearer ${token}`);
    if (status !== 401) wrong.push(`${what}: ${status}`);
  }
  expect(wrong).toEqual([]);
  expect(failed).toEqual([]);
});

test.each(['Basic ZGVtbzpkZW1v', 'Bearer', 'Bearer a b', 'bearer\t', 'DPoP token', 'Token token', ','])(
  'an Authorization header of %j is refused',
  async (header) => {
    expect(await me(header)).toBe(401);
  },
);

test('what the issuer says of one kind of subject never speaks for another: a service, a key or an organisation is no person', async () => {
  const seen: string[] = [];
  for (const sub of ['service:clock', 'org_01KE5RAZ90MZE4V1XJCGH5RPJ6', 'anonymous', m.personId('operator')]) {
    const token = await signed(forge, { ...goodClaims(forge), sub, origin_jti: sub });
    const answer = await api.request('/api/v1/me', { headers: { authorization: `Bearer ${token}` } });
    const body = (await answer.json()) as { person: { id: string }; permissions: string[] };
    expect(body.permissions).toEqual([]);
    seen.push(body.person.id);
  }
  expect(seen).not.toContain(m.personId('operator'));
  expect(new Set(seen).size).toBe(4);
});
