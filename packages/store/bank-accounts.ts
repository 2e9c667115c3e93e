import type { Page, PageQuery } from '@sandan/kernel/page';
import { Language } from '@sandan/kernel/text';
import { BankAccount } from '@sandan/market/bank/account';
import * as z from 'zod';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';

/** pk `org#id`, sk `bank#id`; g2: the clock of those that wait for confirmation or cool. */
export const bankAccounts = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'bankAccount',
    schema: BankAccount,
    stale: 'bank.stale',
    keys: (a) => ({
      pk: `org#${a.organisationId}`,
      sk: `bank#${a.id}`,
      ...(a.nextAt ? { g2pk: 'clock#bank', g2sk: `${a.nextAt}#${a.id}` } : {}),
    }),
  });
  return {
    ...all,
    byId: (organisationId: string, id: string) => all.get({ pk: `org#${organisationId}`, sk: `bank#${id}` }),
    of: (organisationId: string) => all.all({ pk: `org#${organisationId}`, startsWith: 'bank#' }),
    /** Those of which a step is due; `pk` is `org#id`. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#bank', now, page),
  };
};
export type BankAccounts = ReturnType<typeof bankAccounts>;

/** A code on its way by mail; dropped when sent, or when it ends. */
export const CodeLetter = z.object({
  id: z.string(),
  version: z.int().positive(),
  to: z.string(),
  language: Language,
  organisationId: z.string(),
  accountId: z.string(),
  last: z.string(),
  /** It opens nothing without the sign-in of the one it goes to, and lives for half an hour. */
  code: z.string(),
  expiresAt: z.iso.datetime(),
  mail: z.enum(['waiting', 'sending']).default('waiting'),
});
export type CodeLetter = z.infer<typeof CodeLetter>;

/** pk `code#id`; the notifier follows these on the stream. */
export const codeLetters = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'codeLetter',
    schema: CodeLetter,
    keys: (l) => ({ pk: `code#${l.id}`, sk: 'letter', ttl: Math.floor(Date.parse(l.expiresAt) / 1000) }),
  });
  return { ...all, byId: (id: string) => all.get({ pk: `code#${id}`, sk: 'letter' }) };
};
export type CodeLetters = ReturnType<typeof codeLetters>;
