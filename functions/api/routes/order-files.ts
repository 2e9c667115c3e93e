import { stamp } from '@sandan/kernel/actor';
import { missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { AnnouncedAttachment, attach } from '@sandan/market/deal/attachment';
import { maxAttachmentBytes } from '@sandan/market/deal/entry';
import { hold } from '@sandan/market/listing/media';
import { endpoint } from '../endpoint.ts';
import { filesOf } from '../files.ts';
import { OrderId } from '../order-answers.ts';
import { relationToOrder } from '../order-view.ts';

const OfFile = OrderId.extend({ fileId: idOf('media') });
const uploadKey = (id: string) => `uploads/${id}`;

export const orderFiles = [
  endpoint({
    operation: 'orderFiles.announce',
    method: 'post',
    path: '/orders/{id}/files',
    summary: 'Announce a file for the conversation of an order; the answer holds the form to upload it with',
    params: OrderId,
    body: AnnouncedAttachment,
    status: 201,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      const order = await world.stores.orders.byId(params.id);
      permit(relationToOrder(order, caller));
      if (!order) throw missing('order');
      const id = newId('media', now.getTime());
      const file = { ...attach(order.id, id, body), key: `orders/${order.id}/${id}` };
      const by = stamp(caller.actor, now);
      world.stores.orderFiles.create(work, { version: 1, orderId: order.id, state: 'waiting', file, by });
      const { type, sha256 } = file;
      const upload = await filesOf(world).upload(uploadKey(id), { type, maxBytes: maxAttachmentBytes, sha256 });
      return { body: { fileId: id, upload } };
    },
  }),
  endpoint({
    operation: 'orderFiles.arrived',
    method: 'post',
    path: '/orders/{id}/files/{fileId}/done',
    summary: 'Say that the file is uploaded; its content is checked, and a message may name it',
    params: OfFile,
    handle: async ({ permit, params, caller, world, work }) => {
      const order = await world.stores.orders.byId(params.id);
      permit(relationToOrder(order, caller));
      const found = await world.stores.orderFiles.byId(params.id, params.fileId);
      if (!order || !found || found.by.organisationId !== caller.organisation?.id) throw missing('attachment');
      const { key, ...file } = found.file;
      if (found.state === 'ready') return { body: file };
      const inspected = await filesOf(world).inspect(uploadKey(file.id), maxAttachmentBytes);
      hold(found.file, inspected);
      if (inspected) await filesOf(world).keep(uploadKey(file.id), key, inspected.mark, found.file);
      world.stores.orderFiles.put(work, { ...found, state: 'ready', version: found.version + 1 });
      return { body: file };
    },
  }),
  endpoint({
    operation: 'orderFiles.open',
    method: 'get',
    path: '/orders/{id}/files/{fileId}',
    summary: 'A file that a message of the order names, as a link that expires',
    params: OfFile,
    status: 302,
    sensitive: true,
    handle: async ({ permit, concerns, params, caller, world }) => {
      const order = await world.stores.orders.byId(params.id);
      const relation = relationToOrder(order, caller);
      permit(relation);
      if (!order) throw missing('order');
      if (relation === 'other') concerns(order.seller.organisationId);
      const history = await world.stores.orders.entries.of(order.id);
      const file = history.flatMap((e) => e.attachments ?? []).find((a) => a.id === params.fileId);
      if (!file) throw missing('attachment');
      return { headers: { location: await filesOf(world).link(file.key, file.name, file.type) } };
    },
  }),
];
