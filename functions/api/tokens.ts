import { createHash } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import type { Claims } from './world.ts';

/** Algorithms a token may be signed with; whatever its header says, no other is tried. */
const algorithms = ['RS256', 'ES256'];

interface Verified {
  readonly claims: Claims;
  /** In ms since the epoch. */
  readonly expires: number;
}

/** A token that was good is not verified again for a minute, and never past its end: far shorter than the keys themselves are kept. */
const keptMs = 60_000;
const keptTokens = 1000;

/** OpenID Connect Core 1.0, section 2: a subject is at most 255 characters of ASCII. */
const longestSubject = 255;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const seconds = (value: unknown): number | undefined => (typeof value === 'number' && value >= 0 ? value : undefined);

/**
 * What a token is for. Access tokens say so in their type (RFC 9068); Cognito says it of all its tokens in `token_use`. A client that
 * acts for itself is its own subject, and is no person (A7).
 */
const kindOf = (type: string | undefined, payload: JWTPayload): string => {
  if (payload.sub === payload.client_id || payload.sub === payload.azp) return 'client';
  if (type?.toLowerCase().replace(/^application\//, '') === 'at+jwt') return 'access';
  return text(payload.token_use) ?? 'unknown';
};

/**
 * Verifies bearer tokens of one issuer against its published keys (cached). `audience` is checked against `aud`, or against
 * `client_id`, where Cognito writes it.
 */
export const tokens = (options: {
  issuer: string;
  /** Name under which the issuer's persons are kept, if it is to outlive the issuer's address. */
  issuerName?: string;
  audience: string;
  jwksUrl: string;
  /** The kind of token that callers show: Cognito's ID token carries the audience, elsewhere the access token does. */
  use: 'access' | 'id';
  now?: () => Date;
}) => {
  const keys = createRemoteJWKSet(new URL(options.jwksUrl), { cooldownDuration: 10_000, cacheMaxAge: 3_600_000 });
  const verify = async (token: string): Promise<Verified> => {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer: options.issuer,
        algorithms,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: 5,
        ...(options.now ? { currentDate: options.now() } : {}),
      });
      const audiences = [payload.aud, payload.client_id].flat();
      if (!audiences.includes(options.audience)) throw new Error('another audience');
      const kind = kindOf(protectedHeader.typ, payload);
      if (kind !== options.use) throw new Error(`a token of another kind: ${kind}`);
      const subject = text(payload.sub);
      if (!subject || subject.length > longestSubject) throw new Error('a subject that is no name');
      const name = text(payload.name);
      const email = text(payload.email);
      const language = text(payload.locale);
      const claims = {
        issuer: options.issuerName ?? options.issuer,
        subject,
        ...(name ? { name } : {}),
        ...(email ? { email } : {}),
        ...(language ? { language } : {}),
        emailVerified: payload.email_verified === true || payload.email_verified === 'true',
        session:
          text(payload.origin_jti) ?? text(payload.sid) ?? text(payload.jti) ?? createHash('sha256').update(token).digest('hex'),
        signedInAt: seconds(payload.auth_time) ?? seconds(payload.iat) ?? 0,
      };
      return { claims, expires: (payload.exp ?? 0) * 1000 };
    } catch (cause) {
      throw new Fault('unauthenticated', 'access.token', 'token refused', { cause });
    }
  };

  const known = new Map<string, Verified & { readonly from: number; readonly until: number }>();
  return async (token: string): Promise<Claims> => {
    const now = (options.now?.() ?? new Date()).getTime();
    const found = known.get(token);
    if (found && found.from <= now && now < found.until) return found.claims;
    known.delete(token);
    const verified = await verify(token);
    known.set(token, { ...verified, from: now, until: Math.min(verified.expires, now + keptMs) });
    const [oldest] = known.keys();
    if (known.size > keptTokens && oldest !== undefined) known.delete(oldest);
    return verified.claims;
  };
};
