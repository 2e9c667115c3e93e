import type { Fact } from './listing.server.ts';

/** A listing in the words of schema.org; public fields alone, since visitors' pages are what machines read. */
export const schemaOrg = (listing: {
  url: string;
  type: string;
  title: string;
  summary?: string | undefined;
  image?: string | undefined;
  language: string;
  owner: { name: string; url: string } | undefined;
  facts: readonly Fact[];
  codes: readonly { scheme: string; code: string; name: string }[];
  publishedAt?: string | undefined;
}) => {
  const owner = listing.owner && { '@type': 'Organization', name: listing.owner.name, url: listing.owner.url };
  const properties = listing.facts
    .filter((fact) => !fact.stage)
    .map((fact) => ({ '@type': 'PropertyValue', name: fact.label, value: fact.texts.join(', ') }));
  const product = listing.type === 'Product';
  return {
    '@context': 'https://schema.org',
    '@type': listing.type,
    '@id': listing.url,
    url: listing.url,
    name: listing.title,
    ...(listing.summary ? { description: listing.summary } : {}),
    ...(listing.image ? { image: listing.image } : {}),
    ...(product ? { manufacturer: owner, additionalProperty: properties } : { creator: owner, inLanguage: listing.language }),
    ...(product || !listing.publishedAt ? {} : { datePublished: listing.publishedAt }),
    ...(listing.codes.length > 0
      ? {
          [product ? 'category' : 'about']: listing.codes.map((c) =>
            product
              ? `${c.scheme.toUpperCase()} ${c.code} ${c.name}`
              : { '@type': 'DefinedTerm', termCode: c.code, name: c.name, inDefinedTermSet: c.scheme.toUpperCase() },
          ),
        }
      : {}),
  };
};
