import { canonical } from '@sandan/kernel/canonical';
import { consentToken } from '@sandan/mail/consent';
import { coOwnerNews } from '@sandan/market/co-owner/co-owner-news';
import { dayIn } from '@sandan/market/company/approval';
import { credentialNews } from '@sandan/market/machine/credential-news';
import { needNews } from '@sandan/market/need/need-news';
import { approvalNews } from '@sandan/market/notice/approval-news';
import { bookingNews } from '@sandan/market/notice/booking-news';
import { caseNews } from '@sandan/market/notice/case-news';
import { membershipNews, ownershipNews, standingNews } from '@sandan/market/notice/company-news';
import { dealNews, questionNews } from '@sandan/market/notice/deal-news';
import { inquiryNews } from '@sandan/market/notice/inquiry-news';
import { listingNews } from '@sandan/market/notice/listing-news';
import type { News } from '@sandan/market/notice/notice';
import { disputeNews, orderNews, providerTaskNews } from '@sandan/market/notice/order-news';
import { privacyNews } from '@sandan/market/notice/privacy-news';
import { applicationNews, usageInvoiceNews } from '@sandan/market/notice/programme-news';
import { qualificationNews } from '@sandan/market/notice/qualification-news';
import { quoteNews, reachedNews, rfqNews } from '@sandan/market/notice/rfq-news';
import { invoiceNews, licenceNews, periodNews } from '@sandan/market/notice/royalty-news';
import { verificationNews } from '@sandan/market/notice/verification-news';
import { answeredInTime } from '@sandan/market/slo/answered';
import type { Change } from '@sandan/store/change';
import type { NewsType } from '@sandan/topology/topology';
import type { Subject } from './people.ts';
import type { NotifierWorld } from './world.ts';

export interface Told {
  readonly news: readonly News[];
  readonly subject: Subject;
}

type Follow = (world: NotifierWorld, change: Change) => Promise<Told | undefined>;

/** Every move of an inquiry writes one entry, so its entries alone tell all that happens to it. */
const entry: Follow = async ({ stores, indicators }, { before, after }) => {
  if (before || !after) return undefined;
  const line = stores.inquiries.entries.parse(after);
  const inquiry = await stores.inquiries.byId(line.inquiryId);
  if (!inquiry) return undefined;
  const inTime = answeredInTime(inquiry, line);
  if (inTime !== undefined) indicators?.count('answers', inTime);
  const [asker, responder] = await Promise.all([
    stores.organisations.byId(inquiry.asker.organisationId),
    stores.organisations.byId(inquiry.responder.organisationId),
  ]);
  return {
    news: inquiryNews(inquiry, line, { asker: asker?.name ?? {}, responder: responder?.name ?? {} }),
    subject: {
      ownerId: inquiry.responder.organisationId,
      inquiry,
      assigneeId: line.event?.assigneeId ?? inquiry.responder.assigneeId,
      deputyId: line.event?.deputyId,
    },
  };
};

/** Every move of a deal writes one entry. */
const dealEntry: Follow = async ({ stores }, { before, after }) => {
  if (before || !after) return undefined;
  const entry = stores.deals.entries.parse(after);
  const deal = await stores.deals.byId(entry.dealId);
  if (!deal) return undefined;
  const [seller, buyer] = await Promise.all([
    stores.organisations.byId(deal.seller.organisationId),
    stores.organisations.byId(deal.buyer.organisationId),
  ]);
  const names = { seller: seller?.name ?? {}, buyer: buyer?.name ?? {} };
  return {
    news: dealNews(deal, entry, names),
    subject: { ownerId: deal.seller.organisationId, deal, assigneeId: deal.seller.personId },
  };
};

/** Every move of a request writes one entry. */
const rfqEntry: Follow = async ({ stores }, { before, after }) => {
  if (before || !after) return undefined;
  const entry = stores.rfqs.entries.parse(after);
  const rfq = await stores.rfqs.byId(entry.rfqId);
  if (!rfq) return undefined;
  const buyer = await stores.organisations.byId(rfq.buyer.organisationId);
  return { news: rfqNews(rfq, entry, buyer?.name ?? {}), subject: { ownerId: rfq.buyer.organisationId, deal: rfq } };
};

/** A request reaches a supplier by name. */
const rfqPointer: Follow = async ({ stores }, { before, after }) => {
  if (before || !after) return undefined;
  const { rfqId, organisationId, why } = stores.rfqs.pointers.parse(after);
  const rfq = why === 'asked' ? undefined : await stores.rfqs.byId(rfqId);
  if (!rfq) return undefined;
  const buyer = await stores.organisations.byId(rfq.buyer.organisationId);
  return { news: reachedNews(rfq, organisationId, buyer?.name ?? {}), subject: { ownerId: organisationId } };
};

const quoteEntry: Follow = async ({ stores }, { before, after }) => {
  if (before || !after) return undefined;
  const entry = stores.quotes.entries.parse(after);
  const quote = await stores.quotes.byId(entry.quoteId);
  if (!quote) return undefined;
  const { seller, buyer } = quote;
  const [sells, buys] = await Promise.all([
    stores.organisations.byId(seller.organisationId),
    stores.organisations.byId(buyer.organisationId),
  ]);
  return {
    news: quoteNews(quote, entry, { seller: sells?.name ?? {}, buyer: buys?.name ?? {} }),
    subject: { ownerId: seller.organisationId, deal: quote, assigneeId: seller.personId },
  };
};

/** Every move of an order writes one entry. */
const orderEntry: Follow = async ({ stores }, { before, after }) => {
  if (before || !after) return undefined;
  const entry = stores.orders.entries.parse(after);
  const order = await stores.orders.byId(entry.orderId);
  if (!order) return undefined;
  const { seller, buyer } = order;
  const [sells, buys] = await Promise.all([
    stores.organisations.byId(seller.organisationId),
    stores.organisations.byId(buyer.organisationId),
  ]);
  return {
    news: orderNews(order, entry, { seller: sells?.name ?? {}, buyer: buys?.name ?? {} }),
    subject: { ownerId: seller.organisationId, deal: order, assigneeId: seller.personId },
  };
};

const dispute: Follow = async ({ stores: { orders } }, { before, after }) => {
  if (!after) return undefined;
  const is = orders.disputes.parse(after);
  const order = await orders.byId(is.orderId);
  const news = order ? disputeNews(before && orders.disputes.parse(before), is, order) : [];
  return { news, subject: { ownerId: order?.seller.organisationId ?? '' } };
};

const providerTask: Follow = async ({ stores: { orders } }, { before, after }) => {
  if (!after) return undefined;
  const is = orders.tasks.parse(after);
  if (is.state !== 'failed') return undefined;
  const order = await orders.byId(is.orderId);
  const news = order ? providerTaskNews(before && orders.tasks.parse(before), is, order) : [];
  return { news, subject: { ownerId: order?.seller.organisationId ?? '' } };
};

const licence: Follow = async ({ stores: { licences } }, { before, after }) => {
  if (!after) return undefined;
  const is = licences.parse(after);
  return { news: licenceNews(before && licences.parse(before), is), subject: { ownerId: is.licensorId, licence: is } };
};

const royaltyPeriod: Follow = async ({ stores: { licences } }, { before, after }) => {
  if (!after) return undefined;
  const is = licences.periods.parse(after);
  const found = await licences.byId(is.licenceId);
  if (!found) return undefined;
  const news = periodNews(found, before && licences.periods.parse(before), is);
  return { news, subject: { ownerId: found.licensorId, licence: found } };
};

const invoice: Follow = async ({ stores: { licences } }, { before, after }) => {
  if (!after) return undefined;
  const is = licences.invoices.parse(after);
  const found = await licences.byId(is.licenceId);
  if (!found) return undefined;
  const news = invoiceNews(found, before && licences.invoices.parse(before), is);
  return { news, subject: { ownerId: found.licensorId, licence: found } };
};

/** A question and its answer; erasing their words tells nothing. */
const roomQuestion: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const [was, is] = [before && stores.rooms.questions.parse(before), stores.rooms.questions.parse(after)];
  if (was && (was.answer || !is.answer)) return undefined;
  const deal = await stores.deals.byId(is.dealId);
  if (!deal) return undefined;
  const subject = { ownerId: deal.seller.organisationId, deal, assigneeId: deal.seller.personId };
  return { news: questionNews(deal, is), subject };
};

const listing: Follow = async ({ stores }, { before, after }) => {
  if (!before || !after) return undefined;
  const now = stores.listings.parse(after);
  return { news: listingNews(stores.listings.parse(before), now), subject: { ownerId: now.ownerId } };
};

/** The one who is asked, or the one who asked. */
const coOwner: Follow = async ({ stores, stopSecret }, { before, after }) => {
  if (!after) return undefined;
  const is = stores.coOwners.parse(after);
  const [listing, owner] = await Promise.all([stores.listings.byId(is.listingId), stores.organisations.byId(is.ownerId)]);
  const token = consentToken(stopSecret, { listingId: is.listingId, coOwnerId: is.id, round: is.round });
  const news = coOwnerNews(before ? stores.coOwners.parse(before) : undefined, is, {
    listing: listing?.content.title ?? {},
    owner: owner?.name ?? {},
    consentLink: `/consents/${token}`,
  });
  return { news, subject: { ownerId: is.state === 'asked' ? (is.organisationId ?? '') : is.ownerId } };
};

const need: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const now = stores.needs.parse(after);
  return { news: needNews(before ? stores.needs.parse(before) : undefined, now), subject: { ownerId: now.ownerId } };
};

const imported: Follow = async ({ stores }, { before, after }) => {
  if (!before || !after) return undefined;
  const [was, is] = [stores.imports.parse(before), stores.imports.parse(after)];
  const ended = is.state === 'done' || is.state === 'failed';
  if (was.state === is.state || !ended || is.dryRun) return undefined;
  const { created, updated, refused } = is.counts;
  const news: News = {
    kind: is.state === 'done' ? 'import.done' : 'import.failed',
    key: `${is.id}#${is.version}`,
    at: is.changed.at,
    link: `/imports/${is.id}`,
    params: { created, updated, refused },
    actor: is.changed.actor,
  };
  return { news: [news], subject: { ownerId: is.ownerId } };
};

const credential: Follow = async ({ stores }, { before, after }) => {
  if (!before || !after) return undefined;
  const now = stores.credentials.parse(after);
  return { news: credentialNews(stores.credentials.parse(before), now), subject: { ownerId: now.organisationId } };
};

const membership: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const is = stores.memberships.parse(after);
  const { personId, organisationId, since } = is;
  if (before) {
    const name = (await stores.organisations.byId(organisationId))?.name ?? {};
    return { news: membershipNews(stores.memberships.parse(before), is, name), subject: { ownerId: organisationId } };
  }
  if (since.actor.startsWith('service:')) return undefined;
  const [person, organisation] = await Promise.all([stores.persons.byId(personId), stores.organisations.byId(organisationId)]);
  const news: News = {
    kind: 'membership.joined',
    key: `${organisationId}#${personId}#${since.at}`,
    at: since.at,
    link: `/organisations/${organisationId}`,
    params: { person: person?.name ?? '', organisation: organisation?.name ?? {} },
    actor: personId,
  };
  return { news: [news], subject: { ownerId: organisationId } };
};

/** Whoever the desk looks through is told at once. */
const impersonation: Follow = async ({ stores }, { before, after }) => {
  if (before || !after) return undefined;
  const { id, personId, organisationId, operatorId, reason, began } = stores.impersonations.parse(after);
  const news: News = {
    kind: 'desk.looked',
    key: id,
    at: began.at,
    link: '/settings/looks',
    params: { reason },
    actor: operatorId,
  };
  return { news: [news], subject: { ownerId: organisationId ?? '', watcherId: personId } };
};

const ownership: Follow = async ({ stores }, { after }) => {
  if (!after) return undefined;
  const offer = stores.ownerships.parse(after);
  const [from, to, organisation] = await Promise.all([
    stores.persons.byId(offer.fromId),
    stores.persons.byId(offer.toId),
    stores.organisations.byId(offer.organisationId),
  ]);
  const names = { organisation: organisation?.name ?? {}, from: from?.name ?? '', to: to?.name ?? '' };
  return { news: [ownershipNews(offer, names)], subject: { ownerId: offer.organisationId } };
};

const organisation: Follow = async ({ stores }, { before, after }) => {
  if (!before || !after) return undefined;
  const is = stores.organisations.parse(after);
  return { news: standingNews(stores.organisations.parse(before), is), subject: { ownerId: is.id } };
};

const verification: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const now = stores.verifications.parse(after);
  const was = before && stores.verifications.parse(before);
  if (was && canonical(was.history.at(-1) ?? null) === canonical(now.history.at(-1) ?? null)) return undefined;
  const organisation = await stores.organisations.byId(now.organisationId);
  return { news: verificationNews(now, organisation?.name ?? {}), subject: { ownerId: now.organisationId } };
};

/** Those whose data it is: the person, or the owners of the organisation. */
const asked: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const is = stores.privacy.parse(after);
  const { subject } = is;
  const members = subject.is === 'organisation' ? await stores.memberships.inOrganisation(subject.id) : [];
  const owners = members.filter((m) => m.roles.includes('owner')).map((m) => m.personId);
  const to = subject.is === 'person' ? [subject.id] : owners;
  const news = privacyNews(before ? stores.privacy.parse(before) : undefined, is, to);
  return { news, subject: { ownerId: subject.is === 'organisation' ? subject.id : '' } };
};

const approval: Follow = async ({ stores, now }, { before, after }) => {
  if (!after) return undefined;
  const is = stores.approvals.parse(after);
  const [members, home, requester] = await Promise.all([
    stores.memberships.inOrganisation(is.organisationId),
    stores.organisations.byId(is.organisationId),
    stores.persons.byId(is.requesterId),
  ]);
  const house = { members, day: dayIn(home?.zone ?? 'Asia/Seoul', now()) };
  const news = approvalNews(before ? stores.approvals.parse(before) : undefined, is, house, requester?.name ?? '');
  return { news, subject: { ownerId: is.organisationId } };
};

const qualification: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const is = stores.qualifications.parse(after);
  const [owner, person] = await Promise.all([stores.organisations.byId(is.ownerId), stores.persons.byId(is.personId)]);
  const names = { owner: owner?.name ?? {}, person: person?.name ?? '' };
  const news = qualificationNews(before && stores.qualifications.parse(before), is, names);
  return { news, subject: { ownerId: is.ownerId } };
};

const booking: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const is = stores.bookings.parse(after);
  const [ownerId = '', ...others] = new Set(is.parts.map((p) => p.ownerId));
  return { news: bookingNews(before && stores.bookings.parse(before), is), subject: { ownerId, others } };
};

const moderated: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const is = stores.cases.parse(after);
  return { news: caseNews(before ? stores.cases.parse(before) : undefined, is), subject: { ownerId: is.subjectId } };
};

/** The agency is told what it has to act on, the company of all else. */
const application: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const is = stores.applications.parse(after);
  const programme = await stores.programmes.byId(is.programmeId);
  const told = programme && applicationNews(before && stores.applications.parse(before), is, programme);
  return told && { news: [told.news], subject: { ownerId: told.to } };
};

const usageInvoice: Follow = async ({ stores: { usageInvoices } }, { before, after }) => {
  if (!after) return undefined;
  const told = usageInvoiceNews(before && usageInvoices.parse(before), usageInvoices.parse(after));
  return told && { news: [told.news], subject: { ownerId: told.to } };
};

/** One for each type that the stream brings for it (topology). */
const follows: Readonly<Record<NewsType, Follow>> = {
  entry,
  dealEntry,
  rfqEntry,
  rfqPointer,
  quoteEntry,
  orderEntry,
  dispute,
  providerTask,
  licence,
  royaltyPeriod,
  invoice,
  application,
  usageInvoice,
  roomQuestion,
  listing,
  need,
  coOwner,
  import: imported,
  membership,
  impersonation,
  organisation,
  ownership,
  verification,
  qualification,
  booking,
  approval,
  case: moderated,
  credential,
  privacyRequest: asked,
};

/** What a change gives to tell, and whom it concerns; nothing for most changes. */
export const newsOf: Follow = async (world, change) =>
  Object.hasOwn(follows, change.type) ? follows[change.type as NewsType](world, change) : undefined;
