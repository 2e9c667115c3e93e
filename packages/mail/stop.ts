import { createHmac, timingSafeEqual } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';

const sign = (secret: string, subject: string): Buffer => createHmac('sha256', secret).update(`stop\n${subject}`).digest();

/**
 * The token of a one-click stop link: what stops, signed. It ends with the secret, since mails are kept for years. The subject is a
 * person, all of whose mail stops, or `person~what`: the mails of one thing they watch.
 */
export const stopToken = (secret: string, subject: string): string => `${subject}.${sign(secret, subject).toString('base64url')}`;

/** What is to stop. @throws Fault invalid `stop.invalid` */
export const subjectToStop = (secret: string, token: string): string => {
  const [subject = '', mac = ''] = token.split('.');
  const wanted = sign(secret, subject);
  const given = Buffer.from(mac, 'base64url');
  if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) throw new Fault('invalid', 'stop.invalid');
  return subject;
};
