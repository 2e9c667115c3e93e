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

/** Editions that one word is looked up for, and notes that are shown of what is found. */
const mostOfWord = 500;
const mostShown = 50;

const wordsOf = ({ q, hs, ipc, country, subject }: NoteWish): string[] => [
  ...(q ? wordsAsked(q) : []),
  ...(hs ? [facetWord('hs', hs)] : []),
  ...(ipc ? [facetWord('ipc', ipc)] : []),
  ...(country ? [facetWord('country', country)] : []),
  ...(subject ? [facetWord('subject', subject)] : []),
];

/** Whether anything is asked for. */
export const asksForNotes = (wish: NoteWish): boolean => wordsOf(wish).length > 0;

/** Published notes that have every word that is asked for, the newest first. */
export const findNotes = async ({ stores }: World, wish: NoteWish): Promise<NoteEdition[]> => {
  const sets = await Promise.all(wordsOf(wish).map((word) => stores.finder.startingWith('note', word, mostOfWord)));
  const [first = [], ...others] = sets;
  const named = first.filter((name) => others.every((set) => set.includes(name))).slice(-mostShown);
  return named.length > 0 ? stores.notes.named(named) : [];
};

/** Codes of a listing by which notes are looked for. */
const mostCodes = 4;
const mostAbout = 5;

/** Notes on what a listing is about: of the same heading of HS, or the same subclass of IPC. */
export const notesAbout = async (world: World, codes: readonly Code[]): Promise<NoteEdition[]> => {
  const words = codes.flatMap(({ scheme, code }) =>
    (scheme === 'hs' || scheme === 'ipc') && code.length >= 4 ? [facetWord(scheme, code.slice(0, 4))] : [],
  );
  const wanted = [...new Set(words)].slice(0, mostCodes);
  const found = await Promise.all(wanted.map((word) => world.stores.finder.startingWith('note', word, mostShown)));
  const names = [...new Set(found.flat())];
  return names.length > 0 ? (await world.stores.notes.named(names.slice(-mostShown))).slice(0, mostAbout) : [];
};
