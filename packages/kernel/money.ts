import * as z from 'zod';
import { Fault } from './fault.ts';

/** Minor-unit exponents of ISO 4217 for the currencies the market trades in. */
export const exponents = { KRW: 0, JPY: 0, USD: 2, EUR: 2, CNY: 2, GBP: 2, SGD: 2, VND: 0, KWD: 3 } as const;

export type Currency = keyof typeof exponents;
export const Currency = z.enum(Object.keys(exponents) as [Currency, ...Currency[]]).meta({ id: 'Currency' });

/** An amount in integer minor units of its currency (KRW 1500 = 1,500 won; USD 1500 = 15.00 dollars). */
export const Money = z
  .object({ currency: Currency, minor: z.int().nonnegative().max(Number.MAX_SAFE_INTEGER) })
  .meta({ id: 'Money' });
export type Money = z.infer<typeof Money>;

/** Reads a decimal amount ("12.50") exactly; a fraction finer than the currency's minor unit is a fault. */
export const money = (decimal: string, currency: Currency): Money => {
  const match = /^(\d{1,15})(?:\.(\d+))?$/.exec(decimal.trim());
  const exponent = exponents[currency];
  const fraction = match?.[2] ?? '';
  if (!match || fraction.length > exponent) throw new Fault('invalid', 'money.invalid', `${decimal} ${currency}`);
  const minor = Number(`${match[1]}${fraction.padEnd(exponent, '0')}`);
  if (!Number.isSafeInteger(minor)) throw new Fault('invalid', 'money.invalid', `${decimal} ${currency}`);
  return { currency, minor };
};

/** The amount as a plain decimal ("12.50"), for documents, forms and machines. */
export const decimalOf = ({ currency, minor }: Money): string => {
  const exponent = exponents[currency];
  if (exponent === 0) return String(minor);
  const digits = String(minor).padStart(exponent + 1, '0');
  return `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
};
