import { randomUUID } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import type { Credential } from '@sandan/market/machine/credential';
import { decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import type { World } from '../world.ts';
import { signing } from './signing.ts';

/** Seconds for which an access token serves. */
export const tokenSeconds = 900;

const type = 'at+jwt';
const algorithm = 'EdDSA';
const audienceOf = (siteUrl: string): string => `${siteUrl}/api`;

/** What an access token says: which client, through which of its secrets, and what it asked for. */
export interface Granted {
  readonly clientId: string;
  readonly secretId: string;
  readonly scope: readonly string[];
}

/** An access token (RFC 9068) for a client. */
export const grantTo = (world: World, client: Credential, secretId: string, scope: readonly string[]): Promise<string> => {
  const { kid, secret } = signing(world);
  const now = Math.floor(world.now().getTime() / 1000);
  return new SignJWT({ client_id: client.id, secret: secretId, scope: scope.join(' ') })
    .setProtectedHeader({ alg: algorithm, typ: type, kid })
    .setIssuer(world.siteUrl)
    .setAudience(audienceOf(world.siteUrl))
    .setSubject(client.id)
    .setIssuedAt(now)
    .setExpirationTime(now + tokenSeconds)
    .setJti(randomUUID())
    .sign(secret);
};

/** Whether a bearer token says that we signed it; whether we did is seen when it is verified. */
export const looksGranted = (world: World, token: string): boolean => {
  try {
    const { typ, kid } = decodeProtectedHeader(token);
    return typ === type && kid === signing(world).kid;
  } catch {
    return false;
  }
};

/** @throws Fault unauthenticated `access.token` */
export const granted = async (world: World, token: string): Promise<Granted> => {
  try {
    const { payload } = await jwtVerify(token, signing(world).open, {
      issuer: world.siteUrl,
      audience: audienceOf(world.siteUrl),
      algorithms: [algorithm],
      typ: type,
      requiredClaims: ['exp', 'sub', 'secret', 'scope'],
      clockTolerance: 5,
      currentDate: world.now(),
    });
    return { clientId: String(payload.sub), secretId: String(payload.secret), scope: String(payload.scope).split(' ') };
  } catch (cause) {
    throw new Fault('unauthenticated', 'access.token', 'token refused', { cause });
  }
};
