import { createHash } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';

/**
 * Encrypts small records for cookies (JWE, dir, A256GCM). `secret` is one key, or several with a space between: the first one seals, and
 * every one opens, so that a new key signs nobody out. `seconds` is how long a sealed record opens.
 */
export const sealer = (secret: string) => {
  const keys = secret.split(' ').map((one) => createHash('sha256').update(`session\n${one}`).digest());
  const [first] = keys;
  if (!first) throw new Error('the sessions have no key');
  return {
    seal: (use: string, record: Record<string, unknown>, seconds: number): Promise<string> =>
      new EncryptJWT(record)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(use)
        .setExpirationTime(`${seconds} seconds`)
        .encrypt(first),
    /** The record, or undefined if it was not sealed here for this use or is past its time. */
    async unseal(use: string, sealed: string | undefined): Promise<Record<string, unknown> | undefined> {
      if (!sealed) return undefined;
      const options = { audience: use, keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
      for (const key of keys)
        try {
          return (await jwtDecrypt(sealed, key, { ...options, requiredClaims: ['exp'] })).payload;
        } catch {
          // Another key may open it; what none opens was not sealed here.
        }
      return undefined;
    },
  };
};
export type Sealer = ReturnType<typeof sealer>;
