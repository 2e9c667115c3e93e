import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { AnnouncedAttachment, attach } from '@sandan/market/deal/attachment';
import { maxAttachmentBytes } from '@sandan/market/deal/entry';
import { hold } from '@sandan/market/listing/media';
import { mostFiles } from '@sandan/market/service/request';
import { dropFile, takeFile } from '@sandan/market/service/request-verbs';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { filesOf } from '../files.ts';
import { mayOpenFile, ServiceView, serviceFor, serviceSideOf, serviceView } from '../service-view.ts';

const Id = z.object({ id: idOf('serviceRequest') });
const OfFile = Id.extend({ fileId: idOf('media') });
const uploadKey = (id: string) => `uploads/${id}`;

export const serviceFiles = [
  endpoint({
    operation: 'serviceFiles.announce',
    method: 'post',
    path: '/service-requests/{id}/files',
    summary: 'Announce a file that the work starts from, or that is to be handed in; the answer holds the form to upload it with',
    params: Id,
    body: AnnouncedAttachment,
    status: 201,
    handle: async (call) => {
      const { world, work, body, caller, now } = call;
      const request = await serviceFor(call, call.params.id);
      const side = serviceSideOf(request, caller);
      if (side === 'operator') throw missing('request');
      takeFile(request, side);
      const { files } = world.stores.services;
      if ((await files.of(request.id)).filter((f) => f.side === side).length >= mostFiles)
        throw new Fault('conflict', 'service.filesFull');
      const id = newId('media', now.getTime());
      const file = { ...attach(request.id, id, body), key: `service/${request.id}/${id}` };
      files.create(work, { version: 1, requestId: request.id, side, state: 'waiting', file, by: stamp(caller.actor, now) });
      const { type, sha256 } = file;
      const upload = await filesOf(world).upload(uploadKey(id), { type, maxBytes: maxAttachmentBytes, sha256 });
      return { body: { fileId: id, upload } };
    },
  }),
  endpoint({
    operation: 'serviceFiles.arrived',
    method: 'post',
    path: '/service-requests/{id}/files/{fileId}/done',
    summary: 'Say that the file is uploaded; its content is held against its hash, and the work may name it',
    params: OfFile,
    handle: async (call) => {
      const { world, work, params, caller } = call;
      const request = await serviceFor(call, params.id);
      const found = await world.stores.services.files.byId(params.id, params.fileId);
      if (!found || found.side !== serviceSideOf(request, caller)) throw missing('file');
      const { key, ...file } = found.file;
      if (found.state === 'ready') return { body: file };
      const stored = await filesOf(world).inspect(uploadKey(file.id), maxAttachmentBytes);
      hold(file, stored);
      if (stored) await filesOf(world).keep(uploadKey(file.id), key, stored.mark, found.file);
      world.stores.services.files.put(work, { ...found, state: 'ready', version: found.version + 1 });
      return { body: file };
    },
  }),
  endpoint({
    operation: 'serviceFiles.remove',
    method: 'delete',
    path: '/service-requests/{id}/files/{fileId}',
    summary: "Take a file of one's own away that the other side cannot have seen yet",
    params: OfFile,
    changes: true,
    answer: ServiceView,
    handle: async (call) => {
      const { world, work, params, caller, now } = call;
      const request = await serviceFor(call, params.id);
      const { files, jobs } = world.stores.services;
      const [all, runs] = await Promise.all([files.of(params.id), jobs.of(params.id)]);
      const found = all.find((f) => f.file.id === params.fileId);
      if (!found || found.side !== serviceSideOf(request, caller)) throw missing('file');
      if (request.version !== call.seen()) throw new Fault('conflict', 'service.stale');
      const after = dropFile(request, found, runs, { actor: caller.actor, now });
      files.remove(work, found);
      world.stores.services.write(work, after);
      const left = all.filter((f) => f !== found);
      return { body: await serviceView(world, after, caller, now, { files: left }), version: after.version };
    },
  }),
  endpoint({
    operation: 'serviceFiles.open',
    method: 'get',
    path: '/service-requests/{id}/files/{fileId}',
    summary: 'A file of the request, as a link that expires; what is not handed in yet opens for the owner of the service alone',
    params: OfFile,
    status: 302,
    sensitive: true,
    handle: async (call) => {
      const { world, params, caller } = call;
      const request = await serviceFor(call, params.id);
      const found = await world.stores.services.files.byId(params.id, params.fileId);
      if (!found || !mayOpenFile(request, serviceSideOf(request, caller), found)) throw missing('file');
      const { key, name, type } = found.file;
      return { headers: { location: await filesOf(world).link(key, name, type) } };
    },
  }),
];
