import { DatabaseSync } from 'node:sqlite';

/** Raised when records, words or segments are kept in another way, or words are taken apart otherwise; an index of another version starts empty and is rebuilt. */
const schemaVersion = 6;

/**
 * `record` is what was written, with the words it is found by, and what is left of it (a tombstone); `change` numbers writes, and
 * `counter` has the last one and the last that was forgotten. `segment` and `piece` are postings ready to be read back: everything
 * up to `shelf.change`. `incoming` is a rebuilt catalogue that is not yet in force.
 */
const tables = `
  CREATE TABLE record (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, owner TEXT NOT NULL, sequence INTEGER NOT NULL,
    digest TEXT, body TEXT, words TEXT, change INTEGER NOT NULL, gone INTEGER
  ) STRICT;
  CREATE INDEX record_change ON record (change);
  CREATE INDEX record_owner ON record (owner);
  CREATE TABLE counter (n INTEGER NOT NULL, forgotten INTEGER NOT NULL) STRICT;
  INSERT INTO counter VALUES (0, 0);
  CREATE TABLE shelf (change INTEGER NOT NULL) STRICT;
  CREATE TABLE segment (id TEXT PRIMARY KEY, rows BLOB NOT NULL) STRICT;
  CREATE TABLE piece (
    segment TEXT NOT NULL, name TEXT NOT NULL, n INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (segment, name, n)
  ) STRICT;
  CREATE TABLE incoming (
    n INTEGER PRIMARY KEY, run TEXT NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL, sequence INTEGER NOT NULL,
    digest TEXT, body TEXT, words TEXT, gone INTEGER
  ) STRICT;
  PRAGMA user_version = ${schemaVersion};
`;
const names = ['word', 'record', 'term', 'counter', 'shelf', 'segment', 'piece', 'incoming'];

/** Opens the index in a file, or in memory (`:memory:`); several processes may have the same file open. */
export const openIndex = (file: string): DatabaseSync => {
  const db = new DatabaseSync(file, { timeout: 5000 });
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY',
  );
  db.exec('BEGIN IMMEDIATE');
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version !== schemaVersion) {
    for (const name of names) db.exec(`DROP TABLE IF EXISTS ${name}`);
    db.exec(tables);
  }
  db.exec('COMMIT');
  return db;
};
