import type { Fault, FieldFault } from '@sandan/kernel/fault';
import { Currency, money } from '@sandan/kernel/money';
import { ungrouped } from '../company/amount.ts';
import { entriesOf } from './cell.ts';

/** What is wrong with a cell. */
export class CellFault extends Error {
  readonly code: string;
  readonly params: NonNullable<FieldFault['params']>;
  constructor(code: string, params: NonNullable<FieldFault['params']> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

type Options = Readonly<Record<string, { readonly ko: string; readonly en: string }>>;

/** An option by its key or its name in either language. */
export const optionOf = (options: Options, text: string): string => {
  const wanted = text.trim().toLowerCase();
  const found = Object.entries(options).find(([key, { ko, en }]) => [key, ko, en].some((name) => name.toLowerCase() === wanted));
  if (!found)
    throw new CellFault('cell.option', { value: text.slice(0, 40), options: Object.keys(options).slice(0, 12).join(', ') });
  return found[0];
};

export const whole = (text: string | undefined): number => {
  const bare = ungrouped((text ?? '').trim());
  if (!/^\d{1,10}$/.test(bare)) throw new CellFault('cell.whole', { value: (text ?? '').slice(0, 40) });
  return Number(bare);
};

const yes = /^(y|yes|o|true|예|가능|있음|1)$/i;
const no = /^(n|no|x|false|아니요|아니오|불가|없음|0)$/i;
export const flag = (text: string): boolean => {
  if (yes.test(text.trim())) return true;
  if (no.test(text.trim())) return false;
  throw new CellFault('cell.flag', { value: text.slice(0, 40) });
};

export const amount = (decimal: string, currency: Currency): number => {
  try {
    return money(ungrouped(decimal.trim()), currency).minor;
  } catch (fault) {
    throw new CellFault((fault as Fault).code, {});
  }
};

export const priced = (text: string): { currency: Currency; minor: number } => {
  const [, code = '', decimal = ''] = /^([A-Za-z]{3})\s*([\d.,]+)$/.exec(text.trim()) ?? [];
  const currency = Currency.safeParse(code.toUpperCase());
  if (!currency.success) throw new CellFault('cell.money', { value: text.slice(0, 40) });
  return { currency: currency.data, minor: amount(decimal, currency.data) };
};

export const dated = (text: string | undefined): string | undefined =>
  text
    ?.trim()
    .replace(/^(\d{4})[./](\d{1,2})[./](\d{1,2})\.?$/, (_, y, m, d) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);

export const said = <T extends Record<string, unknown>>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** Steps by quantity: `10: 12.50; 100: 11.00`, or one value for every quantity. `10~99` and `10+` say where a step begins too. */
export const stepsOf = (cell: string): { from: number; value: string }[] =>
  entriesOf(cell).map((entry) => {
    const [, from, value] = /^([\d,]+)\s*(?:[~-]\s*[\d,]*|\+)?\s*[:=]\s*(.+)$/.exec(entry) ?? [];
    return from === undefined ? { from: 1, value: entry } : { from: whole(from), value: value ?? '' };
  });
