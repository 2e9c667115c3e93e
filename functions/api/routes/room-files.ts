import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { AnnouncedAttachment } from '@sandan/market/deal/attachment';
import { maxAttachmentBytes } from '@sandan/market/deal/entry';
import { maxRoomFiles, RoomFile } from '@sandan/market/deal/room';
import { announceFile, arriveFile, changeFile, mayOpen, revokeFile, watermark } from '@sandan/market/deal/room-verbs';
import { hold } from '@sandan/market/listing/media';
import type { Objects } from '@sandan/objects/objects';
import { canMark, marked, markedType } from '@sandan/watermark/watermark';
import * as z from 'zod';
import { type Caller, personBehind } from '../caller.ts';
import { relationToDeal } from '../deal-view.ts';
import { endpoint } from '../endpoint.ts';
import { filesOf } from '../files.ts';
import { fileView, partyOf, RoomFileView, readerOf } from '../room-view.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('deal') });
const OfFile = Id.extend({ fileId: idOf('media') });
const { folder, rights, until } = RoomFile.shape;

const uploadKey = (id: string) => `uploads/${id}`;
/** How long a link to a copy opens, in seconds: long enough to begin, too short to pass on. */
const openSeconds = 60;

const bytesOf = async (objects: Objects, key: string): Promise<Uint8Array> => {
  const stream = await objects.get(key);
  if (!stream) throw missing('attachment');
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/** Deal, room and file of a call. */
const found = async (world: World, dealId: string, fileId: string) => {
  const { deals, rooms } = world.stores;
  const [deal, room, file] = await Promise.all([deals.byId(dealId), rooms.of(dealId), rooms.files.byId(dealId, fileId)]);
  return { deal, room, file };
};

/** A file of the caller's own side. @throws Fault missing */
const own = async (
  world: World,
  params: z.infer<typeof OfFile>,
  caller: Caller,
  permit: (r: ReturnType<typeof relationToDeal>) => void,
) => {
  const { deal, room, file } = await found(world, params.id, params.fileId);
  permit(relationToDeal(deal, caller));
  if (!deal || !file || file.side !== partyOf(deal, caller)) throw missing('attachment');
  return { deal, room, file };
};

export const roomFiles = [
  endpoint({
    operation: 'roomFiles.announce',
    method: 'post',
    path: '/deals/{id}/room/files',
    summary: 'Announce a file for the room, or the text of an agreement on secrecy; the answer holds the form to upload it with',
    params: Id,
    body: z.strictObject({
      file: AnnouncedAttachment,
      use: RoomFile.shape.use.default('room'),
      folder,
      rights: rights.default([]),
      until,
    }),
    status: 201,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      const deal = await world.stores.deals.byId(params.id);
      permit(relationToDeal(deal, caller));
      if (!deal) throw missing('deal');
      const { rooms } = world.stores;
      const [room, all] = await Promise.all([rooms.of(deal.id), rooms.files.of(deal.id)]);
      if (all.length >= maxRoomFiles) throw new Fault('invalid', 'room.full', deal.id, { params: { count: maxRoomFiles } });
      const file = announceFile(deal, room, body.file, body, partyOf(deal, caller), caller.actor, now);
      rooms.files.create(work, file);
      const { id, type, sha256 } = file.file;
      const upload = await filesOf(world).upload(uploadKey(id), { type, maxBytes: maxAttachmentBytes, sha256 });
      return { body: { fileId: id, upload } };
    },
  }),
  endpoint({
    operation: 'roomFiles.arrived',
    method: 'post',
    path: '/deals/{id}/room/files/{fileId}/done',
    summary: 'Say that the file is uploaded; its content is checked, and whether a copy of it can be marked',
    answer: RoomFileView,
    params: OfFile,
    handle: async ({ permit, params, caller, world, now, work }) => {
      const { deal, room, file } = await own(world, params, caller, permit);
      if (file.state !== 'waiting') return { body: fileView(file, room, deal, caller, now) };
      const objects = filesOf(world);
      const { id, key, type } = file.file;
      const inspected = await objects.inspect(uploadKey(id), maxAttachmentBytes);
      hold(file.file, inspected);
      if (inspected) await objects.keep(uploadKey(id), key, inspected.mark, file.file);
      const next = arriveFile(file, await canMark(await bytesOf(objects, key), type), caller.actor, now);
      world.stores.rooms.files.put(work, next);
      return { body: fileView(next, room, deal, caller, now), version: next.version };
    },
  }),
  endpoint({
    operation: 'roomFiles.change',
    method: 'patch',
    path: '/deals/{id}/room/files/{fileId}',
    summary: 'Put a file of one’s own side into another folder, or open it to other groups or until another day',
    answer: RoomFileView,
    params: OfFile,
    changes: true,
    body: z.strictObject({ folder, rights, until }),
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const { deal, room, file } = await own(world, params, caller, permit);
      if (file.version !== seen()) throw new Fault('conflict', 'room.stale');
      const next = changeFile(file, deal, room, body, caller.actor, now);
      world.stores.rooms.files.put(work, next);
      return { body: fileView(next, room, deal, caller, now), version: next.version };
    },
  }),
  endpoint({
    operation: 'roomFiles.revoke',
    method: 'delete',
    path: '/deals/{id}/room/files/{fileId}',
    summary: 'Take a file of one’s own side back; from the next request on the other side does not open it',
    answer: RoomFileView,
    params: OfFile,
    handle: async ({ permit, params, caller, world, now, work }) => {
      const { deal, room, file } = await own(world, params, caller, permit);
      const next = file.state === 'revoked' ? file : revokeFile(file, caller.actor, now);
      if (next !== file) world.stores.rooms.files.put(work, next);
      return { body: fileView(next, room, deal, caller, now), version: next.version };
    },
  }),
  endpoint({
    operation: 'roomFiles.open',
    method: 'get',
    path: '/deals/{id}/room/files/{fileId}',
    summary: 'Open a file, as a link that soon expires: the other side gets a copy that says who read it and when',
    params: OfFile,
    query: z.object({ as: z.enum(['view', 'download']).default('view') }),
    status: 302,
    sensitive: true,
    handle: async ({ permit, concerns, params, query, caller, world, now, work }) => {
      const { deal, room, file } = await found(world, params.id, params.fileId);
      permit(relationToDeal(deal, caller));
      if (!deal || !file) throw missing('attachment');
      const reader = readerOf(deal, caller);
      const may = mayOpen(file, room, deal, reader, now);
      if (may === 'none' || (query.as === 'download' && may === 'view')) throw missing('attachment');
      if (file.side === 'seller') concerns(deal.seller.organisationId);
      else concerns(deal.buyer.organisationId);
      const by = stamp(caller.actor, now);
      const personId = personBehind(caller);
      world.stores.rooms.accesses.create(work, {
        id: newId('message', now.getTime()),
        version: 1,
        dealId: deal.id,
        fileId: file.file.id,
        did: query.as,
        personId,
        side: reader.side,
        by,
      });
      const objects = filesOf(world);
      const { key, name, type } = file.file;
      const plain = file.side === reader.side || file.use === 'nda' || !file.markable;
      if (plain) return { headers: { location: await objects.link(key, name, type, { seconds: openSeconds }) } };
      const line = watermark(reader.email ?? personId, deal, now);
      const copy = `renditions/${deal.id}/${newId('media', now.getTime())}`;
      const shown = type === markedType ? name : `${name}.pdf`;
      const inline = query.as === 'view';
      const body = await marked(await bytesOf(objects, key), type, line);
      await objects.put(copy, body, markedType, { name: inline ? undefined : shown });
      const how = { seconds: openSeconds, inline };
      return { headers: { location: await objects.link(copy, shown, markedType, how) } };
    },
  }),
];
