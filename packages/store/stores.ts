import type { Cursors } from './cursor.ts';
import { cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { listings } from './listings.ts';
import { invitations, memberships, organisations, persons } from './organisations.ts';
import { outbox } from './outbox.ts';

/** Every noun of the store over one table. */
export const stores = (db: Database, cursorSecret: string) => {
  const signed: Cursors = cursors(cursorSecret);
  return {
    db,
    listings: listings(db, signed),
    organisations: organisations(db, signed),
    memberships: memberships(db, signed),
    invitations: invitations(db, signed),
    persons: persons(db, signed),
    outbox: outbox(db, signed),
  };
};

export type Stores = ReturnType<typeof stores>;
