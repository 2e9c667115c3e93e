import { inquiryProcess } from '@sandan/market/deal/inquiry';
import { evaluationProcess } from '@sandan/market/evaluation/process';
import { isUnderWay, otherSide } from '@sandan/market/order/order';
import { quoteProcess } from '@sandan/market/quote/quote';
import { resaleProcess } from '@sandan/market/resale/process';
import type { Resale } from '@sandan/market/resale/resale';
import { rfqProcess } from '@sandan/market/rfq/rfq';
import { sampleProcess } from '@sandan/market/sample/process';
import type { Stores } from '@sandan/store/stores';
import { box, isLiveIn } from './dealing-box.ts';

const asks = isLiveIn(inquiryProcess, ['closed']);
const quotes = isLiveIn(quoteProcess, ['expired']);
const requests = isLiveIn(rfqProcess);
const tries = isLiveIn(sampleProcess);
const sells = isLiveIn(resaleProcess);
const tests = isLiveIn(evaluationProcess, ['draft', 'accepted']);

/** Everyone who may come to pay for a machine: whoever bought it, and whoever bids for it. */
const payersOf = async ({ resales }: Stores, { id, round, buyer }: Resale): Promise<readonly string[]> => {
  const found = buyer ? [buyer.organisationId] : [];
  for (let cursor: string | undefined; round > 0; ) {
    const page = await resales.bidders.list(id, round, cursor ? { limit: 100, cursor } : { limit: 100 });
    found.push(...page.items.map((b) => b.organisationId));
    cursor = page.next;
    if (!cursor) break;
  }
  return found;
};

/** What is asked for, quoted, tried, bought and sold. */
export const tradeBoxes = {
  inquiry: [
    // Whose listing it is stays hidden from whoever asks about one that is offered without a name.
    box(
      ({ inquiries }, id) =>
        (page) =>
          inquiries.received(id, page),
      (_, i) => (asks(i) && !i.origin && !i.listing.anonymous ? [i.asker.organisationId] : []),
    ),
    box(
      ({ inquiries }, id) =>
        (page) =>
          inquiries.sent(id, page),
      (_, i) => (asks(i) && !i.origin ? [i.responder.organisationId] : []),
    ),
  ],
  // The buyer learns of a quotation once it is offered.
  quote: [
    box(
      ({ quotes: all }, id) =>
        (page) =>
          all.selling(id, page),
      (_, q) => (quotes(q) && q.number > 0 ? [q.buyer.organisationId] : []),
    ),
  ],
  rfq: [
    box(
      ({ rfqs }, id) =>
        (page) =>
          rfqs.asked(id, page),
      async ({ quotes: all }, rfq) =>
        requests(rfq) ? (await all.of(rfq.id)).filter(quotes).map((q) => q.seller.organisationId) : [],
    ),
  ],
  sample: [
    box(
      ({ samples }, id) =>
        (page) =>
          samples.received(id, page),
      (_, s) => (tries(s) ? [s.buyer.organisationId] : []),
    ),
    box(
      ({ samples }, id) =>
        (page) =>
          samples.asked(id, page),
      (_, s) => (tries(s) ? [s.seller.organisationId] : []),
    ),
  ],
  evaluation: [
    box(
      ({ evaluations }, id) =>
        (page) =>
          evaluations.received(id, page),
      (_, e) => (tests(e) ? [e.supplier.organisationId] : []),
    ),
    box(
      ({ evaluations }, id) =>
        (page) =>
          evaluations.sent(id, page),
      (_, e) => (tests(e) ? [e.hostId] : []),
    ),
  ],
  // Who bids is nobody's to know; who sells is known to all who do.
  resale: [
    box(
      ({ resales }, id) =>
        (page) =>
          resales.selling(id, page),
      async (stores, r) => (sells(r) ? payersOf(stores, r) : []),
    ),
    box(
      ({ resales }, id) =>
        (page) =>
          resales.bought(id, page),
      (_, r) => (sells(r) ? [r.seller.organisationId] : []),
    ),
  ],
  order: [
    box(
      ({ orders }, id) =>
        (page) =>
          orders.selling(id, page),
      (_, o, own) => (isUnderWay(o) ? [otherSide(o, own)] : []),
    ),
    box(
      ({ orders }, id) =>
        (page) =>
          orders.buying(id, page),
      (_, o, own) => (isUnderWay(o) ? [otherSide(o, own)] : []),
    ),
  ],
} as const;
