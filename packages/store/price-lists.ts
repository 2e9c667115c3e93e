import type { Page, PageQuery } from '@sandan/kernel/page';
import { Price } from '@sandan/market/catalogue/price';
import { PriceList } from '@sandan/market/catalogue/price-list';
import { batchGet } from './batch.ts';
import { type Collection, collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

const keyOf = (id: string) => ({ pk: `priceList#${id}`, sk: 'priceList' });
const priceKeyOf = (listId: string, listingId: string, variant: string | undefined) => ({
  pk: `priceList#${listId}`,
  sk: `price#${listingId}#${variant ?? ''}`,
});

/** pk `priceList#id`: the list under sk `priceList`, its prices under `price#listing#variant`. g1: lists by owner; prices by listing. */
export const priceLists = (db: Database, cursors: Cursors) => {
  const lists: Collection<PriceList> = collection(db, cursors, {
    type: 'priceList',
    schema: PriceList,
    stale: 'priceList.stale',
    keys: (l) => ({ ...keyOf(l.id), g1pk: `owner#${l.ownerId}`, g1sk: `priceList#${l.id}` }),
  });
  const prices: Collection<Price> = collection(db, cursors, {
    type: 'price',
    schema: Price,
    stale: 'price.stale',
    keys: (p) => ({
      ...priceKeyOf(p.listId, p.listingId, p.variant),
      g1pk: `prices#${p.listingId}`,
      g1sk: `${p.listId}#${p.variant ?? ''}`,
    }),
  });
  return {
    ...lists,
    byId: (id: string) => lists.get(keyOf(id)),
    /** Every list of an owner, the oldest first; of one product's owner, to reckon what its buyers order together. */
    ofOwner: (ownerId: string): Promise<PriceList[]> =>
      lists.all({ index: 'g1', pk: `owner#${ownerId}`, startsWith: 'priceList#' }),
    prices: {
      ...prices,
      one: (listId: string, listingId: string, variant?: string) => prices.get(priceKeyOf(listId, listingId, variant)),
      /** All prices of a product, whatever list they stand in. */
      of: (listingId: string): Promise<Price[]> => prices.all({ index: 'g1', pk: `prices#${listingId}` }),
      /** Those of the prices that exist, in no order. */
      many: (keys: readonly { listId: string; listingId: string; variant: string | undefined }[]): Promise<Price[]> =>
        batchGet(
          db,
          prices.parse,
          keys.map((key) => priceKeyOf(key.listId, key.listingId, key.variant)),
        ),
      inList: (listId: string, page: PageQuery): Promise<Page<Price>> =>
        prices.list({ pk: `priceList#${listId}`, startsWith: 'price#' }, page),
    },
  };
};
export type PriceLists = ReturnType<typeof priceLists>;
