import type { Attribute } from '@sandan/market/listing/attribute';
import { normalCode } from '@sandan/market/listing/content-code';
import { readValue } from '@sandan/market/listing/content-value';
import { technology } from '@sandan/market/listing/kinds/technology';
import { clean } from '../text.ts';
import type { Element } from '../tree.ts';
import { child, children } from './client.ts';

type Taken = Record<string, unknown>;

/** Text of several lines, each as the market keeps it. */
const lined = (text: string, max: number): string =>
  text
    .split(/\r?\n/)
    .map((line) => clean(line, max))
    .join('\n')
    .trim()
    .slice(0, max);

const localizedIn = (elements: readonly Element[], max: number): Record<string, string> | undefined => {
  const entries = elements.flatMap(({ attributes, text }) => {
    const said = lined(text, max);
    return said && attributes['xml:lang'] ? [[attributes['xml:lang'], said] as const] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

const figure = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
const given = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const comparisonIn = (element: Element): Taken => {
  const { ours, theirs, unit, better } = element.attributes;
  return given({
    measure: localizedIn(children(element, 'measure'), 120),
    alternative: localizedIn(children(element, 'alternative'), 120),
    method: localizedIn(children(element, 'method'), 300),
    ours: figure(ours),
    theirs: figure(theirs),
    unit,
    better,
  });
};

/** The value as it is written, before the kind has checked it. */
const writtenIn = (attribute: Attribute, element: Element): unknown => {
  const plain = children(element, 'value').map(({ text }) => text.trim());
  switch (attribute.type) {
    case 'text':
      return localizedIn(children(element, 'text'), attribute.max);
    case 'words':
      return plain.map((word) => clean(word, 200));
    case 'choice':
      return attribute.many ? plain : plain[0];
    case 'boolean':
      return plain[0] === 'true' ? true : plain[0] === 'false' ? false : undefined;
    case 'whole':
      return figure(plain[0]);
    case 'date':
      return plain[0];
    case 'quantity': {
      const { value, unit } = child(element, 'quantity')?.attributes ?? {};
      return { value: figure(value), unit };
    }
    case 'range': {
      const { min, max, unit } = child(element, 'range')?.attributes ?? {};
      return given({ min: figure(min), max: figure(max), unit });
    }
    case 'money': {
      const { currency, minor } = child(element, 'money')?.attributes ?? {};
      return { currency, minor: figure(minor) };
    }
    case 'comparisons':
      return children(element, 'comparison').map(comparisonIn);
  }
};

const schemes = ['ipc', 'ksic'] as const;

/**
 * What a record in the market's own format says, by path into a listing's content. What the kind does not know, or would not take
 * from its owner either, is left out.
 */
export const takenFromTechnology = (root: Element): Taken => {
  const taken: Taken = {};
  for (const [language, text] of Object.entries(localizedIn(children(root, 'title'), 300) ?? {}))
    taken[`title.${language}`] = text;
  for (const [language, text] of Object.entries(localizedIn(children(root, 'summary'), 6000) ?? {}))
    taken[`summary.${language}`] = text;
  const codes = children(root, 'code').flatMap(({ attributes, text }) => {
    const scheme = schemes.find((one) => one === attributes.scheme);
    const code = scheme && normalCode(scheme, text.trim());
    return scheme && code ? [{ scheme, code }] : [];
  });
  if (codes.length > 0) taken.codes = codes.slice(0, 20);
  const keywords = [...new Set(children(root, 'keyword').map(({ text }) => clean(text, 60)))].filter(Boolean);
  if (keywords.length > 0) taken.keywords = keywords.slice(0, 30);
  const place = child(root, 'place')?.attributes;
  if (place && /^[A-Z]{2}$/.test(place.country ?? ''))
    taken.place = given({ country: place.country, region: place.region && clean(place.region, 80) });
  for (const element of children(root, 'attribute')) {
    const name = element.attributes.name ?? '';
    const attribute = Object.hasOwn(technology.attributes, name) ? technology.attributes[name] : undefined;
    const reading = attribute && readValue(attribute, writtenIn(attribute, element));
    if (reading && 'value' in reading) taken[`attributes.${name}`] = reading.value;
  }
  return taken;
};
