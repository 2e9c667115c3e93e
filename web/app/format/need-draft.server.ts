import { unitLabel } from '@sandan/market/listing/quantity-label';
import type { Property } from '@sandan/market/specification/attribute';
import { categoriesMeant } from '@sandan/market/specification/category-meant';
import { propertyMeant } from '@sandan/market/specification/specification';
import { propertyText } from '@sandan/market/specification/spoken';
import { isCategory, templateOf } from '@sandan/market/specification/templates/registry';
import { readProperty } from '@sandan/market/specification/value';
import type { Language } from '../api/views.ts';

/** What an address carries: about 8 kB from end to end, of which a Korean syllable takes nine bytes. */
const most = 800;

/** Lines of a drawing that name a property of the category which is not written yet, by its name; and those that do not. */
const readLines = (
  category: string,
  text: string,
  isWritten: (name: string) => boolean,
): { values: Map<string, string>; rest: string[] } => {
  const template = templateOf(category);
  const values = new Map<string, string>();
  const rest: string[] = [];
  for (const line of text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const [, name = '', value = ''] = /^(.+?)\s*(?:\t|:|=)\s*(.+)$/.exec(line) ?? [];
    const property = name ? propertyMeant(template, name) : undefined;
    if (property && !values.has(property.name) && !isWritten(property.name)) values.set(property.name, value);
    else rest.push(line);
  }
  return { values, rest };
};

/** A property as the wizard asks for it: what is written, and how it was read or that it was not. */
const fieldOf = (property: Property, written: string, language: Language) => {
  const read = written ? readProperty(property, written) : undefined;
  // One option that was meant is chosen in the list of options.
  const [option, ...others] = property.options && read && 'value' in read && Array.isArray(read.value) ? read.value : [];
  const value = option !== undefined && others.length === 0 ? String(option) : written;
  return {
    name: property.name,
    label: property.label[language],
    fit: property.fit,
    value,
    ...(property.unit ? { unit: unitLabel(property.unit, language).symbol } : {}),
    ...(property.standard ? { standard: property.standard } : {}),
    ...(property.options
      ? { options: Object.entries(property.options).map(([name, label]) => ({ value: name, label: label[language] })) }
      : {}),
    ...(read && 'value' in read ? { read: propertyText(property, read.value, language) } : {}),
    unread: read !== undefined && 'fault' in read,
  };
};

/**
 * A need as far as it is drawn up in an address: `text` is what was pasted from a drawing, `category` the one that was chosen, and `v.<property>`
 * each value, in whose place a line of the text stands until it is written.
 */
export const needDraft = (params: URLSearchParams, language: Language) => {
  const text = (params.get('text') ?? '').slice(0, most);
  const chosen = params.get('category') ?? '';
  const candidates = categoriesMeant(text).map(({ template, by }) => ({
    category: template.category,
    label: template.label[language],
    by: by.slice(0, 6).join(', '),
  }));
  if (!isCategory(chosen)) return { text, candidates };
  const { label, properties, standards, hs } = templateOf(chosen);
  const { values, rest } = readLines(chosen, text, (name) => params.has(`v.${name}`));
  const fields = Object.values(properties).map((property) =>
    fieldOf(property, (params.get(`v.${property.name}`) ?? values.get(property.name) ?? '').trim().slice(0, 200), language),
  );
  return { text, candidates, category: chosen, label: label[language], standards, hs, fields, rest };
};
