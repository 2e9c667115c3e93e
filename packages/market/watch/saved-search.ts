import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { process, step } from '@sandan/kernel/process';
import * as z from 'zod';
import { Channels, defaultChannels, Pace } from './pace.ts';

/** Life of a saved search. While it is paused nothing is noted, and what came meanwhile is not made up for. */
export const savedSearchProcess = process({
  name: 'savedSearch',
  states: ['active', 'paused', 'deleted'],
  initial: 'active',
  final: ['deleted'],
  transitions: [
    { from: 'active', action: 'pause', by: 'owner', to: 'paused' },
    { from: 'paused', action: 'resume', by: 'owner', to: 'active' },
    { from: ['active', 'paused'], action: 'delete', by: 'owner', to: 'deleted' },
  ],
});
export type SavedSearchAction = (typeof savedSearchProcess)['transitions'][number]['action'];

/** What a person may keep. */
export const savedAtMost = 50;

/** Letters of a search as somebody writes it, and as it is kept: in an address a letter of Korean becomes nine. */
const longest = { written: 2000, kept: 18_000 };

/** A search that goes on while nobody looks. */
export const SavedSearch = z
  .object({
    id: idOf('search'),
    version: z.int().positive(),
    personId: idOf('person'),
    /** For which organisation it was saved: whose zone counts, and who may read it if it is shared. */
    organisationId: idOf('organisation').nullable(),
    shared: z.boolean(),
    name: z.string().trim().min(1).max(80),
    /** The search as the search page has it in its address: text, language, facets and ranges in the units they were written in. */
    query: z.string().max(longest.kept),
    pace: Pace,
    channels: Channels,
    state: z.enum(savedSearchProcess.states),
    /** Counts the addresses of its feed: the next one makes the last one worthless. */
    feed: z.int().positive(),
    /** What entered before this instant is not told. */
    since: z.iso.datetime(),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'SavedSearch' });
export type SavedSearch = z.infer<typeof SavedSearch>;

/** What its owner writes. */
export const SavedSearchDraft = z.strictObject({
  name: SavedSearch.shape.name,
  query: z.string().max(longest.written),
  shared: z.boolean().default(false),
  pace: Pace.default('daily'),
  channels: Channels.default(defaultChannels),
});
export type SavedSearchDraft = z.infer<typeof SavedSearchDraft>;

/** @throws Fault limited `search.tooMany` beyond what one person may keep; conflict `search.notShared` without an organisation to share it in */
export const save = (
  draft: SavedSearchDraft,
  of: { readonly personId: string; readonly organisationId: string | null; readonly kept: number },
  actor: Actor,
  now: Date,
): SavedSearch => {
  if (of.kept >= savedAtMost) throw new Fault('limited', 'search.tooMany', `${of.kept} kept`, { params: { count: savedAtMost } });
  if (draft.shared && !of.organisationId) throw new Fault('conflict', 'search.notShared');
  const by = stamp(actor, now);
  return {
    ...draft,
    id: newId('search', now.getTime()),
    version: 1,
    personId: of.personId,
    organisationId: of.organisationId,
    state: savedSearchProcess.initial,
    feed: 1,
    since: by.at,
    created: by,
    changed: by,
  };
};

const next = (search: SavedSearch, change: Partial<SavedSearch>, actor: Actor, now: Date): SavedSearch => ({
  ...search,
  ...change,
  version: search.version + 1,
  changed: stamp(actor, now),
});

/** Changes what it asks or how it tells. Another query begins anew: what it already finds is not told. */
export const change = (search: SavedSearch, draft: Partial<SavedSearchDraft>, actor: Actor, now: Date): SavedSearch => {
  if (search.state === 'deleted') throw new Fault('missing', 'object.missing');
  if (draft.shared && !search.organisationId) throw new Fault('conflict', 'search.notShared');
  const anew = draft.query !== undefined && draft.query !== search.query;
  return next(search, { ...draft, ...(anew ? { since: now.toISOString() } : {}) }, actor, now);
};

export const act = (search: SavedSearch, action: SavedSearchAction, actor: Actor, now: Date): SavedSearch => {
  const state = step(savedSearchProcess, search.state, action, 'owner');
  return next(search, { state, ...(action === 'resume' ? { since: now.toISOString() } : {}) }, actor, now);
};

/** Gives the feed another address; the one before no longer answers. */
export const renewFeed = (search: SavedSearch, actor: Actor, now: Date): SavedSearch =>
  next(search, { feed: search.feed + 1, channels: { ...search.channels, feed: true } }, actor, now);

/** The mail of this search stops; all else goes on. */
export const withoutMail = (search: SavedSearch, actor: Actor, now: Date): SavedSearch =>
  next(search, { channels: { ...search.channels, mail: false } }, actor, now);
