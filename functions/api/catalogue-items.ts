import type { Page, PageQuery } from '@sandan/kernel/page';
import { withdrawnForDays } from '@sandan/market/catalogue/availability-column';
import { type CatalogueItem, itemOf } from '@sandan/market/catalogue/item';
import { publicAgreements } from '@sandan/market/catalogue/price-for';
import { visible } from '@sandan/market/listing/disclosure';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing } from '@sandan/market/listing/listing';
import { todayOf } from './pricing.ts';
import type { World } from './world.ts';

/** A product of a seller with the record that goes to other markets; `withdrawn` where it is no longer offered. */
export interface OfferedItem {
  readonly listing: Listing;
  readonly item: CatalogueItem;
  readonly withdrawn: boolean;
}

const ended = ['archived', 'suspended'];

/** Where everybody finds the pictures of a product. */
const imagesOf = ({ siteUrl }: World, { id, content }: Listing): string[] =>
  content.media
    .filter(({ kind, stage }) => kind === 'image' && stage === 'public')
    .map((media) => `${siteUrl}/api/v1/listings/${id}/media/${media.id}`);

/**
 * A page of a seller's products, the last changed first, each with the public prices that hold now. A product without a code of its own goes by its
 * id, and one that is no longer offered is told as long as `withdrawnForDays` says. `face: 'public'`: only what was ever published, and of that only what everybody may see.
 */
export const offeredItems = async (
  world: World,
  ownerId: string,
  page: PageQuery,
  face: 'owner' | 'public',
  now: Date,
): Promise<Page<OfferedItem>> => {
  const { stores } = world;
  const [{ items, next }, lists, today] = await Promise.all([
    stores.listings.ofOwner(ownerId, page),
    stores.priceLists.ofOwner(ownerId),
    todayOf(world, ownerId, now),
  ]);
  const since = new Date(now.getTime() - withdrawnForDays * 86_400_000).toISOString();
  const products = items.filter(
    ({ kind, publishedAt }) => kindOf(kind).priced && (face === 'owner' || publishedAt !== undefined),
  );
  const open = publicAgreements(lists, today);
  const supplies = new Map(
    (await stores.supplies.many(products.map(({ id }) => id))).map((supply) => [supply.listingId, supply]),
  );
  const prices = await stores.priceLists.prices.many(
    open.flatMap(({ id: listId }) =>
      products.flatMap(({ id: listingId }) =>
        [undefined, ...(supplies.get(listingId)?.variants ?? []).map(({ sku }) => sku)].map((variant) => ({
          listId,
          listingId,
          variant,
        })),
      ),
    ),
  );
  return {
    items: products
      .filter((listing) => !ended.includes(listing.state) || listing.changed.at > since)
      .map((listing) => {
        const supply = supplies.get(listing.id);
        const shown = face === 'owner' ? listing : withoutRevision(listing);
        const own = prices.filter(({ listingId }) => listingId === listing.id);
        const item = itemOf(supply?.sku ?? listing.id, shown, supply, open, own, imagesOf(world, listing));
        if (!ended.includes(listing.state)) return { listing, item, withdrawn: false };
        return { listing, item: { ...item, withdrawn: { on: listing.changed.at.slice(0, 10) } }, withdrawn: true };
      }),
    ...(next ? { next } : {}),
  };
};

/** What everybody may see of a product, and nothing that waits for review. */
const withoutRevision = ({ revision: _, ...listing }: Listing): Listing => ({
  ...listing,
  content: visible(kindOf(listing.kind), listing.content, 'public').content,
});
