import { invalidField } from '@sandan/kernel/fault';
import type * as z from 'zod';
import { taken } from '../listing/media.ts';
import { Attachment, maxAttachmentBytes } from './entry.ts';

/** A file that is announced before it is uploaded. */
export const AnnouncedAttachment = Attachment.omit({ id: true, key: true }).strict().meta({ id: 'AnnouncedAttachment' });
export type AnnouncedAttachment = z.infer<typeof AnnouncedAttachment>;

const types: readonly string[] = [...taken.image.types, ...taken.document.types];

/** The attachment that an announced file will be. @throws Fault invalid: field `type` `media.type`, field `bytes` `object.tooLarge` */
export const attach = (inquiryId: string, id: string, file: AnnouncedAttachment): Attachment => {
  if (!types.includes(file.type)) throw invalidField('/type', 'media.type', { type: file.type });
  if (file.bytes > maxAttachmentBytes) throw invalidField('/bytes', 'object.tooLarge', { bytes: maxAttachmentBytes });
  return { ...file, id, key: `inquiries/${inquiryId}/${id}` };
};
