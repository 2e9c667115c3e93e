import { generateKeyPairSync } from 'node:crypto';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify, SignJWT } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, technology } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { inDays, type Made, machine } from './caller.ts';

let m: Cast;
let clients: string;
beforeEach(async () => {
  m = await cast({ now: '2026-03-02T01:00:00Z' });
  clients = `/organisations/${m.organisations.sme}/clients`;
});
afterEach(() => m.close());

const register = async (asked: object = {}) => {
  const body = { name: 'ERP', scopes: ['look', 'offer'], expiresAt: inDays(m.world.now(), 90), ...asked };
  return (await as(m, 'sme').post<Made>(clients, body)).body;
};

interface Token {
  readonly access_token: string;
  readonly expires_in: number;
  readonly scope: string;
  readonly error?: string;
}

const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${encodeURIComponent(id)}:${secret}`).toString('base64')}`;

const ask = async (form: Record<string, string> | string, authorization?: string) => {
  const answer = await m.request('/api/oauth/token', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...(authorization ? { authorization } : {}) },
    body: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Token };
};
const grant = { grant_type: 'client_credentials' };

test('a client fetches a token for a quarter of an hour and acts with it', async () => {
  const client = await register();
  const got = await ask(grant, basic(client.id, client.secret));
  expect(got).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 900, scope: 'look offer' } });
  expect(got.headers.get('cache-control')).toBe('no-store');
  const erp = machine(m, got.body.access_token);
  expect((await erp.post('/listings', { kind: 'technology', content: technology('토큰으로') })).status).toBe(201);
  expect((await erp.get('/me')).status).toBe(403);
  m.at('2026-03-02T01:15:10Z');
  expect((await erp.get('/inquiries')).status).toBe(401);
});

test('a token may do only what was asked for, and asking for more is refused', async () => {
  const client = await register();
  const got = await ask({ ...grant, scope: 'look', client_id: client.id, client_secret: client.secret });
  expect(got.body.scope).toBe('look');
  const erp = machine(m, got.body.access_token);
  expect((await erp.get('/inquiries')).status).toBe(200);
  expect((await erp.post('/listings', { kind: 'technology', content: technology('안 됩니다') })).status).toBe(403);
  const more = await ask({ ...grant, scope: 'look sell' }, basic(client.id, client.secret));
  expect(more).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
});

test('errors have the shape that OAuth gives them', async () => {
  const client = await register();
  const right = basic(client.id, client.secret);
  const wrong = await ask(grant, basic(client.id, `${client.secret.slice(0, -1)}~`));
  expect(wrong).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  expect(wrong.headers.get('www-authenticate')).toContain('Basic');
  const answers = [
    await ask({}, right),
    await ask({ grant_type: 'password' }, right),
    await ask({ ...grant, client_secret: client.secret }, right),
    await ask('grant_type=client_credentials&grant_type=client_credentials', right),
    await ask(grant, basic('cli_01J00000000000000000000000', client.secret)),
  ];
  expect(answers.map((a) => [a.status, a.body.error])).toEqual([
    [400, 'invalid_request'],
    [400, 'unsupported_grant_type'],
    [400, 'invalid_request'],
    [400, 'invalid_request'],
    [401, 'invalid_client'],
  ]);
});

test('a client changes over to a new secret without a break, and the tokens of the old one end with it', async () => {
  const admin = as(m, 'sme');
  const client = await register();
  const old = (await ask(grant, basic(client.id, client.secret))).body.access_token;
  const second = (await admin.post<Made>(`${clients}/${client.id}/secrets`)).body;
  expect((await admin.post(`${clients}/${client.id}/secrets`)).status).toBe(409);
  const fresh = (await ask(grant, basic(client.id, second.secret))).body.access_token;
  expect((await machine(m, old).get('/inquiries')).status).toBe(200);
  expect((await admin.delete(`${clients}/${client.id}/secrets/${second.secrets[0]?.id}`)).status).toBe(200);
  expect((await machine(m, old).get('/inquiries')).status).toBe(401);
  expect((await machine(m, fresh).get('/inquiries')).status).toBe(200);
  expect((await ask(grant, basic(client.id, client.secret))).status).toBe(401);
});

test('a revoked client has no tokens any more', async () => {
  const client = await register();
  const token = (await ask(grant, basic(client.id, client.secret))).body.access_token;
  await as(m, 'sme').delete(`${clients}/${client.id}`);
  expect((await machine(m, token).get('/inquiries')).status).toBe(401);
  expect((await ask(grant, basic(client.id, client.secret))).body.error).toBe('invalid_client');
});

test('anybody can verify a token by the published key, and nobody can make one', async () => {
  const client = await register();
  const token = (await ask(grant, basic(client.id, client.secret))).body.access_token;
  const server = (await (await m.request('/.well-known/oauth-authorization-server')).json()) as Record<string, string>;
  expect(server.token_endpoint).toBe('https://market.test/api/oauth/token');
  const keys = (await (await m.request(new URL(server.jwks_uri ?? '').pathname)).json()) as JSONWebKeySet;
  const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(keys), {
    issuer: server.issuer ?? '',
    audience: 'https://market.test/api',
    currentDate: m.world.now(),
  });
  expect(payload.sub).toBe(client.id);
  const { privateKey } = generateKeyPairSync('ed25519');
  const forged = await new SignJWT({ ...payload }).setProtectedHeader({ ...protectedHeader, alg: 'EdDSA' }).sign(privateKey);
  const none = `${Buffer.from(JSON.stringify({ ...protectedHeader, alg: 'none' })).toString('base64url')}.${token.split('.')[1]}.`;
  for (const bad of [forged, none, `${token}x`]) expect((await machine(m, bad).get('/inquiries')).status).toBe(401);
});
