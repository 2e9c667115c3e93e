import { idFrom } from '@sandan/kernel/id';
import type { Page, PageQuery } from '@sandan/kernel/page';
import { Event, eventDays } from '@sandan/market/event/event';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

/** pk `events#organisation`, sk the id, which sorts by time. */
export const events = (db: Database, cursors: Cursors) => {
  const partitionOf = (organisationId: string) => `events#${organisationId}`;
  const all = collection(db, cursors, {
    type: 'event',
    schema: Event,
    keys: (e) => ({
      pk: partitionOf(e.organisationId),
      sk: e.id,
      ttl: Math.floor(Date.parse(e.at) / 1000) + eventDays * 86_400,
    }),
  });
  return {
    ...all,
    byId: (organisationId: string, id: string) => all.get({ pk: partitionOf(organisationId), sk: id }),
    /** Events of an organisation after one of them, or from an instant on, the oldest first; `until` is an instant too. */
    since: (
      organisationId: string,
      of: { since: string; after?: string | undefined; until: string },
      page: PageQuery,
    ): Promise<Page<Event>> =>
      all.list(
        {
          pk: partitionOf(organisationId),
          // The least text that follows an id is that id and a space.
          from: of.after ? `${of.after} ` : idFrom('event', Date.parse(of.since)),
          to: idFrom('event', Date.parse(of.until) + 1),
        },
        page,
      ),
  };
};
export type Events = ReturnType<typeof events>;
