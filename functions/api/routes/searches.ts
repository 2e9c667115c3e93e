import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import {
  act,
  change,
  renewFeed,
  type SavedSearch,
  SavedSearchDraft,
  save,
  savedSearchProcess,
} from '@sandan/market/watch/saved-search';
import { type SavedQuery, savedQuery, writtenQuery } from '@sandan/search/percolate/saved';
import { excludedIn } from '@sandan/search/understanding/excluded';
import * as z from 'zod';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { SavedSearchView, savedSearchView } from '../saved-search-view.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('search') });
const actions = [...new Set(savedSearchProcess.transitions.map((t) => t.action))];

const personOf = ({ person }: Caller) => {
  if (!person) throw new Error('a signed-in caller has a person');
  return person;
};

/** Whether anything is asked for; a text that only excludes asks for nearly all there is. */
const asksFor = ({ text, facets, ranges, specified }: SavedQuery): boolean =>
  specified
    ? specified.wanted.length > 0
    : excludedIn(text).rest.trim() !== '' ||
      Object.values(facets).some((values) => values.length > 0) ||
      Object.keys(ranges).length > 0;

/** The search in its one form. @throws Fault invalid if it names what cannot be searched, or asks for nothing */
const checked = (written: string): string => {
  if (!asksFor(savedQuery(written))) throw new Fault('invalid', 'search.asksNothing');
  return writtenQuery(written);
};

/** What the members of the caller's organisation share in it; of those who left or are suspended, nothing. */
const sharedWith = async ({ stores }: World, { organisation, person }: Caller): Promise<SavedSearch[]> => {
  if (!organisation) return [];
  const [shared, members] = await Promise.all([
    stores.searches.sharedIn(organisation.id),
    stores.memberships.inOrganisation(organisation.id),
  ]);
  const present = new Set(members.filter((member) => !member.suspended).map((member) => member.personId));
  return shared.filter((search) => search.personId !== person?.id && present.has(search.personId));
};

/** A person's own search, and nobody else's. @throws Fault missing */
const own = async ({ stores }: World, caller: Caller, id: string, permit: (relation: 'own' | 'other') => void) => {
  const search = await stores.searches.byId(personOf(caller).id, id);
  permit(search && search.state !== 'deleted' ? 'own' : 'other');
  if (!search) throw missing('search');
  return search;
};

const seenBy = (search: SavedSearch, seen: number): SavedSearch => {
  if (search.version !== seen) throw new Fault('conflict', 'search.stale');
  return search;
};

export const searches = [
  endpoint({
    operation: 'searches.create',
    method: 'post',
    path: '/searches',
    summary: 'Save a search as the address of the search page has it, to be told what it finds from now on',
    body: SavedSearchDraft,
    answer: SavedSearchView,
    status: 201,
    handle: async ({ permit, caller, body, world, now, work }) => {
      permit('own');
      const { id: personId } = personOf(caller);
      const kept = (await world.stores.searches.ofPerson(personId)).length;
      const of = { personId, organisationId: caller.organisation?.id ?? null, kept };
      const search = save({ ...body, query: checked(body.query) }, of, caller.actor, now);
      world.stores.searches.create(work, search);
      return { body: await savedSearchView(world, search, true), version: 1 };
    },
  }),
  endpoint({
    operation: 'searches.list',
    method: 'get',
    path: '/searches',
    summary: 'The saved searches of the signed-in person, and those that others share in the active organisation',
    answer: z.object({ items: z.array(SavedSearchView), shared: z.array(SavedSearchView) }),
    handle: async ({ permit, caller, world }) => {
      permit('own');
      const { id } = personOf(caller);
      const [mine, others] = await Promise.all([world.stores.searches.ofPerson(id), sharedWith(world, caller)]);
      const items = await Promise.all(mine.map((search) => savedSearchView(world, search, true)));
      return { body: { items, shared: await Promise.all(others.map((search) => savedSearchView(world, search, false))) } };
    },
  }),
  endpoint({
    operation: 'searches.read',
    method: 'get',
    path: '/searches/{id}',
    summary: 'One saved search: an own one, or one shared in the active organisation',
    params: Id,
    answer: SavedSearchView,
    handle: async ({ permit, params, caller, world }) => {
      const mine = caller.person && (await world.stores.searches.byId(caller.person.id, params.id));
      const shared = mine ? undefined : (await sharedWith(world, caller)).find(({ id }) => id === params.id);
      const search = mine ?? shared;
      permit(search && search.state !== 'deleted' ? (mine ? 'own' : 'organisation') : 'other');
      if (!search) throw missing('search');
      return { body: await savedSearchView(world, search, mine !== undefined), version: search.version };
    },
  }),
  endpoint({
    operation: 'searches.change',
    method: 'patch',
    path: '/searches/{id}',
    summary: 'Change what a saved search asks or how it tells',
    changes: true,
    params: Id,
    body: SavedSearchDraft.partial(),
    answer: SavedSearchView,
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const search = seenBy(await own(world, caller, params.id, permit), seen());
      const next = change(search, { ...body, ...(body.query ? { query: checked(body.query) } : {}) }, caller.actor, now);
      world.stores.searches.put(work, next);
      return { body: await savedSearchView(world, next, true), version: next.version };
    },
  }),
  endpoint({
    operation: 'searches.act',
    method: 'post',
    path: '/searches/{id}/actions',
    summary: 'Pause, resume or delete a saved search',
    changes: true,
    params: Id,
    body: z.strictObject({ action: z.enum(actions) }),
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const search = seenBy(await own(world, caller, params.id, permit), seen());
      const next = act(search, body.action, caller.actor, now);
      world.stores.searches.put(work, next);
      return { body: await savedSearchView(world, next, true), version: next.version };
    },
  }),
  endpoint({
    operation: 'searches.feed',
    method: 'post',
    path: '/searches/{id}/feed',
    summary: 'Give the feed of a saved search a new address; the one before no longer answers',
    changes: true,
    params: Id,
    answer: SavedSearchView,
    handle: async ({ permit, params, caller, seen, world, now, work }) => {
      const next = renewFeed(seenBy(await own(world, caller, params.id, permit), seen()), caller.actor, now);
      world.stores.searches.put(work, next);
      return { body: await savedSearchView(world, next, true), version: next.version };
    },
  }),
];
