import { element, xmlText } from '@sandan/kernel/xml';
import { visible } from '@sandan/market/listing/disclosure';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing } from '@sandan/market/listing/listing';
import type { FormatName } from '@sandan/market/repository/format';
import type { RepositoryItem } from '@sandan/market/repository/item';
import { dublinCore, technologyXml } from '@sandan/market/repository/technology-xml';
import { faceOf } from '../face.ts';
import type { World } from '../world.ts';

/** The host of the market, under which its identifiers stand (oai-identifier). */
const hostOf = ({ siteUrl }: World): string => new URL(siteUrl).hostname;

export const identifierOf = (world: World, listingId: string): string => `oai:${hostOf(world)}:${listingId}`;

/** The listing that an identifier names, if it is one of ours. */
export const listingIn = (world: World, identifier: string): string | undefined => {
  const prefix = `oai:${hostOf(world)}:`;
  const id = identifier.startsWith(prefix) ? identifier.slice(prefix.length) : '';
  return /^lst_[0-9A-HJKMNP-TV-Z]{26}$/.test(id) ? id : undefined;
};

const header = (world: World, item: RepositoryItem, gone: boolean): string =>
  element(
    'header',
    { status: gone ? 'deleted' : undefined },
    element('identifier', {}, xmlText(identifierOf(world, item.listingId))),
    element('datestamp', {}, item.datestamp),
    ...item.sets.map((set) => element('setSpec', {}, set)),
  );

const metadata = async (world: World, listing: Listing, format: FormatName): Promise<string | undefined> => {
  const owner = await faceOf(world, listing.ownerId);
  if (listing.state !== 'published' || owner?.status !== 'active') return undefined;
  const kind = kindOf(listing.kind);
  const { content } = visible(kind, listing.content, 'public');
  const offered = {
    id: listing.id,
    page: `${world.siteUrl}/ko/listings/${listing.id}`,
    owner: { id: owner.id, name: owner.name },
  };
  return format === 'oai_dc' ? dublinCore(content, offered, listing.confirmedAt) : technologyXml(kind, content, offered);
};

/** Items as records, as their listings stand; one that is public no more is deleted though its item does not say so yet. */
export const recordsXml = async (world: World, items: readonly RepositoryItem[], format: FormatName): Promise<string[]> => {
  const listings = await world.stores.listings.many(items.filter((i) => !i.deleted).map((i) => i.listingId));
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  return Promise.all(
    items.map(async (item) => {
      const listing = byId.get(item.listingId);
      const body = listing && (await metadata(world, listing, format));
      return element('record', {}, header(world, item, body === undefined), ...(body ? [element('metadata', {}, body)] : []));
    }),
  );
};

export const headersXml = (world: World, items: readonly RepositoryItem[]): string[] =>
  items.map((item) => header(world, item, item.deleted));
