import type { Page, PageQuery } from '@sandan/kernel/page';
import { Alert, AlertLetter } from '@sandan/market/watch/alert';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';

/** Days an alert is remembered: so long nothing tells of the same again. */
export const alertDays = 400;

const secondsAfter = (instant: string, days: number): number => Math.floor(Date.parse(instant) / 1000) + days * 86_400;

/** pk `person#id`, sk `alert#id`; g1: those of one saved search, the newest first; g2: those that wait for a letter, by its instant. */
export const alerts = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'alert',
    schema: Alert,
    keys: (a) => ({
      pk: `person#${a.personId}`,
      sk: `alert#${a.id}`,
      ttl: secondsAfter(a.at, alertDays),
      ...(a.cause.by === 'search' ? { g1pk: `found#${a.cause.searchId}`, g1sk: `${a.at}#${a.id}` } : {}),
      ...(a.letterAt ? { g2pk: 'clock#alert', g2sk: `${a.letterAt}#${a.id}` } : {}),
    }),
  });
  const keyOf = (personId: string, id: string) => ({ pk: `person#${personId}`, sk: `alert#${id}` });
  return {
    ...all,
    byId: (personId: string, id: string) => all.get(keyOf(personId, id)),
    /** Those of the alerts that exist, in no order. */
    many: (personId: string, ids: readonly string[]): Promise<Alert[]> =>
      batchGet(
        db,
        all.parse,
        ids.map((id) => keyOf(personId, id)),
      ),
    /** What a saved search found, the newest first, as an index of the table knows it. */
    foundBy: (searchId: string, page: PageQuery): Promise<Page<Alert>> =>
      all.list({ index: 'g1', pk: `found#${searchId}` }, { ...page, newestFirst: true }),
    /** How many a saved search found from an instant on, no more than `most`. */
    countFrom: async (searchId: string, instant: string, most: number): Promise<number> =>
      (await all.list({ index: 'g1', pk: `found#${searchId}`, from: instant, to: '~' }, { limit: most })).items.length,
    /** Alerts whose letter is due; `pk` is `person#id`. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#alert', now, page),
  };
};
export type Alerts = ReturnType<typeof alerts>;

/** pk `person#id`, sk `alertLetter#id`; g2: those that have not gone out. */
export const alertLetters = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'alertLetter',
    schema: AlertLetter,
    keys: (l) => ({
      pk: `person#${l.personId}`,
      sk: `alertLetter#${l.id}`,
      ttl: secondsAfter(l.at, 30),
      ...(l.mail === 'waiting' ? { g2pk: 'clock#alertLetter', g2sk: `${l.at}#${l.id}` } : {}),
    }),
  });
  return {
    ...all,
    byId: (personId: string, id: string) => all.get({ pk: `person#${personId}`, sk: `alertLetter#${id}` }),
    /** The last letters of a person, the newest first. */
    lastOf: async (personId: string, limit: number): Promise<readonly AlertLetter[]> =>
      (await all.list({ pk: `person#${personId}`, startsWith: 'alertLetter#' }, { limit, newestFirst: true })).items,
    waiting: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#alertLetter', now, page),
  };
};
export type AlertLetters = ReturnType<typeof alertLetters>;
