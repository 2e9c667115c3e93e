import type { Attribute, AttributeValue } from '@sandan/market/listing/attribute';
import { type Comparison, gainOf } from '@sandan/market/listing/comparison';
import { unitLabel } from '@sandan/market/listing/quantity-label';
import { termIn } from '@sandan/market/listing/term';
import type { FreeWeek } from '@sandan/market/listing/weeks';
import type { Specification } from '@sandan/market/specification/specification';
import { spoken } from '@sandan/market/specification/spoken';
import type { Language } from '../api/views.ts';
import { day } from './date.ts';
import { amount, count, decimal } from './number.ts';
import { textIn } from './text.ts';

const isText = (value: AttributeValue): value is Record<string, string> => typeof value === 'object' && !Array.isArray(value);

/** Units that people write with a prefix once their figures get long. */
const prefixable = new Set(['Hz', 'Pa', 'W', 'V', 'N', 'J', 'Ohm']);
const prefixes = [
  ['G', 1e9],
  ['M', 1e6],
  ['k', 1e3],
] as const;
const longFrom = 1e5;

/** The figure in the unit in which people would write it: 18,000,000,000 Hz as 18 GHz. */
const readable = (n: number, unit: string): { n: number; unit: string } => {
  const prefix = prefixable.has(unit) && Math.abs(n) >= longFrom ? prefixes.find(([, by]) => Math.abs(n) >= by) : undefined;
  return prefix ? { n: n / prefix[1], unit: prefix[0] + unit } : { n, unit };
};

/** Figure and unit, with the space that the unit asks for: `12.5 MPa`, `-40 °C`, `30일`. */
const measured = (figure: number, given: string, language: Language): string => {
  const { n, unit } = readable(figure, given);
  const { symbol } = unitLabel(unit, language);
  if (symbol === '1') return decimal(n, language);
  return /^[가-힣]/.test(symbol) ? `${decimal(n, language)}${symbol}` : `${decimal(n, language)} ${symbol}`;
};

/** Both ends, the unit written once where they share it. */
const between = (min: number, max: number, unit: string, language: Language): string => {
  const shared = readable(min, unit).unit === readable(max, unit).unit;
  const low = shared ? decimal(readable(min, unit).n, language) : measured(min, unit, language);
  return `${low} – ${measured(max, unit, language)}`;
};

const rangeText = (value: { min?: number; max?: number; unit: string }, language: Language): string => {
  const { min, max, unit } = value;
  if (min !== undefined && max !== undefined && min !== max) return between(min, max, unit, language);
  const one = measured(min ?? max ?? 0, unit, language);
  if (min === max) return one;
  if (language === 'ko') return min === undefined ? `${one} 이하` : `${one} 이상`;
  return min === undefined ? `up to ${one}` : `from ${one}`;
};

/** One comparison as its parts are read. */
export const comparisonParts = (one: Comparison, language: Language) => {
  const [ours = '', theirs = ''] = [one.ours, one.theirs].map((n) => measured(n, one.unit, language));
  const gain = gainOf(one);
  const ahead = gain === undefined ? undefined : `${decimal(Math.abs(gain), language)}%`;
  const word = language === 'ko' ? ['우수', '열위'] : ['better', 'worse'];
  return {
    measure: textIn(one.measure, language),
    alternative: textIn(one.alternative, language),
    ours,
    theirs,
    ...(ahead && gain ? { gain: `${ahead} ${gain > 0 ? word[0] : word[1]}` } : {}),
    ...(one.method ? { method: textIn(one.method, language) } : {}),
  };
};

/** `Energy density 320 Wh/kg – NCM811 cell 260 Wh/kg (23.1% better) · measured …` */
const comparisonText = (one: Comparison, language: Language): string => {
  const { measure, alternative, ours, theirs, gain, method } = comparisonParts(one, language);
  const rival = `${alternative} ${theirs}`;
  const against = language === 'ko' ? `| 비교 대상 ${rival}` : `against ${rival}`;
  return `${measure} ${ours} ${against}${gain ? ` (${gain})` : ''}${method ? ` · ${method}` : ''}`;
};

/** A value of an attribute as people read it; several where it has several. */
export const valueTexts = (attribute: Attribute, value: AttributeValue, language: Language): string[] => {
  switch (attribute.type) {
    case 'text':
      return isText(value) ? [textIn(value as Record<string, string>, language)] : [String(value)];
    case 'words':
      return (Array.isArray(value) ? value : [value]).map((one) => termIn(String(one), language));
    case 'choice':
      return (Array.isArray(value) ? value : [value]).map((one) => attribute.options[String(one)]?.[language] ?? String(one));
    case 'boolean':
      return [value ? (language === 'ko' ? '예' : 'Yes') : language === 'ko' ? '아니요' : 'No'];
    case 'whole':
      return [count(Number(value), language)];
    case 'date':
      return [day(String(value), language)];
    case 'money':
      return [amount(value as { currency: string; minor: number }, language)];
    case 'quantity': {
      const { value: n, unit } = value as { value: number; unit: string };
      return [measured(n, unit, language)];
    }
    case 'comparisons':
      return (value as readonly Comparison[]).map((one) => comparisonText(one, language));
    case 'specification':
      return spoken(value as Specification, language).map(({ label, text }) => `${label} ${text}`);
    case 'weeks':
      return (value as readonly FreeWeek[]).map(({ week, hours }) => `${week} ${measured(hours, 'h', language)}`);
    case 'range':
      return [rangeText(value as { min?: number; max?: number; unit: string }, language)];
  }
};
