import { unpaidOf } from '@sandan/market/order/facet';
import type { Order } from '@sandan/market/order/order';
import { purchaseTotals } from '@sandan/market/order/purchase';
import { standing } from '@sandan/market/trade-document/trade-document';
import type { Caller } from './caller.ts';
import { orderLine } from './order-view.ts';
import type { World } from './world.ts';

const invoiceOf = async ({ stores }: World, { id }: Order) => {
  const papers = await stores.tradeDocuments.of(id);
  const codes = standing(papers);
  const found = papers.find((p) => p.content.kind === 'commercial_invoice' && codes.has(p.code));
  return found && { number: found.content.number, issuedOn: found.content.issuedOn };
};

/** One purchase as its buyer sees it: each order with its shipment and invoice, and what they come to together. */
export const purchaseView = async (world: World, id: string, own: readonly Order[], caller: Caller) => {
  const orders = await Promise.all(
    own.map(async (order) => {
      const [line, invoice] = await Promise.all([orderLine(world, order, caller), invoiceOf(world, order)]);
      return {
        ...line,
        ...(order.dispatch ? { dispatch: order.dispatch } : {}),
        unpaid: unpaidOf(order),
        ...(invoice ? { invoice } : {}),
      };
    }),
  );
  const rfqId = own.find((o) => o.quote.rfqId)?.quote.rfqId;
  const rfq = rfqId ? await world.stores.rfqs.byId(rfqId) : undefined;
  return {
    id,
    ...(rfq ? { rfq: { id: rfq.id, number: rfq.number, title: rfq.content.title } } : {}),
    orders,
    totals: purchaseTotals(own),
  };
};
