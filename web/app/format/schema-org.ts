import type { Fact } from './listing.server.ts';

interface Described {
  readonly url: string;
  readonly type: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly image?: string | undefined;
  readonly language: string;
  readonly owner: { readonly name: string; readonly url: string } | undefined;
  readonly facts: readonly Fact[];
  readonly codes: readonly { readonly scheme: string; readonly code: string; readonly name: string }[];
  readonly publishedAt?: string | undefined;
}

const ownerOf = ({ owner }: Described) => owner && { '@type': 'Organization', name: owner.name, url: owner.url };

const goods = ({ facts, codes }: Described) => ({
  additionalProperty: facts
    .filter((fact) => !fact.stage)
    .map((fact) => ({ '@type': 'PropertyValue', name: fact.label, value: fact.texts.join(', ') })),
  ...(codes.length > 0 ? { category: codes.map((c) => `${c.scheme.toUpperCase()} ${c.code} ${c.name}`) } : {}),
});

/** A demand has no owner of its own in schema.org: an organization `seeks` it, and the goods sought carry what describes them. */
const demand = (listing: Described) => ({
  itemOffered: { '@type': 'Product', name: listing.title, ...goods(listing) },
  ...(listing.publishedAt ? { validFrom: listing.publishedAt } : {}),
  ...(listing.owner ? { '@reverse': { seeks: ownerOf(listing) } } : {}),
});

const work = (listing: Described) => ({
  creator: ownerOf(listing),
  inLanguage: listing.language,
  ...(listing.publishedAt ? { datePublished: listing.publishedAt } : {}),
  ...(listing.codes.length > 0
    ? {
        about: listing.codes.map((c) => ({
          '@type': 'DefinedTerm',
          termCode: c.code,
          name: c.name,
          inDefinedTermSet: c.scheme.toUpperCase(),
        })),
      }
    : {}),
});

const ofType = (listing: Described): object => {
  if (listing.type === 'Product') return { manufacturer: ownerOf(listing), ...goods(listing) };
  return listing.type === 'Demand' ? demand(listing) : work(listing);
};

/** A listing in the words of schema.org; public fields alone, since visitors' pages are what machines read. */
export const schemaOrg = (listing: Described) => ({
  '@context': 'https://schema.org',
  '@type': listing.type,
  '@id': listing.url,
  url: listing.url,
  name: listing.title,
  ...(listing.summary ? { description: listing.summary } : {}),
  ...(listing.image ? { image: listing.image } : {}),
  ...ofType(listing),
});
