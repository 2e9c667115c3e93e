import { CalendarFeed, type CalendarScope } from '@sandan/market/booking/calendar-feed';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

const keyOf = (scope: CalendarScope, of: string, organisationId: string) => ({
  pk: scope === 'person' ? `person#${of}` : scope === 'organisation' ? `org#${of}` : `resource#${of}`,
  sk: `calendar#${organisationId}`,
});

/** Beside what the calendar is of: sk `calendar#organisation`. */
export const calendarFeeds = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'calendarFeed',
    schema: CalendarFeed,
    stale: 'calendar.stale',
    keys: (f) => keyOf(f.scope, f.of, f.organisationId),
  });
  return {
    ...all,
    find: (scope: CalendarScope, of: string, organisationId: string) => all.get(keyOf(scope, of, organisationId)),
  };
};
