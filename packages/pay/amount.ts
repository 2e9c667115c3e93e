import { Fault } from '@sandan/kernel/fault';
import type { Currency } from '@sandan/kernel/money';
import { providerStep } from '@sandan/market/payment/method';

/**
 * Where the provider counts otherwise than ISO 4217: it takes these currencies with two digits though they have none (`digits`). Amounts of
 * three digits must end in nought (`providerStep`). Every other amount crosses the border as it is.
 */
const digits: Readonly<Record<string, number>> = { ISK: 100, UGX: 100 };

/** An amount as the provider counts it. @throws Fault invalid `payment.step` */
export const toProvider = (minor: number, currency: Currency): number => {
  if (!Number.isSafeInteger(minor) || minor <= 0 || minor % providerStep(currency) !== 0)
    throw new Fault('invalid', 'payment.step', `${minor} ${currency}`);
  return minor * (digits[currency] ?? 1);
};

/** An amount of the provider in minor units of ISO 4217. */
export const fromProvider = (amount: number, currency: string): number => amount / (digits[currency.toUpperCase()] ?? 1);
