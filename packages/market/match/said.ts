import { decimalOf, type Money } from '@sandan/kernel/money';
import type { Attribute, AttributeValue, Range } from '../listing/attribute.ts';
import { Range as RangeSchema } from '../listing/attribute.ts';
import { unitLabel } from '../listing/quantity-label.ts';
import { type FreeWeek, weeksText } from '../listing/weeks.ts';

/** A value as a person reads it in either language. */
export interface Said {
  readonly ko: string;
  readonly en: string;
}

const both = (text: string): Said => ({ ko: text, en: text });

const end = (n: number | undefined): string => (n === undefined ? '' : String(n));

const rangeText = ({ min, max, unit }: Range): string =>
  min === max ? `${end(min)} ${unitLabel(unit, 'en').symbol}` : `${end(min)}–${end(max)} ${unitLabel(unit, 'en').symbol}`;

const grouped = (money: Money): string => {
  const [whole = '', fraction] = decimalOf(money).split('.');
  return `${money.currency} ${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction ? `.${fraction}` : ''}`;
};

/** The value of an attribute in words. */
export const saidOf = (attribute: Attribute, value: AttributeValue): Said => {
  if (attribute.type === 'choice') {
    const named = [value].flat().map((v) => attribute.options[String(v)] ?? both(String(v)));
    return { ko: named.map((n) => n.ko).join(', '), en: named.map((n) => n.en).join(', ') };
  }
  if (attribute.type === 'weeks') return both(weeksText(value as readonly FreeWeek[]).replaceAll('\n', ', '));
  if (attribute.type === 'money') return both(grouped(value as Money));
  const range = RangeSchema.safeParse(value);
  if (range.success) return both(rangeText(range.data));
  if (typeof value === 'object' && 'value' in value)
    return both(`${String(value.value)} ${unitLabel(String(value.unit), 'en').symbol}`);
  return both(Array.isArray(value) ? value.join(', ') : String(value));
};

export const saidText = both;
