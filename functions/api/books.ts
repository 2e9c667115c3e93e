import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { after, type Books, type Change, type Hand } from '@sandan/market/royalty/books';
import type { Work } from '@sandan/store/work';
import * as z from 'zod';
import type { Caller } from './caller.ts';
import type { Call } from './endpoint.ts';
import { licenceSide, licenceView, relationToLicence } from './licence-view.ts';
import type { World } from './world.ts';

export const LicenceId = z.object({ id: idOf('licence') });

type Asking = Pick<Call<unknown, unknown, unknown>, 'permit' | 'saw' | 'caller' | 'world'>;

/** The books of a licence for whoever may see them. @throws Fault missing */
export const booksFor = async ({ permit, saw, caller, world }: Asking, id: string): Promise<Books> => {
  const books = await world.stores.licences.books(id);
  const relation = relationToLicence(books?.licence, caller);
  permit(relation);
  if (!books) throw missing('licence');
  if (relation === 'other') saw(`licences/${id}`, books.licence.licensorId);
  return books;
};

type Changing = Asking & Pick<Call<unknown, unknown, unknown>, 'seen' | 'concerns'>;

/** The same for whoever is about to change them as they were seen. @throws Fault missing; conflict `licence.stale` */
export const booksToChange = async (call: Changing, id: string): Promise<Books> => {
  const books = await booksFor({ ...call, saw: () => {} }, id);
  if (licenceSide(books.licence, call.caller) !== 'licensor') call.concerns(books.licence.licensorId);
  if (books.licence.version !== call.seen()) throw new Fault('conflict', 'licence.stale');
  return books;
};

/** Adds a change to the work of the call, and answers with the licence as it then stands. */
export const advanced = async (world: World, work: Work, books: Books, change: Change, caller: Caller, now: Date) => {
  world.stores.licences.advance(work, books, change);
  return { body: await licenceView(world, after(books, change), caller, now), version: change.licence.version };
};

export const handOf = ({ actor }: Caller, now: Date): Hand => ({ actor, now });
