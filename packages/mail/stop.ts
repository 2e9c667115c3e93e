import { createHmac, timingSafeEqual } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';

const sign = (secret: string, personId: string): Buffer => createHmac('sha256', secret).update(`stop\n${personId}`).digest();

/** The token of a one-click stop link: whose mail stops, signed. It ends with the secret, since mails are kept for years. */
export const stopToken = (secret: string, personId: string): string =>
  `${personId}.${sign(secret, personId).toString('base64url')}`;

/** Whose mail is to stop. @throws Fault invalid `stop.invalid` */
export const personToStop = (secret: string, token: string): string => {
  const [personId = '', mac = ''] = token.split('.');
  const wanted = sign(secret, personId);
  const given = Buffer.from(mac, 'base64url');
  if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) throw new Fault('invalid', 'stop.invalid');
  return personId;
};
