import { missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { textIn } from '@sandan/kernel/text';
import { dayIn } from '@sandan/market/calendar/date';
import { withdrawnForDays } from '@sandan/market/catalogue/availability-column';
import { CatalogueFeed } from '@sandan/market/catalogue/channel/json-feed';
import { schemaOrgProduct } from '@sandan/market/catalogue/channel/schema-org';
import { ublCatalogue } from '@sandan/market/catalogue/channel/ubl';
import * as z from 'zod';
import { offeredItems } from '../catalogue-items.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';

export const catalogueFeed = [
  endpoint({
    operation: 'catalogue.feed',
    method: 'get',
    path: '/organisations/{id}/catalogue',
    summary:
      'What a seller offers, for other markets to take: as JSON, in the words of schema.org, or as a UBL catalogue, each with what was withdrawn in the last ninety days; public prices only',
    params: z.object({ id: idOf('organisation') }),
    query: z.object({
      format: z.enum(['json', 'schema-org', 'ubl']).default('json'),
      limit: z.coerce.number().int().min(1).max(200).default(100),
      cursor: PageQuery.shape.cursor,
    }),
    answer: CatalogueFeed,
    alsoTypes: ['application/ld+json', 'application/xml'],
    also: [204],
    handle: async ({ permit, params, query, world, now }) => {
      permit('public');
      const seller = await faceOf(world, params.id);
      if (seller?.status !== 'active') throw missing('organisation');
      const { format, cursor, limit } = query;
      const page = { limit, ...(cursor ? { cursor } : {}) };
      const { items, next } = await offeredItems(world, seller.id, page, 'public', now);
      const offered = items.filter(({ withdrawn }) => !withdrawn);
      const addressOf = (id: string) => `${world.siteUrl}/en/listings/${id}`;
      const link: Record<string, string> = next
        ? {
            link: `</api/v1/organisations/${seller.id}/catalogue?${new URLSearchParams({ format, limit: String(limit), cursor: next })}>; rel="next"`,
          }
        : {};
      if (format === 'ubl') {
        const issued = dayIn(seller.zone ?? 'Asia/Seoul', now);
        const head = {
          id: `${seller.id}-${issued}`,
          issued,
          seller: textIn(seller.name, 'en'),
        };
        const text = ublCatalogue(
          offered.map(({ item }) => item),
          head,
          items.filter(({ withdrawn }) => withdrawn).map(({ item }) => item.sku),
        );
        if (text === undefined) return { status: 204, headers: link };
        return { text, headers: { 'content-type': 'application/xml; charset=utf-8', ...link } };
      }
      if (format === 'schema-org') {
        const graph = items.map(({ item, listing }) => schemaOrgProduct(item, addressOf(listing.id)));
        const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph });
        return { text, headers: { 'content-type': 'application/ld+json', ...link } };
      }
      const body: z.infer<typeof CatalogueFeed> = {
        format: 'sandan-catalogue/1',
        at: now.toISOString(),
        seller: { id: seller.id, name: { ...seller.name } },
        products: offered.map(({ item, listing }) => ({ url: addressOf(listing.id), changedAt: listing.changed.at, item })),
        withdrawn: items
          .filter(({ withdrawn }) => withdrawn)
          .map(({ item, listing }) => ({ sku: item.sku, at: listing.changed.at })),
        withdrawnForDays,
        ...(next ? { next } : {}),
      };
      return { body, headers: link };
    },
  }),
];
