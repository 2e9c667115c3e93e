import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { Media } from '@sandan/market/listing/listing';
import * as z from 'zod';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

/** A file on its way into a listing, announced by its owner; it is dropped after a day if it does not come. */
export const MediaArrival = z.object({
  version: z.int().positive(),
  listingId: idOf('listing'),
  media: Media,
  by: Stamp,
});
export type MediaArrival = z.infer<typeof MediaArrival>;

/** pk `listing#id`, sk `arrival#media`. */
export const arrivals = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'arrival',
    schema: MediaArrival,
    keys: (a) => ({
      pk: `listing#${a.listingId}`,
      sk: `arrival#${a.media.id}`,
      ttl: Math.floor(Date.parse(a.by.at) / 1000) + 86_400,
    }),
  });
  return {
    ...all,
    byId: (listingId: string, mediaId: string) => all.get({ pk: `listing#${listingId}`, sk: `arrival#${mediaId}` }),
  };
};
export type Arrivals = ReturnType<typeof arrivals>;
