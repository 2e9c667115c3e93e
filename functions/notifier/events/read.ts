import { memberEvents, organisationEvents, verificationEvents } from '@sandan/market/event/company-events';
import { dealEvents } from '@sandan/market/event/deal-events';
import type { Happened } from '@sandan/market/event/event';
import { importEvents } from '@sandan/market/event/import-events';
import { inquiryEvents } from '@sandan/market/event/inquiry-events';
import { listingEvents } from '@sandan/market/event/listing-events';
import { orderEvents } from '@sandan/market/event/order-events';
import { quoteEvents } from '@sandan/market/event/quote-events';
import { rfqEvents, rfqReceived } from '@sandan/market/event/rfq-events';
import { invoiceEvents, licenceEvents, periodEvents } from '@sandan/market/event/royalty-events';
import { needEvents } from '@sandan/market/need/need-news';
import { toldSuppliers } from '@sandan/market/rfq/rfq-entry';
import type { Change } from '@sandan/store/change';
import type { Item } from '@sandan/store/collection';
import type { NewsType } from '@sandan/topology/topology';
import type { EventsWorld } from './world.ts';

type Reading = (world: EventsWorld, change: Change) => Promise<readonly Happened[]>;

const maybe = <T>(parse: (item: Item) => T, item: Item | undefined): T | undefined => item && parse(item);

const entry: Reading = async ({ stores }, { before, after }) => {
  if (before || !after) return [];
  const line = stores.inquiries.entries.parse(after);
  const inquiry = await stores.inquiries.byId(line.inquiryId);
  return inquiry ? inquiryEvents(inquiry, line) : [];
};

const dealEntry: Reading = async ({ stores }, { before, after }) => {
  if (before || !after) return [];
  const entry = stores.deals.entries.parse(after);
  const deal = await stores.deals.byId(entry.dealId);
  return deal ? dealEvents(deal, entry) : [];
};

const rfqEntry: Reading = async ({ stores: { rfqs, quotes } }, { before, after }) => {
  if (before || !after) return [];
  const entry = rfqs.entries.parse(after);
  const rfq = await rfqs.byId(entry.rfqId);
  if (!rfq) return [];
  const quoting = toldSuppliers.includes(entry.action) ? await quotes.of(rfq.id) : [];
  return rfqEvents(
    rfq,
    entry,
    quoting.map((q) => q.seller.organisationId),
  );
};

const rfqPointer: Reading = async ({ stores: { rfqs } }, { before, after }) => {
  if (before || !after) return [];
  const { rfqId, organisationId, why } = rfqs.pointers.parse(after);
  const rfq = why === 'asked' ? undefined : await rfqs.byId(rfqId);
  return rfq && why !== 'asked' ? [rfqReceived(rfq, organisationId, why)] : [];
};

const quoteEntry: Reading = async ({ stores: { rfqs, quotes } }, { before, after }) => {
  if (before || !after) return [];
  const entry = quotes.entries.parse(after);
  const quote = await quotes.byId(entry.quoteId);
  if (!quote) return [];
  const [rfq, about] = await Promise.all([
    rfqs.byId(quote.rfq.id),
    entry.number > 0 ? quotes.version(quote.id, entry.number) : undefined,
  ]);
  return quoteEvents(quote, entry, { rfq, about });
};

const orderEntry: Reading = async ({ stores: { orders } }, { before, after }) => {
  if (before || !after) return [];
  const entry = orders.entries.parse(after);
  const order = await orders.byId(entry.orderId);
  return order ? orderEvents(order, entry) : [];
};

const licence: Reading = async ({ stores: { licences } }, { before, after }) =>
  after ? licenceEvents(maybe(licences.parse, before), licences.parse(after)) : [];

const royaltyPeriod: Reading = async ({ stores: { licences } }, { before, after }) => {
  if (!after) return [];
  const period = licences.periods.parse(after);
  const found = await licences.byId(period.licenceId);
  return found ? periodEvents(found, maybe(licences.periods.parse, before), period) : [];
};

const invoice: Reading = async ({ stores: { licences } }, { before, after }) => {
  if (!after) return [];
  const bill = licences.invoices.parse(after);
  const found = await licences.byId(bill.licenceId);
  return found ? invoiceEvents(found, maybe(licences.invoices.parse, before), bill) : [];
};

const listing: Reading = async ({ stores: { listings } }, { before, after }) =>
  after ? listingEvents(maybe(listings.parse, before), listings.parse(after)) : [];

const need: Reading = async ({ stores: { needs } }, { before, after }) =>
  after ? needEvents(maybe(needs.parse, before), needs.parse(after)) : [];

const membership: Reading = async ({ stores: { memberships } }, { before, after }) =>
  memberEvents(maybe(memberships.parse, before), maybe(memberships.parse, after));

const organisation: Reading = async ({ stores: { organisations } }, { before, after }) =>
  after ? organisationEvents(maybe(organisations.parse, before), organisations.parse(after)) : [];

const imported: Reading = async ({ stores: { imports } }, { before, after }) =>
  after ? importEvents(maybe(imports.parse, before), imports.parse(after)) : [];

const verification: Reading = async ({ stores: { verifications } }, { before, after }) =>
  after ? verificationEvents(maybe(verifications.parse, before), verifications.parse(after)) : [];

/** By the types that the stream brings (topology). */
const readings: Readonly<Partial<Record<NewsType, Reading>>> = {
  entry,
  dealEntry,
  rfqEntry,
  rfqPointer,
  quoteEntry,
  orderEntry,
  licence,
  royaltyPeriod,
  invoice,
  listing,
  need,
  membership,
  organisation,
  verification,
  import: imported,
};

/** Types of record whose changes are events. */
export const eventRecords: readonly string[] = Object.keys(readings);

/** What a change gives to tell to organisations; nothing for most types of record. @throws Error or ZodError if it cannot be read */
export const eventsOf: Reading = async (world, change) =>
  Object.hasOwn(readings, change.type) ? ((await readings[change.type as NewsType]?.(world, change)) ?? []) : [];
