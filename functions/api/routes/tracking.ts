import { epcisOf } from '@sandan/documents/epcis';
import { idOf } from '@sandan/kernel/id';
import { maxAttachments } from '@sandan/market/deal/entry';
import { track } from '@sandan/market/order/track';
import { WrittenTracking } from '@sandan/market/order/tracking';
import * as z from 'zod';
import { handOf } from '../books.ts';
import { endpoint } from '../endpoint.ts';
import { OrderId, OrderView } from '../order-answers.ts';
import { attachmentsOf } from '../order-attachments.ts';
import { orderAdvanced, orderBooksFor, orderBooksToChange } from '../order-books.ts';

export const tracking = [
  endpoint({
    operation: 'orders.track',
    method: 'post',
    path: '/orders/{id}/tracking',
    summary: 'Tell what happened to the goods on their way, or that they were handed over and to whom',
    answer: OrderView,
    params: OrderId,
    changes: true,
    body: WrittenTracking.extend({ attachments: z.array(idOf('media')).max(maxAttachments).optional() }),
    status: 201,
    handle: async (call) => {
      const { params, body, caller, world, now, work } = call;
      const books = await orderBooksToChange(call, params.id);
      const { attachments: ids, ...written } = body;
      const attachments = await attachmentsOf(world, params.id, caller, ids);
      return orderAdvanced(world, work, books, track(books, written, handOf(caller, now), attachments), caller);
    },
  }),
  endpoint({
    operation: 'orders.tracking',
    method: 'get',
    path: '/orders/{id}/tracking',
    summary: 'The way of the goods as a document of EPCIS 2.0 (JSON-LD), for systems that follow shipments',
    params: OrderId,
    handle: async (call) => {
      const { order } = await orderBooksFor(call, call.params.id);
      const text = JSON.stringify(epcisOf(order, call.world.siteUrl, call.now), null, 2);
      const headers = {
        'content-type': 'application/ld+json; charset=utf-8',
        'content-disposition': `attachment; filename="${order.number}-epcis.jsonld"`,
      };
      return { text, headers };
    },
  }),
];
