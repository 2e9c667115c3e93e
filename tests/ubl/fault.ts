import { SaxesParser } from 'saxes';
import { ublTypeOf, ublTypes } from './type.ts';

const urn = 'urn:oasis:names:specification:ubl:schema:xsd';
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** What a basic component may say, by the last word of its name (the representation terms of UBL's naming rules). */
const forms: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:Amount|Quantity|Measure|Numeric|Percent|Rate)$/, decimal],
  [/Date$/, /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/],
  [/Indicator$/, /^(?:true|false)$/],
];
/** Attributes that a component cannot be without. */
const required: readonly (readonly [RegExp, string])[] = [
  [/Amount$/, 'currencyID'],
  [/Measure$/, 'unitCode'],
];

interface Place {
  readonly name: string;
  readonly counts: Map<string, number>;
  readonly attributes: Readonly<Record<string, string>>;
  at: number;
  text: string;
}

const slotsOf = (name: string) =>
  ublTypes[ublTypeOf[name] ?? name]?.split(' ').map((slot) => slot.match(/^(\w+)([?*+]?)$/) ?? []);

const simple = ({ name, attributes, text }: Place): string[] => [
  ...(text.trim() === '' ? [`${name} is empty`] : []),
  ...forms.flatMap(([term, form]) => (term.test(name) && !form.test(text) ? [`${name}: ${text}`] : [])),
  ...required.flatMap(([term, key]) => (term.test(name) && !attributes[key] ? [`${name} without ${key}`] : [])),
];

const wanting = ({ name, counts }: Place): string[] =>
  (slotsOf(name) ?? []).flatMap(([, part = '', many]) => {
    const count = counts.get(part) ?? 0;
    const least = many === '' || many === '+' ? 1 : 0;
    const most = many === '' || many === '?' ? 1 : Infinity;
    return count < least || count > most ? [`${name} has ${count} ${part}`] : [];
  });

/**
 * What is wrong with a document by the types of UBL: an element that its type does not have, has elsewhere or has too often, one that is
 * missing or empty, a value that is not of its form, a namespace that is not its own.
 */
export const ublFaults = (xml: string): readonly string[] => {
  const faults: string[] = [];
  const path: Place[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    faults.push(error.message);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const parent = path.at(-1);
    const slots = parent && slotsOf(parent.name);
    const own = parent ? `${urn}:Common${slotsOf(local) ? 'Aggregate' : 'Basic'}Components-2` : `${urn}:${local}-2`;
    if (uri !== own) faults.push(`${local} of ${uri}`);
    if (!parent && !slotsOf(local)) faults.push(`no document ${local}`);
    if (parent && slots) {
      const at = slots.findIndex(([, name]) => name === local);
      if (at < 0) faults.push(`${parent.name} has no ${local}`);
      else if (at < parent.at) faults.push(`${local} stands too late in ${parent.name}`);
      parent.at = Math.max(at, parent.at);
      parent.counts.set(local, (parent.counts.get(local) ?? 0) + 1);
    } else if (parent) faults.push(`${local} in ${parent.name}`);
    const said = Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value]));
    path.push({ name: local, counts: new Map(), attributes: said, at: 0, text: '' });
  });
  parser.on('text', (text) => {
    const place = path.at(-1);
    if (place) place.text += text;
  });
  parser.on('closetag', () => {
    const place = path.pop();
    if (!place) return;
    if (!slotsOf(place.name)) faults.push(...simple(place));
    else if (place.text.trim()) faults.push(`text in ${place.name}`);
    else faults.push(...wanting(place));
  });
  parser.write(xml).close();
  return faults;
};
