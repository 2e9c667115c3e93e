import { type Catalogue, catalogueOf } from '@sandan/market/exporter/catalogue';
import type { Stores } from './stores.ts';

/** What an organisation's public goods say of its exports, read from its listings and their supply as they stand. */
export const exporterCatalogue = async (
  { listings, supplies }: Pick<Stores, 'listings' | 'supplies'>,
  organisationId: string,
): Promise<Catalogue> => {
  const open = (await listings.allOfOwner(organisationId)).filter(({ state }) => state === 'published');
  return catalogueOf(open, await supplies.many(open.map(({ id }) => id)));
};
