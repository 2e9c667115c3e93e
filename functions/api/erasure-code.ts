import { createHmac, timingSafeEqual } from 'node:crypto';
import { prefixes } from '@sandan/kernel/id';
import { keysOf } from '@sandan/kernel/keyring';

/** Crockford base 32, as in ids. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const macLength = 12;

const macOf = (key: string, id: string): string =>
  [...createHmac('sha256', key).update(`erasure\n${id}`).digest().subarray(0, macLength)]
    .map((byte) => alphabet.charAt(byte % 32))
    .join('');

/**
 * What its asker keeps of an erasure to show later that it was carried out, when nobody can sign in any more. It says which request is
 * meant and that the market made it (60 bits); it is kept nowhere.
 */
export const erasureCode = (secret: string, id: string): string =>
  `ERASED-${id.slice(prefixes.privacyRequest.length + 1)}-${macOf(keysOf(secret)[0], id)}`;

/** The request that a code names, if the market made it. */
export const erasureNamed = (secret: string, code: string): string | undefined => {
  const [, ulid = '', mac = ''] = /^ERASED-([0-9A-HJKMNP-TV-Z]{26})-([0-9A-HJKMNP-TV-Z]{12})$/.exec(code) ?? [];
  const id = `${prefixes.privacyRequest}_${ulid}`;
  const given = Buffer.from(mac);
  const fits = keysOf(secret).some((key) => {
    const wanted = Buffer.from(macOf(key, id));
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  });
  return fits ? id : undefined;
};
