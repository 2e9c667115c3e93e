import { expect, test } from 'vitest';
import { schemaOrg } from './schema-org.ts';

const listing = {
  url: 'https://market.example/en/listings/1',
  title: 'A quiet reducer',
  language: 'en',
  owner: { name: 'Gaon', url: 'https://market.example/en/organisations/1' },
  facts: [
    { name: 'perYear', label: 'Quantity per year', texts: ['900'] },
    { name: 'budget', label: 'Budget', texts: ['EUR 380,000'], stage: 'qualified' },
  ],
  codes: [{ scheme: 'hs', code: '848340', name: 'Gears' }],
  publishedAt: '2026-11-01T00:00:00.000Z',
};
const owner = { '@type': 'Organization', ...listing.owner };
const properties = [{ '@type': 'PropertyValue', name: 'Quantity per year', value: '900' }];

test('a need is a demand that its owner seeks, and the goods sought carry the facts', () => {
  expect(schemaOrg({ ...listing, type: 'Demand' })).toMatchObject({
    '@type': 'Demand',
    name: 'A quiet reducer',
    itemOffered: { '@type': 'Product', additionalProperty: properties, category: ['HS 848340 Gears'] },
    validFrom: listing.publishedAt,
    '@reverse': { seeks: owner },
  });
});

test('goods have a manufacturer, and works a creator and a day of publication', () => {
  const product = schemaOrg({ ...listing, type: 'Product' });
  expect(product).toMatchObject({ manufacturer: owner, additionalProperty: properties, category: ['HS 848340 Gears'] });
  expect(product).not.toHaveProperty('creator');
  expect(schemaOrg({ ...listing, type: 'CreativeWork' })).toMatchObject({
    creator: owner,
    inLanguage: 'en',
    datePublished: listing.publishedAt,
    about: [{ termCode: '848340', inDefinedTermSet: 'HS' }],
  });
});

test('no fact of a later stage is told to machines', () => {
  for (const type of ['Product', 'Demand', 'CreativeWork'])
    expect(JSON.stringify(schemaOrg({ ...listing, type }))).not.toContain('380,000');
});
