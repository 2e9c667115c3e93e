import { wordsOfOrganisation, wordsOfPerson } from '@sandan/market/desk/find';
import { wordsOfNote } from '@sandan/market/note/words';
import { changeOf } from '@sandan/store/change';
import type { Item } from '@sandan/store/collection';
import { everyItem } from '@sandan/store/every';
import { storedAt } from '@sandan/store/privacy';
import { keyOf, type StreamRecord } from './subject.ts';
import type { IndexerWorld } from './world.ts';

/** How the words of a noun are read from a stored record. */
const nouns = {
  organisation: ({ stores }: IndexerWorld, item: Item) => wordsOfOrganisation(stores.organisations.parse(item)),
  person: ({ stores }: IndexerWorld, item: Item) => wordsOfPerson(stores.persons.parse(item)),
  note: ({ stores }: IndexerWorld, item: Item) => wordsOfNote(stores.notes.parse(item)),
} as const;
type Noun = keyof typeof nouns;

const nounOf = ({ pk, sk }: { pk: string; sk: string }): Noun | undefined => {
  if (sk === 'organisation' && pk.startsWith('org#')) return 'organisation';
  if (sk.startsWith('edition#') && pk.startsWith('note#')) return 'note';
  return sk === 'person' && pk.startsWith('person#') ? 'person' : undefined;
};

/** What the words of a thing lead to: its id, and of a note the edition. */
const idOf = ({ pk, sk }: { pk: string; sk: string }): string => {
  const id = pk.slice(pk.indexOf('#') + 1);
  return sk.startsWith('edition#') ? `${id}~${sk.slice('edition#'.length)}` : id;
};

/** Writes the words of every organisation, person and note that the table holds. Answers how many there are. */
export const refind = async (world: IndexerWorld): Promise<number> => {
  let count = 0;
  for (const noun of ['organisation', 'person', 'note'] as const)
    for await (const item of everyItem(world.stores.db, noun)) {
      await world.stores.finder.follow(noun, idOf(item), [], nouns[noun](world, item));
      count++;
    }
  return count;
};

/** Writes the words of the thing under a key as it stands, if it is one that is found by words. @throws ZodError if it cannot be read */
export const findAgain = async (world: IndexerWorld, key: { pk: string; sk: string }): Promise<void> => {
  const noun = nounOf(key);
  const item = noun && (await storedAt(world.stores.db, key));
  if (noun && item) await world.stores.finder.follow(noun, idOf(key), [], nouns[noun](world, item as Item));
};

/** What a change means for the words by which organisations, persons and notes are found. */
export interface Renamed {
  readonly noun: Noun;
  readonly id: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Reads a change; nothing for one that concerns no words. @throws Error or ZodError if it does and cannot be read */
export const renamedBy = (world: IndexerWorld, record: StreamRecord): Renamed | undefined => {
  const key = keyOf(record);
  const noun = nounOf(key);
  if (!noun) return undefined;
  const { before, after } = changeOf(record);
  const words = (item: Item | undefined) => (item ? nouns[noun](world, item) : []);
  return { noun, id: idOf(key), before: words(before), after: words(after) };
};
