import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tokens } from '@sandan/fn-api/tokens';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

const issuer = 'https://identity.test/oidc';
const audience = 'https://market.test/api';
const start = Date.parse('2026-11-27T01:00:00Z');

let key: CryptoKey;
let published: JWK[] = [];
let open: JWK;
let jwksUrl = '';
let close: () => void;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  key = pair.privateKey;
  open = { ...(await exportJWK(pair.publicKey)), kid: 'ec', use: 'sig', alg: 'ES256' };
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: published })),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  close = () => server.close();
  jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
});
afterEach(() => vi.useRealTimers());
afterAll(() => close());

/** Whether a token that lives so many seconds is taken at each of some seconds after it was first; a withdrawn key verifies nothing any more. */
const takenAt = async (lives: number, seconds: readonly number[], withdrawn = false): Promise<boolean[]> => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  published = [open];
  let now = start;
  const verify = tokens({ issuer, audience, jwksUrl, use: 'access', now: () => new Date(now) });
  const token = await new SignJWT({ sub: 'demo-sme', exp: start / 1000 + lives })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'ec' })
    .setIssuer(issuer)
    .setAudience(audience)
    .sign(key);
  expect((await verify(token)).subject).toBe('demo-sme');
  if (withdrawn) {
    published = [];
    // So long after, that the keys are fetched anew by whoever verifies.
    vi.setSystemTime(start + 24 * 3_600_000);
  }
  const taken: boolean[] = [];
  for (const second of seconds) {
    now = start + second * 1000;
    taken.push(
      await verify(token).then(
        () => true,
        () => false,
      ),
    );
  }
  return taken;
};

test('a token that was good is taken for a minute without a look at the keys, and no longer', async () => {
  expect(await takenAt(3600, [0, 59, 60, 61], true)).toEqual([true, true, false, false]);
});

test('no token is taken past its end because it was good before, but for the five seconds by which clocks may differ', async () => {
  expect(await takenAt(20, [19, 24, 25, 26])).toEqual([true, true, false, false]);
  expect(await takenAt(20, [19, 20, 21], true)).toEqual([true, false, false]);
});

test('a token that was good later is verified anew by a clock that was set back', async () => {
  expect(await takenAt(3600, [-1], true)).toEqual([false]);
});
