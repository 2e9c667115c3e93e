import { createHash } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Page, PageQuery } from '@sandan/kernel/page';
import { keysFor, similar } from '@sandan/market/reference/denied';
import type { FactKind } from '@sandan/market/reference/fact';
import { Reference, ReferenceList } from '@sandan/market/reference/reference';
import { batchGet } from './batch.ts';
import { batchWrite } from './batch-write.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import {
  chapterPlaces,
  countryPlace,
  hsPlace,
  keyOf,
  kindPlace,
  namePlace,
  type Place,
  partyPlace,
  placesOf,
} from './reference-places.ts';
import { table } from './table.ts';

/** A reference as it is to be kept, and as it was before. */
export interface Written {
  readonly next: Reference;
  readonly before?: Reference;
}

/** A name of a denied party that is like the one asked for. */
export interface Candidate {
  readonly party: string;
  readonly name: string;
  readonly source: string;
  readonly sourceId: string;
  /** 0 to 1, by `similar`. */
  readonly score: number;
}

/** A list lies in so many partitions, so that none of a large one grows hot. */
const shards = 64;
const shardOf = (sourceId: string): number => createHash('sha256').update(sourceId).digest().readUInt16BE() % shards;
const listOf = ({ source, list }: { source: string; list: string }, shard: number): string =>
  `references#${source}#${list}#${shard}`;
/** Places read at once of those that are read to their end. */
const perPage = 300;
/** Names read for one key of a name that is looked for; a key of more is too common to say anything. */
const mostNames = 2000;

/**
 * What sources say about the world: pk `reference#source#id`; g1 by list, what has ended apart. Beside each lie small items, its
 * places, by which it is found: by goods, country, day, party and sound of a name.
 */
export const references = (db: Database, cursors: Cursors) => {
  const all = collection<Reference>(db, cursors, {
    type: 'reference',
    schema: Reference,
    keys: (r) => keyOf(r.source, r.sourceId),
  });
  const lists = collection<ReferenceList>(db, cursors, {
    type: 'reference-list',
    schema: ReferenceList,
    keys: (l) => ({ pk: 'reference-lists', sk: `${l.source}#${l.list}` }),
  });

  const itemOf = (reference: Reference) => ({
    ...keyOf(reference.source, reference.sourceId),
    g1pk: listOf(reference, shardOf(reference.sourceId)),
    g1sk: `${reference.ended ? 'ended' : 'live'}#${reference.sourceId}`,
    type: 'reference',
    v: reference.version,
    body: reference,
  });
  const placeItem = (place: Place) => ({ ...place, type: 'reference-place', v: 1 });

  const many = (ids: readonly { source: string; sourceId: string }[]): Promise<Reference[]> =>
    batchGet(
      db,
      all.parse,
      ids.map(({ source, sourceId }) => keyOf(source, sourceId)),
    );

  /** Those that the places name, in their order; a place that is ahead of its reference, or behind it, names nothing. */
  const named = async (places: readonly Place[]): Promise<Reference[]> => {
    const wanted = new Map(places.map(({ source, sourceId }) => [`${source}#${sourceId}`, { source, sourceId }]));
    const found = new Map((await many([...wanted.values()])).map((r) => [`${r.source}#${r.sourceId}`, r]));
    return [...wanted.keys()].flatMap((id) => {
      const reference = found.get(id);
      return reference && !reference.ended ? [reference] : [];
    });
  };

  const placesAt = async (
    pk: string,
    range: { readonly startsWith?: string; readonly until?: string },
    page: PageQuery & { readonly newestFirst?: boolean },
  ): Promise<Page<Place>> => {
    const scope = `reference|${pk}|${range.startsWith ?? ''}`;
    const condition = range.startsWith ? ' AND begins_with(sk, :s)' : range.until ? ' AND sk <= :s' : '';
    const value = range.startsWith ?? range.until;
    const answer = await db.client.send(
      new QueryCommand({
        TableName: db.tableName,
        KeyConditionExpression: `pk = :pk${condition}`,
        ExpressionAttributeValues: { ':pk': pk, ...(value ? { ':s': value } : {}) },
        Limit: page.limit,
        ScanIndexForward: !page.newestFirst,
        ...(page.cursor ? { ExclusiveStartKey: cursors.read(scope, page.cursor) } : {}),
      }),
    );
    const items = (answer.Items ?? []) as unknown as Place[];
    return answer.LastEvaluatedKey ? { items, next: cursors.write(scope, answer.LastEvaluatedKey) } : { items };
  };

  const page = async (...asked: Parameters<typeof placesAt>): Promise<Page<Reference>> => {
    const { items, next } = await placesAt(...asked);
    return { items: await named(items), ...(next ? { next } : {}) };
  };

  return {
    many,
    byId: (source: string, sourceId: string) => all.get(keyOf(source, sourceId)),

    /**
     * Keeps many, with their places. What is stopped in the middle is as it was or found too early, and the same write again ends it:
     * the reference itself, whose digest says that it is done, is written last.
     */
    async write(changes: readonly Written[]): Promise<void> {
      const places = new Map<string, Place>();
      const gone = new Map<string, { pk: string; sk: string }>();
      for (const { next, before } of changes) {
        for (const { pk, sk } of before ? placesOf(before) : []) gone.set(`${pk} ${sk}`, { pk, sk });
        for (const place of placesOf(next)) places.set(`${place.pk} ${place.sk}`, place);
      }
      for (const key of places.keys()) gone.delete(key);
      await batchWrite(db, { put: [...places.values()].map(placeItem), remove: [...gone.values()] });
      await batchWrite(db, { put: changes.map(({ next }) => itemOf(next)) });
    },

    /**
     * References of a kind about goods: those of the code itself and of what is within it, and those of the wider codes that it
     * stands in, each once; at most `most`.
     */
    async byHs(kind: FactKind, hs: string, most = 200): Promise<Reference[]> {
      const at = (pk: string) => placesAt(pk, { startsWith: `${kind}#` }, { limit: most * 3, newestFirst: true });
      const places = hs.length === 2 ? chapterPlaces(hs) : [hsPlace(hs), hsPlace(hs.slice(0, 2))];
      const found = (await Promise.all(places.map(at))).flatMap(({ items }) => items);
      const about = (code: string) => code.startsWith(hs) || hs.startsWith(code);
      return (await named(found)).filter((reference) => reference.hs.some(about)).slice(0, most);
    },

    /** References of a kind about a country, the newest first; of import regulations those that it takes. */
    byCountry: (kind: FactKind, country: string, query: PageQuery) =>
      page(countryPlace(country), { startsWith: `${kind}#` }, { ...query, newestFirst: true }),

    /** Each reference of a kind about a country, the newest first, however many there are. */
    async *eachByCountry(kind: FactKind, country: string): AsyncGenerator<Reference> {
      let cursor: string | undefined;
      do {
        const query = { limit: perPage, newestFirst: true, ...(cursor ? { cursor } : {}) };
        const { items, next } = await page(countryPlace(country), { startsWith: `${kind}#` }, query);
        yield* items;
        cursor = next;
      } while (cursor);
    },

    /** All of a kind and source, the newest first. */
    ofKind: (kind: FactKind, source: string, query: PageQuery) =>
      page(kindPlace(kind, source), {}, { ...query, newestFirst: true }),

    /** The last `limit` of a kind and source up to a day: rates, of which weekends have none. */
    until: async (kind: FactKind, source: string, day: string, limit: number): Promise<readonly Reference[]> =>
      (await page(kindPlace(kind, source), { until: `${day}#\uffff` }, { limit, newestFirst: true })).items,

    /** All that lists say of a party. */
    ofParty: async (party: string): Promise<readonly Reference[]> => (await page(partyPlace(party), {}, { limit: 200 })).items,

    /** Names of denied parties that may be meant by a name, the likest first; a reason to look, never a verdict. */
    async likeName(name: string, { least = 0.75, most = 20 }: { least?: number; most?: number } = {}): Promise<Candidate[]> {
      const best = new Map<string, Candidate>();
      for (const key of keysFor(name)) {
        const { items } = await placesAt(namePlace(key), {}, { limit: mostNames });
        for (const { party, name: found, source, sourceId } of items) {
          if (!party || !found) continue;
          const score = similar(name, found);
          if (score >= least && score > (best.get(party)?.score ?? 0))
            best.set(party, { party, name: found, source, sourceId, score });
        }
      }
      return [...best.values()].sort((a, b) => b.score - a.score).slice(0, most);
    },

    /** Ids of what a list still has, a page at a time. The index may lag behind the table. */
    async *live(source: string, list: string): AsyncGenerator<string> {
      const { name, partitionKey, sortKey } = table.indexes.g1;
      for (let shard = 0; shard < shards; shard++) {
        let from: Record<string, unknown> | undefined;
        do {
          const answer = await db.client.send(
            new QueryCommand({
              TableName: db.tableName,
              IndexName: name,
              KeyConditionExpression: `${partitionKey} = :pk AND begins_with(${sortKey}, :s)`,
              ExpressionAttributeValues: { ':pk': listOf({ source, list }, shard), ':s': 'live#' },
              ProjectionExpression: sortKey,
              ...(from ? { ExclusiveStartKey: from } : {}),
            }),
          );
          for (const item of answer.Items ?? []) yield String(item[sortKey]).slice('live#'.length);
          from = answer.LastEvaluatedKey;
        } while (from);
      }
    },

    /** How the lists stand, by source. */
    lists: (source?: string): Promise<ReferenceList[]> =>
      lists.all({ pk: 'reference-lists', ...(source ? { startsWith: `${source}#` } : {}) }),
    listOf: (source: string, list: string) => lists.get({ pk: 'reference-lists', sk: `${source}#${list}` }),
    saveList: lists.save,
  };
};
export type References = ReturnType<typeof references>;
