import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { InquiryState, inquiryProcess, outcomeNames, sides } from './inquiry.ts';

export const maxMessageLength = 8000;
export const maxAttachments = 10;
/** Bytes of the largest file of a conversation. */
export const maxAttachmentBytes = 20 * 1024 * 1024;

/** A file in a conversation; its bytes lie in the object store under `key`. */
export const Attachment = z
  .object({
    id: idOf('media'),
    name: z.string().trim().min(1).max(200),
    type: z.string().max(100),
    bytes: z.int().positive().max(maxAttachmentBytes),
    /** SHA-256 of the content, hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    key: z.string(),
  })
  .meta({ id: 'Attachment' });
export type Attachment = z.infer<typeof Attachment>;

const actions = ['ask', ...new Set(inquiryProcess.transitions.map((t) => t.action))] as const;

/** What happened to the case, with the states before and after: the line of the audit. */
export const EntryEvent = z.object({
  action: z.enum(actions),
  from: InquiryState.optional(),
  to: InquiryState,
  reason: z.enum(outcomeNames).optional(),
  assigneeId: idOf('person').optional(),
  escalated: z.enum(['deputy', 'operator']).optional(),
  deputyId: idOf('person').optional(),
});
export type EntryEvent = z.infer<typeof EntryEvent>;

/**
 * One line of a conversation: a message, an event or both. Every version of an inquiry has exactly one entry, with the
 * version as its `position`; entries are never changed, and the case can be told again from them.
 */
export const Entry = z
  .object({
    id: idOf('message'),
    inquiryId: idOf('inquiry'),
    /** 1; one more once its words were erased. */
    version: z.int().positive(),
    position: z.int().positive(),
    by: Stamp,
    side: z.enum(sides),
    text: z.string().trim().min(1).max(maxMessageLength).optional(),
    event: EntryEvent.optional(),
    attachments: z.array(Attachment).max(maxAttachments).default([]),
  })
  .meta({ id: 'Entry' });
export type Entry = z.infer<typeof Entry>;
