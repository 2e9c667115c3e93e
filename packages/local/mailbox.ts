import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { newId } from '@sandan/kernel/id';
import type { Mail, Mailer } from '@sandan/mail/mailer';

/** A mail as the local market keeps it instead of sending it. */
export type KeptMail = Mail & { readonly id: string; readonly at: string };

export interface Mailbox extends Mailer {
  /** Newest first. */
  list(): KeptMail[];
}

const kept = (mail: Mail, now: Date): KeptMail => ({ ...mail, id: newId('mail', now.getTime()), at: now.toISOString() });

export const mailboxInMemory = (now: () => Date): Mailbox => {
  const all: KeptMail[] = [];
  return {
    async send(mail) {
      all.unshift(kept(mail, now()));
    },
    list: () => [...all],
  };
};

/** Every mail as a line of JSON; several processes may add to the file. */
export const mailboxIn = (file: string, now: () => Date): Mailbox => {
  mkdirSync(dirname(file), { recursive: true });
  return {
    async send(mail) {
      appendFileSync(file, `${JSON.stringify(kept(mail, now()))}\n`);
    },
    list() {
      if (!existsSync(file)) return [];
      const lines = readFileSync(file, 'utf8').split('\n');
      return lines
        .filter((line) => line.endsWith('}'))
        .map((line) => JSON.parse(line) as KeptMail)
        .reverse();
    },
  };
};
