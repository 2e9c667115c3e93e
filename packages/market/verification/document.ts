import { Stamp } from '@sandan/kernel/actor';
import { invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { koreanDay, plusDays } from '../calendar/date.ts';
import { VerifiedSide } from '../company/standing.ts';
import { Attachment, maxAttachmentBytes } from '../deal/entry.ts';
import { type Requirement, requirementNames } from './requirement.ts';

/** Most bytes of one paper. */
export const maxDocumentBytes = maxAttachmentBytes;
/** Most papers that lie with one application. */
export const maxDocuments = 30;

const Day = z.iso.date();

/** A paper that shows something: where it stands with the desk, and what the desk said of it. */
export const VerificationDocument = z
  .object({
    id: idOf('media'),
    version: z.int().positive(),
    organisationId: idOf('organisation'),
    side: VerifiedSide,
    requirement: z.enum(requirementNames),
    file: Attachment,
    issued: Day.optional(),
    expires: Day.optional(),
    /** `waiting` for its bytes; `given`; `accepted` or `remarked` by the desk. */
    state: z.enum(['waiting', 'given', 'accepted', 'remarked']),
    remark: z.string().max(1000).optional(),
    by: Stamp,
  })
  .meta({ id: 'VerificationDocument' });
export type VerificationDocument = z.infer<typeof VerificationDocument>;

/** A paper that is announced before it is uploaded. */
export const AnnouncedDocument = Attachment.omit({ id: true, key: true })
  .extend({ requirement: z.enum(requirementNames), issued: Day.optional(), expires: Day.optional() })
  .strict()
  .meta({ id: 'AnnouncedDocument' });
export type AnnouncedDocument = z.infer<typeof AnnouncedDocument>;

/** Types that the desk can read without opening anything that runs. */
const types: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'];

/** Why a paper does not hold on a day, if it does not. */
export const outdated = (
  requirement: Requirement,
  { issued, expires }: { issued?: string | undefined; expires?: string | undefined },
  now: Date,
): 'document.expired' | 'document.tooOld' | undefined => {
  const today = koreanDay(now);
  if (expires && expires < today) return 'document.expired';
  if (requirement.ages === 'issued' && requirement.maxAgeDays && (issued ?? '') < plusDays(today, -requirement.maxAgeDays))
    return 'document.tooOld';
  return undefined;
};

/**
 * Holds what is announced against its requirement: a type that can be read, not too large, with the day that its ageing needs.
 * @throws Fault invalid with the field
 */
export const announceDocument = (requirement: Requirement | undefined, file: AnnouncedDocument, now: Date): void => {
  if (!requirement) throw invalidField('/requirement', 'document.notAsked');
  if (!types.includes(file.type)) throw invalidField('/type', 'document.type');
  if (file.bytes > maxDocumentBytes) throw invalidField('/bytes', 'object.tooLarge', { bytes: maxDocumentBytes });
  if (requirement.ages === 'issued' && !file.issued) throw invalidField('/issued', 'field.required');
  if (requirement.ages === 'stated' && !file.expires) throw invalidField('/expires', 'field.required');
  // Where a paper comes from, the day is hardly ever further on than in Korea.
  if (file.issued && file.issued > koreanDay(now)) throw invalidField('/issued', 'document.future');
  const old = outdated(requirement, file, now);
  if (old) throw invalidField(old === 'document.expired' ? '/expires' : '/issued', old, { days: requirement.maxAgeDays ?? 0 });
};
