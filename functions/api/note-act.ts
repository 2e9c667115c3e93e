import { missing } from '@sandan/kernel/fault';
import { koreanDay } from '@sandan/market/calendar/date';
import { normalCode } from '@sandan/market/listing/content-code';
import { type NoteContent, readNote, WrittenNote } from '@sandan/market/note/content';
import type { NoteEdition } from '@sandan/market/note/edition';
import { noteReasonNames } from '@sandan/market/note/note-names';
import type { NoteSide } from '@sandan/market/note/process';
import { amendNote, publishNote, recallNote, requestChanges, submitNote, withdrawNote } from '@sandan/market/note/verbs';
import { identifierForms } from '@sandan/search/identifier';
import * as z from 'zod';
import { personBehind } from './caller.ts';
import type { Call } from './endpoint.ts';
import { noteSidesOf } from './note-view.ts';
import type { World } from './world.ts';

const text = z.string().trim().min(1).max(2000).optional();

export const NoteAct = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('amend'), content: WrittenNote }),
  z.strictObject({ action: z.enum(['submit', 'recall', 'publish']) }),
  z.strictObject({ action: z.literal('requestChanges'), text }),
  z.strictObject({ action: z.literal('withdraw'), reason: z.enum(noteReasonNames), text }),
]);
export type NoteAct = z.infer<typeof NoteAct>;

/** Content as it is kept, its codes looked up in their lists. @throws Fault invalid at every field that is wrong */
export const noteRead = async (world: World, written: WrittenNote, now: Date): Promise<NoteContent> => {
  const known = new Set<string>();
  await Promise.all(
    written.codes.map(async ({ scheme, code }) => {
      const read = normalCode(scheme, code) ?? code;
      if (await world.codes.known(scheme, read)) known.add(`${scheme} ${read}`);
    }),
  );
  return readNote(written, { today: koreanDay(now), known: ({ scheme, code }) => known.has(`${scheme} ${code}`) });
};

/** Patents of a note that are looked up when it is published. */
const mostPatents = 12;

/** The listing that holds the record of a patent, by its number in any writing. */
const holderOf = async (world: World, number: string): Promise<string | undefined> => {
  const wanted = new Set(identifierForms(number));
  const query = {
    text: number,
    language: 'ko',
    facets: {},
    ranges: {},
    sort: 'relevance',
    page: 1,
    size: 5,
    bare: true,
  } as const;
  const { hits } = await world.search.search(query);
  return hits.find(({ record }) => record.identifiers.some((form) => wanted.has(form)))?.record.id;
};

const patentsOf = async (world: World, { statements }: NoteContent): Promise<Record<string, string>> => {
  const numbers = [...new Set(statements.flatMap(({ number }) => number ?? []))].slice(0, mostPatents);
  const held = await Promise.all(numbers.map(async (number) => [number, await holderOf(world, number)] as const));
  return Object.fromEntries(held.flatMap(([number, id]) => (id ? [[number, id]] : [])));
};

const reviewed = ['publish', 'requestChanges'];

/** One step of an edition. */
export const noteActed = async (
  { world, work, caller, now }: Pick<Call<unknown, unknown, unknown>, 'world' | 'work' | 'caller' | 'now'>,
  edition: NoteEdition,
  body: NoteAct,
): Promise<NoteEdition> => {
  const hand = { actor: caller.actor, now };
  const sides = noteSidesOf(edition, caller);
  const wanted: NoteSide = reviewed.includes(body.action) ? 'reviewer' : 'author';
  const side = sides.includes(wanted) ? wanted : sides[0];
  if (!side) throw missing('note');
  const person = personBehind(caller);
  const write = (next: NoteEdition): NoteEdition => {
    world.stores.notes.write(work, next);
    return next;
  };
  switch (body.action) {
    case 'amend':
      return write(amendNote(edition, await noteRead(world, body.content, now), side, person, hand));
    case 'submit':
      return write(submitNote(edition, side, hand));
    case 'recall':
      return write(recallNote(edition, side, hand));
    case 'requestChanges':
      return write(requestChanges(edition, body.text, side, person, hand));
    case 'publish': {
      const last = (await world.stores.notes.of(edition.noteId)).find(({ state }) => state === 'published');
      const patents = await patentsOf(world, edition.content);
      const { edition: next, before } = publishNote(edition, last, patents, side, person, hand);
      if (before) write(before);
      return write(next);
    }
    case 'withdraw':
      return write(withdrawNote(edition, body, side, hand));
  }
};
