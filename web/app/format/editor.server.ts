import type { Attribute, AttributeValue } from '@sandan/market/listing/attribute';
import type { Comparison } from '@sandan/market/listing/comparison';
import { unitLabel, unitsFor } from '@sandan/market/listing/quantity-label';
import { type FreeWeek, weeksText } from '@sandan/market/listing/weeks';
import type { Specification } from '@sandan/market/specification/specification';
import { asLines, spoken } from '@sandan/market/specification/spoken';
import { templateOf, templates } from '@sandan/market/specification/templates/registry';
import type { ContentView, KindView, Language } from '../api/views.ts';

/** One field of the editor, made from an attribute of the kind: what to ask, and what is stored, as form values. */
export interface EditorField {
  /** Of a specification: the properties of its category, as they are named and in what unit, and how what is stored was read. */
  readonly properties?: readonly {
    readonly label: string;
    readonly unit?: string;
    readonly options?: string;
    readonly read?: string;
  }[];
  readonly name: string;
  readonly type: Attribute['type'];
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  /** Shown to nobody else, at whatever stage. */
  readonly sealed?: boolean;
  readonly stage: string;
  readonly stored: Readonly<Record<string, string>>;
  readonly chosen: readonly string[];
  readonly many?: boolean;
  readonly lines?: number;
  readonly max?: number;
  readonly min?: number;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

const decimals: Readonly<Record<string, number>> = { KRW: 0, JPY: 0, VND: 0, KWD: 3 };
const plain = (n: number | undefined): string => (n === undefined ? '' : String(n));

const storedOf = (attribute: Attribute, value: AttributeValue | undefined, language: Language): Record<string, string> => {
  if (value === undefined || value === null)
    return attribute.type === 'quantity' || attribute.type === 'range'
      ? { unit: attribute.unit }
      : attribute.type === 'money'
        ? { currency: 'KRW' }
        : {};
  switch (attribute.type) {
    case 'text':
      return value as Record<string, string>;
    case 'words':
      return { '': (value as readonly string[]).join(', ') };
    case 'quantity': {
      const { value: n, unit } = value as { value: number; unit: string };
      return { value: plain(n), unit };
    }
    case 'range': {
      const { min, max, unit } = value as { min?: number; max?: number; unit: string };
      return { min: plain(min), max: plain(max), unit };
    }
    case 'money': {
      const { currency, minor } = value as { currency: string; minor: number };
      return { amount: String(minor / 10 ** (decimals[currency] ?? 2)), currency };
    }
    case 'comparisons':
      return Object.fromEntries(
        (value as readonly Comparison[]).flatMap((row, at) =>
          Object.entries(row).flatMap(([part, said]) =>
            typeof said === 'object'
              ? Object.entries(said).map(([tag, text]) => [`${at}.${part}.${tag}`, text])
              : [[`${at}.${part}`, String(said)]],
          ),
        ),
      );
    case 'specification': {
      const specification = value as Specification;
      return { category: specification.category, lines: asLines(specification, language) };
    }
    case 'weeks':
      return { '': weeksText(value as readonly FreeWeek[]) };
    case 'choice':
      return {};
    default:
      return { '': String(value) };
  }
};

const optionsOf = (attribute: Attribute, language: Language, stored: Record<string, string>) => {
  if (attribute.type === 'choice')
    return Object.entries(attribute.options).map(([value, label]) => ({ value, label: label[language] }));
  if (attribute.type === 'specification')
    return templates.map(({ category, label }) => ({ value: category, label: label[language] }));
  if (attribute.type !== 'quantity' && attribute.type !== 'range') return undefined;
  const known = unitsFor(attribute.unit);
  const codes = stored.unit && !known.includes(stored.unit) ? [...known, stored.unit] : known;
  return codes.map((code) => {
    const { symbol, name } = unitLabel(code, language);
    return { value: code, label: symbol === name ? symbol : `${symbol} · ${name}` };
  });
};

const propertiesOf = (category: string, value: AttributeValue | undefined, language: Language) => {
  const said = value ? spoken(value as Specification, language) : [];
  const read = new Map(said.map(({ name, text }) => [name, text]));
  const { properties } = templateOf(category);
  // What an older edition of the category said and this one has no place for: its owner has to see it before it goes.
  const lost = said.filter(({ name }) => !Object.hasOwn(properties, name)).map(({ label, text }) => ({ label, read: text }));
  const now = Object.values(properties).map(({ name, label, unit, options }) => ({
    label: label[language],
    ...(read.has(name) ? { read: read.get(name) as string } : {}),
    ...(unit ? { unit: unitLabel(unit, language).symbol } : {}),
    ...(options
      ? {
          options: Object.values(options)
            .map((o) => o[language])
            .join(', '),
        }
      : {}),
  }));
  return [...now, ...lost];
};

/** What the market makes itself is not asked for. */
const written = (kind: KindView) =>
  Object.entries(kind.attributes).filter(([, attribute]) => !attribute.band && !attribute.classed);

export const editorFields = (kind: KindView, content: ContentView | undefined, language: Language): EditorField[] =>
  written(kind).map(([name, attribute]) => {
    const value = content?.attributes[name];
    const stored = storedOf(attribute, value, language);
    const options = optionsOf(attribute, language, stored);
    return {
      name,
      type: attribute.type,
      label: attribute.label[language],
      ...(attribute.hint ? { hint: attribute.hint[language] } : {}),
      required: attribute.required ?? false,
      ...(attribute.sealed ? { sealed: true } : {}),
      stage: content?.stages?.[`attributes.${name}`] ?? attribute.stage ?? 'public',
      stored,
      chosen: attribute.type === 'choice' && value !== undefined ? [value].flat().map(String) : [],
      ...(options ? { options } : {}),
      ...(attribute.type === 'choice' && attribute.many ? { many: true } : {}),
      ...(attribute.type === 'text' ? { lines: attribute.lines ?? 4, max: attribute.max } : {}),
      ...(attribute.type === 'weeks' ? { lines: 4, max: attribute.max * 24 } : {}),
      ...(attribute.type === 'comparisons'
        ? { lines: Math.min(attribute.max, ((value as readonly Comparison[] | undefined)?.length ?? 0) + 1) }
        : {}),
      ...(attribute.type === 'specification' && stored.category
        ? { properties: propertiesOf(stored.category, value, language) }
        : {}),
      ...(attribute.type === 'whole'
        ? { min: attribute.min ?? 0, ...(attribute.max === undefined ? {} : { max: attribute.max }) }
        : {}),
    };
  });
