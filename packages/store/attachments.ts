import { Stamp } from '@sandan/kernel/actor';
import { Attachment } from '@sandan/market/deal/entry';
import * as z from 'zod';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

/** A file on its way into a conversation: `ready` once its content is there and checked. Messages name ready ones of their own side. */
export const Upload = z.object({
  version: z.int().positive(),
  inquiryId: z.string(),
  state: z.enum(['waiting', 'ready']),
  attachment: Attachment,
  by: Stamp,
});
export type Upload = z.infer<typeof Upload>;

/** pk `inquiry#id`, sk `attachment#id`. */
export const attachments = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'attachment',
    schema: Upload,
    keys: (u) => ({ pk: `inquiry#${u.inquiryId}`, sk: `attachment#${u.attachment.id}` }),
  });
  return {
    ...all,
    byId: (inquiryId: string, id: string) => all.get({ pk: `inquiry#${inquiryId}`, sk: `attachment#${id}` }),
  };
};
export type Attachments = ReturnType<typeof attachments>;
