import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Sha256 } from '@sandan/market/audit/chain';
import type { Signed } from '@sandan/market/audit/finding';

export const sha256: Sha256 = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest());

/** Signs blocks, and knows whose signatures count. */
export interface AuditKeys {
  /** Public key of the one that signs: raw, base64url. */
  readonly key: string;
  /** Every key whose signatures count: the present one and those before it. */
  readonly known: readonly string[];
  readonly sign: (hash: string) => string;
}

/** What precedes the 32 bytes of an Ed25519 key in PKCS #8 and in SPKI (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const spki = Buffer.from('302a300506032b6570032100', 'hex');

const privateKey = (secret: string): KeyObject => {
  const seed = createHash('sha256').update(`audit\n${secret}`).digest();
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
};

const publicOf = (secret: string): string =>
  createPublicKey(privateKey(secret)).export({ format: 'der', type: 'spki' }).subarray(spki.length).toString('base64url');

/** The keys that follow from `AUDIT_KEY`: one secret, or several with spaces between, of which the first signs and the others did once. */
export const auditKeys = (secrets: string): AuditKeys => {
  const all = secrets.split(' ').filter((s) => s !== '');
  const signing = privateKey(all[0] ?? '');
  const known = all.map(publicOf);
  return {
    key: known[0] ?? '',
    known,
    sign: (hash) => sign(null, Buffer.from(hash, 'hex'), signing).toString('base64url'),
  };
};

/** Whether a block is signed by one of these keys. */
export const signedBy =
  (known: readonly string[]): Signed =>
  ({ hash, key, signature }) => {
    if (!known.includes(key)) return false;
    const der = Buffer.concat([spki, Buffer.from(key, 'base64url')]);
    const by = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return verify(null, Buffer.from(hash, 'hex'), by, Buffer.from(signature, 'base64url'));
  };
