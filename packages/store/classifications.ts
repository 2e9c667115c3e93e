import type { Page, PageQuery } from '@sandan/kernel/page';
import { Classification } from '@sandan/market/classification/classification';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';

/** pk `org#id`, sk `classification#id`; g2: the clock of those in force. */
export const classifications = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'classification',
    schema: Classification,
    keys: (c) => ({
      pk: `org#${c.organisationId}`,
      sk: `classification#${c.id}`,
      ...(c.state === 'in_force' ? { g2pk: 'clock#classification', g2sk: `${c.until}T23:59:59.999Z#${c.id}` } : {}),
    }),
  });
  return {
    ...all,
    byId: (organisationId: string, id: string) => all.get({ pk: `org#${organisationId}`, sk: `classification#${id}` }),
    of: (organisationId: string) => all.all({ pk: `org#${organisationId}`, startsWith: 'classification#' }),
    /** Those whose last day is over; `pk` is `org#id`. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#classification', now, page),
  };
};
export type Classifications = ReturnType<typeof classifications>;
