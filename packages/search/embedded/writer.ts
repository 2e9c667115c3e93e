import type { DatabaseSync } from 'node:sqlite';
import type { Entry } from '../port.ts';
import { digestOf } from '../record.ts';
import type { Analyse } from '../word.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { filterable } from './filter.ts';
import { columns } from './schema.ts';
import type { Terms } from './terms.ts';

interface Row {
  readonly row: number;
  readonly sequence: number;
  readonly gone: number | null;
}

/** An entry with its text already taken apart, so that the write itself is short. */
export interface Prepared {
  readonly entry: Entry;
  readonly fields?: Fields;
}

/** Writes entries in one transaction each call. `now` gives ms since the epoch, kept in tombstones. */
export const writer = (db: DatabaseSync, analyse: Analyse, terms: Terms, now: () => number) => {
  const find = db.prepare('SELECT row, sequence, gone FROM record WHERE id = ?');
  const insert = db.prepare(
    'INSERT INTO record (id, owner, sequence, digest, body, filter, change, gone) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING row',
  );
  const update = db.prepare(
    'UPDATE record SET owner = ?, sequence = ?, digest = ?, body = ?, filter = ?, change = ?, gone = ? WHERE row = ?',
  );
  const unword = db.prepare('DELETE FROM word WHERE rowid = ?');
  const names = Object.keys(columns) as (keyof typeof columns)[];
  const word = db.prepare(`INSERT INTO word (rowid, ${names.join(', ')}) VALUES (?${', ?'.repeat(names.length)})`);
  const lastChange = db.prepare('SELECT n FROM counter');

  const put = ({ entry, fields }: Prepared, change: number, force: boolean): void => {
    const held = find.get(entry.id) as Row | undefined;
    if (held && entry.sequence < held.sequence && !force) return;
    const { record } = entry;
    const values = [
      entry.ownerId,
      entry.sequence,
      record ? digestOf(record) : null,
      record ? JSON.stringify(record) : null,
      record ? JSON.stringify(filterable(record)) : null,
      change,
      record ? null : now(),
    ] as const;
    if (held) update.run(...values, held.row);
    if (held && held.gone === null) unword.run(held.row);
    const row = held ? held.row : (insert.get(entry.id, ...values) as { row: number }).row;
    if (!fields) return;
    word.run(row, ...names.map((name) => fields.tokens[name]));
    terms.add(fields.terms);
  };

  const prepare = (entry: Entry): Prepared => (entry.record ? { entry, fields: fieldsOf(entry.record, analyse) } : { entry });

  /** Runs in one transaction; `act` is given a counter of changes. */
  const together = (act: (change: () => number) => void): void => {
    db.exec('BEGIN IMMEDIATE');
    try {
      let { n } = lastChange.get() as { n: number };
      act(() => ++n);
      db.prepare('UPDATE counter SET n = ?').run(n);
      db.exec('COMMIT');
    } catch (cause) {
      db.exec('ROLLBACK');
      terms.forgetKnown();
      throw cause;
    }
  };

  return {
    prepare,
    lastChange: (): number => (lastChange.get() as { n: number }).n,
    write(prepared: readonly Prepared[], force: boolean): void {
      together((change) => {
        for (const one of prepared) put(one, change(), force);
      });
    },
    /** Puts `prepared` in place of all that was written up to change `since`; what came after it stays. */
    replace(prepared: readonly Prepared[], since: number): void {
      together((change) => {
        const stays = new Set(prepared.map((p) => p.entry.id));
        const rows = db.prepare('SELECT row, id, gone FROM record WHERE change <= ?').all(since) as unknown as (Row & {
          id: string;
        })[];
        for (const { row, id, gone } of rows) {
          if (stays.has(id)) continue;
          if (gone === null) unword.run(row);
          db.prepare(
            'UPDATE record SET digest = NULL, body = NULL, filter = NULL, sequence = 0, gone = 0, change = ? WHERE row = ?',
          ).run(change(), row);
        }
        const late = db.prepare('SELECT 1 FROM record WHERE id = ? AND change > ?');
        for (const one of prepared) put(one, change(), late.get(one.entry.id, since) === undefined);
      });
    },
  };
};
