import type { Localized } from '@sandan/kernel/text';
import { element, xmlText } from '@sandan/kernel/xml';
import type { Attribute, AttributeValue, Quantity, Range } from '../listing/attribute.ts';
import type { Comparison } from '../listing/comparison.ts';
import type { Kind } from '../listing/kind.ts';
import type { ListingContent } from '../listing/listing.ts';
import { formats } from './format.ts';

const texts = (name: string, text: Localized | undefined): string[] =>
  Object.entries(text ?? {}).map(([language, said]) => element(name, { 'xml:lang': language }, xmlText(said)));

const plain = (value: AttributeValue): string[] => [value].flat().map((one) => element('value', {}, xmlText(String(one))));

const comparison = ({ measure, alternative, method, ours, theirs, unit, better }: Comparison): string =>
  element(
    'comparison',
    { ours, theirs, unit, better },
    ...texts('measure', measure),
    ...texts('alternative', alternative),
    ...texts('method', method),
  );

const valueXml = (type: Attribute['type'], value: AttributeValue): string[] => {
  switch (type) {
    case 'text':
      return texts('text', value as Localized);
    case 'quantity': {
      const { value: number, unit } = value as Quantity;
      return [element('quantity', { value: number, unit })];
    }
    case 'range': {
      const { min, max, unit } = value as Range;
      return [element('range', { min, max, unit })];
    }
    case 'money': {
      const { currency, minor } = value as { currency: string; minor: number };
      return [element('money', { currency, minor })];
    }
    case 'comparisons':
      return (value as readonly Comparison[]).map(comparison);
    default:
      return plain(value);
  }
};

/** Who offers a technology, and where people read it. */
export interface Offered {
  readonly id: string;
  readonly page: string;
  readonly owner: { readonly id: string; readonly name: Localized };
}

/** All that is public of a technology in the market's own format; `packages/sources/oai/technology.ts` reads it back. */
export const technologyXml = (kind: Kind, content: ListingContent, { id, page, owner }: Offered): string =>
  element(
    'technology',
    { xmlns: formats.sandan.namespace, id, page },
    ...texts('title', content.title),
    ...texts('summary', content.summary),
    element('owner', { id: owner.id }, ...texts('name', owner.name)),
    ...content.codes.map(({ scheme, code }) => element('code', { scheme }, xmlText(code))),
    ...content.keywords.map((word) => element('keyword', {}, xmlText(word))),
    ...(content.place ? [element('place', { country: content.place.country, region: content.place.region })] : []),
    ...Object.entries(kind.attributes).flatMap(([name, { type }]) => {
      const value = content.attributes[name];
      return value === undefined || value === null ? [] : [element('attribute', { name, type }, ...valueXml(type, value))];
    }),
  );

const dcNamespaces = {
  'xmlns:oai_dc': formats.oai_dc.namespace,
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': `${formats.oai_dc.namespace} ${formats.oai_dc.schema}`,
};
const words = (content: ListingContent, name: string): string[] =>
  [content.attributes[name] ?? []].flat().filter((value): value is string => typeof value === 'string');

/** The same in unqualified Dublin Core. */
export const dublinCore = (content: ListingContent, { page, owner }: Offered, confirmedAt: string): string =>
  element(
    'oai_dc:dc',
    dcNamespaces,
    ...texts('dc:title', content.title),
    ...words(content, 'applicants').map((name) => element('dc:creator', {}, xmlText(name))),
    ...texts('dc:publisher', owner.name),
    ...texts('dc:description', content.summary),
    ...content.codes.map(({ scheme, code }) => element('dc:subject', {}, xmlText(`${scheme.toUpperCase()} ${code}`))),
    ...content.keywords.map((word) => element('dc:subject', {}, xmlText(word))),
    element('dc:date', {}, confirmedAt.slice(0, 10)),
    element('dc:type', {}, 'Patent'),
    element('dc:identifier', {}, xmlText(page)),
    ...['applicationNumber', 'registrationNumber', 'publicationNumber']
      .flatMap((name) => words(content, name))
      .map((number) => element('dc:identifier', {}, xmlText(number))),
    ...Object.keys(content.title).map((language) => element('dc:language', {}, xmlText(language))),
  );
