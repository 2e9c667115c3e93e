import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Entry } from '../port.ts';
import { digestOf } from '../record.ts';
import type { Analyse } from '../word.ts';
import { wordsOf } from './fields.ts';

interface Row {
  readonly row: number;
  readonly sequence: number;
  readonly digest: string | null;
}

type Values = readonly (string | number | null)[];

/** An entry with its text already taken apart, so that the write itself is short; not where what it says is held already. */
export interface Prepared {
  readonly entry: Entry;
  readonly digest: string | null;
  readonly values?: Values;
}

const batch = 500;

/** Writes entries in one transaction each call. `now` gives ms since the epoch, kept in tombstones. */
export const writer = (db: DatabaseSync, analyse: Analyse, now: () => number) => {
  const columns = 'owner, sequence, digest, body, words, gone';
  const find = db.prepare('SELECT row, sequence, digest FROM record WHERE id = ?');
  const insert = db.prepare(`INSERT INTO record (id, ${columns}, change) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const update = db.prepare(
    'UPDATE record SET owner = ?, sequence = ?, digest = ?, body = ?, words = ?, gone = ?, change = ? WHERE row = ?',
  );
  const confirm = db.prepare('UPDATE record SET owner = ?, sequence = ?, body = ?, change = ? WHERE row = ?');
  const lastChange = db.prepare('SELECT n FROM counter');
  const stage = db.prepare(`INSERT INTO incoming (run, id, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);

  const valuesOf = ({ ownerId, sequence, record }: Entry, digest: string | null): Values =>
    record
      ? [ownerId, sequence, digest, JSON.stringify(record), wordsOf(record, analyse), null]
      : [ownerId, sequence, null, null, null, now()];

  const prepare = (entry: Entry): Prepared => {
    const digest = entry.record ? digestOf(entry.record) : null;
    const held = find.get(entry.id) as Row | undefined;
    const asHeld = held !== undefined && (entry.sequence < held.sequence || (digest !== null && digest === held.digest));
    return { entry, digest, ...(asHeld ? {} : { values: valuesOf(entry, digest) }) };
  };

  /** Writes an entry, unless a newer one is held; one that says what is held already leaves its words as they are. */
  const put = ({ entry, digest, values }: Prepared, change: number, force: boolean): void => {
    const held = find.get(entry.id) as Row | undefined;
    if (held && entry.sequence < held.sequence && !force) return;
    if (held && digest !== null && digest === held.digest)
      confirm.run(entry.ownerId, entry.sequence, JSON.stringify(entry.record), change, held.row);
    else if (held) update.run(...(values ?? valuesOf(entry, digest)), change, held.row);
    else insert.run(entry.id, ...(values ?? valuesOf(entry, digest)), change);
  };

  const transaction = (act: () => void): void => {
    db.exec('BEGIN IMMEDIATE');
    try {
      act();
      db.exec('COMMIT');
    } catch (cause) {
      db.exec('ROLLBACK');
      throw cause;
    }
  };

  /** One transaction; `act` is given a counter of changes. */
  const changing = (act: (change: () => number) => void): void =>
    transaction(() => {
      let { n } = lastChange.get() as { n: number };
      act(() => ++n);
      db.prepare('UPDATE counter SET n = ?').run(n);
    });

  /** Brings a staged catalogue into force. What was written after change `since` stays. */
  const enforce = (run: string, since: number): void =>
    changing((change) => {
      const vanish = db.prepare(
        'UPDATE record SET digest = NULL, body = NULL, words = NULL, sequence = 0, gone = 0, change = ? WHERE row = ?',
      );
      const left = db.prepare('SELECT row FROM record WHERE change <= ? AND id NOT IN (SELECT id FROM incoming WHERE run = ?)');
      for (const { row } of left.all(since, run) as unknown as Row[]) vanish.run(change(), row);
      const late = db.prepare('SELECT 1 FROM record WHERE id = ? AND change > ?');
      const page = db.prepare(`SELECT n, id, ${columns} FROM incoming WHERE run = ? AND n > ? ORDER BY n LIMIT ${batch}`);
      for (let after = 0; ; ) {
        const rows = page.all(run, after) as unknown as (Entry & Record<string, string | number | null> & { n: number })[];
        if (rows.length === 0) break;
        for (const { id, owner, sequence, digest, body, words, gone, n } of rows) {
          after = n;
          const held = find.get(id) as Row | undefined;
          if (held && sequence < held.sequence && late.get(id, since) !== undefined) continue;
          const values = [owner, sequence, digest, body, words, gone] as (string | number | null)[];
          if (held) update.run(...values, change(), held.row);
          else insert.run(id, ...values, change());
        }
      }
      db.prepare('DELETE FROM incoming').run();
    });

  return {
    prepare,
    transaction,
    write(prepared: readonly Prepared[], force: boolean): void {
      changing((change) => {
        for (const one of prepared) put(one, change(), force);
      });
    },
    /** Puts `entries` in place of all that was written before it began, in one visible step; answers how many there were. */
    async replace(entries: AsyncIterable<Entry>): Promise<number> {
      const since = (lastChange.get() as { n: number }).n;
      const run = randomUUID();
      let waiting: { readonly id: string; readonly values: Values }[] = [];
      let total = 0;
      const flush = () =>
        transaction(() => {
          for (const { id, values } of waiting) stage.run(run, id, ...values);
          total += waiting.length;
          waiting = [];
        });
      for await (const entry of entries) {
        waiting.push({ id: entry.id, values: valuesOf(entry, entry.record ? digestOf(entry.record) : null) });
        if (waiting.length >= batch) flush();
      }
      flush();
      enforce(run, since);
      return total;
    },
    /** Drops tombstones from before an instant (ms), and says up to which change, so that who follows notices. */
    forget(before: number): number {
      let dropped = 0;
      transaction(() => {
        db.prepare(
          'UPDATE counter SET forgotten = max(forgotten, coalesce((SELECT max(change) FROM record WHERE gone < ?), 0))',
        ).run(before);
        dropped = Number(db.prepare('DELETE FROM record WHERE gone IS NOT NULL AND gone < ?').run(before).changes);
      });
      return dropped;
    },
  };
};
