import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { newId } from '@sandan/kernel/id';
import type { Credential, CredentialKind, KeptSecret } from '@sandan/market/machine/credential';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const length = 43;

/** How a secret begins, so that those who scan for leaked secrets know it. */
const beginnings = { key: 'sdn_live_', client: 'sdn_secret_' } as const satisfies Record<CredentialKind, string>;
const idPrefix = { key: 'key_', client: 'cli_' } as const;

const base62 = (value: number, digits: number): string => {
  let text = '';
  for (let rest = value, i = 0; i < digits; i++, rest = Math.floor(rest / 62)) text = alphabet.charAt(rest % 62) + text;
  return text;
};

/** 43 characters of base 62, each of them equally likely: 256 bits. */
const random = (): string => {
  let text = '';
  while (text.length < length)
    for (const byte of randomBytes(length)) if (byte < 248 && text.length < length) text += alphabet.charAt(byte % 62);
  return text;
};

const checksum = (text: string): string => base62(crc32(text), 6);
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** A new secret of a key or client: `text` is shown once, and only `kept` is. */
export const newSecret = (kind: CredentialKind, id: string, now: Date): { text: string; kept: KeptSecret } => {
  const body = `${beginnings[kind]}${id.slice(idPrefix[kind].length)}_${random()}`;
  const text = body + checksum(body);
  const at = now.toISOString();
  return { text, kept: { id: newId('secret', now.getTime()), hash: hashOf(text), hint: text.slice(-4), at } };
};

/** Whether a bearer token is a key rather than a token that somebody signed. */
export const looksLikeKey = (token: string): boolean => token.startsWith(beginnings.key);

/** The id that a secret names; undefined for one that the market never made, which its checksum tells without a look-up. */
export const idIn = (kind: CredentialKind, text: string): string | undefined => {
  const [, id, body] = new RegExp(`^${beginnings[kind]}([0-9A-HJKMNP-TV-Z]{26})_([0-9A-Za-z]{49})$`).exec(text) ?? [];
  if (!id || !body) return undefined;
  return text.slice(-6) === checksum(text.slice(0, -6)) ? idPrefix[kind] + id : undefined;
};

/** Id of the kept secret that this one is, if it is one of the credential's. */
export const secretUsed = ({ secrets }: Credential, text: string): string | undefined => {
  const given = Buffer.from(hashOf(text));
  return secrets.filter(({ hash }) => timingSafeEqual(Buffer.from(hash), given))[0]?.id;
};
