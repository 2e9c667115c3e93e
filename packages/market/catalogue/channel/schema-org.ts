import { Currency, decimalOf, money } from '@sandan/kernel/money';
import type { Localized } from '@sandan/kernel/text';
import * as z from 'zod';
import type { CatalogueItem, ItemPrice } from '../item.ts';
import { itemOfRow } from '../row.ts';
import { furtherCells, textKeys } from './further.ts';

/** Texts of JSON-LD, each with its language. */
const texts = (text: Localized) => Object.entries(text).map(([tag, value]) => ({ '@language': tag, '@value': value }));

const discontinued = 'https://schema.org/Discontinued';

/** One that is no longer offered: its code, and since when. What was said of it is its seller's alone again. */
const ended = (sku: string, on: string | undefined) => ({
  '@context': 'https://schema.org',
  '@type': 'Product',
  sku,
  offers: [{ '@type': 'Offer', availability: discontinued, ...(on ? { availabilityEnds: on } : {}) }],
});

const offersOf = (item: CatalogueItem, url: string | undefined) =>
  item.prices.flatMap(({ currency, variant, ladder }) =>
    ladder.map(({ from, minor }, i) => ({
      '@type': 'Offer',
      priceCurrency: currency,
      price: decimalOf({ currency, minor }),
      ...(variant === undefined ? {} : { sku: variant }),
      eligibleQuantity: {
        '@type': 'QuantitativeValue',
        minValue: from,
        ...(ladder[i + 1] ? { maxValue: (ladder[i + 1]?.from ?? 0) - 1 } : {}),
      },
      ...(url ? { url } : {}),
    })),
  );

/**
 * A product in the words of schema.org; what they lack stands in `additionalProperty`, by the columns of the list. Of one that was withdrawn
 * only that it is.
 */
export const schemaOrgProduct = (item: CatalogueItem, url?: string): Record<string, unknown> => {
  if (item.withdrawn) return ended(item.sku, item.withdrawn.on);
  const hs = item.codes.filter(({ scheme }) => scheme === 'hs');
  const said = new Set([
    'sku',
    ...textKeys('title', item.title),
    ...textKeys('summary', item.summary),
    'gtin',
    'origin_country',
    'images',
    'keywords',
    ...Currency.options.map((currency) => `price_${currency.toLowerCase()}`),
  ]);
  const { gtin, origin } = item.supply;
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    ...(url ? { '@id': url, url } : {}),
    sku: item.sku,
    name: texts(item.title),
    ...(item.summary ? { description: texts(item.summary) } : {}),
    ...(gtin ? { gtin } : {}),
    ...(origin ? { countryOfOrigin: { '@type': 'Country', identifier: origin } } : {}),
    ...(item.keywords.length > 0 ? { keywords: item.keywords } : {}),
    ...(item.images.length > 0 ? { image: item.images } : {}),
    ...(hs.length > 0
      ? { category: hs.map(({ code }) => ({ '@type': 'CategoryCode', inCodeSet: 'Harmonized System', codeValue: code })) }
      : {}),
    ...(item.prices.length > 0 ? { offers: offersOf(item, url) } : {}),
    additionalProperty: furtherCells(item, said).map(({ column, cell }) => ({
      '@type': 'PropertyValue',
      propertyID: column.key,
      name: column.label.en,
      value: cell,
    })),
  };
};

const one = <T extends z.ZodType>(of: T) =>
  z.union([of, z.array(of)]).transform((v): z.output<T>[] => (Array.isArray(v) ? v : [v]) as z.output<T>[]);
const Text = one(z.union([z.string(), z.object({ '@language': z.string().default('en'), '@value': z.string() })])).transform(
  (list) =>
    Object.fromEntries(
      list.map((t) => (typeof t === 'string' ? ['en', t] : [t['@language'], t['@value']])) as [string, string][],
    ),
);
const Amount = z.union([z.string(), z.number()]).transform(String);
const Offered = z.object({ availability: z.string().optional(), availabilityEnds: z.string().optional() });
const Product = z.object({
  '@type': z.literal('Product'),
  sku: z.string().optional(),
  productID: z.string().optional(),
  name: Text,
  description: Text.optional(),
  gtin: z.string().optional(),
  countryOfOrigin: z
    .union([z.string(), z.object({ identifier: z.string() }).transform(({ identifier }) => identifier)])
    .optional(),
  keywords: z.union([z.string().transform((k) => k.split(',').map((w) => w.trim())), z.array(z.string())]).optional(),
  image: one(z.string()).optional(),
  offers: one(
    Offered.extend({
      priceCurrency: Currency.optional(),
      price: Amount.optional(),
      sku: z.string().optional(),
      eligibleQuantity: z.object({ minValue: z.int().optional() }).optional(),
    }),
  ).optional(),
  additionalProperty: z.array(z.object({ propertyID: z.string(), value: Amount })).default([]),
});

const over = 'Discontinued';
const dayOf = (text: string | undefined) => /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0];
const endOf = (offers: readonly z.infer<typeof Offered>[]): CatalogueItem['withdrawn'] => {
  const found = offers.find(({ availability }) => availability?.replace(/^.*[/:]/, '') === over);
  const on = dayOf(found?.availabilityEnds);
  return found && (on ? { on } : {});
};

const Ended = z.object({ '@type': z.literal('Product'), name: z.undefined().optional(), sku: z.string(), offers: one(Offered) });

/** The code of a product of which schema.org says nothing but that it is no longer offered, and since when; undefined for all others. */
export const withdrawnOfSchemaOrg = (product: unknown): { readonly sku: string; readonly on?: string } | undefined => {
  const read = Ended.safeParse(product).data;
  const end = read && endOf(read.offers);
  return end && { sku: read.sku, ...end };
};

/** A product of schema.org as an item, with what the market does not know left out. @throws Fault invalid `import.row`; ZodError if it is no product */
export const itemOfSchemaOrg = (product: unknown): CatalogueItem => {
  const read = Product.parse(product);
  const base = itemOfRow({
    ...Object.fromEntries(read.additionalProperty.map(({ propertyID, value }) => [propertyID, value])),
    sku: read.sku ?? read.productID ?? '',
    ...Object.fromEntries(Object.entries(read.name).map(([tag, text]) => [`title_${tag}`, text])),
    ...Object.fromEntries(Object.entries(read.description ?? {}).map(([tag, text]) => [`summary_${tag}`, text])),
    ...(read.gtin ? { gtin: read.gtin } : {}),
    ...(read.countryOfOrigin ? { origin_country: read.countryOfOrigin } : {}),
  });
  const prices: ItemPrice[] = [];
  for (const { priceCurrency: currency, price, sku, eligibleQuantity } of read.offers ?? []) {
    if (!currency || price === undefined) continue;
    const variant = sku === base.sku ? undefined : sku;
    const step = { from: eligibleQuantity?.minValue ?? 1, minor: money(price, currency).minor };
    const same = prices.find((p) => p.currency === currency && p.variant === variant);
    if (same) same.ladder.push(step);
    else prices.push({ ...(variant === undefined ? {} : { variant }), currency, ladder: [step] });
  }
  const withdrawn = base.withdrawn ?? endOf(read.offers ?? []);
  return {
    ...base,
    ...(withdrawn ? { withdrawn } : {}),
    keywords: read.keywords ?? base.keywords,
    images: (read.image ?? []).slice(0, 6),
    prices,
  };
};
