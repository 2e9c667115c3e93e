import { DatabaseSync } from 'node:sqlite';

/**
 * The engine looks for the end of the stream at every write, and for a place in it at every look, without an index: each costs as much
 * as the stream is long, which after some thousand records is most of what a write costs. With these, both are constant.
 */
const indexes = [
  'CREATE INDEX IF NOT EXISTS stream_end ON _stream_records (table_name, CAST(sequence_number AS INTEGER))',
  'CREATE INDEX IF NOT EXISTS stream_place ON _stream_records (table_name, shard_id, CAST(sequence_number AS INTEGER))',
  'CREATE INDEX IF NOT EXISTS stream_range ON _stream_records (table_name, shard_id, sequence_number)',
];

/** Adds to an engine's file what its stream lacks; nothing where the file keeps no stream of that form. */
export const indexStream = (file: string): void => {
  const db = new DatabaseSync(file, { timeout: 5000 });
  try {
    const held = db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_stream_records'").get();
    if (held) for (const index of indexes) db.exec(index);
  } finally {
    db.close();
  }
};
