import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { Attachment } from './entry.ts';

export const maxFolders = 40;
export const maxGroups = 20;
export const maxRoomFiles = 500;
/** The group of all members of the other side. */
export const everyone = 'everyone';

/** Persons of the other side, by the addresses with which they sign in. */
export const RoomGroup = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,20}$/),
  name: z.string().trim().min(1).max(80),
  emails: z
    .array(
      z
        .email()
        .max(200)
        .transform((e) => e.toLowerCase()),
    )
    .max(50),
});
export type RoomGroup = z.infer<typeof RoomGroup>;

/** A name of a folder; `/` leads into it: `Specifications/Tests`. */
export const Folder = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^/]+(\/[^/]+)*$/);

/** How the seller ordered the room. */
export const Room = z
  .object({
    dealId: idOf('deal'),
    version: z.int().positive(),
    folders: z.array(Folder).max(maxFolders),
    groups: z.array(RoomGroup).max(maxGroups).default([]),
    changed: Stamp,
  })
  .meta({ id: 'Room' });
export type Room = z.infer<typeof Room>;

/** What a group may do with a file: look at a marked copy, or take it along too. */
export const RoomRight = z.object({ group: z.string().max(20), may: z.enum(['view', 'download']) });
export type RoomRight = z.infer<typeof RoomRight>;

/** A file of a deal: in the room, or the text of an agreement that a side brought (`use`). */
export const RoomFile = z
  .object({
    dealId: idOf('deal'),
    version: z.int().positive(),
    state: z.enum(['waiting', 'ready', 'revoked']),
    use: z.enum(['room', 'nda']),
    side: z.enum(['seller', 'buyer']),
    folder: Folder.optional(),
    file: Attachment,
    /** Whether a copy can be made that says who read it; else it can only be downloaded. */
    markable: z.boolean(),
    rights: z.array(RoomRight).max(maxGroups + 1),
    /** Last instant at which the other side may open it. */
    until: z.iso.datetime().optional(),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'RoomFile' });
export type RoomFile = z.infer<typeof RoomFile>;

/** That somebody opened a file; never changed. */
export const RoomAccess = z
  .object({
    id: idOf('message'),
    version: z.literal(1),
    dealId: idOf('deal'),
    fileId: idOf('media'),
    did: z.enum(['view', 'download']),
    personId: idOf('person'),
    side: z.enum(['seller', 'buyer']),
    by: Stamp,
  })
  .meta({ id: 'RoomAccess' });
export type RoomAccess = z.infer<typeof RoomAccess>;

export const maxQuestion = 4000;

/** A question of one side about the room or one of its files, and the answer of the other. */
export const RoomQuestion = z
  .object({
    id: idOf('message'),
    version: z.int().positive(),
    dealId: idOf('deal'),
    fileId: idOf('media').optional(),
    side: z.enum(['seller', 'buyer']),
    text: z.string().trim().min(1).max(maxQuestion),
    by: Stamp,
    answer: z.object({ text: z.string().trim().min(1).max(maxQuestion), by: Stamp }).optional(),
  })
  .meta({ id: 'RoomQuestion' });
export type RoomQuestion = z.infer<typeof RoomQuestion>;
