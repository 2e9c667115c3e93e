import { Fault } from '@sandan/kernel/fault';
import * as z from 'zod';
import { CatalogueItem } from '../item.ts';
import { rowFault } from '../row.ts';

/** A seller's catalogue as JSON: every product whole, and those that were withdrawn. */
export const CatalogueFeed = z
  .object({
    format: z.literal('sandan-catalogue/1'),
    /** Instant of the writing. */
    at: z.iso.datetime(),
    seller: z.object({ id: z.string(), name: z.record(z.string(), z.string()) }).optional(),
    products: z.array(
      z.object({
        /** Its page. */
        url: z.url().optional(),
        changedAt: z.iso.datetime().optional(),
        item: CatalogueItem,
      }),
    ),
    /** Codes of products that are no longer offered. */
    withdrawn: z.array(z.object({ sku: z.string(), at: z.iso.datetime() })).default([]),
    /** Days for which the feed says so of each. */
    withdrawnForDays: z.int().positive().optional(),
    next: z.string().optional(),
  })
  .meta({ id: 'CatalogueFeed' });
export type CatalogueFeed = z.infer<typeof CatalogueFeed>;

const Loose = z.object({
  format: z.literal('sandan-catalogue/1'),
  products: z.array(z.object({ item: z.unknown() })),
  withdrawn: z.array(z.object({ sku: z.string(), at: z.iso.datetime().optional() })).default([]),
});

/** The products that a feed says are no longer offered, and since which day. */
export const withdrawnOfFeed = (feed: unknown): readonly { readonly sku: string; readonly on?: string }[] =>
  (Loose.safeParse(feed).data?.withdrawn ?? []).map(({ sku, at }) => ({ sku, ...(at ? { on: at.slice(0, 10) } : {}) }));

/** The items of a feed, each by itself: one that does not fit is refused, and the others stand. @throws Fault invalid `source.unexpected` */
export const itemsOfFeed = (feed: unknown): readonly (CatalogueItem | Fault)[] => {
  const read = Loose.safeParse(feed);
  if (!read.success) throw new Fault('invalid', 'source.unexpected', 'no catalogue', { params: { found: 'JSON', answer: '' } });
  return read.data.products.map(({ item }) => {
    const parsed = CatalogueItem.safeParse(item);
    if (parsed.success) return parsed.data;
    return rowFault(parsed.error.issues.map((issue) => ({ pointer: `/${issue.path.join('.')}`, code: 'request.invalid' })));
  });
};
