import { idOf } from '@sandan/kernel/id';
import { RfqContent } from '@sandan/market/rfq/content';
import { Rfq, RfqAward, RfqState, rfqActions, rfqSides } from '@sandan/market/rfq/rfq';
import { RfqEntry } from '@sandan/market/rfq/rfq-entry';
import { rfqReasonNames } from '@sandan/market/rfq/rfq-reason';
import * as z from 'zod';
import { Text } from './answers.ts';
import { rendered } from './conversation-answers.ts';

const House = z.object({ organisationId: z.string(), name: Text, country: z.string() });

/** One line of a list of requests for quotation. */
export const RfqLineView = z
  .object({
    id: idOf('rfq'),
    version: z.int(),
    number: z.string(),
    state: RfqState,
    reason: z.enum(rfqReasonNames).optional(),
    title: z.string(),
    language: z.string(),
    currency: RfqContent.shape.currency,
    lines: z.int(),
    place: z.string().optional(),
    deadline: z.string().optional(),
    sealed: z.boolean(),
    visibility: RfqContent.shape.visibility,
    buyer: House,
    side: z.enum(rfqSides),
    changedAt: z.string(),
    demo: z.boolean(),
  })
  .meta({ id: 'RfqLineView' });

const QuestionView = z.object({
  id: z.string(),
  at: z.string(),
  text: z.string(),
  /** Whether the caller's organisation asked it; who else did is not said. */
  mine: z.boolean(),
  ...rendered,
  answer: z.object({ text: z.string(), at: z.string(), ...rendered }).optional(),
});

export const RfqView = RfqLineView.omit({ lines: true })
  .extend({
    /** To suppliers without the names of others who were invited. */
    content: RfqContent,
    completeness: z
      .object({
        score: z.int(),
        least: z.int(),
        publishable: z.boolean(),
        questions: z.array(z.object({ pointer: z.string(), code: z.string(), must: z.boolean() })),
      })
      .optional(),
    publishedAt: z.string().optional(),
    next: Rfq.shape.next,
    reached: z.int().optional(),
    awards: z.array(RfqAward).optional(),
    /** The buyer: how many orders its purchase holds (`/purchases/{id}` with the id of the request). */
    ordered: z.int().optional(),
    /** The caller's own quotation, of a supplier that has one. */
    quoteId: z.string().optional(),
    mayQuote: z.boolean(),
    actions: z.array(z.enum(rfqActions)),
    /** Specifications of its lines. */
    files: z.array(z.object({ id: z.string(), line: z.int(), name: z.string(), type: z.string(), bytes: z.int() })),
    questions: z.array(QuestionView),
    history: z.array(
      RfqEntry.pick({ id: true, side: true, action: true, from: true, to: true, reason: true, text: true }).extend({
        at: z.string(),
      }),
    ),
  })
  .meta({ id: 'RfqView' });
