import { Fault, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { maxAttachmentBytes } from '@sandan/market/deal/entry';
import { hold } from '@sandan/market/listing/media';
import { AnnouncedRfqFile, announceFile, arriveFile, changeFiles, heldFiles, shownFiles } from '@sandan/market/rfq/file';
import * as z from 'zod';
import { drawingCleared } from '../drawing-gate.ts';
import { endpoint } from '../endpoint.ts';
import { filesOf } from '../files.ts';
import { RfqView } from '../rfq-answers.ts';
import { relationToRfq, rfqAfter } from '../rfq-view.ts';

const Id = z.object({ id: idOf('rfq') });
const OfFile = Id.extend({ fileId: idOf('media') });
const uploadKey = (id: string) => `uploads/${id}`;

export const rfqFiles = [
  endpoint({
    operation: 'rfqFiles.announce',
    method: 'post',
    path: '/rfqs/{id}/files',
    summary: 'Announce a specification of one line of a draft; the answer holds the form to upload it with',
    params: Id,
    body: AnnouncedRfqFile,
    status: 201,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      const { rfqs } = world.stores;
      const rfq = await rfqs.byId(params.id);
      permit(relationToRfq(rfq, caller));
      if (!rfq) throw missing('rfq');
      const id = newId('media', now.getTime());
      const file = announceFile(rfq, await rfqs.files.of(rfq.id), body, id, caller.actor, now);
      rfqs.files.create(work, file);
      const { type, sha256 } = file.file;
      const upload = await filesOf(world).upload(uploadKey(id), { type, maxBytes: maxAttachmentBytes, sha256 });
      return { body: { fileId: id, upload } };
    },
  }),
  endpoint({
    operation: 'rfqFiles.arrived',
    method: 'post',
    path: '/rfqs/{id}/files/{fileId}/done',
    summary: 'Say that the file is uploaded; its content is checked and held against its hash, and the draft has it',
    params: OfFile,
    handle: async ({ permit, params, caller, world, now, work }) => {
      const { rfqs } = world.stores;
      const rfq = await rfqs.byId(params.id);
      permit(relationToRfq(rfq, caller));
      const found = rfq && (await rfqs.files.byId(rfq.id, params.fileId));
      if (!rfq || !found || heldFiles(rfq, [found]).length === 0) throw missing('file');
      const { key, ...file } = found.file;
      if (found.state === 'ready') return { body: file };
      const arrived = arriveFile(rfq, await rfqs.files.of(rfq.id), found);
      const stored = await filesOf(world).inspect(uploadKey(file.id), maxAttachmentBytes);
      hold(file, stored);
      if (stored) await filesOf(world).keep(uploadKey(file.id), key, stored.mark, found.file);
      rfqs.files.put(work, arrived);
      rfqs.record(work, changeFiles(rfq, caller.actor, now));
      return { body: file };
    },
  }),
  endpoint({
    operation: 'rfqFiles.remove',
    method: 'delete',
    path: '/rfqs/{id}/files/{fileId}',
    summary: 'Take a file off a draft',
    answer: RfqView,
    params: OfFile,
    changes: true,
    handle: async ({ permit, params, caller, seen, world, now, work }) => {
      const { rfqs } = world.stores;
      const rfq = await rfqs.byId(params.id);
      permit(relationToRfq(rfq, caller));
      const found = rfq && (await rfqs.files.byId(rfq.id, params.fileId));
      if (!rfq || !found || heldFiles(rfq, [found]).length === 0) throw missing('file');
      if (rfq.version !== seen()) throw new Fault('conflict', 'rfq.stale');
      const move = changeFiles(rfq, caller.actor, now);
      rfqs.files.remove(work, found);
      rfqs.record(work, move);
      return rfqAfter(world, move, caller, now, { without: [found.file.id] });
    },
  }),
  endpoint({
    operation: 'rfqFiles.open',
    method: 'get',
    path: '/rfqs/{id}/files/{fileId}',
    summary:
      'A specification, as a link that expires, to whoever may read the request; what leaves Korea with its reader passes the trade gate first',
    params: OfFile,
    status: 302,
    sensitive: true,
    handle: async ({ permit, concerns, params, caller, world, now, work }) => {
      const { rfqs, quotes } = world.stores;
      const rfq = await rfqs.byId(params.id);
      const own = rfq && caller.organisation ? await quotes.by(rfq.id, caller.organisation.id) : undefined;
      const relation = relationToRfq(rfq, caller, own);
      permit(relation);
      const found = rfq && (await rfqs.files.byId(rfq.id, params.fileId));
      if (!rfq || !found || shownFiles(rfq, [found]).length === 0) throw missing('file');
      if (relation === 'other') concerns(rfq.buyer.organisationId);
      await drawingCleared(world, work, rfq, found, caller.organisation, caller, now);
      const { key, name, type } = found.file;
      return { headers: { location: await filesOf(world).link(key, name, type) } };
    },
  }),
];
