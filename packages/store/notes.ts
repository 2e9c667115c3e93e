import type { Page, PageQuery } from '@sandan/kernel/page';
import { NoteEdition, noteNext } from '@sandan/market/note/edition';
import * as z from 'zod';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Work } from './work.ts';

const Pointer = z.object({ version: z.literal(1), organisationId: z.string(), noteId: z.string(), number: z.int() });

const clock = 'clock#note';
const waiting = 'note#submitted';

const place = (number: number): string => String(number).padStart(4, '0');
const keyOf = (noteId: string, number: number) => ({ pk: `note#${noteId}`, sk: `edition#${place(number)}` });

/** The name under which the words of an edition are kept. */
export const editionName = ({ noteId, number }: Pick<NoteEdition, 'noteId' | 'number'>): string => `${noteId}~${place(number)}`;

const queueOf = (e: NoteEdition) => {
  const next = noteNext(e);
  if (next) return { g2pk: clock, g2sk: `${next}#${editionName(e)}` };
  return e.state === 'submitted' ? { g2pk: waiting, g2sk: `${e.changed.at}#${editionName(e)}` } : {};
};

/**
 * Editions of notes: pk `note#id`, sk `edition#number` (g1: those that are published, the newest first; g2: the clock, and what the desk is to
 * review). What an organisation writes is pointers in its own partition (`org#id`, `note#id#number`).
 */
export const notes = (db: Database, cursors: Cursors) => {
  const editions = collection(db, cursors, {
    type: 'note',
    schema: NoteEdition,
    keys: (e) => ({
      ...keyOf(e.noteId, e.number),
      ...(e.state === 'published' ? { g1pk: 'notes', g1sk: `${e.publishedAt}#${e.noteId}` } : {}),
      ...queueOf(e),
    }),
  });
  const written = collection(db, cursors, {
    type: 'noteWritten',
    schema: Pointer,
    keys: (p) => ({ pk: `org#${p.organisationId}`, sk: `note#${p.noteId}#${place(p.number)}` }),
  });
  const many = (keys: readonly { noteId: string; number: number }[]): Promise<NoteEdition[]> =>
    batchGet(
      db,
      editions.parse,
      keys.map(({ noteId, number }) => keyOf(noteId, number)),
    );
  return {
    parse: editions.parse,
    edition: (noteId: string, number: number) => editions.get(keyOf(noteId, number)),
    /** All editions of a note, the first one first. */
    of: (noteId: string) => editions.all({ pk: `note#${noteId}`, startsWith: 'edition#' }),
    write(w: Work, edition: NoteEdition): void {
      (edition.version === 1 ? editions.create : editions.put)(w, edition);
      const { organisationId, noteId, number } = edition;
      if (edition.version === 1) written.create(w, { version: 1, organisationId, noteId, number });
    },
    published: (page: PageQuery): Promise<Page<NoteEdition>> =>
      editions.list({ index: 'g1', pk: 'notes' }, { ...page, newestFirst: true }),
    /** Those of the named editions that are published, the newest first. */
    named: async (names: readonly string[]): Promise<NoteEdition[]> => {
      const keys = names.map((name) => ({ noteId: name.split('~')[0] ?? '', number: Number(name.split('~')[1]) }));
      const found = (await many(keys)).filter(({ state }) => state === 'published');
      return found.toSorted((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''));
    },
    /** What an organisation writes, the newest note first. */
    written: async (organisationId: string, page: PageQuery): Promise<Page<NoteEdition>> => {
      const { items, next } = await written.list(
        { pk: `org#${organisationId}`, startsWith: 'note#' },
        { ...page, newestFirst: true },
      );
      const found = (await many(items)).toSorted((a, b) => editionName(b).localeCompare(editionName(a)));
      return { items: found, ...(next ? { next } : {}) };
    },
    /** What waits for a reviewer, the oldest first. */
    waiting: (page: PageQuery): Promise<Page<NoteEdition>> => editions.list({ index: 'g2', pk: waiting }, page),
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Notes = ReturnType<typeof notes>;
