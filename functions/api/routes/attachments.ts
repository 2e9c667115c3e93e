import { stamp } from '@sandan/kernel/actor';
import { missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { AnnouncedAttachment, attach } from '@sandan/market/deal/attachment';
import { maxAttachmentBytes } from '@sandan/market/deal/entry';
import { hold } from '@sandan/market/listing/media';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { filesOf } from '../files.ts';
import { relationToInquiry } from '../inquiry-view.ts';

const Id = z.object({ id: idOf('inquiry') });
const OfAttachment = Id.extend({ attachmentId: idOf('media') });

const uploadKey = (id: string) => `uploads/${id}`;

export const attachments = [
  endpoint({
    operation: 'inquiries.attach',
    method: 'post',
    path: '/inquiries/{id}/attachments',
    summary: 'Announce a file for the conversation; the answer holds the form to upload it with',
    params: Id,
    body: AnnouncedAttachment,
    status: 201,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      const inquiry = await world.stores.inquiries.byId(params.id);
      permit(relationToInquiry(inquiry, caller));
      if (!inquiry) throw missing('inquiry');
      const attachment = attach(inquiry.id, newId('media', now.getTime()), body);
      const by = stamp(caller.actor, now);
      world.stores.attachments.create(work, { version: 1, inquiryId: inquiry.id, state: 'waiting', attachment, by });
      const { type, sha256 } = attachment;
      const upload = await filesOf(world).upload(uploadKey(attachment.id), { type, maxBytes: maxAttachmentBytes, sha256 });
      return { body: { attachmentId: attachment.id, upload } };
    },
  }),
  endpoint({
    operation: 'inquiries.attached',
    method: 'post',
    path: '/inquiries/{id}/attachments/{attachmentId}/done',
    summary: 'Say that the file is uploaded; its content is checked, and a message may name it',
    params: OfAttachment,
    handle: async ({ permit, params, caller, world, work }) => {
      const inquiry = await world.stores.inquiries.byId(params.id);
      permit(relationToInquiry(inquiry, caller));
      const upload = await world.stores.attachments.byId(params.id, params.attachmentId);
      if (!inquiry || !upload || upload.by.organisationId !== caller.organisation?.id) throw missing('attachment');
      const { key: _, ...file } = upload.attachment;
      if (upload.state === 'ready') return { body: file };
      const { id, key } = upload.attachment;
      const found = await filesOf(world).inspect(uploadKey(id), maxAttachmentBytes);
      hold(upload.attachment, found);
      if (found) await filesOf(world).keep(uploadKey(id), key, found.mark, upload.attachment);
      world.stores.attachments.put(work, { ...upload, state: 'ready', version: upload.version + 1 });
      return { body: file };
    },
  }),
  endpoint({
    operation: 'inquiries.file',
    method: 'get',
    path: '/inquiries/{id}/attachments/{attachmentId}',
    summary: 'A file of the conversation, as a link that expires',
    params: OfAttachment,
    status: 302,
    sensitive: true,
    handle: async ({ permit, concerns, params, caller, world }) => {
      const inquiry = await world.stores.inquiries.byId(params.id);
      const relation = relationToInquiry(inquiry, caller);
      permit(relation);
      if (!inquiry) throw missing('inquiry');
      if (relation === 'other') concerns(inquiry.responder.organisationId);
      const entries = await world.stores.inquiries.entries.of(inquiry.id);
      const file = entries.flatMap((e) => e.attachments).find((a) => a.id === params.attachmentId);
      if (!file) throw missing('attachment');
      return { headers: { location: await filesOf(world).link(file.key, file.name, file.type) } };
    },
  }),
];
