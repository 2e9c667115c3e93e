import type { Actor } from '@sandan/kernel/actor';
import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import type * as z from 'zod';
import { type Listing, type ListingContent, Media } from './listing.ts';
import { edit } from './verbs.ts';

const mega = 1024 * 1024;

/** What is taken as media: the largest size in bytes, and the types, each told by content. */
export const taken = {
  image: { bytes: 10 * mega, types: ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] },
  document: {
    bytes: 50 * mega,
    types: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'application/x-hwp',
      'application/hwp+zip',
      'text/csv',
    ],
  },
} as const satisfies Record<Media['kind'], { bytes: number; types: readonly string[] }>;

/** Most files of one listing. */
export const maxMedia = 30;

/** A file that its owner announces before uploading it. */
export const AnnouncedMedia = Media.pick({ kind: true, name: true, type: true, bytes: true, sha256: true, alt: true })
  .extend({ stage: Media.shape.stage.default('public') })
  .strict()
  .meta({ id: 'AnnouncedMedia' });
export type AnnouncedMedia = z.infer<typeof AnnouncedMedia>;

/** What a stored object was found to be. */
export interface FoundFile {
  readonly bytes: number;
  readonly sha256: string;
  readonly type: string | undefined;
}

/** The content that the owner works on: the pending revision of what is published, else the content itself. */
export const workedOn = (listing: Listing): ListingContent => listing.revision?.content ?? listing.content;

const room = (listing: Listing): void => {
  if (workedOn(listing).media.length >= maxMedia)
    throw new Fault('invalid', 'media.tooMany', listing.id, { params: { count: maxMedia } });
};

/**
 * The media that an announced file will be.
 * @throws Fault invalid: field `type` `media.type`, field `bytes` `object.tooLarge`, or `media.tooMany`
 */
export const announce = (listing: Listing, id: string, file: AnnouncedMedia): Media => {
  const limits = taken[file.kind];
  if (!(limits.types as readonly string[]).includes(file.type)) throw invalidField('/type', 'media.type', { type: file.type });
  if (file.bytes > limits.bytes) throw invalidField('/bytes', 'object.tooLarge', { bytes: limits.bytes });
  room(listing);
  return { ...file, id, key: `media/${listing.id}/${id}` };
};

/** Holds that the stored object is the announced file. @throws Fault invalid `media.notUploaded`, `media.checksum`, `media.content` */
export const hold = (media: Pick<Media, 'id' | 'type' | 'sha256' | 'bytes'>, found: FoundFile | undefined): void => {
  if (!found) throw new Fault('invalid', 'media.notUploaded', media.id);
  if (found.type !== media.type)
    throw new Fault('invalid', 'media.content', `${media.id} is ${found.type}`, { params: { type: media.type } });
  if (found.sha256 !== media.sha256 || found.bytes !== media.bytes) throw new Fault('invalid', 'media.checksum', media.id);
};

/** Adds an arrived file; to the pending revision while the listing is published (US2). */
export const addMedia = (listing: Listing, media: Media, actor: Actor, now: Date): Listing => {
  const content = workedOn(listing);
  if (content.media.some((m) => m.id === media.id)) return listing;
  room(listing);
  return edit(listing, { ...content, media: [...content.media, media] }, actor, now);
};

/** Takes a file away; in the pending revision while the listing is published. @throws Fault missing */
export const removeMedia = (listing: Listing, id: string, actor: Actor, now: Date): Listing => {
  const content = workedOn(listing);
  if (!content.media.some((m) => m.id === id)) throw missing('media');
  return edit(listing, { ...content, media: content.media.filter((m) => m.id !== id) }, actor, now);
};
