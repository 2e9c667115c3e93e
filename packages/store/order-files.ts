import { Stamp } from '@sandan/kernel/actor';
import { Attachment } from '@sandan/market/deal/entry';
import * as z from 'zod';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

/** A file on its way into the conversation of an order: `ready` once its content is there and checked. Messages name ready ones of their own side. */
export const OrderFile = z.object({
  version: z.int().positive(),
  orderId: z.string(),
  state: z.enum(['waiting', 'ready']),
  file: Attachment,
  by: Stamp,
});

/** pk `order#id`, sk `file#id`: with the books of the order. */
export const orderFiles = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'orderFile',
    schema: OrderFile,
    keys: (f) => ({ pk: `order#${f.orderId}`, sk: `file#${f.file.id}` }),
  });
  return { ...all, byId: (orderId: string, id: string) => all.get({ pk: `order#${orderId}`, sk: `file#${id}` }) };
};
export type OrderFiles = ReturnType<typeof orderFiles>;
