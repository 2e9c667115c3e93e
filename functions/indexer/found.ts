import { wordsOfOrganisation, wordsOfPerson } from '@sandan/market/desk/find';
import { wordsOfNote } from '@sandan/market/note/words';
import { changeOf } from '@sandan/store/change';
import type { Item } from '@sandan/store/collection';
import { everyItem } from '@sandan/store/every';
import { storedAt } from '@sandan/store/privacy';
import { numberedTypes } from '@sandan/topology/topology';
import * as z from 'zod';
import { keyOf, type StreamRecord } from './subject.ts';
import type { IndexerWorld } from './world.ts';

/** How the words of a noun are read from a stored record. */
const nouns = {
  organisation: ({ stores }: IndexerWorld, item: Item) => wordsOfOrganisation(stores.organisations.parse(item)),
  person: ({ stores }: IndexerWorld, item: Item) => wordsOfPerson(stores.persons.parse(item)),
  note: ({ stores }: IndexerWorld, item: Item) => wordsOfNote(stores.notes.parse(item)),
  number: (_: IndexerWorld, item: Item) => [Numbered.parse(item.body).number.toUpperCase()],
} as const;
type Noun = keyof typeof nouns;

const Numbered = z.object({ number: z.string() });

const nounOf = ({ pk, sk }: Key, type: string | undefined): Noun | undefined => {
  if (sk === 'organisation' && pk.startsWith('org#')) return 'organisation';
  if (sk.startsWith('edition#') && pk.startsWith('note#')) return 'note';
  if (sk === 'person' && pk.startsWith('person#')) return 'person';
  return numberedTypes.some((one) => one === type) ? 'number' : undefined;
};

interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** What the words of a thing lead to: its id, and of a note the edition. */
const idOf = ({ pk, sk }: Key): string => {
  const id = pk.slice(pk.indexOf('#') + 1);
  return sk.startsWith('edition#') ? `${id}~${sk.slice('edition#'.length)}` : id;
};

/** Writes the words of everything that the table holds and that is found by words. Answers how many there are. */
export const refind = async (world: IndexerWorld): Promise<number> => {
  let count = 0;
  for await (const item of everyItem(world.stores.db, 'organisation', 'person', 'note', ...numberedTypes)) {
    const noun = nounOf(item, item.type);
    if (!noun) continue;
    await world.stores.finder.follow(noun, idOf(item), [], nouns[noun](world, item));
    count++;
  }
  return count;
};

/** Writes the words of the thing under a key as it stands, if it is one that is found by words. @throws ZodError if it cannot be read */
export const findAgain = async (world: IndexerWorld, key: Key): Promise<void> => {
  const item = (await storedAt(world.stores.db, key)) as Item | undefined;
  const noun = nounOf(key, item?.type);
  if (noun && item) await world.stores.finder.follow(noun, idOf(key), [], nouns[noun](world, item));
};

/** What a change means for the words by which things are found. */
export interface Renamed {
  readonly noun: Noun;
  readonly id: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Reads a change; nothing for one that concerns no words. @throws Error or ZodError if it does and cannot be read */
export const renamedBy = (world: IndexerWorld, record: StreamRecord): Renamed | undefined => {
  const key = keyOf(record);
  const { type } = (record.dynamodb?.NewImage ?? {}) as { type?: { S?: string } };
  const noun = nounOf(key, type?.S);
  if (!noun) return undefined;
  const { before, after } = changeOf(record);
  const words = (item: Item | undefined) => (item ? nouns[noun](world, item) : []);
  return { noun, id: idOf(key), before: words(before), after: words(after) };
};
