import { createHash } from 'node:crypto';
import { canonical } from '@sandan/kernel/canonical';
import { derivedId } from '@sandan/kernel/id';
import type { Page, PageQuery } from '@sandan/kernel/page';
import type { ScreenedParty } from '@sandan/market/screening/screened-party';
import { Screening } from '@sandan/market/screening/screening';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import { type Bare, bareIds } from './ids.ts';

/**
 * The id of a party's screening follows from the party: an organisation has one, and so has everybody who is only named, by name and
 * country as they are written.
 */
export const screeningIdOf = ({ organisationId, names, country }: ScreenedParty): string => {
  const said = organisationId ?? { names: names.map((n) => n.normalize('NFKC').toLowerCase()).toSorted(), country };
  return derivedId('screening', 0, createHash('sha256').update(canonical(said)).digest());
};

/** pk `screening#id`; g1: all of them; g2: those that wait for the desk, and those of which an answer lapses. */
export const screenings = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'screening',
    stale: 'store.busy',
    schema: Screening,
    keys: (s) => ({
      pk: `screening#${s.id}`,
      sk: 'screening',
      g1pk: 'screenings',
      g1sk: s.id,
      ...(s.state === 'open' && s.openedAt
        ? { g2pk: 'queue#screening', g2sk: `${s.openedAt}#${s.id}` }
        : s.nextAt
          ? { g2pk: 'clock#screening', g2sk: `${s.nextAt}#${s.id}` }
          : {}),
    }),
  });
  return {
    ...all,
    byId: (id: string) => all.get({ pk: `screening#${id}`, sk: 'screening' }),
    of: (party: ScreenedParty) => all.get({ pk: `screening#${screeningIdOf(party)}`, sk: 'screening' }),
    every: (page: PageQuery): Promise<Page<Screening>> => all.list({ index: 'g1', pk: 'screenings' }, page),
    /** Ids of all of them. */
    ids: (page: PageQuery): Promise<Page<Bare>> => bareIds(db, cursors, 'screenings', page),
    /** Those that wait for an answer of the desk, the oldest first. */
    waiting: (page: PageQuery): Promise<Page<Screening>> => all.list({ index: 'g2', pk: 'queue#screening' }, page),
    /** Those of which an answer has had its time at `now`. */
    lapsing: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#screening', now, page),
  };
};
export type Screenings = ReturnType<typeof screenings>;
