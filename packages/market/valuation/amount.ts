import { type Currency, decimalOf, money } from '@sandan/kernel/money';

/** Minor units of an amount as people write it, with or without separators; NaN of what is none. */
export const amountRead = (text: string, currency: Currency): number => {
  try {
    return money(text.replace(/[,\s]/g, ''), currency).minor;
  } catch {
    return Number.NaN;
  }
};

export const amountWritten = (minor: number, currency: Currency): string => decimalOf({ currency, minor });
