import { prefixes } from '@sandan/kernel/id';
import { wordsAsked } from '@sandan/market/desk/find';
import { deskQueueNames, deskQueues } from '@sandan/market/desk/queue';
import { QueryString, queryFrom } from '@sandan/search/query';
import * as z from 'zod';
import { Text } from '../answers.ts';
import { queuesOf } from '../desk-queues.ts';
import { endpoint } from '../endpoint.ts';
import type { World } from '../world.ts';

const FoundThing = z
  .object({
    noun: z.enum(['organisation', 'person', 'listing', 'inquiry', 'import', 'impersonation']),
    id: z.string(),
    name: Text,
    /** What tells it from others of its name: type, state, address. */
    state: z.string(),
    detail: z.string().optional(),
    /** The organisation it belongs to. */
    ownerId: z.string().optional(),
    /** Where a person is a member. */
    organisations: z.array(z.object({ id: z.string(), name: Text })).optional(),
  })
  .meta({ id: 'FoundThing' });
type FoundThing = z.infer<typeof FoundThing>;

/** Reads one thing by its id. */
type ById = (world: World, id: string) => Promise<FoundThing | undefined>;

const organisation: ById = async ({ stores }, id) => {
  const it = await stores.organisations.byId(id);
  return it && { noun: 'organisation', id, name: it.name, state: it.status, detail: it.type };
};
const person: ById = async ({ stores }, id) => {
  const it = await stores.persons.byId(id);
  if (!it) return undefined;
  const member = await stores.memberships.ofPerson(id);
  const all = await Promise.all(member.map((m) => stores.organisations.byId(m.organisationId)));
  const organisations = all.flatMap((o) => (o ? [{ id: o.id, name: o.name }] : []));
  return { noun: 'person', id, name: { [it.language]: it.name }, state: it.status, detail: it.email, organisations };
};
const listing: ById = async ({ stores }, id) => {
  const it = await stores.listings.byId(id);
  return it && { noun: 'listing', id, name: it.content.title, state: it.state, detail: it.kind, ownerId: it.ownerId };
};
const inquiry: ById = async ({ stores }, id) => {
  const it = await stores.inquiries.byId(id);
  const ownerId = it?.responder.organisationId;
  return it && ownerId ? { noun: 'inquiry', id, name: it.listing.title, state: it.state, detail: it.number, ownerId } : undefined;
};
const imported: ById = async ({ stores }, id) => {
  const it = await stores.imports.byId(id);
  return it && { noun: 'import', id, name: { ko: it.fileName }, state: it.state, detail: it.source, ownerId: it.ownerId };
};
const impersonation: ById = async ({ stores }, id) => {
  const it = await stores.impersonations.byId(id);
  return it && { noun: 'impersonation', id, name: { ko: it.reason }, state: it.state };
};

const byPrefix: Readonly<Record<string, ById>> = {
  [prefixes.organisation]: organisation,
  [prefixes.person]: person,
  [prefixes.listing]: listing,
  [prefixes.inquiry]: inquiry,
  [prefixes.import]: imported,
  [prefixes.impersonation]: impersonation,
};

const id = /^([a-z]{3})_[0-9A-HJKMNP-TV-Z]{26}$/;
const most = 20;

/** Ids under which every word asked for stands, as far as the first hundred of each word go. */
const idsOf = async (world: World, noun: 'organisation' | 'person', words: readonly string[]): Promise<string[]> => {
  const [first = [], ...others] = await Promise.all(words.map((word) => world.stores.finder.having(noun, word, { limit: 100 })));
  return first.filter((one) => others.every((ids) => ids.includes(one))).slice(0, most);
};

const listingsBy = async (world: World, q: string): Promise<FoundThing[]> => {
  const { hits } = await world.search.search(queryFrom(QueryString.parse({ q, limit: 10 })));
  return (await Promise.all(hits.map((hit) => listing(world, hit.record.id)))).filter((l) => l !== undefined);
};

const DeskQueueLine = z
  .object({
    name: z.enum(deskQueueNames),
    says: Text,
    path: z.string(),
    count: z.int(),
    /** Whether there are more than were counted. */
    more: z.boolean(),
    late: z.int(),
    oldest: z.string().optional(),
    due: z.string().optional(),
  })
  .meta({ id: 'DeskQueueLine' });

export const desk = [
  endpoint({
    operation: 'desk.read',
    method: 'get',
    path: '/desk',
    summary: 'What waits for the desk, each queue with its clock, and how far index and table are apart',
    answer: z.object({ queues: z.array(DeskQueueLine), drift: z.int().optional() }),
    handle: async ({ permit, world, now }) => {
      permit('other');
      const [queues, kept] = await Promise.all([queuesOf(world, now), world.stores.reconciliation.get()]);
      const { missing = 0, stale = 0, orphans = 0 } = kept?.last ?? {};
      const lines = queues.map((q) => ({ ...q, says: deskQueues[q.name].says, path: deskQueues[q.name].path }));
      return { body: { queues: lines, ...(kept?.last ? { drift: missing + stale + orphans } : {}) } };
    },
  }),
  endpoint({
    operation: 'desk.find',
    method: 'get',
    path: '/desk/find',
    summary:
      'Anything by its id; organisations and persons by the beginning of a word of their name or address; published listings by text',
    query: z.object({ q: z.string().trim().min(2).max(200) }),
    answer: z.object({ items: z.array(FoundThing) }),
    handle: async ({ permit, query, world }) => {
      permit('other');
      const [, prefix = ''] = id.exec(query.q) ?? [];
      if (prefix) {
        const found = await byPrefix[prefix]?.(world, query.q);
        return { body: { items: found ? [found] : [] } };
      }
      const words = wordsAsked(query.q);
      const [organisations, persons, listings] = await Promise.all([
        words.length > 0 ? idsOf(world, 'organisation', words) : [],
        words.length > 0 ? idsOf(world, 'person', words) : [],
        listingsBy(world, query.q),
      ]);
      const things = await Promise.all([
        ...organisations.map((one) => organisation(world, one)),
        ...persons.map((one) => person(world, one)),
      ]);
      return { body: { items: [...things.filter((t) => t !== undefined), ...listings] } };
    },
  }),
];
