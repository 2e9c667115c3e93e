import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** Keeps what the market must be able to read again and nobody else may, and signs what it will be shown again. */
export interface Vault {
  /** Encrypts (AES-256-GCM) for one use; opens for that use alone. */
  readonly seal: (use: string, text: string) => string;
  /** The text, or undefined if it was not sealed here for this use. */
  readonly open: (use: string, sealed: string) => string | undefined;
  /** An HMAC-SHA-256 of a text for one use, base64url. */
  readonly mac: (use: string, text: string) => string;
  readonly holds: (use: string, text: string, mac: string) => boolean;
}

const nonceBytes = 12;
const tagBytes = 16;

/**
 * The vault of a secret. Several secrets with spaces between are a change under way: the first one seals and signs, all of them open
 * and hold, and each sealed text names its own.
 */
export const vault = (secret: string): Vault => {
  const secrets = secret.split(/\s+/).filter(Boolean);
  const named = secrets.map((one) => ({
    name: createHash('sha256').update(`name\n${one}`).digest('base64url').slice(0, 6),
    key: (use: string) => Buffer.from(hkdfSync('sha256', one, 'sandan-market', use, 32)),
  }));
  const [first] = named;
  if (!first) throw new Error('the vault has no secret');
  const macBy = (key: (use: string) => Buffer, use: string, text: string) =>
    createHmac('sha256', key(`mac:${use}`))
      .update(text)
      .digest();

  return {
    seal(use, text) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', first.key(`seal:${use}`), nonce);
      const bytes = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${first.name}.${bytes.toString('base64url')}`;
    },
    open(use, sealed) {
      const [name, text = ''] = sealed.split('.');
      const found = named.find((n) => n.name === name);
      const bytes = Buffer.from(text, 'base64url');
      if (!found || bytes.length < nonceBytes + tagBytes) return undefined;
      try {
        const decipher = createDecipheriv('aes-256-gcm', found.key(`seal:${use}`), bytes.subarray(0, nonceBytes), {
          authTagLength: tagBytes,
        });
        decipher.setAuthTag(bytes.subarray(-tagBytes));
        return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
    mac: (use, text) => macBy(first.key, use, text).toString('base64url'),
    holds(use, text, mac) {
      const given = Buffer.from(mac, 'base64url');
      return named.some(({ key }) => {
        const right = macBy(key, use, text);
        return given.length === right.length && timingSafeEqual(given, right);
      });
    },
  };
};
