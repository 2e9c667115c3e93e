import { namesOneThing, numberAsked, wordsAsked } from '@sandan/market/desk/find';
import { deskQueueNames, deskQueues } from '@sandan/market/desk/queue';
import { QueryString, queryFrom } from '@sandan/search/query';
import * as z from 'zod';
import { Text } from '../answers.ts';
import { FoundThing, foundById, idIn } from '../desk-found.ts';
import { queuesOf } from '../desk-queues.ts';
import { endpoint } from '../endpoint.ts';
import type { World } from '../world.ts';

const most = 20;

/** Ids under which every word asked for stands, as far as the first hundred of each word go. */
const idsOf = async (world: World, noun: 'organisation' | 'person', words: readonly string[]): Promise<string[]> => {
  const [first = [], ...others] = await Promise.all(words.map((word) => world.stores.finder.having(noun, word, { limit: 100 })));
  return first.filter((one) => others.every((ids) => ids.includes(one))).slice(0, most);
};

const listingsBy = async (world: World, q: string): Promise<FoundThing[]> => {
  const { hits } = await world.search.search(queryFrom(QueryString.parse({ q, limit: 10 })));
  return (await Promise.all(hits.map((hit) => foundById(world, hit.record.id)))).filter((l) => l !== undefined);
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
      'Anything that the desk may open, by its id, its number or the address of its page; organisations and persons by the beginning of a word of their name or address; published listings by text',
    query: z.object({ q: z.string().trim().min(2).max(200) }),
    answer: z.object({ items: z.array(FoundThing) }),
    handle: async ({ permit, query, world }) => {
      permit('other');
      const id = idIn(query.q);
      if (id) {
        const found = await foundById(world, id);
        return { body: { items: found ? [found] : [] } };
      }
      const number = numberAsked(query.q);
      if (number) {
        const ids = await world.stores.finder.having('number', number, { limit: most, whole: true });
        const items = await Promise.all(ids.map((one) => foundById(world, one)));
        return { body: { items: items.filter((t) => t !== undefined) } };
      }
      if (namesOneThing(query.q)) return { body: { items: [] } };
      const words = wordsAsked(query.q);
      const [organisations, persons, listings] = await Promise.all([
        words.length > 0 ? idsOf(world, 'organisation', words) : [],
        words.length > 0 ? idsOf(world, 'person', words) : [],
        listingsBy(world, query.q),
      ]);
      const things = await Promise.all([...organisations, ...persons].map((one) => foundById(world, one)));
      return { body: { items: [...things.filter((t) => t !== undefined), ...listings] } };
    },
  }),
];
