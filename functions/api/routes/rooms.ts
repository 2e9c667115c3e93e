import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { maxFolders, maxGroups, Room, RoomAccess, RoomGroup, RoomQuestion } from '@sandan/market/deal/room';
import { answerInRoom, askInRoom, mayOpen, orderRoom } from '@sandan/market/deal/room-verbs';
import type { TechnologyDeal } from '@sandan/market/deal/technology';
import * as z from 'zod';
import { listOf, Text } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { relationToDeal } from '../deal-view.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import { partyOf, RoomView, readerOf, roomView } from '../room-view.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('deal') });
const OfQuestion = Id.extend({ questionId: idOf('message') });

const Opened = z
  .object({
    id: z.string(),
    at: z.string(),
    did: RoomAccess.shape.did,
    side: RoomAccess.shape.side,
    file: z.object({ id: z.string(), name: z.string() }),
    person: z.object({ id: z.string(), name: z.string() }),
    organisation: z.object({ id: z.string(), name: Text }).nullable(),
  })
  .meta({ id: 'RoomOpened' });

const partsOf = async ({ stores: { rooms } }: World, dealId: string) => {
  const [room, files, questions] = await Promise.all([rooms.of(dealId), rooms.files.of(dealId), rooms.questions.of(dealId)]);
  return { room, files, questions };
};

const shown = async (
  world: World,
  deal: TechnologyDeal,
  caller: Caller,
  now: Date,
  change: { room?: Room; question?: RoomQuestion },
) => {
  const parts = await partsOf(world, deal.id);
  const questions = new Map([...parts.questions, ...(change.question ? [change.question] : [])].map((q) => [q.id, q]));
  const body = await roomView(
    world,
    deal,
    { ...parts, room: change.room ?? parts.room, questions: [...questions.values()] },
    caller,
    now,
  );
  return { body, version: body.version };
};

export const rooms = [
  endpoint({
    operation: 'rooms.read',
    method: 'get',
    path: '/deals/{id}/room',
    summary: 'The data room of a deal: the files that the caller may open, the questions, and for the seller its groups',
    answer: RoomView,
    params: Id,
    handle: async ({ permit, params, caller, world, now }) => {
      const deal = await world.stores.deals.byId(params.id);
      permit(relationToDeal(deal, caller));
      if (!deal) throw missing('deal');
      return shown(world, deal, caller, now, {});
    },
  }),
  endpoint({
    operation: 'rooms.order',
    method: 'put',
    path: '/deals/{id}/room',
    summary: 'Give the room its folders, and the groups of persons of the buyer to whom files are opened; version 0 at first',
    answer: RoomView,
    params: Id,
    changes: true,
    body: z.strictObject({
      folders: Room.shape.folders.max(maxFolders),
      groups: z.array(RoomGroup).max(maxGroups),
    }),
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const deal = await world.stores.deals.byId(params.id);
      permit(relationToDeal(deal, caller));
      if (!deal) throw missing('deal');
      const before = await world.stores.rooms.of(deal.id);
      if ((before?.version ?? 0) !== seen()) throw new Fault('conflict', 'room.stale');
      const room = orderRoom(deal, before, body, caller.actor, now);
      world.stores.rooms.put(work, room);
      return shown(world, deal, caller, now, { room });
    },
  }),
  endpoint({
    operation: 'rooms.log',
    method: 'get',
    path: '/deals/{id}/room/log',
    summary: 'Who opened which file of the room and when, the newest first',
    answer: listOf(Opened),
    params: Id,
    query: PageQuery,
    handle: async ({ permit, params, query, caller, world }) => {
      const deal = await world.stores.deals.byId(params.id);
      permit(relationToDeal(deal, caller));
      if (!deal) throw missing('deal');
      const [page, files, seller, buyer] = await Promise.all([
        world.stores.rooms.accesses.of(deal.id, query),
        world.stores.rooms.files.of(deal.id),
        faceOf(world, deal.seller.organisationId),
        faceOf(world, deal.buyer.organisationId),
      ]);
      const people = new Map(
        (await world.stores.persons.many([...new Set(page.items.map((a) => a.personId))])).map((p) => [p.id, p.name]),
      );
      const names = new Map(files.map((f) => [f.file.id, f.file.name]));
      const houses = { seller, buyer };
      const items = page.items.map(({ id, did, side, fileId, personId, by }) => {
        const house = houses[side];
        return {
          id,
          at: by.at,
          did,
          side,
          file: { id: fileId, name: names.get(fileId) ?? '' },
          person: { id: personId, name: people.get(personId) ?? '' },
          organisation: house ? { id: house.id, name: house.name } : null,
        };
      });
      return { body: { items, ...(page.next ? { next: page.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'rooms.ask',
    method: 'post',
    path: '/deals/{id}/room/questions',
    summary: 'Ask the other side about the room, or about a file that one may open',
    answer: RoomView,
    params: Id,
    body: z.strictObject({ text: RoomQuestion.shape.text, fileId: idOf('media').optional() }),
    status: 201,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      const deal = await world.stores.deals.byId(params.id);
      permit(relationToDeal(deal, caller));
      if (!deal) throw missing('deal');
      const { rooms: store } = world.stores;
      const [room, file] = await Promise.all([
        store.of(deal.id),
        body.fileId ? store.files.byId(deal.id, body.fileId) : undefined,
      ]);
      if (body.fileId && (!file || mayOpen(file, room, deal, readerOf(deal, caller), now) === 'none'))
        throw missing('attachment');
      const question = askInRoom(deal, body, partyOf(deal, caller), caller.actor, now);
      store.questions.create(work, question);
      return shown(world, deal, caller, now, { question });
    },
  }),
  endpoint({
    operation: 'rooms.answer',
    method: 'post',
    path: '/deals/{id}/room/questions/{questionId}/answer',
    summary: 'Answer a question of the other side',
    answer: RoomView,
    params: OfQuestion,
    body: z.strictObject({ text: RoomQuestion.shape.text }),
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      const deal = await world.stores.deals.byId(params.id);
      permit(relationToDeal(deal, caller));
      const asked = deal && (await world.stores.rooms.questions.byId(deal.id, params.questionId));
      if (!deal || !asked) throw missing('question');
      const question = answerInRoom(asked, deal, body.text, partyOf(deal, caller), caller.actor, now);
      world.stores.rooms.questions.put(work, question);
      return shown(world, deal, caller, now, { question });
    },
  }),
];
