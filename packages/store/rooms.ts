import type { Page, PageQuery } from '@sandan/kernel/page';
import { Nda } from '@sandan/market/deal/nda';
import { Room, RoomAccess, RoomFile, RoomQuestion } from '@sandan/market/deal/room';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

const pk = (dealId: string): string => `deal#${dealId}`;
const number = (n: number): string => String(n).padStart(5, '0');

/** Versions of the agreement on secrecy: pk `deal#id`, sk `nda#number`. */
export const ndas = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'nda',
    schema: Nda,
    stale: 'nda.stale',
    keys: (n) => ({ pk: pk(n.dealId), sk: `nda#${number(n.number)}` }),
  });
  return {
    ...all,
    /** Every version, the first first. */
    of: (dealId: string): Promise<Nda[]> => all.all({ pk: pk(dealId), startsWith: 'nda#' }),
  };
};
export type Ndas = ReturnType<typeof ndas>;

/** All of a data room lies with its deal: sk `room`, `file#id`, `access#id`, `question#id`. */
export const rooms = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'room',
    schema: Room,
    stale: 'room.stale',
    keys: (r) => ({ pk: pk(r.dealId), sk: 'room' }),
  });
  const files = collection(db, cursors, {
    type: 'roomFile',
    schema: RoomFile,
    stale: 'room.stale',
    keys: (f) => ({ pk: pk(f.dealId), sk: `file#${f.file.id}` }),
  });
  const accesses = collection(db, cursors, {
    type: 'roomAccess',
    schema: RoomAccess,
    keys: (a) => ({ pk: pk(a.dealId), sk: `access#${a.id}` }),
  });
  const questions = collection(db, cursors, {
    type: 'roomQuestion',
    schema: RoomQuestion,
    stale: 'room.stale',
    keys: (q) => ({ pk: pk(q.dealId), sk: `question#${q.id}` }),
  });
  return {
    ...all,
    of: (dealId: string) => all.get({ pk: pk(dealId), sk: 'room' }),
    files: {
      ...files,
      of: (dealId: string) => files.all({ pk: pk(dealId), startsWith: 'file#' }),
      byId: (dealId: string, id: string) => files.get({ pk: pk(dealId), sk: `file#${id}` }),
    },
    accesses: {
      ...accesses,
      /** The newest first. */
      of: (dealId: string, page: PageQuery): Promise<Page<RoomAccess>> =>
        accesses.list({ pk: pk(dealId), startsWith: 'access#' }, { ...page, newestFirst: true }),
    },
    questions: {
      ...questions,
      of: (dealId: string) => questions.all({ pk: pk(dealId), startsWith: 'question#' }),
      byId: (dealId: string, id: string) => questions.get({ pk: pk(dealId), sk: `question#${id}` }),
    },
  };
};
export type Rooms = ReturnType<typeof rooms>;
