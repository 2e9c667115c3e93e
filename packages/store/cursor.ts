import { createHmac, timingSafeEqual } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import { keysOf } from '@sandan/kernel/keyring';

/** Signs and reads page cursors; `scope` (list and caller) is part of the signature, so a cursor serves only where it was made. */
export interface Cursors {
  write(scope: string, key: Record<string, unknown>): string;
  read(scope: string, cursor: string): Record<string, unknown>;
}

export const cursors = (secret: string): Cursors => {
  const keys = keysOf(secret);
  const sign = (scope: string, body: string, key: string = keys[0]) =>
    createHmac('sha256', key).update(`${scope}\n${body}`).digest('base64url').slice(0, 22);
  return {
    write(scope, key) {
      const body = Buffer.from(JSON.stringify(key)).toString('base64url');
      return `${body}.${sign(scope, body)}`;
    },
    read(scope, cursor) {
      const [body = '', mac = ''] = cursor.split('.');
      const given = Buffer.from(mac);
      const fits = keys.some((key) => {
        const wanted = Buffer.from(sign(scope, body, key));
        return wanted.length === given.length && timingSafeEqual(wanted, given);
      });
      if (!fits) throw new Fault('invalid', 'cursor.invalid');
      return JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
    },
  };
};
