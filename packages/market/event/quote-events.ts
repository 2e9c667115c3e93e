import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { Quote, QuoteState, type QuoteVersion, quoteParties } from '../quote/quote.ts';
import { ofSeller, QuoteEntry, type QuoteMoveName, quoteMoveTexts } from '../quote/quote-entry.ts';
import { isUnsealed, type Rfq } from '../rfq/rfq.ts';
import type { Happened } from './event.ts';

/** What an event of a quotation holds. */
export const QuoteData = z.object({
  quote: z.object({
    id: idOf('quote'),
    reference: z.string(),
    state: QuoteState,
    rfq: Quote.shape.rfq,
    /** The version of the terms that it is about; 0 before the first was offered. */
    number: Quote.shape.number,
    /** What that version comes to and how long it is valid; to the buyer of a sealed request only once it is unsealed. */
    total: Quote.shape.total,
    validUntil: Quote.shape.validUntil,
    /** What it became when it was accepted. */
    orderId: z.string().optional(),
    seller: z.object({ organisationId: idOf('organisation') }),
    buyer: z.object({ organisationId: idOf('organisation') }),
  }),
  /** Place of the move in the history. */
  position: z.int().positive(),
  /** Side of the receiver. */
  side: z.enum(quoteParties),
  /** Side that did it. */
  by: QuoteEntry.shape.side,
  from: QuoteState.optional(),
  reason: QuoteEntry.shape.reason,
});

type QuoteEventName = `quote.${QuoteMoveName}`;

const type = (text: { readonly ko: string; readonly en: string }) => ({
  group: 'quote' as const,
  version: 1,
  text,
  data: QuoteData,
});

/** One type of event for each move of the process (UX7). */
export const quoteEventTypes = Object.fromEntries(
  Object.entries(quoteMoveTexts).map(([name, text]) => [`quote.${name}`, type(text)]),
) as Record<QuoteEventName, ReturnType<typeof type>>;

/**
 * What one move of a quotation tells its two sides, and nobody else: what the seller writes before offering anything stays with the
 * seller, and figures are told the buyer only where the seal of the request is broken. `about` is the version that the move is about.
 */
export const quoteEvents = (
  quote: Quote,
  entry: QuoteEntry,
  { rfq, about }: { readonly rfq: Rfq | undefined; readonly about: QuoteVersion | undefined },
): readonly Happened[] => {
  const { id, reference, seller, buyer, accepted } = quote;
  const shown = {
    id,
    reference,
    state: entry.to,
    rfq: quote.rfq,
    number: entry.number,
    ...(entry.to === 'accepted' && accepted ? { orderId: accepted.orderId } : {}),
    seller: { organisationId: seller.organisationId },
    buyer: { organisationId: buyer.organisationId },
  };
  const figures = about ? { total: about.total, validUntil: about.terms.validUntil } : {};
  const hidden = entry.number === 0 || ofSeller.includes(entry.action);
  return quoteParties
    .filter((side) => side === 'seller' || !hidden)
    .map((side) => ({
      name: `quote.${entry.action}` as const,
      organisationId: quote[side].organisationId,
      subject: id,
      at: entry.by.at,
      data: {
        quote: { ...shown, ...(side === 'seller' || (rfq && isUnsealed(rfq)) ? figures : {}) },
        position: entry.position,
        side,
        by: entry.side,
        ...(entry.from ? { from: entry.from } : {}),
        ...(entry.reason ? { reason: entry.reason } : {}),
      },
    }));
};
