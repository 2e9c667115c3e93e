import { sha256 } from '@sandan/documents/hash';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { placeOrder } from '@sandan/market/order/place';
import type { Quote, QuoteVersion } from '@sandan/market/quote/quote';
import { acceptQuote } from '@sandan/market/quote/quote-verbs';
import { orderTermsOf } from '@sandan/market/quote/terms';
import type { Rfq } from '@sandan/market/rfq/rfq';
import { awardRfq } from '@sandan/market/rfq/rfq-verbs';
import type { Work } from '@sandan/store/work';
import type { Caller } from './caller.ts';
import { cleared } from './quote-gate.ts';
import { quoteAfter, quoteSideOf } from './quote-view.ts';
import type { World } from './world.ts';

interface Accepting {
  readonly quote: Quote;
  readonly rfq: Rfq;
  readonly last: QuoteVersion | undefined;
  readonly body: { readonly number?: number | undefined; readonly hash?: string | undefined; readonly text?: string | undefined };
}

/**
 * Accepts the version that was read, awards its lines and places the order, in one transaction: of acceptance, withdrawal, re-pricing and
 * expiry at one time exactly one comes to pass (Q1–Q3).
 */
export const accepting = async (world: World, work: Work, { quote, rfq, last, body }: Accepting, caller: Caller, now: Date) => {
  const side = quoteSideOf(quote, caller);
  if (!last || side === 'operator') throw new Fault('conflict', 'quote.stale');
  const orderId = newId('order', now.getTime());
  const seen = { number: body.number ?? 0, hash: body.hash ?? '' };
  const gated = { quote, rfq, terms: last.terms, action: 'accept' as const };
  const { moved: move, clearance } = await cleared(world, work, gated, caller, now, (passed) =>
    acceptQuote(quote, rfq, last, side, seen, orderId, sha256, caller.actor, now, passed),
  );
  const lines = last.terms.lines.map(({ line }) => ({ line, quoteId: quote.id, number: last.number }));
  const award = awardRfq(rfq, lines, side === 'buyer' ? 'buyer' : 'supplier', caller.actor, now);
  const { seller } = move.quote;
  const order = placeOrder(
    {
      quoteId: quote.id,
      quoteVersion: last.number,
      rfqId: rfq.id,
      terms: orderTermsOf(last.terms, rfq.content.delivery?.place.country ?? quote.buyer.country),
      contentHash: last.hash,
      seller: { organisationId: seller.organisationId, ...(seller.personId ? { personId: seller.personId } : {}) },
      buyer: { organisationId: quote.buyer.organisationId, personId: quote.buyer.personId },
      demo: quote.demo,
    },
    { id: orderId, ...(clearance ? { gateId: clearance.record } : {}), ...(body.text ? { text: body.text } : {}) },
    caller.actor,
    now,
  );
  world.stores.quotes.record(work, move);
  world.stores.rfqs.record(work, award);
  world.stores.orders.place(work, order);
  return quoteAfter(world, award.rfq, move, caller, now);
};
