import { Fault, type FieldFault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { Currency, type Money } from '@sandan/kernel/money';
import * as z from 'zod';
import { Country } from '../company/country.ts';
import { Delivery, deliveryFaults } from '../landed/delivery.ts';
import { lineTotal, type OrderTerms, totalOf } from '../order/terms.ts';
import { PaymentTerms } from '../payment/terms.ts';
import { maxRfqLines, type RfqContent } from '../rfq/content.ts';
import { orderFault } from './order-rule.ts';
import { PackContent, TradeCount, TradeQuantity } from './quantity.ts';
import { isPack } from './unit.ts';

const Price = z.int().positive().max(Number.MAX_SAFE_INTEGER);
const LeadDays = z.int().min(0).max(1095);

/** From so many on, at this price and in so many days. */
export const QuoteStep = z.strictObject({
  from: z.number().positive().max(1e9),
  unitPrice: Price,
  leadDays: LeadDays.optional(),
});

/**
 * One line of a quotation, for a line of the request. `unitPrice` in minor units for `per` of the quantity's unit (UBL BaseQuantity).
 * `ladder` says what other quantities would cost; the quantity itself is paid as `unitPrice` says.
 */
export const QuoteLine = z
  .strictObject({
    line: z.int().min(1).max(maxRfqLines),
    listingId: idOf('listing').optional(),
    name: z.string().trim().min(2).max(200),
    spec: z.string().trim().min(1).max(2000).optional(),
    hs: z
      .string()
      .regex(/^(?:0[1-9]|[1-9]\d)\d{4}(?:\d{2,4})?$/)
      .optional(),
    origin: Country.optional(),
    quantity: TradeQuantity,
    /** The least that is ordered of it, and of what it is ordered a whole number of times, in the quantity's unit (UX10). */
    minimum: TradeCount.optional(),
    multiple: TradeCount.optional(),
    /** What one package holds, where the quantity counts packages. */
    pack: PackContent.optional(),
    unitPrice: Price,
    per: z.int().min(1).max(1_000_000).default(1),
    ladder: z.array(QuoteStep).max(10).default([]),
    /** Days until the goods are ready, where they differ from those of the whole. */
    leadDays: LeadDays.optional(),
    /** Of one package or of the whole line, as shipped: kilograms and cubic metres. */
    grossKg: z.number().positive().max(1e9).optional(),
    volumeM3: z.number().positive().max(1e6).optional(),
    certificates: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
  })
  .meta({ id: 'QuoteLine' });
export type QuoteLine = z.infer<typeof QuoteLine>;

/** What one side offers: everything that an order needs, and no more than the two have to agree on. */
export const QuoteTerms = z
  .strictObject({
    currency: Currency,
    lines: z.array(QuoteLine).min(1).max(maxRfqLines),
    delivery: Delivery,
    payment: PaymentTerms,
    /** Days from the order until the goods are ready at the place of delivery under rules of the E, F and C groups; until they are there under D. */
    leadDays: LeadDays,
    /** Last instant at which it can be accepted. */
    validUntil: z.iso.datetime(),
    /** Least total that the seller takes, in minor units. */
    orderMinimum: z.int().nonnegative().max(Number.MAX_SAFE_INTEGER).optional(),
    note: z.string().trim().min(1).max(4000).optional(),
  })
  .meta({ id: 'QuoteTerms' });
export type QuoteTerms = z.infer<typeof QuoteTerms>;

/** A quotation is valid for a day at least and a year at most. */
export const validityDays = { least: 1, most: 365 } as const;

const lineFaults = (terms: QuoteTerms, rfq: RfqContent, under: string): FieldFault[] => {
  const faults: FieldFault[] = [];
  const seen = new Set<number>();
  for (const [i, line] of terms.lines.entries()) {
    const at = `${under}/lines/${i}`;
    if (!rfq.lines.some((l) => l.number === line.line)) faults.push({ pointer: `${at}/line`, code: 'quote.unknownLine' });
    if (seen.has(line.line)) faults.push({ pointer: `${at}/line`, code: 'rfq.lineTwice' });
    seen.add(line.line);
    const below = orderFault(line, `${at}/quantity`);
    if (below) faults.push(below);
    if (line.pack && !isPack(line.quantity.unit)) faults.push({ pointer: `${at}/pack`, code: 'quote.noPack' });
    for (const [k, { from }] of line.ladder.entries())
      if (k > 0 && from <= (line.ladder[k - 1]?.from ?? 0))
        faults.push({ pointer: `${at}/ladder/${k}/from`, code: 'quote.ladder' });
  }
  return faults;
};

const totalFaults = (terms: QuoteTerms, under: string): FieldFault[] =>
  terms.orderMinimum !== undefined && quoteTotal(terms).minor < terms.orderMinimum
    ? [{ pointer: `${under}/orderMinimum`, code: 'quote.minimum' }]
    : [];

/** Refuses what is ordered in no such quantity, or to no such total, by the terms themselves (UX10). @throws Fault invalid `request.invalid` */
export const checkOrderable = (terms: QuoteTerms, under = '/terms'): void => {
  const lines = terms.lines.flatMap((line, i) => orderFault(line, `${under}/lines/${i}/quantity`) ?? []);
  const fields = [...lines, ...totalFaults(terms, under)];
  if (fields.length > 0) throw new Fault('invalid', 'request.invalid', 'quote', { fields });
};

/**
 * Refuses terms that could not become an order: lines that nobody asked for, a rule without a place that it can name, an export without
 * HS codes (UX16), a validity that has passed, a quantity or a total below what is ordered at least. `crosses` says that the goods leave their country.
 * @throws Fault invalid `request.invalid` with every field
 */
export const checkQuote = (
  terms: QuoteTerms,
  rfq: RfqContent,
  { crosses, now, under = '/terms' }: { readonly crosses: boolean; readonly now: Date; readonly under?: string },
): void => {
  const faults = [...lineFaults(terms, rfq, under), ...deliveryFaults(terms.delivery, `${under}/delivery`)];
  if (crosses)
    for (const [i, { hs }] of terms.lines.entries())
      if (!hs) faults.push({ pointer: `${under}/lines/${i}/hs`, code: 'quote.hs' });
  const rules = rfq.delivery?.rules ?? [];
  if (rules.length > 0 && !rules.includes(terms.delivery.rule))
    faults.push({ pointer: `${under}/delivery/rule`, code: 'quote.rule', params: { rules: rules.join(', ') } });
  const days = (Date.parse(terms.validUntil) - now.getTime()) / 86_400_000;
  if (days < validityDays.least || days > validityDays.most)
    faults.push({ pointer: `${under}/validUntil`, code: 'quote.validity', params: { ...validityDays } });
  if (faults.length === 0) faults.push(...totalFaults(terms, under));
  if (faults.length > 0) throw new Fault('invalid', 'request.invalid', 'quote', { fields: faults });
};

/** What a line comes to, in minor units. */
export const quoteLineTotal = (line: QuoteLine): number => lineTotal(line);

/** What the terms come to. @throws Fault invalid `money.invalid` */
export const quoteTotal = (terms: Pick<QuoteTerms, 'currency' | 'lines'>): Money => totalOf(terms);

/** Days until all of it is ready: those of the whole, or of the line that takes longer. */
export const quoteLeadDays = ({ leadDays, lines }: Pick<QuoteTerms, 'leadDays' | 'lines'>): number =>
  Math.max(leadDays, ...lines.map((line) => line.leadDays ?? 0));

/**
 * The terms as an order takes them over. Ladders and measures stay in the version of the quotation that the order names by its hash; an
 * order has one lead time, the longest.
 */
export const orderTermsOf = (terms: QuoteTerms, destination?: string): OrderTerms => ({
  currency: terms.currency,
  lines: terms.lines.map(({ listingId, name, spec, hs, quantity, unitPrice, per, origin, pack, certificates }) => ({
    ...(listingId ? { listingId } : {}),
    name,
    ...(spec ? { spec } : {}),
    ...(hs ? { hs } : {}),
    quantity,
    unitPrice,
    per,
    ...(origin ? { origin } : {}),
    ...(pack ? { pack } : {}),
    ...(certificates.length > 0 ? { certificates } : {}),
  })),
  incoterm: { rule: terms.delivery.rule, place: `${terms.delivery.place.name}, ${terms.delivery.place.country}` },
  payment: terms.payment,
  leadDays: quoteLeadDays(terms),
  inspectDays: 14,
  ...(destination ? { destination } : {}),
  ...(terms.note ? { note: terms.note } : {}),
});
