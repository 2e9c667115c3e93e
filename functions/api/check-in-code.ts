import { createHmac, timingSafeEqual } from 'node:crypto';
import { keysOf } from '@sandan/kernel/keyring';

/** How long a code on a screen is shown; it is taken for as long again, for a telephone may be slow. */
export const codeMinutes = 5;

/** Instead of a number of a time: the code of a sticker, which does not change. */
const printed = 'p';

const windowAt = (now: Date): number => Math.floor(now.getTime() / (codeMinutes * 60_000));

const sign = (key: string, name: string): Buffer =>
  createHmac('sha256', key).update(`check-in\n${name}`).digest().subarray(0, 12);

/**
 * What the QR code at a machine says. One on a screen changes, so that a picture of it is worth nothing at home; one on a sticker does not.
 */
export const checkInCode = (secret: string, resourceId: string, kind: 'screen' | 'printed', now: Date): string => {
  const name = `${resourceId}.${kind === 'printed' ? printed : windowAt(now)}`;
  return `${name}.${sign(keysOf(secret)[0], name).toString('base64url')}`;
};

/** The resource at which a code was read, if the market made it and it is still shown. */
export const resourceOfCode = (secret: string, code: string, now: Date): string | undefined => {
  const [resourceId = '', window = '', mac = ''] = code.split('.');
  const given = Buffer.from(mac, 'base64url');
  const fits = keysOf(secret).some((key) => {
    const wanted = sign(key, `${resourceId}.${window}`);
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  });
  const age = window === printed ? 0 : windowAt(now) - Number(window);
  return fits && age >= 0 && age <= 1 ? resourceId : undefined;
};
