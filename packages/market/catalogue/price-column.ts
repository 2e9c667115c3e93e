import { type Currency, decimalOf } from '@sandan/kernel/money';
import { cellOf, partsOf } from './cell.ts';
import { amount, stepsOf } from './cell-value.ts';
import type { Column } from './column.ts';

/** A ladder as it is written in a cell: `10: 12.50; 100: 11.00`. */
export const ladderCell = (ladder: readonly { readonly from: number; readonly minor: number }[], currency: Currency): string =>
  ladder.map(({ from, minor }) => `${from}: ${decimalOf({ currency, minor })}`).join('; ');

/** The column of the prices in one currency: a ladder, and one a line for each variant. */
export const priceColumn = (currency: Currency): Column => ({
  key: `price_${currency.toLowerCase()}`,
  label: { ko: `단가 ${currency}`, en: `Price ${currency}` },
  also: currency === 'USD' ? ['Unit price', 'FOB price', '단가', '가격', 'Price', 'Price(USD)'] : [`Price(${currency})`],
  hint: {
    ko: '수량: 단가; 수량: 단가. 옵션별 단가는 새 줄에 ‘옵션 코드 | …’로 적습니다.',
    en: 'quantity: price; quantity: price. Prices of a variant stand on a line of their own as “code | …”.',
  },
  ...(currency === 'USD' ? { example: '10: 42.00; 100: 39.50' } : {}),
  at: `/prices/${currency}`,
  read: (cell, draft) => {
    const prices = cell
      .replace(/\r\n?/g, '\n')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const parts = partsOf(line, '|');
        const variant = parts.length > 1 ? parts[0] : undefined;
        const steps = parts.length > 1 ? parts.slice(1).join('|') : line;
        const ladder = stepsOf(steps).map(({ from, value }) => ({
          from,
          minor: amount(value.replace(new RegExp(`^(${currency}|[$€₩£¥])\\s*`, 'i'), ''), currency),
        }));
        return { ...(variant === undefined ? {} : { variant }), currency, ladder };
      });
    draft.prices = [
      ...((draft.prices as { currency: string }[] | undefined) ?? []).filter((p) => p.currency !== currency),
      ...prices,
    ];
  },
  write: ({ prices }) =>
    prices
      .filter((price) => price.currency === currency)
      .map(({ variant, ladder }) => {
        const steps = ladderCell(ladder, currency);
        return variant === undefined ? steps : `${cellOf([variant], '|')} | ${steps}`;
      })
      .join('\n'),
});
