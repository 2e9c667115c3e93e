import type { DatabaseSync } from 'node:sqlite';
import { Fault } from '@sandan/kernel/fault';
import type { Language } from '@sandan/kernel/text';
import { type commonFacets, facetNames } from '../field.ts';
import { highlight, type Marks, passage } from '../highlight.ts';
import { type Answer, asWritten, type Held, type Hit, type Query, type SearchPort, type Suggestion } from '../port.ts';
import type { SearchRecord } from '../record.ts';
import type { Analyse } from '../word.ts';
import { Columns } from './columns.ts';
import { type Matches, matcher } from './matcher.ts';
import { openIndex } from './schema.ts';
import { suggester } from './suggester.ts';
import { tally } from './tally.ts';
import { termsOf } from './terms.ts';
import { writer } from './writer.ts';

const countedFacets: ReadonlySet<string> = new Set(
  facetNames.filter((name) => name !== ('owner' satisfies (typeof commonFacets)[number])),
);
const batch = 500;
const keptAnswers = 64;

const other = (language: Language): Language => (language === 'ko' ? 'en' : 'ko');

const hitOf = (record: SearchRecord, matches: Matches | undefined, language: Language): Hit => {
  if (!matches) return { record, highlight: {} };
  const marks: Marks = { terms: matches.terms, ...(matches.typing ? { prefix: matches.typing } : {}) };
  const title = highlight(record.title[language] ?? record.title[other(language)] ?? '', marks);
  const summary = passage(record.summary[language] ?? record.summary[other(language)] ?? '', marks);
  return { record, highlight: { ...(title ? { title } : {}), ...(summary ? { summary } : {}) } };
};

/** Keeps the last `size` answers of `make`, as long as the data is at the same `change`. */
const remembered = <T>(size: number, change: () => number, make: (key: string) => T) => {
  const kept = new Map<string, { readonly change: number; readonly value: T }>();
  return (key: string): T => {
    const known = kept.get(key);
    kept.delete(key);
    const current = known?.change === change() ? known : { change: change(), value: make(key) };
    kept.set(key, current);
    const [oldest] = kept.keys();
    if (kept.size > size && oldest !== undefined) kept.delete(oldest);
    return current.value;
  };
};

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

/**
 * The engine that needs no server: SQLite's FTS5 over morphemes, with facets, spans and orders in memory. `file` is a path or
 * `:memory:`; the analysis must be the one the file was written with.
 */
export const embedded = (options: { file: string; analyse: Analyse; now?: () => number }): SearchPort => {
  const { analyse, now = Date.now } = options;
  const db: DatabaseSync = openIndex(options.file);
  const terms = termsOf(db);
  const write = writer(db, analyse, terms, now);
  const match = matcher(db, analyse, terms);
  const columns = new Columns(db);
  const bodies = db.prepare('SELECT row, body FROM record WHERE row IN (SELECT value FROM json_each(?))');
  const suggest = suggester(db, analyse, terms);
  columns.refresh();

  const records = (rows: readonly number[]): SearchRecord[] => {
    const found = bodies.all(JSON.stringify(rows)) as unknown as { row: number; body: string | null }[];
    const byRow = new Map(found.map((f) => [f.row, f.body]));
    return rows.flatMap((row) => {
      const body = byRow.get(row);
      return body ? [JSON.parse(body) as SearchRecord] : [];
    });
  };

  const matchesOf = remembered(keptAnswers, () => columns.change, match);
  /** Of unchanged data: the same text and filters on another page, or the catalogue as a whole. */
  const tallyOf = remembered(
    keptAnswers,
    () => columns.change,
    (key: string) => {
      const { text, ...filters } = JSON.parse(key) as Pick<Query, 'text' | 'facets' | 'ranges'>;
      const rows = matchesOf(text)?.rows ?? (text.trim() === '' ? columns.live() : []);
      return tally(columns, rows, filters, countedFacets);
    },
  );

  const inOrder = (rows: readonly number[], { sort, text }: Query): readonly number[] => {
    if (sort === 'relevance' && text.trim() !== '') return rows;
    if (text.trim() === '' && sort !== 'confirmed') return sort === 'oldest' ? rows.toReversed() : rows;
    const by = (sort === 'confirmed' ? columns.confirmedAt : columns.publishedAt).at;
    const sign = sort === 'oldest' ? 1 : -1;
    return rows.toSorted((a, b) => sign * ((by[a] ?? 0) - (by[b] ?? 0)) || sign * (a - b));
  };

  const held = (row: { id: string; owner: string; sequence: number; digest: string | null }): Held => ({
    id: row.id,
    ownerId: row.owner,
    sequence: row.sequence,
    ...(row.digest ? { digest: row.digest } : {}),
  });

  const search = (query: Query): Answer => {
    const began = performance.now();
    columns.refresh();
    const { text, facets, ranges } = query;
    const matches = matchesOf(text);
    const counted = tallyOf(JSON.stringify({ text, facets, ranges }));
    const rows = inOrder(counted.rows, query);
    const from = (query.page - 1) * query.size;
    return {
      hits: records(rows.slice(from, from + query.size)).map((record) => hitOf(record, matches, query.language)),
      total: rows.length,
      page: query.page,
      pages: Math.ceil(rows.length / query.size),
      facets: counted.facets,
      ranges: counted.ranges,
      relaxed: matches?.relaxed ?? 'none',
      reading: asWritten,
      exact: { total: matches?.exact ?? true, facets: matches?.exact ?? true },
      tookMs: performance.now() - began,
    };
  };

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
    apply: (entries, { force = false } = {}) =>
      guarded(async () => {
        for (let at = 0; at < entries.length; at += batch) {
          write.write(entries.slice(at, at + batch).map(write.prepare), force);
          columns.refresh(true);
          if (at + batch < entries.length) await new Promise((next) => setImmediate(next));
        }
      }),
    replaceAll: (entries) =>
      guarded(async () => {
        const since = write.lastChange();
        const prepared = [];
        for await (const entry of entries) prepared.push(write.prepare(entry));
        write.replace(prepared, since);
        columns.refresh(true);
        return prepared.length;
      }),
    held: (ids) =>
      guarded(() => {
        const rows = db
          .prepare('SELECT id, owner, sequence, digest FROM record WHERE id IN (SELECT value FROM json_each(?))')
          .all(JSON.stringify(ids));
        return new Map((rows as unknown as Parameters<typeof held>[0][]).map((row) => [row.id, held(row)]));
      }),
    ofOwner: (ownerId) =>
      guarded(() => {
        const rows = db.prepare('SELECT id FROM record WHERE owner = ? ORDER BY id').all(ownerId);
        return (rows as unknown as { id: string }[]).map((row) => row.id);
      }),
    async *everything() {
      const page = db.prepare('SELECT id, owner, sequence, digest FROM record WHERE id > ? ORDER BY id LIMIT 1000');
      for (let after = ''; ; ) {
        const rows = page.all(after) as unknown as Parameters<typeof held>[0][];
        if (rows.length === 0) return;
        for (const row of rows) yield held(row);
        after = rows.at(-1)?.id ?? '';
      }
    },
    forget: (before) =>
      guarded(() => Number(db.prepare('DELETE FROM record WHERE gone IS NOT NULL AND gone < ?').run(before.getTime()).changes)),
    close: () => guarded(() => db.close()),
  };
};
