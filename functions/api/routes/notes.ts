import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { Country } from '@sandan/market/company/country';
import { WrittenNote } from '@sandan/market/note/content';
import { noteSubjectNames } from '@sandan/market/note/note-names';
import { draftNote, nextEdition } from '@sandan/market/note/verbs';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { relationNow } from '../listing-view.ts';
import { NoteAct, noteActed, noteRead } from '../note-act.ts';
import { asksForNotes, findNotes, notesAbout } from '../note-finding.ts';
import { editionFor, NoteLine, NoteView, noteLines, noteView, relationToNote, standingNotes } from '../note-view.ts';

const Id = z.object({ id: idOf('note') });
const Edition = Id.extend({ number: z.coerce.number().int().min(1).max(1000) });

const Wish = PageQuery.extend({
  q: z.string().max(100).optional(),
  hs: z.string().max(12).optional(),
  ipc: z.string().max(20).optional(),
  country: Country.optional(),
  subject: z.enum(noteSubjectNames).optional(),
});

export const notes = [
  endpoint({
    operation: 'notes.list',
    method: 'get',
    path: '/notes',
    summary:
      'Published overseas technology notes, the newest first; by words, HS, IPC, country or subject the newest 50 that have all that is asked for',
    query: Wish,
    answer: listOf(NoteLine),
    handle: async ({ permit, query, world, now }) => {
      permit('public');
      const { limit, cursor, ...wish } = query;
      if (asksForNotes(wish))
        return { body: { items: await noteLines(world, await standingNotes(world, await findNotes(world, wish)), now) } };
      const found = await world.stores.notes.published({ limit, ...(cursor ? { cursor } : {}) });
      return { body: { ...found, items: await noteLines(world, await standingNotes(world, found.items), now) } };
    },
  }),
  endpoint({
    operation: 'notes.create',
    method: 'post',
    path: '/notes',
    summary: 'Draft an overseas technology note; others see it once the desk has reviewed and published it',
    body: z.strictObject({ content: WrittenNote }),
    answer: NoteView,
    status: 201,
    handle: async ({ permit, organisation, body, caller, world, work, now }) => {
      permit('organisation');
      const { id: organisationId, type, demo } = organisation();
      const content = await noteRead(world, body.content, now);
      const author = { organisationId, type, personId: personBehind(caller) };
      const edition = draftNote(content, author, { actor: caller.actor, now }, { demo });
      world.stores.notes.write(work, edition);
      return { body: await noteView(world, edition, caller, now), version: 1 };
    },
  }),
  endpoint({
    operation: 'notes.read',
    method: 'get',
    path: '/notes/{id}',
    summary:
      'A note as it was last published, every statement with its citations; for its authors the last edition where none is',
    params: Id,
    answer: NoteView,
    handle: async ({ permit, params, caller, world, now }) => {
      const editions = await world.stores.notes.of(params.id);
      const own = editions[0]?.organisationId === caller.organisation?.id;
      const edition = editions.find(({ state }) => state === 'published') ?? (own ? editions.at(-1) : undefined);
      permit(await relationToNote(world, edition, editions, caller));
      if (!edition) throw missing('note');
      return { body: await noteView(world, edition, caller, now), version: edition.version };
    },
  }),
  endpoint({
    operation: 'notes.ofListing',
    method: 'get',
    path: '/listings/{id}/notes',
    summary: 'Overseas technology notes on what a listing is about, by its HS headings and IPC subclasses',
    params: z.object({ id: idOf('listing') }),
    answer: z.object({ items: z.array(NoteLine) }),
    handle: async ({ permit, params, caller, world, now }) => {
      const listing = await world.stores.listings.byId(params.id);
      permit(await relationNow(world, listing, caller));
      if (!listing) throw missing('listing');
      const about = await standingNotes(world, await notesAbout(world, listing.content.codes));
      return { body: { items: await noteLines(world, about, now) } };
    },
  }),
  endpoint({
    operation: 'noteEditions.list',
    method: 'get',
    path: '/note-editions',
    summary: 'Editions of notes that the organisation writes, in every state',
    query: PageQuery,
    answer: listOf(NoteLine),
    handle: async ({ permit, organisation, query, world, now }) => {
      permit('organisation');
      const found = await world.stores.notes.written(organisation().id, query);
      return { body: { ...found, items: await noteLines(world, found.items, now) } };
    },
  }),
  endpoint({
    operation: 'noteEditions.waiting',
    method: 'get',
    path: '/desk/notes',
    summary: 'Notes that wait for a reviewer, the oldest first',
    query: PageQuery,
    answer: listOf(NoteLine),
    handle: async ({ permit, query, world, now }) => {
      permit('other');
      const found = await world.stores.notes.waiting(query);
      return { body: { ...found, items: await noteLines(world, found.items, now) } };
    },
  }),
  endpoint({
    operation: 'noteEditions.begin',
    method: 'post',
    path: '/notes/{id}/editions',
    summary: 'Begin the next edition of a published note with what it says',
    params: Id,
    answer: NoteView,
    status: 201,
    handle: async ({ permit, params, caller, world, work, now }) => {
      const editions = await world.stores.notes.of(params.id);
      const [first] = editions;
      permit(first && first.organisationId === caller.organisation?.id ? 'organisation' : 'other');
      if (!first) throw missing('note');
      const author = { organisationId: first.organisationId, personId: personBehind(caller) };
      const edition = nextEdition(editions, author, { actor: caller.actor, now });
      world.stores.notes.write(work, edition);
      return { body: await noteView(world, edition, caller, now), version: 1 };
    },
  }),
  endpoint({
    operation: 'noteEditions.read',
    method: 'get',
    path: '/notes/{id}/editions/{number}',
    summary: 'One edition: any that was published for everybody, others for those who write or review it',
    params: Edition,
    answer: NoteView,
    handle: async (call) => {
      const edition = await editionFor(call, call.params.id, call.params.number);
      return { body: await noteView(call.world, edition, call.caller, call.now), version: edition.version };
    },
  }),
  endpoint({
    operation: 'noteEditions.act',
    method: 'post',
    path: '/notes/{id}/editions/{number}/actions',
    summary: 'Take one step: change the text, submit it, take it back, ask for changes, publish or withdraw it',
    params: Edition,
    changes: true,
    body: NoteAct,
    answer: NoteView,
    handle: async (call) => {
      const { world, caller, now, params, permit } = call;
      const edition = await editionFor(
        { ...call, permit: (r) => permit(r === 'public' ? 'other' : r) },
        params.id,
        params.number,
      );
      if (edition.organisationId !== caller.organisation?.id) call.concerns(edition.organisationId);
      if (edition.version !== call.seen()) throw new Fault('conflict', 'note.stale');
      const after = await noteActed(call, edition, call.body);
      return { body: await noteView(world, after, caller, now), version: after.version };
    },
  }),
];
