import type { DatabaseSync } from 'node:sqlite';
import type { Understand, Understood } from '../asked.ts';
import { type commonFacets, facetNames } from '../field.ts';
import type { Answer, Bounds, Query, Without } from '../port.ts';
import { less } from '../understanding/without.ts';
import type { Analyse } from '../word.ts';
import type { Columns } from './columns.ts';
import { type Filters, judging } from './condition.ts';
import { withoutRows } from './excluded.ts';
import { type Breadth, finding, type Matches } from './finder.ts';
import { hitOf, marksOf, recordsIn } from './hits.ts';
import { keeping } from './keeping.ts';
import type { memoryOf } from './memory.ts';
import { ranking } from './rank.ts';
import type { Ranked } from './ranked.ts';
import { highest, type Rows } from './rows.ts';
import { filtered, passing, type Tally, tally } from './tally.ts';
import { throughOf } from './through.ts';
import { totals } from './totals.ts';
import { reasons } from './why.ts';

const countedFacets: ReadonlySet<string> = new Set(
  facetNames.filter((name) => name !== ('owner' satisfies (typeof commonFacets)[number])),
);
const keptAnswers = 64;
const offered = 5;
/** Of answers that exclude something so many: each may be most of the catalogue. */
const keptLeft = 8;

const narrower = (one: Bounds | undefined, other: Bounds): Bounds => {
  const min = Math.max(one?.min ?? Number.NEGATIVE_INFINITY, other.min ?? Number.NEGATIVE_INFINITY);
  const max = Math.min(one?.max ?? Number.POSITIVE_INFINITY, other.max ?? Number.POSITIVE_INFINITY);
  return { ...(Number.isFinite(min) ? { min } : {}), ...(Number.isFinite(max) ? { max } : {}) };
};

/** Filters of a query with the conditions that were read out of its text. */
const filtersOf = ({ facets, ranges }: Filters, { conditions }: Pick<Understood, 'conditions'>): Filters => {
  const all: Record<string, Bounds> = { ...ranges };
  for (const { name, bounds } of conditions) all[name] = narrower(all[name], bounds);
  return { facets, ranges: all };
};

const liveRows = (columns: Columns): Rows => {
  const { at } = columns.live;
  let count = 0;
  for (let row = 1; row <= columns.rows; row++) count += at[row] as number;
  const rows = new Uint32Array(count);
  for (let row = 1, n = 0; row <= columns.rows; row++) if (at[row] === 1) rows[n++] = row;
  return { rows, scores: new Float32Array(count) };
};

/** Answers queries from what the memory holds and the bodies in the file. `now` gives ms since the epoch. */
export const searching = (options: {
  db: DatabaseSync;
  memory: ReturnType<typeof memoryOf>;
  analyse: Analyse;
  understand: Understand;
  now: () => number;
}) => {
  const { db, memory, analyse, understand, now } = options;
  const recordsOf = recordsIn(db);
  const everything = keeping(1, memory.stamp, () => liveRows(memory.store.columns));
  const matchesOf = keeping(keptAnswers, memory.stamp, (asked: string) =>
    finding(memory.store, JSON.parse(asked) as Parameters<typeof finding>[1]),
  );
  /** What is found and has nothing of what is excluded. */
  const leftOf = keeping(keptLeft, memory.stamp, (key: string) => {
    const { excluded, ...asking } = JSON.parse(key) as Parameters<typeof finding>[1] & Required<Pick<Understood, 'excluded'>>;
    const { rows } = asking.asked.length > 0 ? matchesOf(JSON.stringify(asking)) : { rows: everything('') };
    return withoutRows(rows, memory.store, excluded);
  });
  const judge = judging(() => memory.store.columns, memory.stamp);
  const total = keeping(1, memory.stamp, () => totals(memory.store.columns, everything('')));
  const nothing: Rows = { rows: new Uint32Array(), scores: new Float32Array() };
  const understoodOf = keeping(keptAnswers, memory.stamp, (key: string) => {
    const { text, language } = JSON.parse(key) as Pick<Query, 'text' | 'language'>;
    return asHeld(understand(text, language, memory.store.dictionary), text);
  });

  const read = ({ text, language }: Pick<Query, 'text' | 'language'>): Understood =>
    text.trim() === '' ? { asked: [], conditions: [] } : understoodOf(JSON.stringify({ text, language }));

  const found = (
    understood: Understood,
    text: string,
    breadth: Breadth = {},
  ): { readonly matches?: Matches; readonly rows: Rows } => {
    const { asked, conditions, excluded = [] } = understood;
    const asking = { asked, loose: breadth.loose, whole: breadth.whole };
    const left = () => leftOf(JSON.stringify({ ...asking, excluded }));
    if (asked.length === 0) {
      if (excluded.length > 0) return { rows: left() };
      return { rows: text.trim() === '' || conditions.length > 0 ? everything('') : nothing };
    }
    const matches = matchesOf(JSON.stringify(asking));
    return { matches, rows: excluded.length > 0 ? left() : matches.rows };
  };

  /** What was understood; otherwise, where nothing is as that says and listings have the words of every measure. */
  const asHeld = ({ otherwise, ...understood }: Understood, text: string): Understood => {
    if (!otherwise) return understood;
    const bounded = filtersOf({ facets: {}, ranges: {} }, understood);
    if (passing(judge, found(understood, text).rows.rows, bounded) > 0) return understood;
    const { matches, rows } = found({ ...understood, ...otherwise }, text);
    return rows.rows.length > 0 && matches?.wanted.every(({ count }) => count > 0) ? { ...understood, ...otherwise } : understood;
  };

  const tallyOf = keeping(keptAnswers, memory.stamp, (key: string) => {
    const { text, language, facets, ranges, ...breadth } = JSON.parse(key) as Query;
    const understood = read({ text, language });
    const { rows } = found(understood, text, breadth);
    const { columns } = memory.store;
    return tally({ columns, judge, totals: () => total('') }, rows, filtersOf({ facets, ranges }, understood), countedFacets);
  });

  const byDate = ({ rows }: Rows, sort: Query['sort'], wanted: number): number[] => {
    const { confirmedAt, publishedAt } = memory.store.columns;
    const dates = (sort === 'confirmed' ? confirmedAt : publishedAt).at;
    const sign = sort === 'oldest' ? -1 : 1;
    const keys = new Float64Array(rows.length);
    for (let n = 0; n < rows.length; n++) keys[n] = sign * (dates[rows[n] as number] as number);
    return highest(keys, rows, wanted).map((place) => rows[place] as number);
  };

  /** What would be found without one of the conditions, the most first. */
  const without = (understood: Understood, query: Query): Without[] =>
    less(understood, query)
      .map(({ of, name, understood: left, ...filters }): Without => {
        const { rows } = found(left, left.asked.length > 0 ? query.text : '');
        return { of, name, total: passing(judge, rows.rows, filtersOf(filters, left)) };
      })
      .filter((w) => w.total > 0)
      .sort((a, b) => b.total - a.total)
      .slice(0, offered);

  const answer = (query: Query): Answer => {
    const began = performance.now();
    const { text, language, facets, ranges, bare } = query;
    const understood = read(query);
    const { matches, rows: all } = found(understood, text, query);
    const counted: Tally = bare
      ? { rows: filtered(judge, all, filtersOf(query, understood)), facets: {}, ranges: {} }
      : tallyOf(JSON.stringify({ text, language, facets, ranges, loose: query.loose, whole: query.whole }));
    const total = counted.rows.rows.length;
    const from = (query.page - 1) * query.size;
    const rank = ranking(memory.store.pile, memory.store.columns, now);
    const byRelevance = matches && query.sort === 'relevance';
    const { ranked, rest } = byRelevance
      ? rank(matches.wanted, counted.rows, from + query.size)
      : { ranked: [], rest: byDate(counted.rows, query.sort, from + query.size) };
    const order = [...ranked.map((r) => r.row), ...rest].slice(from, from + query.size);
    const records = recordsOf(memory.store, order);
    const marks = matches && !bare ? marksOf(matches.wanted) : undefined;
    const rankedOf = new Map<number, Ranked>(ranked.slice(from, from + query.size).map((r) => [r.row, r]));
    const placed = records.flatMap(({ row, record }) => {
      const one = rankedOf.get(row);
      return one ? [{ ranked: one, record }] : [];
    });
    const why = (row: number) => {
      const one = query.explain ? rankedOf.get(row) : undefined;
      return one ? { why: reasons(one, memory.store.vocabulary) } : {};
    };
    return {
      hits: records.map(({ row, record }) => ({ ...hitOf(record, marks, language), ...why(row) })),
      total,
      page: query.page,
      pages: Math.ceil(total / query.size),
      facets: counted.facets,
      ranges: counted.ranges,
      relaxed: matches?.relaxed ?? 'none',
      reading: {
        ...(understood.readAs ? { readAs: understood.readAs } : {}),
        conditions: understood.conditions,
        ...(understood.excluded ? { excluded: understood.excluded.map(({ written, words }) => ({ written, words })) } : {}),
        through: bare ? [] : throughOf(placed, memory.store.vocabulary, analyse),
        ...(understood.didYouMean ? { didYouMean: understood.didYouMean } : {}),
        without: total === 0 && !bare ? without(understood, query) : [],
      },
      exact: { total: true, facets: true },
      tookMs: performance.now() - began,
    };
  };

  return (query: Query): Answer => memory.reading(() => answer(query));
};
