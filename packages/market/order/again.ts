import { Fault, type FieldFault } from '@sandan/kernel/fault';
import type { Language } from '@sandan/kernel/text';
import { type Basket, type BasketLine, reckon } from '../catalogue/basket.ts';
import { type PaymentPreset, paymentPresets } from '../payment/method.ts';
import { TradeQuantity, TradeUnit } from '../quote/quantity.ts';
import type { QuoteVersion } from '../quote/quote.ts';
import type { TradeUnitCode } from '../quote/unit.ts';
import type { RfqContent, RfqLine } from '../rfq/content.ts';
import type { Order } from './order.ts';

/** Where a line that was ordered stands today: offered, never a listing of the market, or not to be ordered any more. */
export const againStates = {
  offered: { ko: '지금도 공급 중', en: 'Still on offer' },
  unlisted: { ko: '등록된 제품이 아님: 같은 사양으로 요청', en: 'Not a listed product: asked for by its specification' },
  gone: { ko: '더 이상 공급하지 않음', en: 'No longer on offer' },
} as const;
export type AgainState = keyof typeof againStates;

/** What the market knows today of one line of an order. */
export interface Today {
  /** The product that it was of; undefined for what is no listing of the seller. */
  readonly listingId?: string;
  readonly offered: boolean;
  /** The price of what would be ordered, where it is counted in the product's own unit. */
  readonly price?: PricedLine;
}

/** A line at the quantity in which it can be ordered today: as it was, or `next` for the reason of `fault`. */
export interface PricedLine {
  /** Minor units for one, at that quantity. */
  readonly unit?: number;
  readonly next?: number;
  readonly fault?: FieldFault;
}

const nextOf = ({ params }: FieldFault): number => Number(params?.next ?? 0);

/** The fault of each line that asks for most, of those that say which quantity would do. */
const faultsOf = (lines: readonly BasketLine[], faults: readonly FieldFault[]): (FieldFault | undefined)[] =>
  lines.map((_, i) => faults.filter((f) => f.pointer === `/lines/${i}/quantity`).toSorted((a, b) => nextOf(b) - nextOf(a))[0]);

const raised = (lines: readonly BasketLine[], faults: readonly (FieldFault | undefined)[]): BasketLine[] =>
  lines.map((line, i) => ({ ...line, quantity: Math.max(line.quantity, nextOf(faults[i] ?? { pointer: '', code: '' })) }));

/**
 * The lines that are still on offer, priced together: each in a quantity that can be ordered, then what a family reaches together. `short` if
 * all of it is worth less than the seller takes, which is no fault of any one line.
 */
export const priceAgain = (basket: Basket): { readonly lines: readonly PricedLine[]; readonly short?: FieldFault } => {
  const asked = basket.lines;
  const own = faultsOf(
    asked,
    reckon(basket).faults.filter((f) => f.code !== 'moq.family'),
  );
  const each = raised(asked, own);
  const shared = faultsOf(each, reckon({ ...basket, lines: each }).faults);
  const whole = reckon({ ...basket, lines: raised(each, shared) });
  const short = whole.faults.find((f) => f.code === 'moq.order');
  const lines = whole.lines.map(({ unit, quantity }, i): PricedLine => {
    const fault = shared[i] ?? own[i];
    return { ...(unit === undefined ? {} : { unit }), ...(fault ? { next: quantity, fault } : {}) };
  });
  return { lines, ...(short ? { short } : {}) };
};

/** One line of an order, as it would be ordered today. Prices in minor units of the order's currency. */
export interface AgainLine {
  readonly line: number;
  readonly name: string;
  readonly state: AgainState;
  readonly quantity: { readonly value: number; readonly unit: string };
  /** What one cost then was `unitPrice` for `per`. */
  readonly unitPrice: number;
  readonly per: number;
  /** What one costs today, at the quantity that would be ordered. */
  readonly today?: number;
  /** The least quantity no less than the one ordered then, where that can no longer be ordered; and why. */
  readonly next?: number;
  readonly fault?: FieldFault;
  readonly listingId?: string;
}

/** Units of orders in the writing of UCUM, as a request names them. */
const ucum: Readonly<Record<string, TradeUnitCode>> = {
  '1': 'H87',
  kg: 'KGM',
  t: 'TNE',
  m: 'MTR',
  m2: 'MTK',
  m3: 'MTQ',
  L: 'LTR',
};

/** The unit of an order as a request names it; nothing for what no request can say. */
export const tradeUnitOf = (unit: string): TradeUnitCode | undefined => ucum[unit] ?? TradeUnit.safeParse(unit).data;

const lineOf = (order: Order, at: number, today: Today | undefined): AgainLine | undefined => {
  const line = order.terms.lines[at];
  if (!line) return undefined;
  const { name, unitPrice, per } = line;
  const unit = tradeUnitOf(line.quantity.unit);
  const quantity = { value: line.quantity.value, unit: unit ?? line.quantity.unit };
  const shown = { line: at + 1, name, quantity, unitPrice, per };
  const listed = today?.listingId ?? line.listingId;
  // What no request can say in its units was sold in another way: by auction, or by what a programme counts.
  if (!unit) return { ...shown, state: 'gone' };
  if (!listed) return { ...shown, state: 'unlisted' };
  if (!today?.offered) return { ...shown, state: 'gone' };
  const { unit: unitToday, next, fault } = today.price ?? {};
  return {
    ...shown,
    state: 'offered',
    listingId: listed,
    ...(unitToday === undefined ? {} : { today: unitToday }),
    ...(fault && next !== undefined ? { next, fault } : {}),
  };
};

/** The lines of an order as they stand today; `known` by their place in it. */
export const againLines = (order: Order, known: readonly (Today | undefined)[]): AgainLine[] =>
  order.terms.lines.flatMap((_, at) => lineOf(order, at, known[at]) ?? []);

/** Terms of payment as a request names them. */
const presetOf = ({ payment }: Order['terms']): PaymentPreset | undefined =>
  (Object.keys(paymentPresets) as PaymentPreset[]).find((name) => {
    const { kind, instalments } = paymentPresets[name];
    return (
      kind === payment.kind &&
      instalments.length === payment.instalments.length &&
      instalments.every((part, i) => part.share === payment.instalments[i]?.share && part.due === payment.instalments[i]?.due)
    );
  });

/** What the order came from, as far as it is still kept. */
export interface Origin {
  readonly rfq?: RfqContent | undefined;
  readonly version?: Pick<QuoteVersion, 'terms'> | undefined;
}

/** The line of the request that a line of the order answered. */
export const askedBy = ({ rfq, version }: Origin, at: number): RfqLine | undefined =>
  rfq?.lines.find((l) => l.number === version?.terms.lines[at]?.line);

const abouts = {
  ko: (number: string) => `이전 주문 ${number}의 품목을 다시 요청합니다. 사양과 조건은 그 주문과 같습니다.`,
  en: (number: string) => `The goods of our order ${number} once more, to the same specification and terms.`,
} as const;

/**
 * The request for the chosen lines of an order, to its seller alone: as they were ordered, in a quantity that can be ordered today, with
 * today's price as the one aimed at, to the same place under the same rule. By when is for the buyer to say.
 * @throws Fault conflict `order.sellerGone`; invalid field `lines` `order.againNothing`, or each that is `order.lineGone`
 */
export const askAgain = (
  order: Order,
  lines: readonly AgainLine[],
  wanted: readonly number[],
  { rfq, version }: Origin,
  { language, sellerActive }: { readonly language: Language; readonly sellerActive: boolean },
): RfqContent => {
  if (!sellerActive) throw new Fault('conflict', 'order.sellerGone', order.seller.organisationId);
  const chosen = wanted.map((n) => lines.find((l) => l.line === n));
  const gone = chosen.flatMap((l, i): FieldFault[] =>
    l && l.state !== 'gone' ? [] : [{ pointer: `/lines/${i}`, code: 'order.lineGone' }],
  );
  if (chosen.length === 0) gone.push({ pointer: '/lines', code: 'order.againNothing' });
  if (gone.length > 0) throw new Fault('invalid', 'request.invalid', 'again', { fields: gone });
  const preset = presetOf(order.terms);
  const payment = preset ? [preset] : (rfq?.payment ?? []);
  return {
    title: rfq?.title ?? order.terms.lines[0]?.name.slice(0, 200) ?? order.number,
    about: abouts[language](order.number),
    language,
    currency: order.terms.currency,
    lines: chosen.flatMap((l, i): RfqLine[] => {
      const line = l && order.terms.lines[l.line - 1];
      if (!l || !line) return [];
      const asked = askedBy({ rfq, version }, l.line - 1);
      return [
        {
          number: i + 1,
          name: line.name.slice(0, 200),
          ...(line.spec ? { spec: line.spec } : asked?.spec ? { spec: asked.spec } : {}),
          ...(line.hs ? { hs: line.hs.slice(0, 6) } : {}),
          ...(l.listingId ? { listingId: l.listingId } : {}),
          quantity: TradeQuantity.parse({ value: l.next ?? l.quantity.value, unit: l.quantity.unit }),
          ...(asked?.tolerancePercent === undefined ? {} : { tolerancePercent: asked.tolerancePercent }),
          ...(l.today === undefined ? {} : { targetPrice: l.today }),
          certificates: asked?.certificates ?? [],
        },
      ];
    }),
    ...(rfq?.delivery ? { delivery: { rules: [order.terms.incoterm.rule], place: rfq.delivery.place } } : {}),
    payment,
    visibility: 'invited',
    sealed: false,
    invited: [order.seller.organisationId],
    quotesMost: 10,
  };
};
