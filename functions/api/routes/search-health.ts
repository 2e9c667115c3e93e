import { Fault } from '@sandan/kernel/fault';
import { QueryString, queryFrom } from '@sandan/search/query';
import { Reconciliation } from '@sandan/store/reconciliation';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import type { World } from '../world.ts';

const SearchHealth = z
  .object({
    engine: z.enum(['embedded', 'algolia']),
    /** How many listings are to be found; absent while the engine does not answer. */
    listings: z.int().optional(),
    /** Stream records that the indexer could not read. */
    setAside: z.int(),
    /** The comparison of index and table that is under way, and the last whole one. */
    ...Reconciliation.pick({ through: true, round: true, last: true }).partial().shape,
  })
  .meta({ id: 'SearchHealth' });

const found = async ({ search }: World): Promise<number | undefined> => {
  try {
    return (await search.search(queryFrom(QueryString.parse({ limit: 1 })))).total;
  } catch (cause) {
    if (cause instanceof Fault && cause.code === 'search.down') return undefined;
    throw cause;
  }
};

export const searchHealth = [
  endpoint({
    operation: 'search.health',
    method: 'get',
    path: '/search/health',
    summary: 'How the search engine stands, and how far index and table are apart',
    answer: SearchHealth,
    handle: async ({ permit, world }) => {
      permit('other');
      const { stores } = world;
      const [listings, aside, kept] = await Promise.all([
        found(world),
        stores.setAsides.of('indexer'),
        stores.reconciliation.get(),
      ]);
      const { through, round, last } = kept ?? {};
      return {
        body: {
          engine: world.search.capabilities.engine,
          ...(listings === undefined ? {} : { listings }),
          setAside: aside.length,
          ...(through && round ? { through, round } : {}),
          ...(last ? { last } : {}),
        },
      };
    },
  }),
];
