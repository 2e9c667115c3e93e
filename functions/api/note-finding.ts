import { wordsAsked } from '@sandan/market/desk/find';
import type { Code } from '@sandan/market/listing/listing';
import type { NoteEdition } from '@sandan/market/note/edition';
import { facetWord } from '@sandan/market/note/words';
import type { World } from './world.ts';

/** What notes are asked for by. */
export interface NoteWish {
  readonly q?: string | undefined;
  readonly hs?: string | undefined;
  readonly ipc?: string | undefined;
  readonly country?: string | undefined;
  readonly subject?: string | undefined;
}

/** How much is read and shown. */
const bounds = {
  /** Entries that are read of one word. */
  ofWord: 500,
  /** Editions that are looked up of what is found. */
  shown: 50,
  /** Notes that a listing shows. */
  about: 5,
};

interface Word {
  readonly text: string;
  readonly whole: boolean;
}

/** A country and a subject are asked for as they are; words and codes by any of their beginnings. */
const wordsOf = ({ q, hs, ipc, country, subject }: NoteWish): Word[] => [
  ...(q ? wordsAsked(q).map((text) => ({ text, whole: false })) : []),
  ...(hs ? [{ text: facetWord('hs', hs), whole: false }] : []),
  ...(ipc ? [{ text: facetWord('ipc', ipc), whole: false }] : []),
  ...(country ? [{ text: facetWord('country', country), whole: true }] : []),
  ...(subject ? [{ text: facetWord('subject', subject), whole: true }] : []),
];

/** Whether anything is asked for. */
export const asksForNotes = (wish: NoteWish): boolean => wordsOf(wish).length > 0;

/** Names of editions that have a word. */
const having = ({ stores }: World, { text, whole }: Word, limit: number): Promise<string[]> =>
  stores.finder.having('note', text, { limit, whole, newestFirst: true });

/** The newest of these names: they begin with the id of the note, which says when it was begun. */
const newest = (names: readonly string[], most: number): string[] => [...new Set(names)].toSorted().slice(-most);

/** Published notes that have every word that is asked for, the newest first. */
export const findNotes = async (world: World, wish: NoteWish, { ofWord, shown } = bounds): Promise<NoteEdition[]> => {
  const sets = await Promise.all(wordsOf(wish).map((word) => having(world, word, ofWord)));
  const [first = [], ...others] = sets;
  const named = newest(
    first.filter((name) => others.every((set) => set.includes(name))),
    shown,
  );
  return named.length > 0 ? world.stores.notes.named(named) : [];
};

/** Codes of a listing by which notes are looked for. */
const mostCodes = 4;

/** Notes on what a listing is about: of the same heading of HS, or the same subclass of IPC; the newest first. */
export const notesAbout = async (
  world: World,
  codes: readonly Code[],
  { ofWord, shown, about } = bounds,
): Promise<NoteEdition[]> => {
  const words = codes.flatMap(({ scheme, code }) =>
    (scheme === 'hs' || scheme === 'ipc') && code.length >= 4 ? [facetWord(scheme, code.slice(0, 4))] : [],
  );
  const wanted = [...new Set(words)].slice(0, mostCodes);
  const found = await Promise.all(wanted.map((text) => having(world, { text, whole: false }, ofWord)));
  const names = newest(found.flat(), shown);
  return names.length > 0 ? (await world.stores.notes.named(names)).slice(0, about) : [];
};
