import { Currency, decimalOf, type Money, money } from '@sandan/kernel/money';

/** Currencies in which a rule or a request can name an amount. */
export const currencies = Currency.options;

/** An amount as a form shows it: a plain decimal. */
export const shown = (amount: Money): string => decimalOf(amount);

/**
 * A number without the commas between its thousands. Commas that stand elsewhere are kept, so that no number is read from the text:
 * where "12,50" means twelve and a half, taking it for 1250 would be a hundred times the amount.
 */
export const ungrouped = (text: string): string =>
  /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(text) ? text.replaceAll(',', '') : text;

/** A number as somebody writes it ("1,500.5"): nothing where it is empty, and NaN, which no schema takes, where it cannot be read. */
export const numberIn = (text: string): number | undefined => (text === '' ? undefined : Number(ungrouped(text)));

/** An amount as somebody writes it ("1,500.00"): nothing where it is empty, and NaN, which no schema takes, where it cannot be read. */
export const written = (decimal: string, currency: string): { currency: string; minor: number } | undefined => {
  const plain = ungrouped(decimal.trim());
  if (plain === '') return undefined;
  const known = currencies.find((c) => c === currency);
  try {
    return known ? money(plain, known) : { currency, minor: Number.NaN };
  } catch {
    return { currency, minor: Number.NaN };
  }
};
