import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { Currency, type Money } from '@sandan/kernel/money';
import { roundedQuotient } from '@sandan/kernel/split';
import * as z from 'zod';
import { Country } from '../company/country.ts';
import { DeliveryTerm } from '../incoterm/term.ts';
import { PaymentTerms } from '../payment/terms.ts';
import { PackContent } from '../quote/quantity.ts';

const Positive = z.int().positive().max(Number.MAX_SAFE_INTEGER);

/**
 * One line of what is sold: `quantity` in its unit (at most six digits after the point); `unitPrice` in minor units for `per` of that
 * unit (UBL BaseQuantity), so that a price finer than the minor unit can be said.
 */
export const OrderLine = z
  .object({
    listingId: idOf('listing').optional(),
    name: z.string().trim().min(1).max(300),
    spec: z.string().trim().min(1).max(2000).optional(),
    hs: z
      .string()
      .regex(/^\d{6,12}$/)
      .optional(),
    quantity: z.object({ value: z.number().positive().max(1e12), unit: z.string().min(1).max(30) }),
    unitPrice: z.int().nonnegative().max(Number.MAX_SAFE_INTEGER),
    per: z.int().min(1).max(1_000_000).default(1),
    origin: Country.optional(),
    /** What one package holds, where the quantity counts packages. */
    pack: PackContent.optional(),
    /** Certificates and test reports that come with the goods. */
    certificates: z.array(z.string().trim().min(1).max(60)).max(20).optional(),
  })
  .meta({ id: 'OrderLine' });
export type OrderLine = z.infer<typeof OrderLine>;

/** What was agreed, as the accepted version of the quote says it; never changed afterwards. */
export const OrderTerms = z
  .object({
    currency: Currency,
    lines: z.array(OrderLine).min(1).max(100),
    incoterm: DeliveryTerm,
    payment: PaymentTerms,
    /** Days from the acceptance until the goods are ready. */
    leadDays: z.int().min(0).max(1095),
    /** Days after delivery in which the buyer inspects; then the goods count as taken. */
    inspectDays: z.int().min(1).max(90).default(14),
    destination: z.string().length(2).optional(),
    note: z.string().trim().min(1).max(4000).optional(),
  })
  .meta({ id: 'OrderTerms' });
export type OrderTerms = z.infer<typeof OrderTerms>;

const micro = 1_000_000n;

/** A quantity in millionths. @throws Fault invalid `order.quantity` where it is finer */
const millionths = (value: number): bigint => {
  const scaled = Math.round(value * 1e6);
  if (!Number.isSafeInteger(scaled) || Math.abs(value * 1e6 - scaled) > Math.max(1e-6, Math.abs(scaled) * 1e-12) || scaled <= 0)
    throw new Fault('invalid', 'order.quantity', String(value));
  return BigInt(scaled);
};

/** What a line comes to, rounded half to even in the minor unit. @throws Fault invalid `order.quantity`, `money.invalid` */
export const lineTotal = ({ quantity, unitPrice, per }: Pick<OrderLine, 'quantity' | 'unitPrice' | 'per'>): number => {
  const total = roundedQuotient(BigInt(unitPrice) * millionths(quantity.value), micro * BigInt(per));
  if (total > BigInt(Number.MAX_SAFE_INTEGER)) throw new Fault('invalid', 'money.invalid', String(total));
  return Number(total);
};

/** What the terms come to: the sum of the lines as each is rounded. @throws Fault invalid `money.invalid` */
export const totalOf = ({ currency, lines }: Pick<OrderTerms, 'currency' | 'lines'>): Money => {
  const minor = lines.reduce((sum, line) => sum + lineTotal(line), 0);
  if (!Number.isSafeInteger(minor) || !Positive.safeParse(minor).success)
    throw new Fault('invalid', 'money.invalid', String(minor));
  return { currency, minor };
};
