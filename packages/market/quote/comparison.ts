import { type Currency, exponents, type Money } from '@sandan/kernel/money';
import Big from 'big.js';
import type { LandedCosts } from '../landed/costs.ts';
import { type Delivery, samePlace } from '../landed/delivery.ts';
import { type Landed, landedCost } from '../landed/landed.ts';
import { type RateSheet, rateOn } from '../rate/rate.ts';
import type { RfqContent, RfqLine } from '../rfq/content.ts';
import { nextOrderable } from './order-rule.ts';
import { unitFactor } from './quantity.ts';
import type { Quote, QuoteVersion } from './quote.ts';
import { type QuoteLine, type QuoteTerms, quoteLeadDays, quoteLineTotal } from './terms.ts';

/** What is missing from a cell of the table, or worth a second look. */
export const cellFlags = {
  not_quoted: { ko: '견적 없음', en: 'Not quoted' },
  unit: { ko: '단위를 비교할 수 없음: 포장 내용 필요', en: 'Units do not compare: say what a package holds' },
  quantity_less: { ko: '요청보다 적음', en: 'Less than asked' },
  quantity_more: { ko: '요청보다 많음', en: 'More than asked' },
  below_minimum: { ko: '요청 수량이 최소 주문 수량보다 적음', en: 'The quantity asked for is below the minimum order' },
  off_multiple: { ko: '요청 수량이 주문 배수에 맞지 않음', en: 'The quantity asked for is not a multiple that can be ordered' },
  no_rate: { ko: '환율 없음', en: 'No exchange rate' },
  no_hs: { ko: 'HS 코드 없음', en: 'No HS code' },
  no_origin: { ko: '원산지 없음', en: 'No origin' },
  certificates: { ko: '요청한 인증 없음', en: 'Certificates missing' },
  over_target: { ko: '목표가 초과', en: 'Over the target price' },
} as const;
export type CellFlag = keyof typeof cellFlags;

export const quoteFlags = {
  expired: { ko: '유효기간 지남', en: 'Expired' },
  countered: { ko: '구매자 제안: 판매자 답 대기', en: 'The buyer’s own proposal, unanswered' },
  partial: { ko: '일부 품목만 견적', en: 'Not every line is quoted' },
  late: { ko: '필요 시점보다 늦음', en: 'Later than needed' },
  arrival_unknown: { ko: '도착 시점 불명: 운송 기간 필요', en: 'Arrival unknown: days of carriage needed' },
  order_minimum: {
    ko: '요청 수량으로는 최소 주문 금액에 못 미침',
    en: 'Below the least total at the quantities asked for',
  },
  payment: { ko: '요청과 다른 결제 조건', en: 'Other terms of payment than asked' },
} as const;
export type QuoteFlag = keyof typeof quoteFlags;

export interface Cell {
  readonly line: number;
  /** In the unit of the request. */
  readonly quantity?: number;
  /** Of one of the request's unit in its currency, as a decimal of up to six places. */
  readonly unitPrice?: string;
  /** The same at the quantity that was asked for, where the ladder says another price for it. */
  readonly atAsked?: string;
  /** What is ordered of it, in the unit of the request: at least so much, and a whole number of times so much. */
  readonly minimum?: number;
  readonly multiple?: number;
  /** The next quantity that can be ordered, where the one that was asked for can not. */
  readonly next?: number;
  readonly name?: string;
  readonly origin?: string;
  readonly hs?: string;
  readonly flags: readonly CellFlag[];
  readonly best: boolean;
}

export interface Column {
  readonly quoteId: string;
  readonly number: number;
  readonly sellerId: string;
  readonly state: Quote['state'];
  readonly terms: Pick<QuoteTerms, 'delivery' | 'payment' | 'leadDays' | 'validUntil' | 'currency' | 'orderMinimum'>;
  readonly total: Money;
  /** In the currency of the request; absent without a rate. */
  readonly converted?: Money;
  readonly cells: readonly Cell[];
  readonly flags: readonly QuoteFlag[];
  readonly landed?: Landed;
  /** Day on which the goods are at the buyer's place, were it ordered today. */
  readonly arrives?: string;
  readonly best: boolean;
}

export interface Comparison {
  readonly currency: Currency;
  readonly on: string;
  readonly columns: readonly Column[];
}

/** A price in minor units as a decimal of the major one, in another currency, to six places. */
const priced = (minor: Big, from: Currency, to: Currency, sheets: readonly RateSheet[], on: string): Big | undefined => {
  const own = minor.div(new Big(10).pow(exponents[from]));
  if (from === to) return own;
  const rate = rateOn(sheets, on, from, to);
  return rate && own.times(rate.rate);
};

const text = (price: Big): string => price.round(6, Big.roundHalfEven).toFixed();

/** The price of one at a quantity: of the highest step that it reaches, else of the line itself. */
export const priceAt = (line: QuoteLine, quantity: number): number => {
  const steps = [{ from: line.quantity.value, unitPrice: line.unitPrice }, ...line.ladder].toSorted((a, b) => a.from - b.from);
  const reached = steps.filter((s) => s.from <= quantity).at(-1);
  return reached?.unitPrice ?? steps[0]?.unitPrice ?? line.unitPrice;
};

interface At {
  readonly rfq: RfqContent;
  readonly sheets: readonly RateSheet[];
  readonly on: string;
}

/** What is asked for in the unit of a line that answers it. */
const askedIn = (asked: RfqLine, { quantity, pack }: QuoteLine): number | undefined => {
  const factor = unitFactor(quantity.unit, asked.quantity.unit, pack);
  return factor && new Big(String(asked.quantity.value)).div(factor).toNumber();
};

/** What a line says of the quantities in which it is ordered, in the unit of the request, and what that makes of the one that was asked for. */
const orderingOf = (asked: RfqLine, line: QuoteLine, factor: Big | undefined) => {
  const wanted = askedIn(asked, line);
  if (!factor || wanted === undefined) return { shown: {}, flags: [] };
  const inAsked = (own: number) => factor.times(String(own)).round(3, Big.roundHalfEven).toNumber();
  const share = (asked.tolerancePercent ?? 0) / 100;
  const [least, most] = [wanted * (1 - share), wanted * (1 + share)];
  const next = nextOrderable(line, least);
  const off = next > most + 1e-6;
  const flags: CellFlag[] = off ? [(line.minimum ?? 0) > most ? 'below_minimum' : 'off_multiple'] : [];
  const shown = {
    ...(line.minimum === undefined ? {} : { minimum: inAsked(line.minimum) }),
    ...(line.multiple === undefined ? {} : { multiple: inAsked(line.multiple) }),
    ...(off ? { next: inAsked(next) } : {}),
  };
  return { shown, flags };
};

/** Whether the lines come to less than the seller takes, at the quantities that were asked for. */
const belowLeast = (rfq: RfqContent, terms: QuoteTerms): boolean => {
  if (terms.orderMinimum === undefined) return false;
  let sum = new Big(0);
  for (const line of terms.lines) {
    const asked = rfq.lines.find((l) => l.number === line.line);
    const wanted = asked && askedIn(asked, line);
    if (wanted === undefined) return false;
    sum = sum.plus(new Big(priceAt(line, wanted)).times(wanted).div(line.per));
  }
  return sum.lt(terms.orderMinimum);
};

const cellOf = (asked: RfqLine, terms: QuoteTerms, { rfq, sheets, on }: At): Omit<Cell, 'best'> => {
  const line = terms.lines.find((l) => l.line === asked.number);
  if (!line) return { line: asked.number, flags: ['not_quoted'] };
  const flags: CellFlag[] = [];
  const factor = unitFactor(line.quantity.unit, asked.quantity.unit, line.pack);
  const quantity = factor?.times(String(line.quantity.value)).round(3, Big.roundHalfEven).toNumber();
  const of = (unitPrice: number): Big | undefined => {
    if (!factor) return undefined;
    const one = priced(new Big(unitPrice).div(line.per), terms.currency, rfq.currency, sheets, on);
    return one?.div(factor);
  };
  const unitPrice = of(line.unitPrice);
  const askedInOwn = askedIn(asked, line);
  const ordering = orderingOf(asked, line, factor);
  const other = askedInOwn === undefined ? line.unitPrice : priceAt(line, askedInOwn);
  const atAsked = other === line.unitPrice ? undefined : of(other);
  if (!factor) flags.push('unit');
  else if (!unitPrice) flags.push('no_rate');
  if (quantity !== undefined) {
    const off = (asked.quantity.value * (asked.tolerancePercent ?? 0)) / 100;
    if (quantity < asked.quantity.value - off) flags.push('quantity_less');
    if (quantity > asked.quantity.value + off) flags.push('quantity_more');
  }
  flags.push(...ordering.flags);
  if (!line.hs) flags.push('no_hs');
  if (!line.origin) flags.push('no_origin');
  const held = line.certificates.map((c) => c.toLowerCase());
  if (asked.certificates.some((c) => !held.includes(c.toLowerCase()))) flags.push('certificates');
  const target =
    asked.targetPrice === undefined ? undefined : new Big(asked.targetPrice).div(new Big(10).pow(exponents[rfq.currency]));
  if (target && unitPrice?.gt(target)) flags.push('over_target');
  return {
    line: asked.number,
    name: line.name,
    ...(quantity === undefined ? {} : { quantity }),
    ...(unitPrice ? { unitPrice: text(unitPrice) } : {}),
    ...(atAsked ? { atAsked: text(atAsked) } : {}),
    ...ordering.shown,
    ...(line.origin ? { origin: line.origin } : {}),
    ...(line.hs ? { hs: line.hs } : {}),
    flags,
  };
};

/** What an offer's landed cost depends on. */
export const offeredBy = (terms: QuoteTerms, from?: string) => ({
  delivery: terms.delivery,
  currency: terms.currency,
  leadDays: quoteLeadDays(terms),
  ...(from ? { from } : {}),
  lines: terms.lines.map((line) => ({
    minor: quoteLineTotal(line),
    hs: line.hs,
    origin: line.origin,
    grossKg: line.grossKg,
    volumeM3: line.volumeM3,
  })),
});

const plusDays = (on: string, days: number): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const kinds: Readonly<Record<string, string>> = { tt: 'transfer', lc: 'letter_of_credit', oa: 'open_account', card: 'card' };

const columnOf = (
  quote: Quote,
  { terms, number, total, side }: QuoteVersion,
  at: At,
  costs: LandedCosts | undefined,
): Omit<Column, 'best'> => {
  const cells = at.rfq.lines.map((asked) => ({ ...cellOf(asked, terms, at), best: false }));
  const landed = costs && landedCost(offeredBy(terms, quote.seller.country), costs, at.sheets, at.on);
  const arrives = landed?.days === undefined ? undefined : plusDays(at.on, landed.days);
  const flags: QuoteFlag[] = [];
  if (quote.state === 'expired') flags.push('expired');
  if (side === 'buyer') flags.push('countered');
  if (cells.some((c) => c.flags.includes('not_quoted'))) flags.push('partial');
  if (landed && arrives === undefined) flags.push('arrival_unknown');
  if (arrives && at.rfq.neededBy && arrives > at.rfq.neededBy) flags.push('late');
  const wanted = at.rfq.payment.map((p) => kinds[p.split('_')[0] ?? '']);
  if (wanted.length > 0 && !wanted.includes(terms.payment.kind)) flags.push('payment');
  if (belowLeast(at.rfq, terms)) flags.push('order_minimum');
  const sum = priced(new Big(total.minor), total.currency, at.rfq.currency, at.sheets, at.on);
  const converted = sum && {
    currency: at.rfq.currency,
    minor: sum.times(new Big(10).pow(exponents[at.rfq.currency])).round(0, Big.roundHalfEven).toNumber(),
  };
  const { delivery, payment, validUntil, currency, orderMinimum } = terms;
  return {
    quoteId: quote.id,
    number,
    sellerId: quote.seller.organisationId,
    state: quote.state,
    terms: {
      delivery,
      payment,
      leadDays: quoteLeadDays(terms),
      validUntil,
      currency,
      ...(orderMinimum === undefined ? {} : { orderMinimum }),
    },
    total,
    ...(converted ? { converted } : {}),
    cells,
    flags,
    ...(landed ? { landed } : {}),
    ...(arrives ? { arrives } : {}),
  };
};

const out: readonly Quote['state'][] = ['draft', 'declined', 'withdrawn', 'superseded', 'expired'];

/** Whether it is what a seller offers now: not over, not taken back, and not the buyer's own wish. */
const stands = ({ state, flags }: Omit<Column, 'best'>): boolean => !out.includes(state) && !flags.includes('countered');

const short: readonly CellFlag[] = ['not_quoted', 'unit', 'quantity_less'];

/** Whether a column may be the best: it stands, and offers every line in full and in a unit that compares. */
const runs = (column: Omit<Column, 'best'>): boolean =>
  stands(column) && !column.cells.some(({ flags }) => flags.some((flag) => short.includes(flag)));

/** Whether prices hold the same part of the way: one rule, and one place at the same end of it. */
const sameTerm = (a: Delivery, b: Delivery): boolean =>
  a.rule === b.rule && a.place.kind === b.place.kind && samePlace(a.place, b.place);

/**
 * Lays quotations beside each other (UX8): quantities in the units of the request, prices of one of its unit in its currency, each at its
 * landed cost where the buyer has said what the way costs (N3), and a flag for whatever is missing. Best is marked among those that are
 * complete and of the seller's hand; a quotation that cannot be compared is shown and never ranked. Prices of one unit are ranked only under
 * one rule and place.
 * @param on the day of the rates and of arrival, `YYYY-MM-DD`
 */
export const compareQuotes = (
  rfq: RfqContent,
  quotes: readonly { readonly quote: Quote; readonly last: QuoteVersion }[],
  costs: LandedCosts | undefined,
  sheets: readonly RateSheet[],
  on: string,
): Comparison => {
  const found = quotes.map(({ quote, last }) => columnOf(quote, last, { rfq, sheets, on }, costs));
  const alive = found.filter(stands);
  const least = (values: readonly (number | undefined)[]): number => Math.min(...values.filter((v) => v !== undefined));
  const leastOf = (line: number): number =>
    least(alive.flatMap((c) => c.cells.filter((x) => x.line === line && x.unitPrice).map((x) => Number(x.unitPrice))));
  const measure = (c: Omit<Column, 'best'>): number | undefined => (costs ? c.landed?.total?.minor : c.converted?.minor);
  // Only under one rule and place do prices say the same thing; the costs of the way make up for it in the sum alone.
  const alike = alive.every(({ terms: { delivery } }) =>
    alive.every(({ terms: { delivery: other } }) => sameTerm(delivery, other)),
  );
  const comparable = costs !== undefined || alike;
  const leastTotal = least(found.filter(runs).map(measure));
  const columns = found.map((column): Column => {
    const cells = column.cells.map((cell) => ({
      ...cell,
      best: alike && stands(column) && cell.unitPrice !== undefined && Number(cell.unitPrice) === leastOf(cell.line),
    }));
    return { ...column, cells, best: comparable && runs(column) && measure(column) === leastTotal };
  });
  return { currency: rfq.currency, on, columns };
};
