import type { Attribute, AttributeValue } from '@sandan/market/listing/attribute';
import type { Sheet } from '../api/form.server.ts';
import type { KindView } from '../api/views.ts';
import { countryIn } from './country.server.ts';

/**
 * The content that an editor's form says. What cannot be read as a number stays text, so that the API refuses it at its field
 * and the form shows it again as it was entered.
 */
const split = (text: string): string[] =>
  text
    .split(/[,\n;]/)
    .map((word) => word.trim())
    .filter(Boolean);

const localized = (sheet: Sheet, name: string): Record<string, string> | undefined => {
  const entries = ['ko', 'en'].map((tag) => [tag, sheet.text(`${name}.${tag}`)] as const).filter(([, text]) => text !== '');
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

const figure = (text: string): number | undefined => {
  if (text === '') return undefined;
  const n = Number(text.replaceAll(',', '').replaceAll('−', '-'));
  return Number.isFinite(n) ? n : (text as unknown as number);
};

const decimals: Readonly<Record<string, number>> = { KRW: 0, JPY: 0, VND: 0, KWD: 3 };

/** One row of a comparison; nothing where nothing was written in it. */
const comparisonIn = (sheet: Sheet, row: string) => {
  const [measure, alternative, method] = ['measure', 'alternative', 'method'].map((part) => localized(sheet, `${row}.${part}`));
  const [ours, theirs] = [figure(sheet.text(`${row}.ours`)), figure(sheet.text(`${row}.theirs`))];
  if (!measure && !alternative && ours === undefined && theirs === undefined) return undefined;
  return {
    ...(measure ? { measure } : {}),
    ...(alternative ? { alternative } : {}),
    ...(ours === undefined ? {} : { ours }),
    ...(theirs === undefined ? {} : { theirs }),
    unit: sheet.text(`${row}.unit`),
    better: sheet.text(`${row}.better`) || 'more',
    ...(method ? { method } : {}),
  };
};

const valueIn = (sheet: Sheet, name: string, attribute: Attribute): AttributeValue | undefined => {
  const text = sheet.text(name);
  switch (attribute.type) {
    case 'text':
      return localized(sheet, name);
    case 'words': {
      const words = split(text);
      return words.length > 0 ? words : undefined;
    }
    case 'choice': {
      const chosen = sheet.texts(name).filter(Boolean);
      return chosen.length === 0 ? undefined : attribute.many ? chosen : chosen[0];
    }
    case 'boolean':
      return text === '' ? undefined : text === 'true';
    case 'whole':
      return figure(text);
    case 'date':
    case 'weeks':
      return text || undefined;
    case 'quantity': {
      const value = figure(sheet.text(`${name}.value`));
      return value === undefined ? undefined : { value, unit: sheet.text(`${name}.unit`) };
    }
    case 'specification': {
      const [category, lines] = [sheet.text(`${name}.category`), sheet.text(`${name}.lines`)];
      return category === '' && lines === '' ? undefined : ({ category, lines } as unknown as AttributeValue);
    }
    case 'comparisons': {
      const rows = Array.from({ length: attribute.max }, (_, at) => comparisonIn(sheet, `${name}.${at}`)).flatMap(
        (row) => row ?? [],
      );
      return rows.length > 0 ? (rows as AttributeValue) : undefined;
    }
    case 'range': {
      const [min, max] = [figure(sheet.text(`${name}.min`)), figure(sheet.text(`${name}.max`))];
      if (min === undefined && max === undefined) return undefined;
      return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }), unit: sheet.text(`${name}.unit`) };
    }
    case 'money': {
      const amount = figure(sheet.text(`${name}.amount`));
      const currency = sheet.text(`${name}.currency`);
      if (amount === undefined) return undefined;
      return { currency, minor: typeof amount === 'number' ? Math.round(amount * 10 ** (decimals[currency] ?? 2)) : amount };
    }
  }
};

export const contentIn = (sheet: Sheet, kind: KindView) => {
  const attributes: Record<string, AttributeValue> = {};
  const stages: Record<string, string> = {};
  for (const [name, attribute] of Object.entries(kind.attributes)) {
    if (attribute.band || attribute.classed) continue;
    const value = valueIn(sheet, `a.${name}`, attribute);
    if (value !== undefined) attributes[name] = value;
    const stage = sheet.text(`stage.${name}`);
    if (stage && stage !== (attribute.stage ?? 'public')) stages[`attributes.${name}`] = stage;
  }
  const summary = localized(sheet, 'summary');
  const country = countryIn(sheet.text('place.country'));
  return {
    title: localized(sheet, 'title') ?? {},
    ...(summary ? { summary } : {}),
    codes: kind.schemes.flatMap((scheme) => split(sheet.text(`codes.${scheme}`)).map((code) => ({ scheme, code }))),
    attributes,
    keywords: split(sheet.text('keywords')),
    stages,
    ...(kind.anonymous && sheet.text('anonymous') === 'true' ? { anonymous: true } : {}),
    ...(country ? { place: { country, ...(sheet.text('place.region') ? { region: sheet.text('place.region') } : {}) } } : {}),
  };
};

/** Which field of the form a JSON pointer of the API means. */
/** In which line of a specification stands what a fault points at. */
export const specificationLine = (pointer: string): number | undefined => {
  const line = /\/lines\/(\d+)$/.exec(pointer)?.[1];
  return line === undefined ? undefined : Number(line);
};

export const fieldNames = (kind: KindView): Record<string, string> => {
  const names: Record<string, string> = {
    '/content/title': 'title.ko',
    '/content/summary': 'summary.ko',
    '/content/keywords': 'keywords',
    '/content/place': 'place.country',
  };
  for (const tag of ['ko', 'en']) {
    names[`/content/title/${tag}`] = `title.${tag}`;
    names[`/content/summary/${tag}`] = `summary.${tag}`;
  }
  names['/content/codes'] = `codes.${kind.schemes[0]}`;
  for (const [name, { type }] of Object.entries(kind.attributes)) {
    const at = `/content/attributes/${name}`;
    names[at] = type === 'specification' ? `a.${name}.lines` : `a.${name}`;
    if (type === 'specification') names[`${at}/category`] = `a.${name}.category`;
  }
  return Object.fromEntries(
    Object.entries(names).flatMap(([pointer, name]) => [
      [pointer, name],
      [pointer.replace('/content', ''), name],
    ]),
  );
};
