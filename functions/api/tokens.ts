import { Fault } from '@sandan/kernel/fault';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { Claims } from './world.ts';

/** Algorithms a token may be signed with; whatever its header says, no other is tried. */
const algorithms = ['RS256', 'ES256'];

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

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
  now?: () => Date;
}) => {
  const keys = createRemoteJWKSet(new URL(options.jwksUrl), { cooldownDuration: 10_000, cacheMaxAge: 3_600_000 });
  return async (token: string): Promise<Claims> => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: options.issuer,
        algorithms,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: 5,
        ...(options.now ? { currentDate: options.now() } : {}),
      });
      const audiences = [payload.aud, payload.client_id].flat();
      if (!audiences.includes(options.audience)) throw new Error('another audience');
      const name = text(payload.name);
      const email = text(payload.email);
      const language = text(payload.locale);
      return {
        issuer: options.issuerName ?? options.issuer,
        subject: String(payload.sub),
        ...(name ? { name } : {}),
        ...(email ? { email } : {}),
        ...(language ? { language } : {}),
      };
    } catch (cause) {
      throw new Fault('unauthenticated', 'access.token', 'token refused', { cause });
    }
  };
};
