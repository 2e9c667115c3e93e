import type { Page, PageQuery } from '@sandan/kernel/page';
import { Ownership } from '@sandan/market/company/ownership';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';

const clock = 'clock#ownership';

/** pk `org#id`, sk `ownership`: the latest offer of each organisation; g2: open ones by the end of their term. */
export const ownerships = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'ownership',
    schema: Ownership,
    keys: (o) => ({
      pk: `org#${o.organisationId}`,
      sk: 'ownership',
      ...(o.state === 'offered' ? { g2pk: clock, g2sk: `${o.expiresAt}#${o.organisationId}` } : {}),
    }),
  });
  return {
    ...all,
    of: (organisationId: string) => all.get({ pk: `org#${organisationId}`, sk: 'ownership' }),
    /** Open offers whose term is over at `now`. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Ownerships = ReturnType<typeof ownerships>;
