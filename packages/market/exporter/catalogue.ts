import { idOf } from '@sandan/kernel/id';
import type { Localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { subheadingOf } from '../catalogue/hs.ts';
import type { Supply } from '../catalogue/supply.ts';
import { isAnonymous } from '../listing/anonymity.ts';
import { visible } from '../listing/disclosure.ts';
import { kindOf } from '../listing/kinds/registry.ts';
import type { Listing } from '../listing/listing.ts';

const Hs = z.string().regex(/^\d{6}$/);

/** A certificate as an exporter is known for it; without a last day where its listing tells none. */
export const HeldCertificate = z.object({
  name: z.string().max(120),
  number: z.string().max(120).optional(),
  until: z.iso.date().optional(),
});
export type HeldCertificate = z.infer<typeof HeldCertificate>;

/** What an organisation's own public listings say of its exports, as it was last read: beside it a profile needs no word on the same. */
export const CatalogueKnown = z.object({
  hs: z.array(Hs).max(2000),
  certificates: z.array(HeldCertificate).max(500),
});
export type CatalogueKnown = z.infer<typeof CatalogueKnown>;
export const nothingKnown: CatalogueKnown = { hs: [], certificates: [] };

const Named = z.object({ id: idOf('listing'), title: z.record(z.string(), z.string()) });

/** Goods of one subheading, and the listings that say so; of what the exporter adds itself there is none. */
export const Goods = z.object({ hs: Hs, listings: z.array(Named) }).meta({ id: 'ExporterGoods' });
export type Goods = z.infer<typeof Goods>;

/** A certificate with the listing that shows it; without one it is the exporter's own word. */
export const Proof = HeldCertificate.extend({ listing: Named.optional() }).meta({ id: 'ExporterProof' });
export type Proof = z.infer<typeof Proof>;

/** What public listings say, each thing once. */
export interface Catalogue {
  readonly goods: readonly Goods[];
  readonly proofs: readonly Proof[];
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\-_.·]/g, '')
    .toUpperCase();

/** Whether two certificates are the same: of one name, and of one number where both have one. */
const same = (a: HeldCertificate, b: HeldCertificate): boolean =>
  bare(a.name) === bare(b.name) && (!a.number || !b.number || bare(a.number) === bare(b.number));

/** Of two of the same the one that holds longer; its number from either. */
const longer = (a: Proof, b: Proof): Proof => {
  const [first, second] = (b.until ?? '') > (a.until ?? '') ? [b, a] : [a, b];
  const number = first.number ?? second.number;
  return { ...first, ...(number ? { number } : {}) };
};

const merged = (proofs: readonly Proof[]): Proof[] => {
  const kept: Proof[] = [];
  for (const proof of proofs) {
    const at = kept.findIndex((other) => same(other, proof));
    const before = kept[at];
    if (before) kept[at] = longer(before, proof);
    else kept.push(proof);
  }
  return kept;
};

const named = ({ id, content }: Listing): { id: string; title: Localized } => ({ id, title: content.title });

const words = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/**
 * What the goods that everybody may see and order say of their owner: the goods by the HS they are filed under, and the certificates of their
 * supply with the last day of each. What a listing withholds, and whatever hides its owner, says nothing.
 */
export const catalogueOf = (listings: readonly Listing[], supplies: readonly Supply[]): Catalogue => {
  const open = listings.filter((one) => one.state === 'published' && kindOf(one.kind).priced && !isAnonymous(one));
  const shown = open.map((listing) => ({ listing, ...visible(kindOf(listing.kind), listing.content, 'public') }));
  const goods = new Map<string, { id: string; title: Localized }[]>();
  for (const { listing, content } of shown) {
    const hs = subheadingOf(content);
    if (hs) goods.set(hs, [...(goods.get(hs) ?? []), named(listing)]);
  }
  const proofs = shown.flatMap(({ listing, content }): Proof[] => {
    const supply = supplies.find(({ listingId }) => listingId === listing.id);
    const told = (supply?.certificates ?? []).map(({ name, number, expires }) => ({
      name,
      listing: named(listing),
      ...(number ? { number } : {}),
      ...(expires ? { until: expires } : {}),
    }));
    const others = words(content.attributes.certificates).map((name) => ({ name: name.slice(0, 120), listing: named(listing) }));
    return [...told, ...others];
  });
  return {
    goods: [...goods].map(([hs, of]) => ({ hs, listings: of })).sort((a, b) => (a.hs < b.hs ? -1 : 1)),
    proofs: merged(proofs),
  };
};

/** The catalogue as it is kept with the exporter. */
export const knownOf = ({ goods, proofs }: Catalogue): CatalogueKnown => ({
  hs: goods.map(({ hs }) => hs).slice(0, 2000),
  certificates: proofs.map(({ listing: _, ...certificate }) => certificate).slice(0, 500),
});

/** What an exporter says beside its catalogue: the same is not kept twice, so that there is one place to change it. */
export const besides = <T extends { readonly hs: readonly string[]; readonly certificates: readonly HeldCertificate[] }>(
  said: T,
  known: CatalogueKnown,
): T => ({
  ...said,
  hs: [...new Set(said.hs)].filter((hs) => !known.hs.includes(hs)),
  certificates: said.certificates.filter(
    (own) => !known.certificates.some((other) => same(other, own) && (other.until ?? '') >= (own.until ?? '')),
  ),
});

interface Said {
  readonly hs: readonly string[];
  readonly certificates: readonly HeldCertificate[];
  readonly catalogue?: CatalogueKnown | undefined;
}

/** HS of all that it exports, by its catalogue and by its own word. */
export const hsOfExporter = ({ hs, catalogue = nothingKnown }: Said): string[] => [...new Set([...catalogue.hs, ...hs])];

/** All certificates it is known for, each once. */
export const certificatesOf = ({ certificates, catalogue = nothingKnown }: Said): HeldCertificate[] =>
  merged([...catalogue.certificates, ...certificates]);

/** Goods and certificates with the listings that show them, the exporter's own word after them. */
export const heldOf = ({ hs, certificates }: Said, { goods, proofs }: Catalogue): Catalogue => ({
  goods: [
    ...goods,
    ...besides({ hs, certificates: [] }, knownOf({ goods, proofs })).hs.map((own) => ({ hs: own, listings: [] })),
  ],
  proofs: merged([...proofs, ...certificates]),
});
