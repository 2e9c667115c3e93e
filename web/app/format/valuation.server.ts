import { amountRead, amountWritten } from '@sandan/market/valuation/amount';
import type { ValuationInputs } from '@sandan/market/valuation/inputs';
import type { Sheet } from '../api/form.server.ts';
import { idIn } from './pasted.ts';

type Currency = ValuationInputs['currency'];

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const number = (text: string | undefined): number => Number((text ?? '').replace(/[,%\s]/g, '') || Number.NaN);
const parts = (line: string): string[] => line.split('|').map((part) => part.trim());

const adjustment = (text: string) => {
  const match = /^(.*?)\s*([+-]?\d+(?:\.\d+)?)\s*%?$/.exec(text.trim());
  return { why: match?.[1] ?? text, percent: Number(match?.[2] ?? Number.NaN) };
};

/** What a form of a valuation says, in the shape of the API. */
export const valuationIn = (sheet: Sheet) => {
  const text = sheet.text;
  const currency = (text('currency') || 'KRW') as Currency;
  const spread = (name: string) => ({
    low: number(text(`${name}.low`)),
    likely: number(text(`${name}.likely`)),
    high: number(text(`${name}.high`)),
  });
  const amounts = (name: string) => lines(text(name)).map((line) => amountRead(line, currency));
  const [sales, comparables, items] = [amounts('sales'), lines(text('comparables')), lines(text('items'))];
  const [listingId, note] = [idIn(text('listingId'), 'lst'), text('note')];
  return {
    title: text('title'),
    ...(listingId ? { listingId } : {}),
    ...(note ? { note } : {}),
    inputs: {
      currency,
      ...(sales.length > 0
        ? {
            income: {
              basis: text('basis') || 'royalty',
              sales,
              achieved: spread('achieved'),
              rate: spread('rate'),
              contribution: spread('contribution'),
              costs: amounts('costs'),
              discount: spread('discount'),
              tax: number(text('tax') || '0'),
              stages: lines(text('stages')).map((line) => {
                const [name = '', year, chance] = parts(line);
                return { name, year: number(year), chance: number(chance) };
              }),
            },
          }
        : {}),
      ...(comparables.length > 0
        ? {
            market: {
              comparables: comparables.map((line) => {
                const [name = '', year, amount, adjusted = ''] = parts(line);
                const adjustments = adjusted
                  .split(';')
                  .filter((part) => part.trim())
                  .map(adjustment);
                return { name, year: number(year), amount: amountRead(amount ?? '', currency), adjustments };
              }),
            },
          }
        : {}),
      ...(items.length > 0
        ? {
            cost: {
              items: items.map((line) => {
                const [name = '', year, amount] = parts(line);
                return { name, year: number(year), amount: amountRead(amount ?? '', currency) };
              }),
              inflation: number(text('inflation') || '0'),
              valueYear: number(text('valueYear')),
              obsolescence: spread('obsolescence'),
            },
          }
        : {}),
      weights: {
        income: number(text('weights.income') || '0'),
        market: number(text('weights.market') || '0'),
        cost: number(text('weights.cost') || '0'),
      },
    },
  };
};

/** The same the other way: what the fields of the form show. */
export const valuationFields = ({
  title,
  listingId = '',
  note = '',
  inputs: { currency, income, market, cost, weights },
}: {
  title: string;
  listingId?: string;
  note?: string;
  inputs: ValuationInputs;
}): Record<string, string> => {
  const amount = (minor: number) => amountWritten(minor, currency);
  const spread = (name: string, of: { low: number; likely: number; high: number } | undefined) =>
    of ? Object.fromEntries(Object.entries(of).map(([end, n]) => [`${name}.${end}`, String(n)])) : {};
  return {
    title,
    listingId,
    note,
    currency,
    basis: income?.basis ?? 'royalty',
    sales: (income?.sales ?? []).map(amount).join('\n'),
    costs: (income?.costs ?? []).map(amount).join('\n'),
    tax: String(income?.tax ?? 0),
    stages: (income?.stages ?? []).map((s) => `${s.name} | ${s.year} | ${s.chance}`).join('\n'),
    comparables: (market?.comparables ?? [])
      .map((c) => [c.name, c.year, amount(c.amount), c.adjustments.map((a) => `${a.why} ${a.percent}`).join('; ')].join(' | '))
      .join('\n'),
    items: (cost?.items ?? []).map((i) => `${i.name} | ${i.year} | ${amount(i.amount)}`).join('\n'),
    inflation: String(cost?.inflation ?? 2),
    valueYear: String(cost?.valueYear ?? new Date().getUTCFullYear()),
    ...spread('achieved', income?.achieved ?? { low: 60, likely: 100, high: 120 }),
    ...spread('rate', income?.rate ?? { low: 2, likely: 3, high: 5 }),
    ...spread('contribution', income?.contribution ?? { low: 100, likely: 100, high: 100 }),
    ...spread('discount', income?.discount ?? { low: 8, likely: 12, high: 18 }),
    ...spread('obsolescence', cost?.obsolescence ?? { low: 10, likely: 30, high: 60 }),
    'weights.income': String(weights.income),
    'weights.market': String(weights.market),
    'weights.cost': String(weights.cost),
  };
};

/** What a new sheet begins with. */
export const blankFields = (listingId: string): Record<string, string> =>
  valuationFields({ title: '', listingId, inputs: { currency: 'KRW', weights: { income: 60, market: 30, cost: 10 } } });
