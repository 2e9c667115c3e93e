import { type Calendar, calendarText } from '@sandan/documents/calendar';
import { bookingInvitation, seriesInvitation } from '@sandan/documents/invitation';
import { consentToken } from '@sandan/mail/consent';
import type { Attachment } from '@sandan/mail/mailer';
import type { Booking } from '@sandan/market/booking/booking';
import { bookingEvent } from '@sandan/market/booking/booking-event';
import { deputiesOf } from '@sandan/market/booking/deputy';
import { dayIn } from '@sandan/market/calendar/date';
import { agencyMay } from '@sandan/market/channel/verbs';
import { coOwnerNews } from '@sandan/market/co-owner/co-owner-news';
import { needNews } from '@sandan/market/need/need-news';
import { approvalNews } from '@sandan/market/notice/approval-news';
import { asksDeputies, bookingNews, isCompensated, isOffered } from '@sandan/market/notice/booking-news';
import { caseNews } from '@sandan/market/notice/case-news';
import { channelNews } from '@sandan/market/notice/channel-news';
import { evaluationNews } from '@sandan/market/notice/evaluation-news';
import { listingNews } from '@sandan/market/notice/listing-news';
import { noteNews } from '@sandan/market/notice/note-news';
import type { News } from '@sandan/market/notice/notice';
import { applicationNews, usageInvoiceNews } from '@sandan/market/notice/programme-news';
import { qualificationNews } from '@sandan/market/notice/qualification-news';
import { invoiceNews, licenceNews, periodNews } from '@sandan/market/notice/royalty-news';
import { sampleNews } from '@sandan/market/notice/sample-news';
import { seriesNews } from '@sandan/market/notice/series-news';
import { serviceNews } from '@sandan/market/notice/service-news';
import { isLowNow, stockNews } from '@sandan/market/notice/stock-news';
import type { NewsType } from '@sandan/topology/topology';
import { asked, credential, impersonation, membership, organisation, ownership, verification } from './companies.ts';
import { exporter } from './exporters.ts';
import { mandate, sharedCredit } from './mandates.ts';
import { offtake, wastePermit, weighing } from './offtakes.ts';
import { bidder, resale } from './resales.ts';
import {
  contract,
  dealEntry,
  dispute,
  entry,
  orderEntry,
  providerTask,
  quoteEntry,
  quoteMessage,
  rfqEntry,
  rfqPointer,
  roomQuestion,
  termSheet,
} from './rooms.ts';
import type { Follow, Told } from './told.ts';
import type { NotifierWorld } from './world.ts';

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

const approval: Follow = async ({ stores, now }, { before, after }) => {
  if (!after) return undefined;
  const is = stores.approvals.parse(after);
  const nameOf = async (id?: string) => (id ? (await stores.persons.byId(id))?.name : undefined) ?? '';
  const [members, home, person, owner] = await Promise.all([
    stores.memberships.inOrganisation(is.organisationId),
    stores.organisations.byId(is.organisationId),
    nameOf(is.requesterId),
    nameOf(is.overruled?.by),
  ]);
  const house = { members, day: dayIn(home?.zone ?? 'Asia/Seoul', now()) };
  const news = approvalNews(before ? stores.approvals.parse(before) : undefined, is, house, { person, owner });
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

const stock: Follow = async ({ stores }, { before, after }) => {
  if (!after) return undefined;
  const is = stores.stocks.parse(after);
  if (!isLowNow(before && stores.stocks.parse(before), is)) return undefined;
  const [resource, versions] = await Promise.all([stores.resources.byId(is.resourceId), stores.usagePrices.of(is.resourceId)]);
  const consumable = versions.flatMap((v) => v.consumables).findLast((c) => c.key === is.key);
  if (!resource || !consumable) return undefined;
  return { news: [stockNews(is, { resource: resource.name, consumable: consumable.name })], subject: { ownerId: is.ownerId } };
};

/** Who may decide a request as a deputy in the house of one of its owners. */
const deputiesIn = async (stores: NotifierWorld['stores'], booking: Booking, ownerId: string, now: Date): Promise<string[]> => {
  const [home, members] = await Promise.all([stores.organisations.byId(ownerId), stores.memberships.inOrganisation(ownerId)]);
  return home ? [...deputiesOf(booking, ownerId, { home, members, day: dayIn(home.zone, now) }, now).keys()] : [];
};

/** News of a booking that its booker's calendar is told with: that it stands, at which time, or no more. */
const forCalendars: readonly News['kind'][] = [
  'booking.confirmed',
  'booking.moved',
  'booking.cancelled',
  'booking.withdrawn',
  'booking.handedOver',
];

/** A booking as it is for somebody who is told of it: off, for who held it until it went into other hands. */
const heldBy = (personId: string, was: Booking | undefined, is: Booking): Booking | undefined => {
  if (personId === is.booker.personId) return is;
  return personId === was?.booker.personId ? { ...was, state: 'cancelled', changed: is.changed } : undefined;
};

const calendarFile = (name: string, invitation: Calendar): Attachment => ({
  name: `${name}.ics`,
  type: `text/calendar; charset=utf-8; method=${invitation.method}`,
  text: calendarText(invitation),
});

const series: Follow = async ({ stores, siteUrl }, { before, after }) => {
  if (!after) return undefined;
  const is = stores.series.parse(after);
  const [bookings, house] = await Promise.all([
    stores.bookings.many(is.times.flatMap((t) => t.bookingId ?? [])),
    stores.organisations.byId(is.ownerId),
  ]);
  const attached: Told['attached'] = (_, { person }) => {
    const invited = { siteUrl, language: person.language, owner: house?.name ?? {}, person };
    const invitation = seriesInvitation(is, bookings, invited);
    return invitation && calendarFile(is.id, invitation);
  };
  return { news: seriesNews(before && stores.series.parse(before), is, bookings), subject: { ownerId: is.ownerId }, attached };
};

const booking: Follow = async (world, { before, after }) => {
  const { stores, now, siteUrl } = world;
  if (!after) return undefined;
  const is = stores.bookings.parse(after);
  const [ownerId = '', ...others] = new Set(is.parts.map((p) => p.ownerId));
  const was = before && stores.bookings.parse(before);
  const houses = asksDeputies(was, is) ? [ownerId, ...others] : [];
  const deputies = (await Promise.all(houses.map((id) => deputiesIn(stores, is, id, now())))).flat();
  const charges = isCompensated(was, is) ? await stores.charges.of(is.id) : [];
  const given = charges.flatMap(({ currency, compensation: { minor = 0 } = {} }) => (minor > 0 ? [{ currency, minor }] : []));
  const news = bookingNews(was, is, { deputies, given });
  const toId = isOffered(was, is) ? is.handover?.toId : undefined;
  const offered = toId && { ownerId: toId, deal: { buyer: { organisationId: toId, personId: '' } } };
  const stood = was && bookingEvent(was, { siteUrl, language: 'ko' }).status === 'CONFIRMED';
  const told = news.some((n) => forCalendars.includes(n.kind));
  const owner = told ? ((await stores.organisations.byId(ownerId))?.name ?? {}) : {};
  const series = told && is.series ? await stores.series.byId(is.series.id) : undefined;
  const attached: Told['attached'] = ({ kind }, { person }) => {
    const shown = forCalendars.includes(kind) ? heldBy(person.id, was, is) : undefined;
    const invitation = shown && bookingInvitation(shown, { siteUrl, language: person.language, owner, person }, series);
    return invitation && (invitation.method === 'REQUEST' || stood) ? calendarFile(is.number, invitation) : undefined;
  };
  return { news, subject: offered || { ownerId, others }, attached };
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

const serviceRequest: Follow = async ({ stores: { services } }, { before, after }) => {
  if (!after) return undefined;
  const is = services.parse(after);
  return {
    news: serviceNews(before && services.parse(before), is),
    subject: { ownerId: is.ownerId, deal: { buyer: is.user } },
  };
};

const sample: Follow = async ({ stores: { samples } }, { before, after }) => {
  if (!after) return undefined;
  const is = samples.parse(after);
  return {
    news: sampleNews(before && samples.parse(before), is),
    subject: { ownerId: is.seller.organisationId, deal: { buyer: is.buyer } },
  };
};

const evaluation: Follow = async ({ stores: { evaluations } }, { before, after }) => {
  if (!after) return undefined;
  const is = evaluations.parse(after);
  return {
    news: evaluationNews(before && evaluations.parse(before), is),
    subject: { ownerId: is.supplier.organisationId, deal: { buyer: { organisationId: is.hostId } } },
  };
};

const note: Follow = async ({ stores: { notes, follows } }, { before, after }) => {
  if (!after) return undefined;
  const is = notes.parse(after);
  const followers = (await follows.followersOf({ kind: 'note', id: is.noteId })).filter(({ pace }) => pace !== 'none');
  const news = noteNews(
    before && notes.parse(before),
    is,
    followers.map(({ personId }) => personId),
  );
  const followed: Told['followed'] = ({ kind }, { person }) => {
    const held = kind === 'note.forFollowers' ? followers.find(({ personId }) => personId === person.id) : undefined;
    return held && { mail: held.channels.mail && person.watchMail !== false, stop: `${person.id}~note~${is.noteId}` };
  };
  return { news, subject: { ownerId: is.organisationId }, followed };
};

const channelProject: Follow = async ({ stores: { channels, organisations, memberships } }, { before, after }) => {
  if (!after) return undefined;
  const is = channels.parse(after);
  const agency = is.agencyId ? await organisations.byId(is.agencyId) : undefined;
  // Whom it names are told while they belong to the two; of what is on the board, the agency's people with consent alone.
  const inside = async (ids: readonly (string | undefined)[]): Promise<Set<string>> => {
    const teams = await Promise.all(ids.flatMap((id) => (id ? [memberships.inOrganisation(id)] : [])));
    return new Set(teams.flat().flatMap(({ personId, suspended }) => (suspended ? [] : [personId])));
  };
  const told = channelNews(before && channels.parse(before), is, agency?.name ?? {});
  const news = await Promise.all(
    told.map(async (one) => {
      if (!one.to) return one;
      const members = await inside([is.ownerId, one.kind === 'channel.answered' || agencyMay(is) ? is.agencyId : undefined]);
      return { ...one, to: one.to.filter((id) => members.has(id)) };
    }),
  );
  return { news, subject: { ownerId: is.ownerId } };
};

/** One for each type that the stream brings for it (topology). */
const follows: Readonly<Record<NewsType, Follow>> = {
  entry,
  dealEntry,
  termSheet,
  contract,
  rfqEntry,
  rfqPointer,
  quoteEntry,
  quoteMessage,
  orderEntry,
  dispute,
  providerTask,
  licence,
  royaltyPeriod,
  invoice,
  mandate,
  sharedCredit,
  exporter,
  offtake,
  weighing,
  wastePermit,
  application,
  usageInvoice,
  serviceRequest,
  sample,
  resale,
  bidder,
  evaluation,
  note,
  channelProject,
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
  stock,
  booking,
  series,
  approval,
  case: moderated,
  credential,
  privacyRequest: asked,
};

/** What a change gives to tell, and whom it concerns; nothing for most changes. */
export const newsOf: Follow = async (world, change) =>
  Object.hasOwn(follows, change.type) ? follows[change.type as NewsType](world, change) : undefined;
