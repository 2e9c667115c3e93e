import { newId } from '@sandan/kernel/id';
import type { Listing, ListingContent } from '@sandan/market/listing/listing';
import type { Cast } from '../cast.ts';

/** A product of the demo SME, published and confirmed now, without the way through review. */
export const productOf = async (m: Cast, content: Partial<ListingContent> = {}): Promise<Listing> => {
  const by = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  const listing: Listing = {
    id: newId('listing', m.world.now().getTime()),
    version: 1,
    kind: 'product',
    ownerId: m.organisations.sme ?? '',
    state: 'published',
    content: {
      title: { ko: '고압 볼밸브', en: 'High-pressure ball valve' },
      summary: { ko: '고압 배관에 쓰는 볼밸브입니다.', en: 'A ball valve for high-pressure lines.' },
      codes: [{ scheme: 'hs', code: '848180' }],
      attributes: {},
      keywords: [],
      stages: {},
      media: [],
      ...content,
    },
    reviews: [],
    confirmedAt: by.at,
    publishedAt: by.at,
    demo: true,
    created: by,
    changed: by,
  };
  await m.world.stores.listings.save(listing);
  return listing;
};
