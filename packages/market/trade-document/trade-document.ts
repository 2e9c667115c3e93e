import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { Currency, decimalOf, exponents } from '@sandan/kernel/money';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { koreanDay } from '../calendar/date.ts';
import { Country } from '../company/country.ts';
import type { Organisation } from '../company/organisation.ts';
import { latinAddress, PostalAddress } from '../company/postal-address.ts';
import { incotermRules } from '../incoterm/incoterm.ts';
import type { Order } from '../order/order.ts';
import { lineTotal } from '../order/terms.ts';
import { dueStepNames } from '../payment/method.ts';
import { converted, type Rate } from '../rate/rate.ts';
import { issuableIn, tradeDocumentKinds, tradeDocuments } from './kind.ts';
import { maxPackings, packageTypes } from './packing.ts';
import { PaperPayee } from './payee.ts';

const short = z.string().trim().min(1).max(120);
const day = z.iso.date();

/** Packages of one sort: how many, what is in each, and what all of them weigh. */
export const Packing = z
  .object({
    type: z.enum(packageTypes),
    count: z.int().min(1).max(100_000),
    holds: z.string().trim().min(1).max(200),
    netKg: z.number().positive().max(1e8),
    grossKg: z.number().positive().max(1e8),
    /** Outer measures of one of them in centimetres, as length × width × height. */
    cm: z.tuple([z.number().positive().max(5000), z.number().positive().max(5000), z.number().positive().max(5000)]).optional(),
  })
  .meta({ id: 'TradePacking' });
export type Packing = z.infer<typeof Packing>;

/** What the seller adds to that which the order says already. */
export const TradeDocumentEntry = z
  .object({
    kind: z.enum(tradeDocumentKinds),
    /** Where the goods come from, and by which rule a preference is claimed, where one is (FTA, Annex, criterion). */
    origin: Country.default('KR'),
    originRule: short.optional(),
    portFrom: short.optional(),
    portTo: short.optional(),
    vessel: short.optional(),
    sailsOn: day.optional(),
    notify: z.string().trim().min(1).max(400).optional(),
    packing: z.array(Packing).max(maxPackings).default([]),
    note: z.string().trim().min(1).max(1000).optional(),
  })
  .meta({ id: 'TradeDocumentEntry' });
export type TradeDocumentEntry = z.infer<typeof TradeDocumentEntry>;

const Decimal = z.string().regex(/^\d+(?:\.\d+)?$/);
const House = z.object({
  organisationId: idOf('organisation'),
  name: localized(120),
  country: Country,
  region: z.string().optional(),
  /** As it was when the paper was issued; papers of organisations that gave none, and those from before there was one, say country and region. */
  postal: PostalAddress.optional(),
});

const Line = z.object({
  position: z.int().positive(),
  name: z.string(),
  spec: z.string().optional(),
  hs: z.string().optional(),
  /** Where it comes from, where the contract says so. */
  origin: Country.optional(),
  quantity: z.number().positive(),
  /** UCUM. */
  unit: z.string(),
  /** Prices as plain decimals of the currency; of papers that say none they are absent. */
  price: Decimal.optional(),
  per: z.int().positive().optional(),
  total: Decimal.optional(),
});

/** What is hashed, printed and written as UBL. All of it is text or whole: the same content gives the same paper. */
export const TradeDocumentContent = z
  .object({
    format: z.literal('sandan-trade-document/1'),
    ...TradeDocumentEntry.shape,
    number: z.string(),
    issuedOn: day,
    order: z.object({ id: idOf('order'), number: z.string(), placedOn: day, contentHash: z.string() }),
    seller: House,
    buyer: House,
    incoterm: z.object({ rule: z.enum(incotermRules), place: z.string() }),
    destination: Country,
    lines: z.array(Line).min(1).max(100),
    currency: Currency,
    total: Decimal.optional(),
    /** What was paid before and is taken off: samples. */
    prepaid: Decimal.optional(),
    payable: Decimal.optional(),
    payments: z.array(z.object({ share: Decimal, due: z.enum(dueStepNames) })).max(8),
    /** The rate of the day in the seller's own currency, with its day and source. */
    rate: z.object({ from: Currency, to: Currency, rate: Decimal, on: day, source: z.string(), total: Decimal }).optional(),
    /** Where it is paid: of papers that say prices, where the order is paid from bank to bank. */
    payee: PaperPayee.optional(),
    marks: z.array(z.string().max(120)).max(12),
    demo: z.boolean(),
  })
  .meta({ id: 'TradeDocumentContent' });
export type TradeDocumentContent = z.infer<typeof TradeDocumentContent>;

/** A paper as it was issued. It is never changed; a newer one of its kind takes its place. */
export const TradeDocument = z
  .object({
    code: z.string(),
    version: z.literal(1),
    orderId: idOf('order'),
    sequence: z.int().positive(),
    content: TradeDocumentContent,
    /** SHA-256 in hex: of the canonical content, and of the bytes of the PDF. */
    hash: z.string(),
    pdf: z.string(),
    key: z.string(),
    /** The account that is printed on it, sealed. */
    payee: z.string().optional(),
    by: Stamp,
  })
  .meta({ id: 'TradeDocument' });
export type TradeDocument = z.infer<typeof TradeDocument>;

/** Who stands on the paper. */
export type House = z.infer<typeof House>;

export const houseOf = ({ id, name, country, region, postal }: Organisation): House => ({
  organisationId: id,
  name,
  country,
  ...(region ? { region } : {}),
  ...(postal ? { postal } : {}),
});

interface Where {
  readonly lines: readonly string[];
  readonly city?: string;
  readonly postalCode?: string;
  readonly region?: string;
  readonly country: string;
}

/** Where a house is, as its papers say it in every form: its address, or country and region and no more. */
export const whereOf = ({ country, region, postal }: House): Where =>
  postal ? latinAddress(postal) : { lines: [], country, ...(region ? { region } : {}) };

export const sides = ['seller', 'buyer'] as const;
export type Side = (typeof sides)[number];

/** The sides of which a paper would print no address. */
export const unaddressed = (houses: Readonly<Record<Side, House>>): Side[] => sides.filter((side) => !houses[side].postal);

/** The marks of each package, as they are painted on it: receiver, order, place, number, origin. */
const marksOf = (order: Order, buyer: House, entry: TradeDocumentEntry, number: string): string[] => {
  const count = entry.packing.reduce((sum, p) => sum + p.count, 0);
  const name = buyer.name.en ?? Object.values(buyer.name)[0] ?? '';
  const origins = [...new Set(order.terms.lines.map((line) => line.origin ?? entry.origin))].join(', ');
  return [
    name.toUpperCase().slice(0, 120),
    order.number,
    (entry.portTo ?? order.terms.incoterm.place).toUpperCase(),
    count > 0 ? `C/NO. 1-${count}` : 'C/NO.',
    origins === 'KR' ? 'MADE IN KOREA' : `ORIGIN ${origins}`.slice(0, 120),
    number,
  ];
};

/**
 * The content of a paper, from the order and what the seller adds; nothing is typed twice.
 * @throws Fault conflict `tradeDocument.tooEarly` in a state of the order in which it is not issued; invalid `tradeDocument.packing`,
 * `tradeDocument.weight`, `tradeDocument.origin` of goods that were agreed to come from elsewhere; conflict `tradeDocument.hs`
 */
export const documentOfOrder = (
  order: Order,
  houses: { readonly seller: House; readonly buyer: House },
  entry: TradeDocumentEntry,
  sequence: number,
  rate: Rate | undefined,
  now: Date,
  payee?: PaperPayee,
): TradeDocumentContent => {
  const kind = tradeDocuments[entry.kind];
  if (!issuableIn(order.state).includes(entry.kind)) throw new Fault('conflict', 'tradeDocument.tooEarly', order.state);
  if (kind.packed && entry.packing.length === 0) throw invalidField('/packing', 'tradeDocument.packing');
  entry.packing.forEach((p, i) => {
    if (p.netKg > p.grossKg) throw invalidField(`/packing/${i}/netKg`, 'tradeDocument.weight');
  });
  if (entry.kind === 'certificate_of_origin' && order.terms.lines.some((line) => !line.hs))
    throw new Fault('conflict', 'tradeDocument.hs');
  const foreign = order.terms.lines.findIndex((line) => line.origin && line.origin !== entry.origin);
  if (entry.kind === 'certificate_of_origin' && foreign >= 0)
    throw invalidField('/origin', 'tradeDocument.origin', {
      line: foreign + 1,
      origin: order.terms.lines[foreign]?.origin ?? '',
    });
  const { currency } = order.total;
  const number = `${kind.prefix}-${order.number.replace(/^ORD-/, '')}-${sequence}`;
  const decimal = (minor: number) => decimalOf({ currency, minor });
  const prepaid = order.credits.reduce((sum, c) => sum + c.minor, 0);
  const lines = order.terms.lines.map((line, i) => ({
    position: i + 1,
    name: line.name,
    ...(line.spec ? { spec: line.spec } : {}),
    ...(line.hs ? { hs: line.hs } : {}),
    ...(line.origin ? { origin: line.origin } : {}),
    quantity: line.quantity.value,
    unit: line.quantity.unit,
    ...(kind.priced ? { price: decimal(line.unitPrice), per: line.per, total: decimal(lineTotal(line)) } : {}),
  }));
  const own = rate && rate.to in exponents ? (rate.to as keyof typeof exponents) : undefined;
  return {
    ...entry,
    format: 'sandan-trade-document/1',
    number,
    issuedOn: koreanDay(now),
    order: {
      id: order.id,
      number: order.number,
      placedOn: koreanDay(new Date(order.created.at)),
      contentHash: order.contentHash,
    },
    seller: houses.seller,
    buyer: houses.buyer,
    incoterm: order.terms.incoterm,
    destination: order.terms.destination ?? houses.buyer.country,
    ...(order.dispatch?.vessel && !entry.vessel ? { vessel: order.dispatch.vessel } : {}),
    lines,
    currency,
    ...(kind.priced
      ? {
          total: decimal(order.total.minor),
          ...(prepaid > 0 ? { prepaid: decimal(prepaid) } : {}),
          payable: decimal(order.total.minor - prepaid),
        }
      : {}),
    payments: kind.priced ? order.instalments.map(({ minor, due }) => ({ share: decimal(minor), due })) : [],
    ...(kind.priced && rate && own && own !== currency
      ? {
          rate: {
            from: currency,
            to: own,
            rate: rate.rate,
            on: rate.on,
            source: rate.source,
            total: converted(decimal(order.total.minor), rate, exponents[own]),
          },
        }
      : {}),
    ...(kind.priced && payee ? { payee } : {}),
    marks: marksOf(order, houses.buyer, entry, number),
    demo: order.demo,
  };
};

/** The paper as it is kept. */
export const issued = (
  content: TradeDocumentContent,
  made: Pick<TradeDocument, 'code' | 'hash' | 'pdf' | 'key' | 'sequence' | 'payee'>,
  actor: Actor,
  now: Date,
): TradeDocument => ({ ...made, version: 1, orderId: content.order.id, content, by: stamp(actor, now) });

/** Of papers of one order, the newest of each kind: those that hold. */
export const standing = (all: readonly TradeDocument[]): ReadonlySet<string> => {
  const newest = new Map<string, TradeDocument>();
  for (const document of all) {
    const before = newest.get(document.content.kind);
    if (!before || before.sequence < document.sequence) newest.set(document.content.kind, document);
  }
  return new Set([...newest.values()].map(({ code }) => code));
};
