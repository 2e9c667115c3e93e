import { createHash } from 'node:crypto';
import type { Localized } from '@sandan/kernel/text';
import { type Organisation, OrganisationType } from '@sandan/market/company/organisation';
import { unknownAnswering } from '@sandan/market/deal/record';
import { isAnonymous, undisclosed } from '@sandan/market/listing/anonymity';
import { type Attribute, type AttributeValue, Quantity, Range } from '@sandan/market/listing/attribute';
import type { Comparison } from '@sandan/market/listing/comparison';
import { completenessOf } from '@sandan/market/listing/completeness';
import { visible } from '@sandan/market/listing/disclosure';
import { kindNames, kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing } from '@sandan/market/listing/listing';
import { canonicalRange } from '@sandan/market/listing/quantity';
import { carried } from '@sandan/market/specification/carried';
import { Specification } from '@sandan/market/specification/specification';
import { isCategory, templateOf } from '@sandan/market/specification/templates/registry';
import * as z from 'zod';
import { ancestry } from './ancestry.ts';
import { codeTitlesOf } from './code-title.ts';
import { codeWords } from './code-word.ts';
import { dayOf, facetAttributes, inFieldUnit, rangeFields, tidy } from './field.ts';
import { identifierForms } from './identifier.ts';

const Text = z.object({ ko: z.string().optional(), en: z.string().optional() });

/**
 * Everything the index may hold of a listing (S5): public fields alone, each named here. Numbers are `[least, greatest]` in the
 * unit of their field, null for an open end; times are ms since the epoch.
 */
export const SearchRecord = z.object({
  id: z.string(),
  version: z.int().positive(),
  ownerVersion: z.int().nonnegative(),
  kind: z.enum(kindNames),
  title: Text,
  summary: Text,
  /** Public running text beyond the summary. */
  body: Text,
  /** Titles of its codes, by which it may be found in either language; they say little of the listing itself. */
  codeTitles: Text.optional(),
  /** What a machine made of title and summary in the language that they lack. */
  machine: z.object({ title: Text.optional(), summary: Text.optional() }).optional(),
  words: z.array(z.string()),
  /** Identifiers as they are compared, see `identifierForms`, and codes, see `codeWords`. */
  identifiers: z.array(z.string()),
  owner: z.object({ id: z.string(), name: z.record(z.string(), z.string()), type: OrganisationType }),
  facets: z.record(z.string(), z.array(z.string())),
  numbers: z.record(z.string(), z.tuple([z.number().nullable(), z.number().nullable()])),
  place: z.object({ country: z.string(), region: z.string().optional() }),
  /** Public values of facet attributes as the owner wrote them, for the card. */
  facts: z.record(z.string(), z.unknown() as z.ZodType<AttributeValue>),
  /** What it says of itself by the template of its category. */
  specification: Specification.pick({ category: true, values: true, proofs: true }).optional(),
  image: z.object({ id: z.string(), alt: z.record(z.string(), z.string()).optional(), bytes: z.int().optional() }).optional(),
  publishedAt: z.number(),
  confirmedAt: z.number(),
  /**
   * What speaks for a listing beside its words, each 0 to 1: how much of what its kind asks for it says, and how its owner answers
   * (an owner of whom too little is known stands in the middle).
   */
  signals: z.object({ completeness: z.number(), answering: z.number() }).optional(),
  demo: z.boolean(),
});
export type SearchRecord = z.infer<typeof SearchRecord>;

const longest = { summary: 3000, body: 4000, words: 80 };

const asWords = (value: AttributeValue): string[] =>
  (Array.isArray(value) ? value : [value]).filter((v): v is string => typeof v === 'string');

const asLocalized = (value: AttributeValue | undefined): Localized =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter((e): e is [string, string] => typeof e[1] === 'string'))
    : {};

/** Korean and English of a text, each cut to `max`; variants of a tag (`en-GB`) count as their language. */
const bilingual = (texts: readonly Localized[], max: number): z.infer<typeof Text> => {
  const of = (language: string) =>
    texts
      .flatMap((text) => Object.entries(text).filter(([tag]) => tag === language || tag.startsWith(`${language}-`)))
      .map(([, text]) => text.normalize('NFC'))
      .join('\n')
      .slice(0, max);
  const [ko, en] = [of('ko'), of('en')];
  return { ...(ko ? { ko } : {}), ...(en ? { en } : {}) };
};

const optionText = (attribute: Attribute, value: AttributeValue): string[] =>
  attribute.type === 'choice' ? asWords(value).flatMap((v) => Object.values(attribute.options[v] ?? {})) : [];

const spanOf = (name: string, value: AttributeValue): [number | null, number | null] | undefined => {
  const field = rangeFields[name];
  if (!field) return undefined;
  if (typeof value === 'number') return [tidy(value), tidy(value)];
  if (typeof value === 'string') return Number.isNaN(Date.parse(value)) ? undefined : [dayOf(value), dayOf(value)];
  const quantity = Quantity.safeParse(value);
  if (quantity.success) {
    const n = inFieldUnit(field, quantity.data.value, quantity.data.unit);
    return [n, n];
  }
  const range = Range.safeParse(value);
  if (!range.success || !field.unit) return undefined;
  const { min, max } = canonicalRange(range.data, field.unit);
  return [min === undefined ? null : tidy(min), max === undefined ? null : tidy(max)];
};

const facetValues = (attribute: Attribute, value: AttributeValue): string[] =>
  attribute.type === 'boolean' || attribute.type === 'whole' ? [String(value)] : asWords(value).map((v) => v.normalize('NFC'));

/** The names of a category, and the grades and makers' names that a specification has. */
const specificationWords = (specification: Specification | undefined): string[] => {
  if (!specification) return [];
  const { label, properties } = templateOf(specification.category);
  const named = Object.values(properties).flatMap(({ name, fit }) => {
    const value = specification.values[name];
    return (fit === 'grade' || fit === 'words') && Array.isArray(value) ? (value as string[]) : [];
  });
  return [label.ko, label.en, ...named];
};

/**
 * What all may find of a listing, or nothing: unpublished, or its owner unknown or suspended. A pending revision is not public.
 * @throws Fault invalid if a stored quantity does not convert to its attribute's unit
 */
export const recordOf = (listing: Listing, owner: Organisation | undefined): SearchRecord | undefined => {
  if (listing.state !== 'published' || owner?.status !== 'active' || owner.id !== listing.ownerId) return undefined;
  const kind = kindOf(listing.kind);
  const { content } = visible(kind, listing.content, 'public');
  const shown = Object.entries(kind.attributes).flatMap(([name, attribute]): [string, Attribute, AttributeValue][] => {
    const value = content.attributes[name];
    return value === undefined || value === null ? [] : [[name, attribute, value]];
  });

  const texts = shown.flatMap(([, a, v]) => {
    if (a.type === 'comparisons')
      return (v as readonly Comparison[]).flatMap(({ measure, alternative }) => [measure, alternative]);
    return a.type === 'text' ? [asLocalized(v)] : [];
  });
  // What a need asks for is no supply, and stands on no shelf.
  const specification = (kind.conditions ? [] : shown)
    .filter(([, a]) => a.type === 'specification')
    .map(([, , v]) => carried(v as Specification).specification)
    .find(({ category }) => isCategory(category));
  const identifiers = [
    ...shown.filter(([, a]) => a.identifier).flatMap(([, , v]) => asWords(v).flatMap(identifierForms)),
    ...content.codes.flatMap(codeWords),
  ];
  const words = [
    ...content.keywords,
    ...(kind.called ?? []),
    ...specificationWords(specification),
    ...shown.flatMap(([, a, v]) => (a.type === 'words' ? asWords(v) : optionText(a, v))),
  ];
  const hidden = isAnonymous(listing);
  const seen = hidden
    ? { country: owner.country }
    : { country: owner.country, ...(owner.region ? { region: owner.region } : {}) };
  const place = content.place ?? seen;
  const image = content.media.find((m) => m.kind === 'image');

  const facets: Record<string, string[]> = {
    kind: [kind.name],
    ...(hidden ? {} : { owner: [owner.id] }),
    ownerType: [owner.type],
    country: [place.country],
  };
  if (place.region) facets.region = [place.region];
  for (const code of content.codes) facets[code.scheme] = [...new Set([...(facets[code.scheme] ?? []), ...ancestry(code)])];
  for (const [name, attribute, value] of shown)
    if (facetAttributes[name]) facets[name] = [...new Set(facetValues(attribute, value))];

  const numbers: SearchRecord['numbers'] = {};
  for (const [name, , value] of shown) {
    const span = spanOf(name, value);
    if (span) numbers[name] = span;
  }
  const codeTitles = codeTitlesOf(content.codes);

  return {
    id: listing.id,
    version: listing.version,
    ownerVersion: owner.version,
    kind: listing.kind,
    title: bilingual([content.title], 300),
    summary: bilingual([content.summary ?? {}], longest.summary),
    body: bilingual(texts, longest.body),
    ...(codeTitles ? { codeTitles } : {}),
    words: [...new Set(words.map((w) => w.normalize('NFC')))].slice(0, longest.words),
    identifiers: [...new Set(identifiers)],
    // An unknown owner is known by its listing alone, so that two listings of one are not one owner's.
    owner: hidden
      ? { id: listing.id, name: undisclosed, type: owner.type }
      : { id: owner.id, name: owner.name, type: owner.type },
    facets,
    numbers,
    place,
    facts: Object.fromEntries(shown.filter(([, a]) => a.facet).map(([name, , value]) => [name, value])),
    ...(specification
      ? {
          specification: {
            category: specification.category,
            values: specification.values,
            ...(specification.proofs ? { proofs: specification.proofs } : {}),
          },
        }
      : {}),
    ...(image ? { image: { id: image.id, bytes: image.bytes, ...(image.alt ? { alt: image.alt } : {}) } } : {}),
    publishedAt: Date.parse(listing.publishedAt ?? listing.confirmedAt),
    confirmedAt: Date.parse(listing.confirmedAt),
    signals: {
      completeness: completenessOf(kind, content),
      answering: (hidden ? undefined : owner.answering) ?? unknownAnswering,
    },
    demo: listing.demo,
  };
};

/** Equal for records that say the same, whatever the order of their keys and the version of the owner they were made with. */
export const digestOf = ({ ownerVersion: _, ...record }: SearchRecord): string =>
  createHash('sha256')
    .update(JSON.stringify(record, (_, v: unknown) => (isPlain(v) ? Object.fromEntries(Object.entries(v).sort()) : v)))
    .digest('base64url')
    .slice(0, 22);

const isPlain = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);
