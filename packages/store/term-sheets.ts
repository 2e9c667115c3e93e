import { TermSheet, TermVersion } from '@sandan/market/term-sheet/term-sheet';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import type { Work } from './work.ts';

const position = (n: number): string => String(n).padStart(4, '0');

/** Beside its deal (pk `deal#id`): the sheet under sk `terms`, each version under `termVersion#number`. */
export const termSheets = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'termSheet',
    schema: TermSheet,
    stale: 'terms.stale',
    keys: (s) => ({ pk: `deal#${s.dealId}`, sk: 'terms' }),
  });
  const versions = collection(db, cursors, {
    type: 'termVersion',
    schema: TermVersion,
    stale: 'terms.stale',
    keys: (v) => ({ pk: `deal#${v.dealId}`, sk: `termVersion#${position(v.number)}` }),
  });
  return {
    parse: all.parse,
    of: (dealId: string) => all.get({ pk: `deal#${dealId}`, sk: 'terms' }),
    versions: (dealId: string) => versions.all({ pk: `deal#${dealId}`, startsWith: 'termVersion#' }),
    version: (dealId: string, number: number) => versions.get({ pk: `deal#${dealId}`, sk: `termVersion#${position(number)}` }),
    /** The next version of the sheet, and what was written if something was. */
    record(w: Work, sheet: TermSheet, version?: TermVersion): void {
      all.put(w, sheet);
      if (version) versions.create(w, version);
    },
  };
};
export type TermSheets = ReturnType<typeof termSheets>;
