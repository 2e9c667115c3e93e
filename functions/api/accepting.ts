import { sha256 } from '@sandan/documents/hash';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { placeOrder } from '@sandan/market/order/place';
import { totalOf } from '@sandan/market/order/terms';
import type { Quote, QuoteVersion } from '@sandan/market/quote/quote';
import { acceptQuote, penOf } from '@sandan/market/quote/quote-verbs';
import { orderTermsOf } from '@sandan/market/quote/terms';
import type { Rfq } from '@sandan/market/rfq/rfq';
import { awardRfq } from '@sandan/market/rfq/rfq-verbs';
import { creditSample } from '@sandan/market/sample/verbs';
import type { Work } from '@sandan/store/work';
import { cleared as purchaseCleared } from './approving.ts';
import { handOf } from './books.ts';
import type { Caller } from './caller.ts';
import { gatedQuote } from './gated.ts';
import { cleared } from './quote-gate.ts';
import { quoteAfter, quoteSideOf } from './quote-view.ts';
import { creditable } from './sample-act.ts';
import type { World } from './world.ts';

/** The listings that an order is of: those of its lines, and those that the lines of the request which they answer had in mind. */
const productsOf = (terms: QuoteVersion['terms'], rfq: Rfq): ReadonlySet<string> =>
  new Set(
    terms.lines.flatMap(({ line, listingId }) => [
      ...(listingId ? [listingId] : []),
      ...rfq.content.lines.flatMap((l) => (l.number === line && l.listingId ? [l.listingId] : [])),
    ]),
  );

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
  // Before the trade gate: what the house has not approved is no matter for the desk yet.
  if (penOf(quote.state) === side) await purchaseCleared(world, gatedQuote(quote, last), caller);
  const orderId = newId('order', now.getTime());
  const seen = { number: body.number ?? 0, hash: body.hash ?? '' };
  const gated = { quote, rfq, terms: last.terms, action: 'accept' as const };
  const { moved: move, clearance } = await cleared(world, work, gated, caller, now, (passed) =>
    acceptQuote(quote, rfq, last, side, seen, orderId, sha256, caller.actor, now, passed),
  );
  const lines = last.terms.lines.map(({ line }) => ({ line, quoteId: quote.id, number: last.number }));
  const award = awardRfq(rfq, lines, side === 'buyer' ? 'buyer' : 'supplier', caller.actor, now);
  const { seller } = move.quote;
  const hand = handOf(caller, now);
  const terms = orderTermsOf(last.terms, rfq.content.delivery?.place.country ?? quote.buyer.country);
  const between = {
    buyerId: quote.buyer.organisationId,
    sellerId: seller.organisationId,
    currency: terms.currency,
    products: productsOf(last.terms, rfq),
    minor: totalOf(terms).minor,
  };
  const credits = (await creditable(world, between)).map(({ sample, order }) => creditSample(sample, orderId, order, side, hand));
  for (const { sample } of credits) world.stores.samples.write(work, sample);
  const order = placeOrder(
    {
      quoteId: quote.id,
      quoteVersion: last.number,
      rfqId: rfq.id,
      terms,
      contentHash: last.hash,
      seller: { organisationId: seller.organisationId, ...(seller.personId ? { personId: seller.personId } : {}) },
      buyer: { organisationId: quote.buyer.organisationId, personId: quote.buyer.personId },
      demo: quote.demo,
    },
    {
      id: orderId,
      // What several suppliers sell of one request is one purchase.
      purchaseId: rfq.id,
      credits: credits.map(({ sample, minor }) => ({ sampleId: sample.id, minor })),
      ...(clearance ? { gateId: clearance.record } : {}),
      ...(body.text ? { text: body.text } : {}),
    },
    caller.actor,
    now,
  );
  world.stores.quotes.record(work, move);
  world.stores.rfqs.record(work, award);
  world.stores.orders.place(work, order);
  return quoteAfter(world, award.rfq, move, caller, now);
};
