import { Currency, decimalOf, type Money, money } from '@sandan/kernel/money';

/** Currencies in which a rule or a request can name an amount. */
export const currencies = Currency.options;

/** An amount as a form shows it: a plain decimal. */
export const shown = (amount: Money): string => decimalOf(amount);

/** An amount as somebody writes it ("1,500.00"): nothing where it is empty, and NaN, which no schema takes, where it cannot be read. */
export const written = (decimal: string, currency: string): { currency: string; minor: number } | undefined => {
  const plain = decimal.replaceAll(',', '').trim();
  if (plain === '') return undefined;
  const known = currencies.find((c) => c === currency);
  try {
    return known ? money(plain, known) : { currency, minor: Number.NaN };
  } catch {
    return { currency, minor: Number.NaN };
  }
};
