import { Fault } from '@sandan/kernel/fault';
import type { Money } from '@sandan/kernel/money';
import type { OfftakePeriod, OfftakeTerms } from './offtake.ts';

const periodsOfYear: Readonly<Record<OfftakePeriod, bigint>> = { month: 12n, quarter: 4n };

/**
 * What a whole year of an agreement comes to at most: with what the tolerance lets a period go beyond, a part of a minor unit counted as a
 * whole. An agreement of less than a year is taken for one. @throws Fault invalid `money.invalid` beyond what can be counted exactly
 */
export const yearlyValue = ({
  per,
  kilograms,
  tolerance,
  perTonne,
}: Pick<OfftakeTerms, 'per' | 'kilograms' | 'tolerance' | 'perTonne'>): Money => {
  const hundredths = BigInt(kilograms) * BigInt(100 + tolerance) * periodsOfYear[per] * BigInt(perTonne.minor);
  const minor = Number((hundredths + 99_999n) / 100_000n);
  if (!Number.isSafeInteger(minor)) throw new Fault('invalid', 'money.invalid');
  return { currency: perTonne.currency, minor };
};
