import { Fault, type FieldFault } from '@sandan/kernel/fault';
import { canonicalRange } from '../listing/quantity.ts';
import { readRange } from '../listing/quantity-range.ts';
import type { Property } from './attribute.ts';
import { type About, tradeNumber } from './trade-number.ts';

/** Both ends of a number with its tolerance, in the unit of its property; an open end is absent. `written` is what its owner wrote. */
export interface Span {
  readonly min?: number;
  readonly max?: number;
  readonly written?: string;
}

/** What is said of a property: a span, names or options, yes or no, or the share of each element. */
export type SpecificationValue = Span | readonly string[] | boolean | { readonly parts: Readonly<Record<string, Span>> };

/** Nine significant digits: one number whatever unit it was written in (0.5 in and 12.7 mm are equal). */
export const tidy = (n: number): number => (n === 0 ? 0 : Number(n.toPrecision(9)));

const spanOf = (min: number | undefined, max: number | undefined, written: string): Span => ({
  ...(min === undefined ? {} : { min: tidy(min) }),
  ...(max === undefined ? {} : { max: tidy(max) }),
  written,
});

/**
 * A number, a tolerance or a range as people write it, in the unit of its property: `25 ±0.1 mm`, `≥ 15 kΩ`, `-20~120 ℃`, `58~62 HRC`,
 * `12 AWG`, `M8`, `25h7`, `4k7`. `about` is the property, by which a trade's own spelling is read or refused. Undefined if it can't be read:
 * what is not understood is never guessed. @throws Fault invalid `unit.incommensurable`, `specification.hardness`
 */
export const readSpan = (text: string, unit: string, about?: About): Span | undefined => {
  if (text.length > 100) return undefined;
  const trade = tradeNumber(text, unit, about);
  if (!trade) return undefined;
  if (!('text' in trade)) return spanOf(trade.min, trade.max, text.trim());
  const range = readRange(trade.text, unit);
  if (!range) return undefined;
  const ends = canonicalRange(range, unit);
  // A deviation is a difference on its scale: `±0.3 ℃` is 0.3 K.
  const zero = about?.deviation ? canonicalRange({ min: 0, unit: range.unit }, unit).min : undefined;
  const [min, max] = [ends.min, ends.max].map((end) => (end === undefined || zero === undefined ? end : end - zero));
  return spanOf(min, max, text.trim());
};

const symbols =
  /^(?:H|He|Li|Be|B|C|N|O|F|Ne|Na|Mg|Al|Si|P|S|Cl|Ar|K|Ca|Sc|Ti|V|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|As|Se|Br|Sr|Y|Zr|Nb|Mo|Ru|Rh|Pd|Ag|Cd|In|Sn|Sb|Te|Ba|La|Ce|Pr|Nd|Sm|Gd|Dy|Hf|Ta|W|Re|Os|Ir|Pt|Au|Hg|Pb|Bi)$/;

/** Shares of elements in per cent by mass, as `C ≤ 0.03; Cr 16~18; Ni 10~14` or an object of the same. */
const readParts = (input: unknown): SpecificationValue | undefined => {
  const pairs: [string, string][] =
    typeof input === 'string'
      ? input
          .split(/[;,\n]/)
          .map((part) => part.trim())
          .filter(Boolean)
          .map((part) => [/^[A-Z][a-z]?/.exec(part)?.[0] ?? '', part.replace(/^[A-Z][a-z]?\s*:?\s*/, '')])
      : Object.entries((input ?? {}) as Record<string, unknown>).map(([name, value]) => [name, String(value)]);
  const read = pairs.map(([name, text]) => [name, symbols.test(name) ? readSpan(text, '%') : undefined] as const);
  if (read.length === 0 || read.length > 30 || read.some(([, span]) => span === undefined)) return undefined;
  return { parts: Object.fromEntries(read) as Record<string, Span> };
};

/** Names and options in one text stand apart by semicolons, lines or commas; words hold commas of their own (`PA6,6`), but none before a blank. */
const betweenTexts = { choice: /[;,\n]/, grade: /[;,\n]/, words: /[;\n]|,\s/ } as const;

const textsOf = (input: unknown, fit: keyof typeof betweenTexts): string[] | undefined => {
  const list = typeof input === 'string' ? input.split(betweenTexts[fit]) : Array.isArray(input) ? input : undefined;
  const texts = list?.map((item) => (typeof item === 'string' ? item.normalize('NFC').trim() : '')).filter(Boolean);
  return texts && texts.length > 0 && texts.length <= 20 && texts.every((t) => t.length <= 120) ? [...new Set(texts)] : undefined;
};

const optionNamed = (property: Property, text: string): string | undefined =>
  Object.entries(property.options ?? {}).find(([name, { ko, en }]) =>
    [name, ko, en].some((word) => word.toLowerCase() === text.toLowerCase()),
  )?.[0];

export type ValueReading = { readonly value: SpecificationValue } | { readonly fault: Omit<FieldFault, 'pointer'> };

const wrong = (code: string, params: FieldFault['params'] = {}): ValueReading => ({ fault: { code, params } });

/** Reads what is said of a property, written out or given as data; says what is wrong with it otherwise. */
export const readProperty = (property: Property, input: unknown): ValueReading => {
  const { fit, unit = '1' } = property;
  try {
    switch (fit) {
      case 'size':
      case 'envelope': {
        const span = readSpan(typeof input === 'number' ? String(input) : writtenOf(input, unit), unit, property);
        return span ? { value: span } : wrong('quantity.unreadable', { unit });
      }
      case 'flag': {
        const flag =
          typeof input === 'boolean'
            ? input
            : { true: true, yes: true, 예: true, false: false, no: false, 아니요: false }[String(input)];
        return flag === undefined ? wrong('field.invalid_type') : { value: flag };
      }
      case 'parts': {
        const parts = readParts(input);
        return parts ? { value: parts } : wrong('specification.parts');
      }
      case 'choice': {
        const names = textsOf(input, fit)?.map((text) => optionNamed(property, text));
        return names?.every((name) => name !== undefined)
          ? { value: [...new Set(names as string[])] }
          : wrong('specification.option', { options: Object.keys(property.options ?? {}).join(', ') });
      }
      default: {
        const texts = textsOf(input, fit);
        return texts ? { value: texts } : wrong('field.invalid_type');
      }
    }
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return wrong(fault.code, fault.params);
  }
};

/** A quantity or a range that was given as data, as it would be written. */
const writtenOf = (input: unknown, unit: string): string => {
  if (typeof input === 'string') return input;
  const { value, min, max, unit: given = unit } = (input ?? {}) as Record<string, unknown>;
  if (typeof value === 'number') return `${value} ${given}`;
  if (typeof min === 'number' && typeof max === 'number') return min === max ? `${min} ${given}` : `${min} ~ ${max} ${given}`;
  if (typeof min === 'number') return `≥ ${min} ${given}`;
  return typeof max === 'number' ? `≤ ${max} ${given}` : '';
};
