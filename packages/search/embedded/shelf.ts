import type { DatabaseSync } from 'node:sqlite';
import { invert, Scratch } from './invert.ts';
import { forwardFrom, type Pieces, packed, takeColumns } from './pieces.ts';
import type { Segment } from './segment.ts';
import type { Store } from './store.ts';

/** Bytes of one row of the table `piece`. */
const pieceSize = 4 * 2 ** 20;

/**
 * The segments as they are kept in the file, so that the next process reads them instead of every record's words. The shelf is
 * always whole: pieces are written bit by bit and come into force in one transaction, which also says up to which change they hold.
 */
export const shelfOf = (db: DatabaseSync) => {
  const put = db.prepare('INSERT OR REPLACE INTO piece (segment, name, n, bytes) VALUES (?, ?, ?, ?)');
  const pieces = db.prepare('SELECT name, bytes FROM piece WHERE segment = ? ORDER BY name, n');
  const counted = db.prepare('SELECT segment, count(*) AS n FROM piece GROUP BY segment');
  /** How many pieces each segment has that this process knows to be in the file. */
  const known = new Map<string, number>();

  const read = (segment: string): Pieces => {
    const parts = new Map<string, Uint8Array[]>();
    for (const { name, bytes } of pieces.iterate(segment) as unknown as Iterable<{ name: string; bytes: Uint8Array }>) {
      known.set(segment, (known.get(segment) ?? 0) + 1);
      const held = parts.get(name);
      if (held) held.push(bytes);
      else parts.set(name, [bytes]);
    }
    return Object.fromEntries(
      [...parts].map(([name, some]) => [name, some.length === 1 ? (some[0] as Uint8Array) : Buffer.concat(some)]),
    );
  };

  function* write(segment: Segment, store: Store): Generator<void, void> {
    let total = 0;
    for (const [name, bytes] of Object.entries(packed(segment, store.vocabulary, store.columns)))
      for (let n = 0; n * pieceSize < bytes.length || n === 0; n++) {
        put.run(segment.id, name, n, bytes.subarray(n * pieceSize, (n + 1) * pieceSize));
        total++;
        yield;
      }
    known.set(segment.id, total);
  }

  /** Puts the segments in force; not if another process cleared pieces away meanwhile. */
  const enforce = (segments: readonly Segment[], change: number): boolean => {
    db.exec('BEGIN IMMEDIATE');
    try {
      const there = new Map((counted.all() as unknown as { segment: string; n: number }[]).map((c) => [c.segment, c.n]));
      const whole = segments.every((s) => there.get(s.id) === known.get(s.id));
      if (whole) {
        db.exec('DELETE FROM shelf; DELETE FROM segment');
        db.prepare('INSERT INTO shelf (change) VALUES (?)').run(change);
        const insert = db.prepare('INSERT INTO segment (id, rows) VALUES (?, ?)');
        for (const { id, forward } of segments) insert.run(id, new Uint8Array(forward.rows.slice().buffer));
        db.exec('DELETE FROM piece WHERE segment NOT IN (SELECT id FROM segment)');
      } else known.clear();
      db.exec('COMMIT');
      return whole;
    } catch (cause) {
      db.exec('ROLLBACK');
      throw cause;
    }
  };

  return {
    /** Writes what is not in the file yet, in steps; answers the change up to which the shelf now holds, if it does. */
    *saving(store: Store): Generator<void, number | undefined> {
      store.pile.seal();
      const { change } = store;
      const segments = store.pile.segments();
      for (const segment of segments) if (!known.has(segment.id)) yield* write(segment, store);
      const kept = new Set(segments.map((s) => s.id));
      const saved = enforce(segments, change);
      for (const id of known.keys()) if (!kept.has(id)) known.delete(id);
      return saved ? change : undefined;
    },
    /** Reads the shelf into an empty store; nothing if there is none, or if it is from before what was forgotten. Within a transaction. */
    load(store: Store, forgotten: number): void {
      const shelf = db.prepare('SELECT change FROM shelf').get() as { change: number } | undefined;
      if (!shelf || shelf.change < forgotten) return;
      known.clear();
      const rows = db.prepare('SELECT id, rows FROM segment ORDER BY length(rows) DESC').all() as unknown as {
        id: string;
        rows: Uint8Array;
      }[];
      const taken = rows.map(({ id, rows: bytes }) => {
        const own = new Uint32Array(bytes.slice().buffer);
        const parts = read(id);
        const forward = forwardFrom(parts, own, store.vocabulary);
        takeColumns(parts, own, store.columns);
        store.pile.measure(forward);
        return { id, forward };
      });
      const scratch = new Scratch();
      for (const { id, forward } of taken)
        store.pile.adopt({ id, forward, postings: invert(forward, store.pile.lengths, store.vocabulary.size, scratch) });
      store.change = shelf.change;
    },
  };
};
