import type { Page, PageQuery } from '@sandan/kernel/page';
import { GateRecord } from '@sandan/market/gate/gate';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

/** Records of the trade gate: pk `gate#id`; g1 by the thing that passed; g2 by the organisation that sends. */
export const gates = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'gate',
    schema: GateRecord,
    keys: (g) => ({
      pk: `gate#${g.id}`,
      sk: 'gate',
      g1pk: `gates#${g.subject}`,
      g1sk: `${g.by.at}#${g.id}`,
      g2pk: `gates-of#${g.from.organisationId}`,
      g2sk: `${g.by.at}#${g.id}`,
    }),
  });
  return {
    ...all,
    byId: (id: string) => all.get({ pk: `gate#${id}`, sk: 'gate' }),
    /** All of one thing, the newest first. */
    ofSubject: (subject: string, page: PageQuery): Promise<Page<GateRecord>> =>
      all.list({ index: 'g1', pk: `gates#${subject}` }, { ...page, newestFirst: true }),
    /** All that an organisation sent or tried to send, the newest first. */
    of: (organisationId: string, page: PageQuery): Promise<Page<GateRecord>> =>
      all.list({ index: 'g2', pk: `gates-of#${organisationId}` }, { ...page, newestFirst: true }),
  };
};
export type Gates = ReturnType<typeof gates>;
