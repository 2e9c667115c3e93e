import { canonical } from '@sandan/kernel/canonical';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { items } from '../item.fixture.ts';
import type { CatalogueItem } from '../item.ts';
import { itemsOfFeed } from './json-feed.ts';
import { itemOfSchemaOrg, schemaOrgProduct, withdrawnOfSchemaOrg } from './schema-org.ts';

const sorted = (item: CatalogueItem) =>
  canonical({ ...item, prices: item.prices.toSorted((a, b) => canonical(a).localeCompare(canonical(b))) });

test('an item goes out in the words of schema.org and comes back as it was', () => {
  fc.assert(
    fc.property(items, (item) => {
      const sent = JSON.parse(JSON.stringify(schemaOrgProduct(item, 'https://market.example/en/listings/1')));
      if (!item.withdrawn) {
        expect(withdrawnOfSchemaOrg(sent)).toBeUndefined();
        expect(sorted(itemOfSchemaOrg(sent))).toBe(sorted(item));
        return;
      }
      expect(Object.keys(sent)).toEqual(['@context', '@type', 'sku', 'offers']);
      expect(Object.keys(sent.offers[0]).filter((key) => !['@type', 'availability', 'availabilityEnds'].includes(key))).toEqual(
        [],
      );
      expect(withdrawnOfSchemaOrg(sent)).toEqual({ sku: item.sku, ...item.withdrawn });
    }),
    { numRuns: 60 },
  );
});

test('an item goes out in a JSON feed and comes back as it was', () => {
  fc.assert(
    fc.property(items, (item) => {
      const feed = { format: 'sandan-catalogue/1', at: '2026-11-27T00:00:00Z', products: [{ item }], withdrawn: [] };
      const [back] = itemsOfFeed(JSON.parse(JSON.stringify(feed)));
      expect(canonical(back)).toBe(canonical(item));
    }),
    { numRuns: 60 },
  );
});

test('a product that another page describes is read as far as the market knows it', () => {
  const item = itemOfSchemaOrg({
    '@context': 'https://schema.org',
    '@type': 'Product',
    productID: 'X-1',
    name: 'Pump',
    brand: { '@type': 'Brand', name: 'Somebody' },
    offers: { '@type': 'Offer', priceCurrency: 'EUR', price: 12.5, availability: 'https://schema.org/InStock' },
  });
  expect(item).toMatchObject({
    sku: 'X-1',
    title: { en: 'Pump' },
    prices: [{ currency: 'EUR', ladder: [{ from: 1, minor: 1250 }] }],
  });
  const ended = {
    sku: 'X-2',
    name: 'Pump',
    offers: { availability: 'schema:Discontinued', availabilityEnds: '2026-11-27T09:00' },
  };
  expect(itemOfSchemaOrg({ '@type': 'Product', ...ended })).toMatchObject({
    title: { en: 'Pump' },
    withdrawn: { on: '2026-11-27' },
  });
});
