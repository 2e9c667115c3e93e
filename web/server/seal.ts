import { createHash } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';

/** Encrypts small records for cookies (JWE, dir, A256GCM). `seconds` is how long a sealed record opens. */
export const sealer = (secret: string) => {
  const key = createHash('sha256').update(`session\n${secret}`).digest();
  return {
    seal: (use: string, record: Record<string, unknown>, seconds: number): Promise<string> =>
      new EncryptJWT(record)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(use)
        .setExpirationTime(`${seconds} seconds`)
        .encrypt(key),
    /** The record, or undefined if it was not sealed here for this use or is past its time. */
    async unseal(use: string, sealed: string | undefined): Promise<Record<string, unknown> | undefined> {
      if (!sealed) return undefined;
      try {
        const options = { audience: use, keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
        return (await jwtDecrypt(sealed, key, { ...options, requiredClaims: ['exp'] })).payload;
      } catch {
        return undefined;
      }
    },
  };
};
export type Sealer = ReturnType<typeof sealer>;
