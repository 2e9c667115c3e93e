import { createHmac, timingSafeEqual } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import { keysOf } from '@sandan/kernel/keyring';

const sign = (key: string, subject: string): Buffer => createHmac('sha256', key).update(`stop\n${subject}`).digest();

/**
 * The token of a one-click stop link: what stops, signed. It ends with the secret, since mails are kept for years. The subject is a
 * person, all of whose mail stops, or `person~what`: the mails of one thing they watch.
 */
export const stopToken = (secret: string, subject: string): string =>
  `${subject}.${sign(keysOf(secret)[0], subject).toString('base64url')}`;

/** What is to stop. @throws Fault invalid `stop.invalid` */
export const subjectToStop = (secret: string, token: string): string => {
  const [subject = '', mac = ''] = token.split('.');
  const given = Buffer.from(mac, 'base64url');
  const fits = keysOf(secret).some((key) => {
    const wanted = sign(key, subject);
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  });
  if (!fits) throw new Fault('invalid', 'stop.invalid');
  return subject;
};
