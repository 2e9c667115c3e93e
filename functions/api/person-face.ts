import { remembered } from './remembered.ts';
import type { World } from './world.ts';

/** What the other side of a case sees of a person. */
export interface PersonFace {
  readonly id: string;
  readonly name: string;
}

const load = async ({ stores }: World, id: string): Promise<PersonFace | undefined> => {
  const person = await stores.persons.byId(id);
  return person && { id, name: person.name };
};

/** A person as cases name them, remembered so that each look at a conversation does not read all who speak in it. */
export const personFaceOf = remembered(load);
