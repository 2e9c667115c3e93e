import { contactName } from '@sandan/market/deal/origin';
import { dealNews, questionNews } from '@sandan/market/notice/deal-news';
import { inquiryNews } from '@sandan/market/notice/inquiry-news';
import { disputeNews, licenceTaskNews, orderNews, providerTaskNews, usageTaskNews } from '@sandan/market/notice/order-news';
import { contractNews, termSheetNews } from '@sandan/market/notice/paper-news';
import { messageNews, quoteNews, reachedNews, rfqNews } from '@sandan/market/notice/rfq-news';
import { booksOf } from '@sandan/market/payment/task';
import { answeredInTime } from '@sandan/market/slo/answered';
import type { Follow } from './told.ts';
import type { NotifierWorld } from './world.ts';

interface Side {
  readonly organisationId: string;
}

/** The names of the two that stand in a room. */
const namesOf = async (
  { stores: { organisations } }: NotifierWorld,
  { seller, buyer }: { readonly seller: Side; readonly buyer: Side },
) => {
  const [sells, buys] = await Promise.all([organisations.byId(seller.organisationId), organisations.byId(buyer.organisationId)]);
  return { seller: sells?.name ?? {}, buyer: buys?.name ?? {} };
};

/** Every move of an inquiry writes one entry, so its entries alone tell all that happens to it. */
export const entry: Follow = async ({ stores, indicators }, { before, after }) => {
  if (before || !after) return undefined;
  const line = stores.inquiries.entries.parse(after);
  const inquiry = await stores.inquiries.byId(line.inquiryId);
  if (!inquiry) return undefined;
  const inTime = answeredInTime(inquiry, line);
  if (inTime !== undefined && !inquiry.origin) indicators?.count('answers', inTime);
  const [asker, responder] = await Promise.all([
    stores.organisations.byId(inquiry.asker.organisationId),
    stores.organisations.byId(inquiry.responder.organisationId),
  ]);
  return {
    news: inquiryNews(inquiry, line, {
      asker: inquiry.origin ? contactName(inquiry.origin) : (asker?.name ?? {}),
      responder: responder?.name ?? {},
    }),
    subject: {
      ownerId: inquiry.responder.organisationId,
      inquiry,
      assigneeId: line.event?.assigneeId ?? inquiry.responder.assigneeId,
      deputyId: line.event?.deputyId,
    },
  };
};

/** Every move of a deal writes one entry. */
export const dealEntry: Follow = async (world, { before, after }) => {
  if (before || !after) return undefined;
  const { deals } = world.stores;
  const entry = deals.entries.parse(after);
  const deal = await deals.byId(entry.dealId);
  if (!deal) return undefined;
  const { seller } = deal;
  const subject = { ownerId: seller.organisationId, deal, assigneeId: seller.personId };
  return { news: dealNews(deal, entry, await namesOf(world, deal)), subject };
};

/** A version of the terms, or one that was taken back. */
export const termSheet: Follow = async ({ stores: { termSheets, deals } }, { before, after }) => {
  if (!after) return undefined;
  const is = termSheets.parse(after);
  const deal = await deals.byId(is.dealId);
  if (!deal) return undefined;
  const { organisationId, personId } = deal.seller;
  const news = termSheetNews(before && termSheets.parse(before), is, deal);
  return { news, subject: { ownerId: organisationId, deal, assigneeId: personId } };
};

/** The wording, the document and the signatures of a contract. */
export const contract: Follow = async (world, { before, after }) => {
  if (!before || !after) return undefined;
  const { contracts, deals } = world.stores;
  const is = contracts.parse(after);
  const deal = await deals.byId(is.dealId);
  if (!deal) return undefined;
  const { organisationId, personId } = deal.seller;
  const news = contractNews(contracts.parse(before), is, deal, await namesOf(world, deal));
  return { news, subject: { ownerId: organisationId, deal, assigneeId: personId } };
};

/** A question and its answer; erasing their words tells nothing. */
export const roomQuestion: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const [was, is] = [before && stores.rooms.questions.parse(before), stores.rooms.questions.parse(after)];
  if (was && (was.answer || !is.answer)) return undefined;
  const deal = await stores.deals.byId(is.dealId);
  if (!deal) return undefined;
  const subject = { ownerId: deal.seller.organisationId, deal, assigneeId: deal.seller.personId };
  return { news: questionNews(deal, is), subject };
};

/** Every move of a request writes one entry. */
export const rfqEntry: Follow = async ({ stores }, { before, after }) => {
  if (before || !after) return undefined;
  const entry = stores.rfqs.entries.parse(after);
  const rfq = await stores.rfqs.byId(entry.rfqId);
  if (!rfq) return undefined;
  const buyer = await stores.organisations.byId(rfq.buyer.organisationId);
  return { news: rfqNews(rfq, entry, buyer?.name ?? {}), subject: { ownerId: rfq.buyer.organisationId, deal: rfq } };
};

/** A request reaches a supplier by name. */
export const rfqPointer: Follow = async ({ stores }, { before, after }) => {
  if (before || !after) return undefined;
  const { rfqId, organisationId, why } = stores.rfqs.pointers.parse(after);
  const rfq = why === 'asked' ? undefined : await stores.rfqs.byId(rfqId);
  if (!rfq) return undefined;
  const buyer = await stores.organisations.byId(rfq.buyer.organisationId);
  return { news: reachedNews(rfq, organisationId, buyer?.name ?? {}), subject: { ownerId: organisationId } };
};

/** Every move of a quotation writes one entry. */
export const quoteEntry: Follow = async (world, { before, after }) => {
  if (before || !after) return undefined;
  const { quotes } = world.stores;
  const entry = quotes.entries.parse(after);
  const quote = await quotes.byId(entry.quoteId);
  if (!quote) return undefined;
  const { seller } = quote;
  const subject = { ownerId: seller.organisationId, deal: quote, assigneeId: seller.personId };
  return { news: quoteNews(quote, entry, await namesOf(world, quote)), subject };
};

/** What one side of a quotation writes to the other. */
export const quoteMessage: Follow = async (world, { before, after }) => {
  if (before || !after) return undefined;
  const { quotes } = world.stores;
  const message = quotes.messages.parse(after);
  const quote = await quotes.byId(message.quoteId);
  if (!quote) return undefined;
  const { seller } = quote;
  const subject = { ownerId: seller.organisationId, deal: quote, assigneeId: seller.personId };
  return { news: messageNews(quote, message, await namesOf(world, quote)), subject };
};

/** Every move of an order writes one entry. */
export const orderEntry: Follow = async (world, { before, after }) => {
  if (before || !after) return undefined;
  const { orders } = world.stores;
  const entry = orders.entries.parse(after);
  const order = await orders.byId(entry.orderId);
  if (!order) return undefined;
  const { seller } = order;
  const subject = { ownerId: seller.organisationId, deal: order, assigneeId: seller.personId };
  return { news: orderNews(order, entry, await namesOf(world, order)), subject };
};

export const dispute: Follow = async ({ stores: { orders } }, { before, after }) => {
  if (!after) return undefined;
  const is = orders.disputes.parse(after);
  const order = await orders.byId(is.orderId);
  const news = order ? disputeNews(before && orders.disputes.parse(before), is, order) : [];
  return { news, subject: { ownerId: order?.seller.organisationId ?? '' } };
};

export const providerTask: Follow = async ({ stores: { orders, licences, usageInvoices, payments } }, { before, after }) => {
  if (!after) return undefined;
  const is = payments.tasks.parse(after);
  if (is.state !== 'failed') return undefined;
  const was = before && payments.tasks.parse(before);
  if (is.licenceId) {
    const licence = await licences.byId(is.licenceId);
    const news = licence ? licenceTaskNews(was, is, licence) : [];
    return { news, subject: { ownerId: licence?.licensorId ?? '' } };
  }
  if (is.usageInvoiceId) {
    const invoice = await usageInvoices.byId(is.usageInvoiceId);
    const news = invoice ? usageTaskNews(was, is, invoice) : [];
    return { news, subject: { ownerId: invoice?.ownerId ?? '' } };
  }
  const order = await orders.byId(booksOf(is));
  const news = order ? providerTaskNews(was, is, order) : [];
  return { news, subject: { ownerId: order?.seller.organisationId ?? '' } };
};
