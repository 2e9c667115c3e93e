import { hsOf } from '@sandan/market/reference/hs';
import { everyItem } from '@sandan/store/every';
import type { ImportWorld } from './import.ts';

/** The HS subheadings (six digits) of the published listings, in order: what sources of goods are asked about. Reads the table. */
export const listedHs = async (stores: ImportWorld['stores']): Promise<string[]> => {
  const found = new Set<string>();
  for await (const item of everyItem(stores.db, 'listing')) {
    const listing = stores.listings.parse(item);
    if (listing.state !== 'published') continue;
    for (const { scheme, code } of listing.content.codes) {
      const hs = scheme === 'hs' ? hsOf(code) : undefined;
      if (hs?.length === 6) found.add(hs);
    }
  }
  return [...found].sort();
};
