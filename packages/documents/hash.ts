import { createHash, randomInt } from 'node:crypto';
import { canonical } from '@sandan/kernel/canonical';

/** SHA-256 in hex. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** SHA-256 of a value's canonical JSON (RFC 8785), in hex. */
export const contentHash = (value: unknown): string => sha256(canonical(value));

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code that nobody guesses (100 bits), in fours for reading aloud. */
export const newDocumentCode = (): string =>
  Array.from({ length: 5 }, () => Array.from({ length: 4 }, () => alphabet.charAt(randomInt(32))).join('')).join('-');
