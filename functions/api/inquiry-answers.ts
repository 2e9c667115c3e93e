import { idOf } from '@sandan/kernel/id';
import { Attachment, EntryEvent } from '@sandan/market/deal/entry';
import { Inquiry, InquiryState, outcomeNames, Purpose, sides, Wanted } from '@sandan/market/deal/inquiry';
import { Origin } from '@sandan/market/deal/origin';
import * as z from 'zod';
import { Text } from './answers.ts';
import { ConversationView, rendered } from './conversation-answers.ts';

const Named = z.object({ id: z.string(), name: z.string() });

export const InquiryLine = z
  .object({
    id: idOf('inquiry'),
    version: z.int(),
    number: z.string(),
    state: InquiryState,
    reason: z.enum(outcomeNames).optional(),
    listing: Inquiry.shape.listing,
    purpose: Purpose.optional(),
    asker: z.object({ organisationId: z.string().optional(), name: Text }),
    /** Of one that was asked by another channel: where, and whom to answer. */
    origin: Origin.extend({ channelName: z.object({ ko: z.string(), en: z.string() }) })
      .meta({ id: 'InquiryOriginView' })
      .optional(),
    responder: z.object({ organisationId: z.string().optional(), name: Text, assigneeId: z.string().optional() }),
    due: z
      .object({ at: z.string(), zone: z.string(), businessHoursLeft: z.number(), holidays: z.enum(['KR', 'none']) })
      .optional(),
    escalated: z.enum(['deputy', 'operator']).optional(),
    askedAt: z.string(),
    changedAt: z.string(),
    demo: z.boolean(),
  })
  .meta({ id: 'InquiryLine' });

const Line = z.object({
  id: z.string(),
  kind: z.enum(['message', 'event']),
  at: z.string(),
  by: z.object({
    person: Named.nullable(),
    organisation: z.object({ id: z.string().optional(), name: Text }).nullable(),
    side: z.enum(sides),
  }),
  text: z.string().optional(),
  ...rendered,
  event: EntryEvent.extend({ assignee: Named.optional(), deputy: Named.optional() }).optional(),
  attachments: z.array(Attachment.omit({ key: true })),
});

export const InquiryView = InquiryLine.extend({
  asker: z.object({ organisationId: z.string().optional(), name: Text, person: Named }),
  responder: z.object({
    organisationId: z.string().optional(),
    name: Text,
    assigneeId: z.string().optional(),
    assignee: Named.optional(),
  }),
  wanted: Wanted,
  answered: Inquiry.shape.answered,
  deputy: Named.optional(),
  side: z.enum(sides),
  messages: z.array(Line),
  conversation: ConversationView,
  actions: z.array(z.string()),
  outcome: z.object({ code: z.enum(outcomeNames), name: Text }).optional(),
}).meta({ id: 'InquiryView' });
