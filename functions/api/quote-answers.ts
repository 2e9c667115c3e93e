import { idOf } from '@sandan/kernel/id';
import { Money } from '@sandan/kernel/money';
import { QuoteMessage } from '@sandan/market/quote/message';
import { Quote, QuoteState, QuoteVersion, quoteActions, quoteParties, quoteSides } from '@sandan/market/quote/quote';
import { QuoteEntry } from '@sandan/market/quote/quote-entry';
import { quoteReasonNames } from '@sandan/market/quote/quote-reason';
import { QuoteTerms } from '@sandan/market/quote/terms';
import { RfqState } from '@sandan/market/rfq/rfq';
import * as z from 'zod';
import { Text } from './answers.ts';
import { ConversationView, rendered } from './conversation-answers.ts';

const House = z.object({ organisationId: z.string(), name: Text, country: z.string() });
const Change = z.object({ path: z.string(), before: z.unknown().optional(), after: z.unknown().optional() });

/** One line of a list of quotations. Figures are absent while they are sealed. */
export const QuoteLineView = z
  .object({
    id: idOf('quote'),
    version: z.int(),
    reference: z.string(),
    rfq: Quote.shape.rfq,
    state: QuoteState,
    reason: z.enum(quoteReasonNames).optional(),
    seller: House,
    buyer: House,
    side: z.enum(quoteSides),
    /** Who may write the next version. */
    pen: z.enum(quoteParties).optional(),
    number: z.int(),
    sealed: z.boolean(),
    total: Money.optional(),
    validUntil: z.string().optional(),
    changedAt: z.string(),
    demo: z.boolean(),
  })
  .meta({ id: 'QuoteLineView' });

export const QuoteVersionView = QuoteVersion.pick({
  number: true,
  side: true,
  terms: true,
  total: true,
  hash: true,
  note: true,
})
  .extend({ at: z.string(), changes: z.array(Change), ...rendered })
  .meta({ id: 'QuoteVersionView' });

export const QuoteView = QuoteLineView.extend({
  rfqState: RfqState,
  /** Whether the caller can write the next version now. */
  writes: z.boolean(),
  actions: z.array(z.enum(quoteActions)),
  draft: QuoteTerms.optional(),
  viewed: Quote.shape.viewed,
  accepted: Quote.shape.accepted,
  /** All that were offered, the first first, each with what it changes against the one before. */
  versions: z.array(QuoteVersionView),
  /** What both sides say, original and translation beside each other. */
  messages: z.array(
    QuoteMessage.pick({ id: true, side: true, text: true, language: true, translation: true }).extend({
      ...rendered,
      language: QuoteMessage.shape.language,
      at: z.string(),
    }),
  ),
  history: z.array(
    QuoteEntry.pick({ id: true, side: true, action: true, from: true, to: true, number: true, reason: true, text: true }).extend({
      ...rendered,
      at: z.string(),
      by: z.object({ id: z.string(), name: z.string() }).nullable(),
    }),
  ),
  conversation: ConversationView,
}).meta({ id: 'QuoteView' });
