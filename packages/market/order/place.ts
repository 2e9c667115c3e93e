import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { split } from '@sandan/kernel/split';
import type { Instalment } from '../payment/instalment.ts';
import type { PaymentTerms } from '../payment/terms.ts';
import { begun, type OrderChange } from './books.ts';
import { Order, orderNumber } from './order.ts';
import { orderProcess } from './process.ts';
import { type OrderTerms, totalOf } from './terms.ts';

/** The market's share of what is paid through it, in parts per million: 3.9 %, out of which it pays the card
 * provider. What is paid from bank to bank costs nothing. */
export const feeShare = 39_000;

/** The version of a quote that was accepted, as an order needs it. `contentHash`: SHA-256 of its canonical content, in hex. */
export interface AcceptedQuote {
  readonly quoteId: string;
  readonly quoteVersion: number;
  readonly rfqId?: string;
  readonly terms: OrderTerms;
  readonly contentHash: string;
  readonly seller: Order['seller'];
  readonly buyer: Order['buyer'];
  readonly demo: boolean;
}

export interface Placing {
  /** Groups orders that one buyer places together at several sellers; an order of its own if absent. */
  readonly purchaseId?: string;
  /** Samples that were paid and are taken off the price. */
  readonly credits?: Order['credits'];
  /** Record of the gate of export control that the placing passed. */
  readonly gateId?: string;
  readonly id?: string;
  readonly text?: string;
}

/** The parts of a price in whole minor units; they come to it exactly, whatever the shares. */
export const instalmentsOf = ({ instalments }: PaymentTerms, minor: number): Instalment[] => {
  const parts = split(
    minor,
    instalments.map((i) => i.share),
  );
  return instalments.map(({ due, days }, i) => ({
    key: String(i + 1),
    minor: parts[i] ?? 0,
    due,
    days,
    paid: 0,
    late: false,
  }));
};

/**
 * Places the order that an accepted quote stands for; whoever accepts the quote puts it into the same transaction. Its terms are those of
 * the quote, and no later verb changes them (Q2).
 * @throws Fault forbidden `order.ownQuote`; invalid `money.invalid`, `order.quantity`, `order.credit`
 */
export const placeOrder = (quote: AcceptedQuote, placing: Placing, actor: Actor, now: Date): OrderChange => {
  const { terms, seller, buyer } = quote;
  if (seller.organisationId === buyer.organisationId) throw new Fault('forbidden', 'order.ownQuote');
  const id = placing.id ?? newId('order', now.getTime());
  const by = stamp(actor, now);
  const total = totalOf(terms);
  const credits = placing.credits ?? [];
  const net = total.minor - credits.reduce((sum, c) => sum + c.minor, 0);
  if (net < 0) throw new Fault('invalid', 'order.credit');
  const order: Order = {
    id,
    version: 1,
    number: orderNumber(id, now),
    state: orderProcess.initial,
    quote: { id: quote.quoteId, version: quote.quoteVersion, ...(quote.rfqId ? { rfqId: quote.rfqId } : {}) },
    contentHash: quote.contentHash,
    purchaseId: placing.purchaseId ?? id,
    seller,
    buyer,
    terms,
    total,
    credits: [...credits],
    instalments: instalmentsOf(terms.payment, net),
    payment: 'none',
    feeShare,
    gates: placing.gateId ? [{ at: 'place', id: placing.gateId }] : [],
    reminded: 0,
    since: by.at,
    demo: quote.demo,
    created: by,
    changed: by,
  };
  return begun(Order.parse(order), { action: 'place', side: 'buyer', text: placing.text });
};
