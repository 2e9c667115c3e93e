import { DatabaseSync } from 'node:sqlite';

/** Columns of the full-text table with their weights in bm25; `surface` holds words as written, beside their parts. */
export const columns = { title: 10, name: 5, ident: 20, text: 1.5, surface: 3 } as const;
export const weights = Object.values(columns).join(', ');

/** Raised when records, words or weights are kept in another way; an index of another version starts empty and is rebuilt. */
const schemaVersion = 1;

const tables = `
  CREATE TABLE record (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, owner TEXT NOT NULL, sequence INTEGER NOT NULL,
    digest TEXT, body TEXT, filter TEXT, change INTEGER NOT NULL, gone INTEGER
  ) STRICT;
  CREATE INDEX record_change ON record (change);
  CREATE INDEX record_owner ON record (owner);
  CREATE VIRTUAL TABLE word USING fts5 (
    ${Object.keys(columns).join(', ')}, content = '', contentless_delete = 1, prefix = '2 3',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
  );
  CREATE TABLE term (term TEXT PRIMARY KEY, jamo TEXT NOT NULL, reversed TEXT NOT NULL, consonants TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX term_jamo ON term (jamo);
  CREATE INDEX term_reversed ON term (reversed);
  CREATE INDEX term_consonants ON term (consonants) WHERE consonants <> '';
  CREATE TABLE counter (n INTEGER NOT NULL) STRICT;
  INSERT INTO counter VALUES (0);
  PRAGMA user_version = ${schemaVersion};
`;

/** Opens the index in a file, or in memory (`:memory:`); several processes may have the same file open. */
export const openIndex = (file: string): DatabaseSync => {
  const db = new DatabaseSync(file, { timeout: 5000 });
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY',
  );
  db.exec('BEGIN IMMEDIATE');
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version !== schemaVersion) {
    db.exec('DROP TABLE IF EXISTS word; DROP TABLE IF EXISTS record; DROP TABLE IF EXISTS term; DROP TABLE IF EXISTS counter');
    db.exec(tables);
  }
  db.exec('COMMIT');
  return db;
};
