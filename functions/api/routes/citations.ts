import { missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { Language } from '@sandan/kernel/text';
import { koreanDay } from '@sandan/market/calendar/date';
import { type Citation, citationFormats, cite } from '@sandan/market/citation/citation';
import { citationOf } from '@sandan/market/citation/of-listing';
import { visible } from '@sandan/market/listing/disclosure';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing } from '@sandan/market/listing/listing';
import { savedQuery, writtenQuery } from '@sandan/search/percolate/saved';
import { QueryString } from '@sandan/search/query';
import * as z from 'zod';
import { endpoint, type Reply } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import { relationNow } from '../listing-view.ts';
import type { World } from '../world.ts';

const Format = z.enum(Object.keys(citationFormats) as [keyof typeof citationFormats]);
/** Most hits of a search that are cited. */
const most = 50;

/** What everybody may see of a listing, as it is cited. */
const citedNow = async (world: World, listing: Listing, language: Language, now: Date): Promise<Citation> => {
  const { content } = visible(kindOf(listing.kind), listing.content, 'public');
  const owner = (await faceOf(world, listing.ownerId))?.name;
  return citationOf({ id: listing.id, content }, owner, { siteUrl: world.siteUrl, language, seen: koreanDay(now) });
};

const reply = (format: keyof typeof citationFormats, name: string, all: readonly Citation[]): Reply => {
  const { type, extension } = citationFormats[format];
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}.${extension}"` };
  return { text: cite(format, all), headers };
};

export const citations = [
  endpoint({
    operation: 'citations.read',
    method: 'get',
    path: '/listings/{id}/citations/{format}',
    summary: 'A listing as literature managers keep it: BibTeX or RIS',
    params: z.object({ id: idOf('listing'), format: Format }),
    query: z.object({ lang: Language.default('ko') }),
    handle: async ({ permit, params, query, caller, world, now }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(await relationNow(world, listing, caller));
      if (!listing) throw missing('listing');
      return reply(params.format, listing.id, [await citedNow(world, listing, query.lang, now)]);
    },
  }),
  endpoint({
    operation: 'citations.search',
    method: 'get',
    path: '/search/citations/{format}',
    summary: 'What a search finds, as literature managers keep it; takes what the search takes, and cites up to 50',
    params: z.object({ format: Format }),
    query: QueryString,
    handle: async ({ permit, params, request, world, now }) => {
      permit('public');
      const query = savedQuery(writtenQuery(new URL(request.url).search));
      const { hits } = await world.search.search({ ...query, page: 1, size: most });
      const ids = hits.map(({ record }) => record.id);
      const found = new Map((await world.stores.listings.many(ids)).map((listing) => [listing.id, listing]));
      const open = ids.flatMap((id) => {
        const listing = found.get(id);
        return listing?.state === 'published' ? [listing] : [];
      });
      return reply(params.format, 'search', await Promise.all(open.map((one) => citedNow(world, one, query.language, now))));
    },
  }),
];
