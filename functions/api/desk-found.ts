import { type Noun, prefixes } from '@sandan/kernel/id';
import type { Localized } from '@sandan/kernel/text';
import type { Stores } from '@sandan/store/stores';
import * as z from 'zod';
import { Text } from './answers.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

/** What of a thing the desk is told that finds it. */
interface Said {
  readonly name: Localized;
  /** What tells it from others of its name: type, state, address. */
  readonly state: string;
  readonly detail?: string | undefined;
  /** The organisations that it belongs to or that meet in it. */
  readonly parties?: readonly (string | undefined)[];
}

type Reading = (stores: Stores, id: string) => Promise<Said | undefined>;

/** How things of one noun are read, and what is said of them. */
const reading =
  <T>(read: (stores: Stores, id: string) => Promise<T | undefined>, say: (it: T) => Said): Reading =>
  async (stores, id) => {
    const it = await read(stores, id);
    return it && say(it);
  };

const both = ({ seller, buyer }: { seller: { organisationId: string }; buyer?: { organisationId: string } | undefined }) => [
  seller.organisationId,
  buyer?.organisationId,
];

/** What the desk finds by its id: whatever it may open. */
const readings = {
  organisation: reading(
    ({ organisations }, id) => organisations.byId(id),
    ({ name, status, type }) => ({ name, state: status, detail: type }),
  ),
  person: async ({ persons, memberships }, id) => {
    const it = await persons.byId(id);
    if (!it) return undefined;
    const parties = (await memberships.ofPerson(id)).map((m) => m.organisationId);
    return { name: { [it.language]: it.name }, state: it.status, detail: it.email, parties };
  },
  listing: reading(
    ({ listings }, id) => listings.byId(id),
    ({ content, state, kind, ownerId }) => ({ name: content.title, state, detail: kind, parties: [ownerId] }),
  ),
  inquiry: reading(
    ({ inquiries }, id) => inquiries.byId(id),
    ({ listing, state, number, asker, responder }) => ({
      name: listing.title,
      state,
      detail: number,
      parties: [asker.organisationId, responder.organisationId],
    }),
  ),
  deal: reading(
    ({ deals }, id) => deals.byId(id),
    (deal) => ({ name: deal.listing.title, state: deal.state, detail: deal.number, parties: both(deal) }),
  ),
  rfq: reading(
    ({ rfqs }, id) => rfqs.byId(id),
    ({ content, state, number, buyer }) => ({
      name: { [content.language]: content.title },
      state,
      detail: number,
      parties: [buyer.organisationId],
    }),
  ),
  quote: reading(
    ({ quotes }, id) => quotes.byId(id),
    (quote) => ({ name: { ko: quote.rfq.title }, state: quote.state, detail: quote.rfq.number, parties: both(quote) }),
  ),
  order: reading(
    ({ orders }, id) => orders.byId(id),
    (order) => ({
      name: { ko: order.terms.lines.map((line) => line.name).join(', ') || order.number },
      state: order.state,
      detail: order.number,
      parties: both(order),
    }),
  ),
  sample: reading(
    ({ samples }, id) => samples.byId(id),
    (sample) => ({ name: sample.title, state: sample.state, detail: sample.number, parties: both(sample) }),
  ),
  resale: reading(
    ({ resales }, id) => resales.byId(id),
    (resale) => ({ name: resale.title, state: resale.state, detail: resale.number, parties: both(resale) }),
  ),
  booking: reading(
    ({ bookings }, id) => bookings.byId(id),
    ({ parts, state, number, booker }) => ({
      name: parts[0]?.name ?? {},
      state,
      detail: number,
      parties: [booker.organisationId, ...parts.map((part) => part.ownerId)],
    }),
  ),
  serviceRequest: reading(
    ({ services }, id) => services.byId(id),
    ({ wish, state, number, user, ownerId }) => ({
      name: { ko: wish.title },
      state,
      detail: number,
      parties: [user.organisationId, ownerId],
    }),
  ),
  evaluation: reading(
    ({ evaluations }, id) => evaluations.byId(id),
    ({ listing, state, number, hostId }) => ({ name: listing, state, detail: number, parties: [hostId] }),
  ),
  offtake: reading(
    ({ offtakes }, id) => offtakes.byId(id),
    ({ wasteCode, state, supplierId, takerId }) => ({ name: { ko: wasteCode }, state, parties: [supplierId, takerId] }),
  ),
  licence: reading(
    ({ licences }, id) => licences.byId(id),
    ({ title, state, number, licensorId, licenseeId }) => ({
      name: title,
      state,
      detail: number,
      parties: [licensorId, licenseeId],
    }),
  ),
  usageInvoice: reading(
    ({ usageInvoices }, id) => usageInvoices.byId(id),
    ({ number, state, ownerId, userId }) => ({ name: { ko: number }, state, parties: [ownerId, userId] }),
  ),
  programme: reading(
    ({ programmes }, id) => programmes.byId(id),
    ({ title, state, number, ownerId }) => ({ name: title, state, detail: number, parties: [ownerId] }),
  ),
  application: reading(
    ({ applications }, id) => applications.byId(id),
    ({ title, state, number, ownerId, applicantId }) => ({
      name: { ko: title },
      state,
      detail: number,
      parties: [ownerId, applicantId],
    }),
  ),
  resource: reading(
    ({ resources }, id) => resources.byId(id),
    ({ name, state, ownerId }) => ({ name, state, parties: [ownerId] }),
  ),
  case: reading(
    ({ cases }, id) => cases.byId(id),
    ({ said, state, subjectId }) => ({ name: said, state, parties: [subjectId] }),
  ),
  screening: reading(
    ({ screenings }, id) => screenings.byId(id),
    ({ party, state }) => ({ name: { ko: party.names[0] ?? '' }, state, parties: [party.organisationId] }),
  ),
  import: reading(
    ({ imports }, id) => imports.byId(id),
    ({ fileName, state, ownerId }) => ({ name: { ko: fileName }, state, parties: [ownerId] }),
  ),
  impersonation: reading(
    ({ impersonations }, id) => impersonations.byId(id),
    ({ reason, state }) => ({ name: { ko: reason }, state }),
  ),
} as const satisfies Partial<Record<Noun, Reading>>;

type FoundNoun = keyof typeof readings;
const nouns = Object.keys(readings) as [FoundNoun, ...FoundNoun[]];

export const FoundThing = z
  .object({
    noun: z.enum(nouns),
    id: z.string(),
    name: Text,
    state: z.string(),
    detail: z.string().optional(),
    /** Where a person is a member, or who meets in it. */
    organisations: z.array(z.object({ id: z.string(), name: Text })).optional(),
  })
  .meta({ id: 'FoundThing' });
export type FoundThing = z.infer<typeof FoundThing>;

const written = /(?<![a-z])([a-z]{3,4})_[0-9A-HJKMNP-TV-Z]{26}(?![0-9A-Z])/;

/** The first id in a text: alone, or in an address of a page. */
export const idIn = (text: string): string | undefined => written.exec(text)?.[0];

/** The thing of an id, as the desk is told of it; nothing where there is none, or none that it may open. */
export const foundById = async (world: World, id: string): Promise<FoundThing | undefined> => {
  const noun = nouns.find((one) => prefixes[one] === written.exec(id)?.[1]);
  const said = noun && (await readings[noun](world.stores, id));
  if (!said) return undefined;
  const { parties, detail, ...thing } = said;
  const faces = parties && (await Promise.all([...new Set(parties)].map((party) => party && faceOf(world, party))));
  const organisations = faces?.flatMap((face) => (face ? [{ id: face.id, name: face.name }] : []));
  return { noun, id, ...thing, ...(detail ? { detail } : {}), ...(organisations ? { organisations } : {}) };
};
