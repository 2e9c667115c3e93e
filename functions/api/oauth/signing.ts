import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { World } from '../world.ts';

/** PKCS #8 of an Ed25519 key, up to its 32 bytes (RFC 8410). */
const head = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key with which access tokens of machines are signed: it follows from the vault's secret, so that there is none more to keep. */
export interface Signing {
  readonly kid: string;
  readonly secret: KeyObject;
  readonly open: KeyObject;
  readonly jwk: { readonly kty: string; readonly crv: string; readonly x: string };
}

const made = new WeakMap<object, Signing>();

export const signing = ({ vault }: Pick<World, 'vault'>): Signing => {
  const known = made.get(vault);
  if (known) return known;
  const seed = Buffer.from(vault.mac('machine tokens', 'ed25519'), 'base64url');
  const secret = createPrivateKey({ key: Buffer.concat([head, seed]), format: 'der', type: 'pkcs8' });
  const open = createPublicKey(secret);
  const { kty = '', crv = '', x = '' } = open.export({ format: 'jwk' });
  // RFC 7638: the members in order, without white space.
  const kid = createHash('sha256').update(`{"crv":"${crv}","kty":"${kty}","x":"${x}"}`).digest('base64url');
  const key = { kid, secret, open, jwk: { kty, crv, x } };
  made.set(vault, key);
  return key;
};
