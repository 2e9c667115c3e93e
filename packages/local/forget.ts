import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Forgotten } from '@sandan/fn-privacy/world';
import type { Failures } from './failures.ts';

/** Drops what was given up and names somebody who is forgotten. */
export const forgetFailures =
  (failures: Failures) =>
  async ({ ids, addresses }: Forgotten): Promise<void> => {
    const words = [...ids, ...addresses].map((w) => w.toLowerCase());
    failures.drop((failure) => {
      const text = JSON.stringify(failure).toLowerCase();
      return words.some((w) => text.includes(w));
    });
  };

/** Drops the account with which somebody signed in here, and all sessions and grants of it. */
export const forgetSignIn =
  (dataDir: string) =>
  async ({ subject }: Forgotten): Promise<void> => {
    const file = join(dataDir, 'identity.db');
    const sub = subject.split('#').at(-1) ?? '';
    if (sub === '' || !existsSync(file)) return;
    const db = new DatabaseSync(file);
    try {
      db.prepare('DELETE FROM account WHERE sub = ?').run(sub);
      db.prepare("DELETE FROM held WHERE json_extract(payload, '$.accountId') = ?").run(sub);
    } finally {
      db.close();
    }
  };
