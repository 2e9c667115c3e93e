import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';

/** What the local provider signs with: one RSA key, and the keys of its cookies. */
export interface IdentityKeys {
  readonly signing: JWK;
  readonly cookies: readonly string[];
}

/** Seconds for which an access token of the local provider is good. */
export const accessTokenSeconds = 3600;

export const newKeys = async (): Promise<IdentityKeys> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return {
    signing: { ...jwk, use: 'sig', alg: 'RS256', kid: await calculateJwkThumbprint(jwk) },
    cookies: [randomBytes(32).toString('base64url')],
  };
};

/** The keys kept in a file (readable by its owner alone), made on the first call. */
export const keysIn = async (file: string): Promise<IdentityKeys> => {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as IdentityKeys;
  const keys = await newKeys();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
};

/** The public half, as a JWKS. */
export const publicKeys = ({ signing }: IdentityKeys): { keys: JWK[] } => {
  const { kty, n, e, kid, use, alg } = signing;
  return { keys: [{ kty, n, e, kid, use, alg } as JWK] };
};

/** Someone the provider knows. */
export interface Account {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

export const claimsOf = (account: Account) => ({
  name: account.name,
  email: account.email,
  email_verified: true,
  locale: account.language,
});

/** A bearer token as the provider itself gives out, for scripts and tests. */
export const signToken = async (
  keys: IdentityKeys,
  account: Account,
  options: {
    issuer: string;
    audience: string;
    clientId: string;
    now: Date;
    seconds?: number;
    session?: string;
    use?: 'access' | 'id';
  },
): Promise<string> => {
  const at = Math.floor(options.now.getTime() / 1000);
  const session = { origin_jti: options.session ?? randomUUID(), auth_time: at };
  return new SignJWT({
    ...claimsOf(account),
    ...session,
    scope: 'openid profile email',
    client_id: options.clientId,
    token_use: options.use ?? 'access',
  })
    .setProtectedHeader({ alg: 'RS256', typ: options.use === 'id' ? 'JWT' : 'at+jwt', kid: keys.signing.kid ?? '' })
    .setIssuer(options.issuer)
    .setAudience(options.audience)
    .setSubject(account.sub)
    .setIssuedAt(at)
    .setExpirationTime(at + (options.seconds ?? accessTokenSeconds))
    .sign(await importJWK(keys.signing, 'RS256'));
};
