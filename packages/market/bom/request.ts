import { Fault } from '@sandan/kernel/fault';
import type { Currency } from '@sandan/kernel/money';
import type { Language } from '@sandan/kernel/text';
import type { RfqContent, RfqLine } from '../rfq/content.ts';
import { isCategory, templateOf } from '../specification/templates/registry.ts';
import type { BomLine } from './line.ts';

const hsOf = (category: string | undefined): { hs?: string } => {
  const hs = category && isCategory(category) ? templateOf(category).hs : '';
  return hs.length === 6 ? { hs } : {};
};

const specOf = ({ reference, specification, manufacturer, partNumber, notes }: BomLine): { spec?: string } => {
  const maker = [manufacturer, partNumber].filter(Boolean).join(' ');
  const spec = [specification, maker, reference, notes].filter(Boolean).join('\n').slice(0, 2000);
  return spec ? { spec } : {};
};

/**
 * A request for quotation of some lines of a bill of materials, as a draft. Its lines keep their order and count from 1.
 * @throws Fault invalid `bom.line` for a number that the bill has not
 */
export const requestOf = (
  title: string,
  lines: readonly BomLine[],
  numbers: readonly number[],
  language: Language,
  currency: Currency,
): Pick<RfqContent, 'title' | 'language' | 'currency' | 'lines'> => ({
  title,
  language,
  currency,
  lines: [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((number, at): RfqLine => {
      const line = lines[number - 1];
      if (!line) throw new Fault('invalid', 'bom.line', String(number), { params: { line: number } });
      return {
        number: at + 1,
        name: line.name.length < 2 ? `${line.name} (${number})` : line.name,
        ...specOf(line),
        ...hsOf(line.category),
        ...(line.chosen ? { listingId: line.chosen } : {}),
        quantity: line.quantity,
        certificates: [],
      };
    }),
});
