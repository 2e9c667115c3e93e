import { idOf } from '@sandan/kernel/id';
import { Cooperation, DealState, dealActions, dealSides, TechnologyDeal } from '@sandan/market/deal/technology';
import { DealEntry } from '@sandan/market/deal/technology-entry';
import { endReasonNames, holdReasonNames } from '@sandan/market/deal/technology-reason';
import { Stage } from '@sandan/market/listing/attribute';
import * as z from 'zod';
import { Text } from './answers.ts';
import { ConversationView, rendered } from './conversation-answers.ts';

const Named = z.object({ id: z.string(), name: z.string() });
const House = z.object({ organisationId: z.string(), name: Text });

/** One line of the list of deals. */
export const DealLine = z
  .object({
    id: idOf('deal'),
    version: z.int(),
    number: z.string(),
    state: DealState,
    reason: z.enum(endReasonNames).optional(),
    holds: z.array(z.enum(holdReasonNames)),
    listing: TechnologyDeal.shape.listing,
    needId: z.string().optional(),
    seller: House,
    buyer: House,
    /** Whose move it is, and when the market reminds or lets the deal sleep. */
    waits: z
      .object({
        for: z.enum(['seller', 'buyer']),
        since: z.string(),
        next: z.object({ step: z.string(), at: z.string() }).optional(),
      })
      .optional(),
    side: z.enum(dealSides),
    begunAt: z.string(),
    changedAt: z.string(),
    demo: z.boolean(),
  })
  .meta({ id: 'DealLine' });

const Move = DealEntry.pick({ id: true, side: true, action: true, from: true, to: true, reason: true, text: true }).extend({
  at: z.string(),
  by: Named.nullable(),
  organisation: z.object({ id: z.string(), name: Text }).nullable(),
  ...rendered,
});

export const DealView = DealLine.extend({
  buyer: House.extend({ person: Named }),
  seller: House.extend({ person: Named.optional() }),
  cooperation: z.array(Cooperation),
  held: z.array(
    z.object({ reason: z.enum(holdReasonNames), side: z.enum(dealSides), note: z.string().optional(), at: z.string() }),
  ),
  nda: TechnologyDeal.shape.nda,
  roomOpenedAt: z.string().optional(),
  sleptIn: DealState.optional(),
  /** What the deal opens to the buyer of the listing at this moment. */
  stage: Stage,
  actions: z.array(z.enum(dealActions)),
  history: z.array(Move),
  conversation: ConversationView,
}).meta({ id: 'DealView' });
