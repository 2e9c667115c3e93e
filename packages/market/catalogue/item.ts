import { Currency } from '@sandan/kernel/money';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import type { AttributeValue } from '../listing/attribute.ts';
import { Code, type Listing, type ListingContent } from '../listing/listing.ts';
import { workedOn } from '../listing/media.ts';
import { Ladder } from './ladder.ts';
import type { Price } from './price.ts';
import type { PriceList } from './price-list.ts';
import { Sku, type Supply, WrittenSupply } from './supply.ts';

const { sku: _, ...unnamed } = WrittenSupply.shape;

/** A price for everybody. */
export const ItemPrice = z
  .strictObject({ variant: Sku.optional(), currency: Currency, ladder: Ladder })
  .meta({ id: 'ItemPrice' });
export type ItemPrice = z.infer<typeof ItemPrice>;

/**
 * A product as it goes to other markets and comes from them: one record for every channel (N15). Its files go by their own ways, and
 * prices that are not for everybody never leave.
 */
export const CatalogueItem = z
  .strictObject({
    sku: Sku,
    title: localized(300),
    summary: localized(6000).optional(),
    codes: z.array(Code).max(20).default([]),
    attributes: z.record(z.string().max(40), z.unknown() as z.ZodType<AttributeValue>).default({}),
    keywords: z.array(z.string().trim().min(1).max(60)).max(30).default([]),
    supply: z.strictObject(unnamed),
    prices: z.array(ItemPrice).max(60).default([]),
    /** Of one that is no longer offered: since when, if that is told. */
    withdrawn: z.strictObject({ on: z.iso.date().optional() }).optional(),
    /** Addresses of pictures, or their names in an archive; those of a list that comes are fetched in the background. */
    images: z.array(z.string().trim().min(1).max(500)).max(6).default([]),
  })
  .meta({ id: 'CatalogueItem' });
export type CatalogueItem = z.infer<typeof CatalogueItem>;

const order = (a: ItemPrice, b: ItemPrice): number =>
  (a.variant ?? '').localeCompare(b.variant ?? '') || a.currency.localeCompare(b.currency);

/** The record of a product under its own code. Of two lists that price the same the first counts; `images` are the addresses at which everybody may see its pictures. */
export const itemOf = (
  sku: string,
  listing: Pick<Listing, 'content' | 'revision'>,
  supply: Supply | undefined,
  lists: readonly PriceList[],
  prices: readonly Price[],
  images: readonly string[] = [],
): CatalogueItem => {
  const { title, summary, codes, attributes, keywords } = workedOn(listing as Listing);
  const {
    listingId: __,
    ownerId: ___,
    version: ____,
    history: _____,
    changed: ______,
    sku: _______,
    ...written
  } = supply ??
  ({
    ...WrittenSupply.parse({}),
  } as Supply);
  const said = lists
    .filter(({ scope }) => scope.kind === 'public')
    .flatMap(({ id, currency }) =>
      prices.flatMap(({ listId, variant, ladder }): ItemPrice[] =>
        listId === id && ladder ? [{ ...(variant === undefined ? {} : { variant }), currency, ladder }] : [],
      ),
    );
  const first = said.filter(
    (price, i) => said.findIndex((other) => other.currency === price.currency && other.variant === price.variant) === i,
  );
  return {
    sku,
    title,
    ...(summary ? { summary } : {}),
    codes,
    attributes,
    keywords,
    supply: {
      ...written,
      certificates: written.certificates.map(({ fileId: _file, ...certificate }) => certificate),
      claims: written.claims.map(({ fileId: _file, ...claim }) => claim),
    },
    prices: first.toSorted(order),
    images: images.slice(0, 6),
  };
};

/** The content that a product has by its record; what the record does not speak of stays as it was. */
export const contentOf = (item: CatalogueItem, before?: ListingContent): ListingContent => {
  const { title, summary, codes, attributes, keywords } = item;
  const { title: _title, summary: _summary, ...rest } = before ?? { stages: {}, media: [] };
  return { ...rest, title, ...(summary ? { summary } : {}), codes, attributes, keywords } as ListingContent;
};

/** The supply that a product has by its record; certificates and claims keep the files they had. */
export const supplyOf = (item: CatalogueItem, before?: Supply): WrittenSupply => {
  const fileOf = <T extends { fileId?: string | undefined }>(list: readonly T[] | undefined, same: (one: T) => boolean) => {
    const fileId = list?.find(same)?.fileId;
    return fileId ? { fileId } : {};
  };
  return {
    ...item.supply,
    sku: item.sku,
    certificates: item.supply.certificates.map((certificate) => ({
      ...certificate,
      ...fileOf(before?.certificates, ({ name, number }) => name === certificate.name && number === certificate.number),
    })),
    claims: item.supply.claims.map((claim) => ({
      ...claim,
      ...fileOf(before?.claims, ({ subject, expires }) => subject === claim.subject && expires === claim.expires),
    })),
  };
};
