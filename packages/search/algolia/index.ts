import { Fault } from '@sandan/kernel/fault';
import { type Algoliasearch, algoliasearch, type BatchRequest, type SearchResponse } from 'algoliasearch';
import { type commonFacets, facetNames, rangeFields } from '../field.ts';
import type { Answer, Entry, Held, Query, SearchPort, Without } from '../port.ts';
import type { SearchRecord } from '../record.ts';
import { SpecificationIndex } from '../specification/index.ts';
import { answerOf } from './answer.ts';
import { applied, type Change, planned } from './configuration.ts';
import { fitted } from './fitted.ts';
import { itemOf } from './item.ts';
import { lessOf } from './less.ts';
import { type Asking, type Read, readText } from './read.ts';
import { rebuild } from './rebuild.ts';
import { isRefusal } from './refusal.ts';
import { countOf, requestsOf } from './request.ts';
import { window } from './settings.ts';
import { specifiedFilters } from './specified.ts';
import { suggestions } from './suggest.ts';

export interface AlgoliaOptions {
  readonly appId: string;
  readonly apiKey: string;
  readonly indexName: string;
  /** Another server that speaks Algolia's REST API (tests). */
  readonly url?: string;
  /** How long a write may take to become visible before it counts as failed, in ms. */
  readonly settleMs?: number;
  /** Ms that a call to `url` waits for an answer. */
  readonly patience?: { readonly read: number; readonly write: number };
  readonly now?: () => number;
}

/** The port, and the upkeep of what Algolia is told beside its objects. */
export interface Algolia extends SearchPort {
  plan(): Promise<Change[]>;
  configure(): Promise<Change[]>;
}

const perBatch = 500;
const perPage = 1000;
const names = {
  facets: facetNames.filter((name) => name !== ('owner' satisfies (typeof commonFacets)[number])),
  ranges: Object.keys(rangeFields),
};
const heldFields = ['ownerId', 'sequence', 'digest'];

/** What Algolia answers when it cannot: refused data is `search.refused`, everything else passes and is `search.down`. */
const faultOf = (cause: unknown): Fault => {
  if (cause instanceof Fault) return cause;
  const { status, message } = cause as { status?: number; message?: string };
  if (isRefusal(cause)) return new Fault('invalid', 'search.refused', message, { cause });
  return new Fault('limited', 'search.down', message ?? String(cause), { cause, retryAfter: status === 429 ? 5 : 1 });
};

const asked = async <T>(act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (cause) {
    throw faultOf(cause);
  }
};

const clientOf = ({ appId, apiKey, url, patience = { read: 5000, write: 10_000 } }: AlgoliaOptions): Algoliasearch => {
  if (!url) return algoliasearch(appId, apiKey);
  const { hostname, port, protocol } = new URL(url);
  const host = {
    url: hostname,
    port: Number(port),
    accept: 'readWrite' as const,
    protocol: protocol === 'https:' ? ('https' as const) : ('http' as const),
  };
  return algoliasearch(appId, apiKey, { hosts: [host], timeouts: { connect: 2000, ...patience } });
};

const heldOf = (item: Record<string, unknown>): Held => ({
  id: String(item.objectID),
  ownerId: String(item.ownerId ?? ''),
  sequence: Number(item.sequence ?? 0),
  ...(typeof item.digest === 'string' ? { digest: item.digest } : {}),
});

/**
 * Algolia behind the port. An older entry never overwrites a newer one: each write is a partial update with the built-in operation
 * IncrementSet on `sequence`, which Algolia ignores as a whole unless the given value is above the kept one.
 */
export const algolia = (options: AlgoliaOptions): Algolia => {
  const { indexName, settleMs = 30_000, now = Date.now } = options;
  const client = clientOf(options);

  const settled = async (index: string, taskID: number): Promise<void> => {
    const until = performance.now() + settleMs;
    for (let wait = 20; ; wait = Math.min(wait * 1.5, 1000)) {
      const { status } = await client.getTask({ indexName: index, taskID });
      if (status === 'published') return;
      if (performance.now() + wait > until)
        throw new Fault('limited', 'search.down', `task ${taskID} is not done`, { retryAfter: 5 });
      await new Promise((r) => setTimeout(r, wait));
    }
  };

  const write = async (index: string, requests: readonly BatchRequest[]): Promise<void> => {
    const tasks: number[] = [];
    for (let at = 0; at < requests.length; at += perBatch) {
      const { taskID } = await client.batch({
        indexName: index,
        batchWriteParams: { requests: requests.slice(at, at + perBatch) },
      });
      tasks.push(taskID);
    }
    for (const task of tasks) await settled(index, task);
  };

  const replaced = (entry: Entry): BatchRequest => ({
    action: 'addObject',
    body: { ...fitted(itemOf(entry, now())), sequence: entry.sequence },
  });
  const guarded = (entry: Entry): BatchRequest => ({
    action: 'partialUpdateObject',
    body: { ...fitted(itemOf(entry, now())), sequence: { _operation: 'IncrementSet', value: entry.sequence } },
  });

  type Items = Record<string, unknown>[];
  const page = (facetFilters: string[][], attributesToRetrieve: string[], cursor?: string) =>
    asked(async (): Promise<{ hits: Items; cursor?: string }> => {
      const found = await client.browse<Record<string, unknown>>({
        indexName,
        browseParams: cursor ? { cursor } : { facetFilters, attributesToRetrieve, hitsPerPage: perPage },
      });
      return { hits: found.hits as unknown as Items, ...(found.cursor ? { cursor: found.cursor } : {}) };
    });

  async function* browse(facetFilters: string[][], attributesToRetrieve: string[]): AsyncGenerator<Record<string, unknown>> {
    let cursor: string | undefined;
    do {
      const { hits, cursor: next } = await page(facetFilters, attributesToRetrieve, cursor);
      yield* hits;
      cursor = next;
    } while (cursor);
  }

  type Found = SearchResponse<{ record: SearchRecord }>;
  const askAll = async (requests: ReturnType<typeof requestsOf>): Promise<[string, Found][]> => {
    if (requests.length === 0) return [];
    const { results } = await client.searchForHits<{ record: SearchRecord }>({ requests: requests.map((r) => r.request) });
    return requests.map(({ of }, at) => [of, results[at] as Found]);
  };

  /** Where the hits have some of the words alone, so has what is counted beside them: without the filter all may have been found. */
  const ask = async (query: Asking): Promise<Answer> => {
    const found = new Map(await askAll(requestsOf(indexName, query)));
    const relaxed = found.get('')?.queryAfterRemoval !== undefined;
    const again = relaxed ? await askAll(requestsOf(indexName, { ...query, loose: true }).filter(({ of }) => of !== '')) : [];
    return answerOf(query, names, new Map([...found, ...again]));
  };

  /** What would be found without one of the conditions, all of them counted in one call. */
  const without = async (query: Query, read: Read): Promise<Without[]> => {
    const tried = lessOf(query, read);
    if (tried.length === 0) return [];
    const requests = tried.map((one) => countOf(indexName, one.query));
    const { results } = await client.searchForHits<{ record: SearchRecord }>({ requests });
    return tried
      .map(({ of, name }, at) => ({ of, name, total: results[at]?.nbHits ?? 0 }))
      .filter(({ total }) => total > 0)
      .sort((a, b) => b.total - a.total)
      .slice(0, 5);
  };

  return {
    capabilities: {
      engine: 'algolia',
      exactCounts: false,
      maxWindow: window,
      readAfterWrite: 'whenApplied',
      typos: 'character',
      koreanBy: 'engine',
    },
    /** What of settings, replicas, synonyms and rules differs from what the code says. */
    plan: () => asked(() => planned(client, indexName)),
    /** Brings them to what the code says; answers what was changed. */
    configure: () => asked(() => applied(client, indexName, settled)),
    search: (query) =>
      asked(async () => {
        const read = readText(query);
        const found = await ask(read.query);
        const less = found.total === 0 ? await without(query, read) : [];
        const { conditions, excluded } = read;
        return { ...found, reading: { conditions, ...(excluded ? { excluded } : {}), through: [], without: less } };
      }),
    suggest: (text, language, limit) => asked(() => suggestions(client, indexName)(text, language, limit)),
    /** What the filters let through is held against every condition here; beyond the window Algolia's own count is told. */
    specified: (query) =>
      asked(async () => {
        const some = (filters: ReturnType<typeof specifiedFilters>) => ({
          indexName,
          query: '',
          hitsPerPage: window,
          attributesToRetrieve: ['record.id', 'record.specification'],
          ...filters,
        });
        const { results } = await client.searchForHits<{ record: Pick<SearchRecord, 'id' | 'specification'> }>({
          requests: [some(specifiedFilters(query.category, query.wanted)), some(specifiedFilters(query.category, []))],
        });
        const [passing, all] = results.map((result) => {
          const index = new SpecificationIndex();
          for (const { record } of result.hits) if (record.specification) index.put({ id: record.id, ...record.specification });
          return { index, count: result.nbHits ?? 0 };
        });
        const found = passing?.index.search(query) ?? { hits: [], total: 0 };
        const beyond = (passing?.count ?? 0) > window;
        return {
          ...found,
          total: beyond ? (passing?.count ?? 0) : found.total,
          histograms: all?.index.histograms(query.category, query.wanted) ?? {},
          inCategory: all?.count ?? 0,
        };
      }),
    apply: (entries, { force = false } = {}) => asked(() => write(indexName, entries.map(force ? replaced : guarded))),
    replaceAll: (entries) =>
      asked(() =>
        rebuild(
          { client, indexName, now, settled, write },
          (async function* () {
            for await (const entry of entries) yield replaced(entry);
          })(),
        ),
      ),
    held: (ids) =>
      asked(async () => {
        const found = new Map<string, Held>();
        for (let at = 0; at < ids.length; at += perBatch) {
          const requests = ids
            .slice(at, at + perBatch)
            .map((objectID) => ({ indexName, objectID, attributesToRetrieve: heldFields }));
          const { results } = await client.getObjects<Record<string, unknown>>({ requests });
          for (const item of results) if (item) found.set(String(item.objectID), heldOf(item));
        }
        return found;
      }),
    ofOwner: async (ownerId) => {
      const ids: string[] = [];
      for await (const item of browse([[`ownerId:${ownerId}`]], ['objectID'])) ids.push(String(item.objectID));
      return ids;
    },
    async *everything() {
      for await (const item of browse([], heldFields)) yield heldOf(item);
    },
    slice: async (from) => {
      const { hits, cursor } = await page([], heldFields, from);
      return { held: hits.map(heldOf), ...(cursor ? { next: cursor } : {}) };
    },
    forget: (before) =>
      asked(async () => {
        const filters = { facetFilters: [['gone:true']], numericFilters: [`goneAt<${before.getTime()}`] };
        const { nbHits = 0 } = await client.searchSingleIndex({
          indexName,
          searchParams: { query: '', hitsPerPage: 0, ...filters },
        });
        const { taskID } = await client.deleteBy({ indexName, deleteByParams: filters });
        await settled(indexName, taskID);
        return nbHits;
      }),
    close: async () => {},
  };
};
