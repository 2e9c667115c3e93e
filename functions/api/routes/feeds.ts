import { missing } from '@sandan/kernel/fault';
import { type Language, textIn } from '@sandan/kernel/text';
import { fits } from '@sandan/search/percolate/predicate';
import { type SavedQuery, savedQuery, writtenQuery } from '@sandan/search/percolate/saved';
import { QueryString } from '@sandan/search/query';
import type { SearchRecord } from '@sandan/search/record';
import * as z from 'zod';
import { type Entry, feedReply } from '../atom.ts';
import { endpoint } from '../endpoint.ts';
import { feedNamed } from '../feed-token.ts';
import { recordsFor } from '../search-records.ts';
import type { World } from '../world.ts';

const shown = 50;

const words = {
  site: { ko: '산단마켓', en: 'Sandan Market' },
  newest: { ko: '새로 올라온 항목', en: 'Newest listings' },
} as const;

/** Of a search by specification the nearest parts, the newest first. */
const recordsOf = async (world: World, query: SavedQuery): Promise<SearchRecord[]> => {
  const { specified } = query;
  if (!specified) {
    const { hits, relaxed } = await world.search.search({ ...query, sort: 'newest', page: 1, size: shown, whole: true });
    return relaxed === 'none' ? hits.map(({ record }) => record) : [];
  }
  const { hits } = await world.search.specified({ ...specified, size: shown });
  const records = await recordsFor(
    world,
    hits.map(({ id }) => id),
  );
  return records.filter((record) => fits(specified, record.specification)).sort((a, b) => b.publishedAt - a.publishedAt);
};

/** What is wanted of parts, as the page of parts has it in its address. */
const partsAsked = (category: string, written: string): URLSearchParams => {
  const fields = [...new URLSearchParams(written)].flatMap(([key, value]): [string, string][] => {
    const [, how, name] = /^(must|wish)\.(\w+)$/.exec(key) ?? [];
    if (!how) return [];
    return [
      [`v.${name}`, value],
      [`how.${name}`, how],
    ];
  });
  return new URLSearchParams([['category', category], ...fields]);
};

/** The page on which a saved search is looked at. */
const pageOf = ({ language, specified }: SavedQuery, written: string): string =>
  specified ? `${language}/parts?${partsAsked(specified.category, written)}` : `${language}/search?${written}`;

interface Newest {
  readonly entries: readonly Entry[];
  /** When the last of them came, came back or was confirmed; nothing if there is none. */
  readonly changed?: string;
}

/** The newest of what a query finds with all that it asks for; nothing that was found by asking less. */
const newest = async (world: World, query: SavedQuery): Promise<Newest> => {
  const records = await recordsOf(world, query);
  const entries = records.map((record) => {
    const summary = textIn(record.summary as Record<string, string>, query.language).slice(0, 500);
    return {
      id: `urn:sandan:listing:${record.id}`,
      title: textIn(record.title as Record<string, string>, query.language),
      page: `${world.siteUrl}/${query.language}/listings/${record.id}`,
      author: textIn(record.owner.name, query.language) || words.site[query.language],
      ...(summary ? { summary } : {}),
      published: new Date(record.publishedAt).toISOString(),
    };
  });
  // A listing that comes back has its old day of publication: a reader who asks by time alone would never hear of it.
  const last = Math.max(...records.flatMap(({ publishedAt, confirmedAt }) => [publishedAt, confirmedAt]));
  return { entries, ...(records.length > 0 ? { changed: new Date(last).toISOString() } : {}) };
};

const titled = (name: string, language: Language): string => `${name} · ${words.site[language]}`;

export const feeds = [
  endpoint({
    operation: 'feeds.search',
    also: [304],
    method: 'get',
    path: '/feeds/searches/{token}',
    summary: 'A saved search as an Atom feed; its address is its key and can be renewed',
    params: z.object({ token: z.string().max(200) }),
    handle: async ({ permit, params, request, world }) => {
      permit('public');
      const named = feedNamed(world.stopSecret, params.token);
      const search = named && (await world.stores.searches.byId(named.personId, named.searchId));
      if (!named || search?.state !== 'active' || !search.channels.feed || search.feed !== named.feed) throw missing('feed');
      const query = savedQuery(search.query);
      const { entries, changed } = await newest(world, query);
      const feed = {
        id: `urn:sandan:search:${search.id}`,
        title: titled(search.name, query.language),
        language: query.language,
        self: `${world.siteUrl}/api/v1/feeds/searches/${params.token}`,
        page: `${world.siteUrl}/${pageOf(query, search.query)}`,
        updated: changed ?? search.created.at,
        entries,
      };
      return feedReply(feed, request, 'private');
    },
  }),
  endpoint({
    operation: 'feeds.query',
    also: [304],
    method: 'get',
    path: '/feeds/search',
    summary: 'The newest listings that a search finds, as an Atom feed; takes what the search takes',
    query: QueryString,
    handle: async ({ permit, request, world }) => {
      permit('public');
      const written = writtenQuery(new URL(request.url).search);
      const query = savedQuery(written);
      const { entries, changed } = await newest(world, query);
      const feed = {
        id: `urn:sandan:newest:${written}`,
        title: titled(query.text.trim() || words.newest[query.language], query.language),
        language: query.language,
        self: `${world.siteUrl}/api/v1/feeds/search?${written}`,
        page: `${world.siteUrl}/${pageOf(query, written)}`,
        updated: changed ?? '2026-01-01T00:00:00.000Z',
        entries,
      };
      return feedReply(feed, request, 'public');
    },
  }),
];
