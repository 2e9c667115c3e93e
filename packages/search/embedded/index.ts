import type { DatabaseSync } from 'node:sqlite';
import { Fault } from '@sandan/kernel/fault';
import type { Lexicon, Understand } from '../asked.ts';
import type { Held, HeldSlice, SearchPort, Suggestion } from '../port.ts';
import { soundKeys } from '../sound.ts';
import { lexiconOfSets } from '../understanding/sets.ts';
import { understanding } from '../understanding/understand.ts';
import type { Analyse } from '../word.ts';
import { memoryOf } from './memory.ts';
import { openIndex } from './schema.ts';
import { searching } from './search.ts';
import { specifications } from './specified.ts';
import { suggester } from './suggester.ts';
import { writer } from './writer.ts';

const batch = 500;
const perPage = 1000;

/** A failure of the database itself, said as every engine says it. */
const guarded = async <T>(act: () => T | Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof Error && (cause as { code?: string }).code === 'ERR_SQLITE_ERROR')
      throw new Fault('limited', 'search.down', cause.message, { cause, retryAfter: 1 });
    throw cause;
  }
};

interface HeldRow {
  readonly id: string;
  readonly owner: string;
  readonly sequence: number;
  readonly digest: string | null;
}

const heldOf = ({ id, owner, sequence, digest }: HeldRow): Held => ({
  id,
  ownerId: owner,
  sequence,
  ...(digest ? { digest } : {}),
});

/** What is held of listings, read from the file. */
const holdings = (db: DatabaseSync) => {
  const some = db.prepare('SELECT id, owner, sequence, digest FROM record WHERE id IN (SELECT value FROM json_each(?))');
  const owned = db.prepare('SELECT id FROM record WHERE owner = ? ORDER BY id');
  const page = db.prepare(`SELECT id, owner, sequence, digest FROM record WHERE id > ? ORDER BY id LIMIT ${perPage}`);
  return {
    held: (ids: readonly string[]) =>
      new Map((some.all(JSON.stringify(ids)) as unknown as HeldRow[]).map((row) => [row.id, heldOf(row)])),
    ofOwner: (ownerId: string) => (owned.all(ownerId) as unknown as { id: string }[]).map((row) => row.id),
    async *everything() {
      for (let after = ''; ; ) {
        const rows = page.all(after) as unknown as HeldRow[];
        if (rows.length === 0) return;
        for (const row of rows) yield heldOf(row);
        after = rows.at(-1)?.id ?? '';
      }
    },
    slice(from = ''): HeldSlice {
      const rows = page.all(from) as unknown as HeldRow[];
      const next = rows.length < perPage ? undefined : rows.at(-1)?.id;
      return { held: rows.map(heldOf), ...(next ? { next } : {}) };
    },
  };
};

/**
 * The engine that needs no server: records, words and changes in a SQLite file, postings in memory, read back from it and kept in
 * step with it. `file` is a path or `:memory:`; the analysis must be the one the file was written with.
 */
export const embedded = (options: {
  file: string;
  analyse: Analyse;
  lexicon?: Lexicon;
  understand?: Understand;
  now?: () => number;
}): SearchPort => {
  const { file, analyse, lexicon = lexiconOfSets(analyse), now = Date.now } = options;
  const understand = options.understand ?? understanding({ analyse, lexicon });
  const db = openIndex(file);
  const write = writer(db, analyse, now);
  const memory = memoryOf(db, soundKeys, file !== ':memory:');
  const search = searching({ db, memory, analyse, understand, now });
  const suggest = suggester({ db, analyse, lexicon, memory });
  const specified = specifications(db);
  const { held, ofOwner, everything, slice } = holdings(db);
  memory.reading(() => {});

  return {
    capabilities: {
      engine: 'embedded',
      exactCounts: true,
      maxWindow: Number.MAX_SAFE_INTEGER,
      readAfterWrite: 'immediate',
      typos: 'jamo',
      koreanBy: 'market',
    },
    search: (query) => guarded(() => search(query)),
    suggest: (text, language, limit): Promise<readonly Suggestion[]> => guarded(() => suggest(text, language, limit)),
    specified: (query) => guarded(() => specified(query)),
    apply: (entries, { force = false } = {}) =>
      guarded(async () => {
        for (let at = 0; at < entries.length; at += batch) {
          write.write(entries.slice(at, at + batch).map(write.prepare), force);
          memory.written();
          if (at + batch < entries.length) await new Promise((next) => setImmediate(next));
        }
      }),
    replaceAll: (entries) =>
      guarded(async () => {
        const total = await write.replace(entries);
        memory.written();
        return total;
      }),
    held: (ids) => guarded(() => held(ids)),
    ofOwner: (ownerId) => guarded(() => ofOwner(ownerId)),
    everything,
    slice: (from) => guarded(() => slice(from)),
    forget: (before) => guarded(() => write.forget(before.getTime())),
    close: () =>
      guarded(() => {
        memory.close();
        db.close();
      }),
  };
};
