import type { Page, PageQuery } from '@sandan/kernel/page';
import { Licence } from '@sandan/market/licence/licence';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

/**
 * pk `licence#id`; g1 by licensor, g2 by licensee. Both lists have the newest last. `create` and `put` add to the work of a call, so
 * that a licence comes into being in the same transaction as the contract that gives it.
 */
export const licences = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'licence',
    schema: Licence,
    keys: (l) => ({
      pk: `licence#${l.id}`,
      sk: 'licence',
      g1pk: `licensor#${l.licensorId}`,
      g1sk: `licence#${l.id}`,
      g2pk: `licensee#${l.licenseeId}`,
      g2sk: `licence#${l.id}`,
    }),
  });
  return {
    ...all,
    byId: (id: string) => all.get({ pk: `licence#${id}`, sk: 'licence' }),
    given: (organisationId: string, page: PageQuery): Promise<Page<Licence>> =>
      all.list({ index: 'g1', pk: `licensor#${organisationId}`, startsWith: 'licence#' }, { ...page, newestFirst: true }),
    taken: (organisationId: string, page: PageQuery): Promise<Page<Licence>> =>
      all.list({ index: 'g2', pk: `licensee#${organisationId}`, startsWith: 'licence#' }, { ...page, newestFirst: true }),
  };
};
export type Licences = ReturnType<typeof licences>;
