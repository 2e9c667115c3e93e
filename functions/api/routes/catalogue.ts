import { PageQuery } from '@sandan/kernel/page';
import { Language } from '@sandan/kernel/text';
import * as z from 'zod';
import { offeredItems } from '../catalogue-items.ts';
import { endpoint } from '../endpoint.ts';
import { fileReply } from '../file-reply.ts';
import { listFile, templateFile } from '../workbook.ts';

const Format = z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx'), lang: Language.optional() });

export const catalogue = [
  endpoint({
    operation: 'catalogue.template',
    method: 'get',
    path: '/catalogue/template',
    summary: 'An empty list of products with its headings and how each cell is written, in Korean or English',
    query: Format,
    handle: async ({ permit, query, language }) => {
      permit('public');
      return fileReply(await templateFile(query.format, query.lang ?? language), `sandan-products.${query.format}`);
    },
  }),
  endpoint({
    operation: 'catalogue.export',
    method: 'get',
    path: '/catalogue/export',
    summary:
      "The active organisation's products with their public prices, as the list that can be brought back, and after them those that are no longer offered; two thousand at most, `link` leads on",
    query: Format.extend({ limit: z.coerce.number().int().min(1).max(2000).default(2000), cursor: PageQuery.shape.cursor }),
    handle: async ({ permit, organisation, query, language, world, now }) => {
      permit('organisation');
      const { format, lang, limit, cursor } = query;
      const page = { limit, ...(cursor ? { cursor } : {}) };
      const { items, next } = await offeredItems(world, organisation().id, page, 'owner', now);
      const offered = items.toSorted((a, b) => Number(a.withdrawn) - Number(b.withdrawn)).map(({ item }) => item);
      const reply = fileReply(await listFile(offered, format, lang ?? language), `products.${format}`);
      const further =
        next && `</api/v1/catalogue/export?${new URLSearchParams({ format, limit: String(limit), cursor: next })}>; rel="next"`;
      return { ...reply, headers: { ...reply.headers, ...(further ? { link: further } : {}) } };
    },
  }),
];
