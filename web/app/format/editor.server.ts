import type { Attribute, AttributeValue } from '@sandan/market/listing/attribute';
import type { Comparison } from '@sandan/market/listing/comparison';
import { unitLabel, unitsFor } from '@sandan/market/listing/quantity-label';
import type { ContentView, KindView, Language } from '../api/views.ts';

/** One field of the editor, made from an attribute of the kind: what to ask, and what is stored, as form values. */
export interface EditorField {
  readonly name: string;
  readonly type: Attribute['type'];
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
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

const storedOf = (attribute: Attribute, value: AttributeValue | undefined): Record<string, string> => {
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
    case 'choice':
      return {};
    default:
      return { '': String(value) };
  }
};

const optionsOf = (attribute: Attribute, language: Language, stored: Record<string, string>) => {
  if (attribute.type === 'choice')
    return Object.entries(attribute.options).map(([value, label]) => ({ value, label: label[language] }));
  if (attribute.type !== 'quantity' && attribute.type !== 'range') return undefined;
  const known = unitsFor(attribute.unit);
  const codes = stored.unit && !known.includes(stored.unit) ? [...known, stored.unit] : known;
  return codes.map((code) => {
    const { symbol, name } = unitLabel(code, language);
    return { value: code, label: symbol === name ? symbol : `${symbol} · ${name}` };
  });
};

export const editorFields = (kind: KindView, content: ContentView | undefined, language: Language): EditorField[] =>
  Object.entries(kind.attributes).map(([name, attribute]) => {
    const value = content?.attributes[name];
    const stored = storedOf(attribute, value);
    const options = optionsOf(attribute, language, stored);
    return {
      name,
      type: attribute.type,
      label: attribute.label[language],
      ...(attribute.hint ? { hint: attribute.hint[language] } : {}),
      required: attribute.required ?? false,
      stage: content?.stages?.[`attributes.${name}`] ?? attribute.stage ?? 'public',
      stored,
      chosen: attribute.type === 'choice' && value !== undefined ? [value].flat().map(String) : [],
      ...(options ? { options } : {}),
      ...(attribute.type === 'choice' && attribute.many ? { many: true } : {}),
      ...(attribute.type === 'text' ? { lines: attribute.lines ?? 4, max: attribute.max } : {}),
      ...(attribute.type === 'comparisons'
        ? { lines: Math.min(attribute.max, ((value as readonly Comparison[] | undefined)?.length ?? 0) + 1) }
        : {}),
      ...(attribute.type === 'whole'
        ? { min: attribute.min ?? 0, ...(attribute.max === undefined ? {} : { max: attribute.max }) }
        : {}),
    };
  });
