import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { Money } from '@sandan/kernel/money';
import { process } from '@sandan/kernel/process';
import * as z from 'zod';
import { quoteReasonNames } from './quote-reason.ts';
import { QuoteTerms } from './terms.ts';

/**
 * Negotiation of a quotation (UBL Quotation). The state says who holds the pen: only they write the next version or take the last one.
 * `submitted`: an offer of the seller lies with the buyer; `countered`: one of the buyer's lies with the seller; `requested`: the buyer
 * asks the seller for a better one; `draft`: the seller writes. What has expired can be offered again, as a new version.
 */
export const quoteProcess = process({
  name: 'quote',
  states: ['draft', 'requested', 'submitted', 'countered', 'accepted', 'declined', 'withdrawn', 'superseded', 'expired'],
  initial: 'draft',
  final: ['accepted', 'declined', 'withdrawn', 'superseded'],
  transitions: [
    { from: 'draft', action: 'change', by: 'seller', to: 'draft' },
    {
      from: ['draft', 'requested', 'countered'],
      action: 'submit',
      by: 'seller',
      to: 'submitted',
      guard: 'quote.same',
      gate: 'goods',
    },
    { from: 'expired', action: 'renew', by: 'seller', to: 'submitted', guard: 'quote.validity', gate: 'goods' },
    { from: 'submitted', action: 'recall', by: 'seller', to: 'draft' },
    { from: 'submitted', action: 'counter', by: 'buyer', to: 'countered', guard: 'quote.same' },
    { from: 'submitted', action: 'request', by: 'buyer', to: 'requested' },
    { from: 'submitted', action: 'accept', by: 'buyer', to: 'accepted', guard: 'quote.stale', gate: 'goods' },
    { from: 'countered', action: 'accept', by: 'seller', to: 'accepted', guard: 'quote.stale', gate: 'goods' },
    {
      from: ['submitted', 'countered', 'requested'],
      action: 'decline',
      by: 'buyer',
      to: 'declined',
      reasons: ['price', 'terms', 'lead_time', 'no_fit', 'quality', 'not_needed'],
    },
    {
      from: ['requested', 'countered'],
      action: 'decline',
      by: 'seller',
      to: 'declined',
      reasons: ['price', 'terms', 'lead_time', 'no_capacity', 'not_available', 'control'],
    },
    { from: ['draft', 'submitted', 'expired'], action: 'withdraw', by: 'seller', to: 'withdrawn' },
    { from: 'submitted', action: 'view', by: 'buyer', to: 'submitted' },
    { from: 'submitted', action: 'warn', by: 'clock', to: 'submitted', timer: 'quote.warn' },
    { from: 'countered', action: 'warn', by: 'clock', to: 'countered', timer: 'quote.warn' },
    { from: ['requested', 'submitted', 'countered'], action: 'expire', by: 'clock', to: 'expired', timer: 'quote.validity' },
    {
      from: ['draft', 'requested', 'submitted', 'countered', 'expired'],
      action: 'supersede',
      by: 'clock',
      to: 'superseded',
      reasons: ['awarded_elsewhere', 'request_ended'],
    },
    {
      from: ['draft', 'requested', 'submitted', 'countered', 'expired'],
      action: 'decline',
      by: 'operator',
      to: 'declined',
      reasons: ['control'],
    },
  ],
});

export type QuoteState = (typeof quoteProcess)['states'][number];
export type QuoteAction = (typeof quoteProcess)['transitions'][number]['action'];
export const QuoteState = z.enum(quoteProcess.states).meta({ id: 'QuoteState' });
export const quoteParties = ['seller', 'buyer'] as const;
export type QuoteParty = (typeof quoteParties)[number];
export const quoteSides = [...quoteParties, 'operator', 'clock'] as const;
export type QuoteSide = (typeof quoteSides)[number];

/** Actions that a person takes by name; `submit`, `renew` and `counter` come with terms. */
export const quoteActions = ['view', 'recall', 'request', 'accept', 'decline', 'withdraw'] as const satisfies QuoteAction[];
export const writingActions = ['submit', 'renew', 'counter'] as const satisfies QuoteAction[];

/** Versions that one negotiation can have. */
export const maxQuoteVersions = 50;

const Party = z.object({ organisationId: idOf('organisation'), country: z.string(), zone: z.string() });

/** A quotation of one seller for one request. `number` is that of its last version. */
export const Quote = z
  .object({
    id: idOf('quote'),
    version: z.int().positive(),
    /** For people: `QT-20261126-8GHJK`. */
    reference: z.string(),
    rfq: z.object({ id: idOf('rfq'), number: z.string(), title: z.string() }),
    state: QuoteState,
    reason: z.enum(quoteReasonNames).optional(),
    seller: Party.extend({ personId: idOf('person').optional() }),
    buyer: Party.extend({ personId: idOf('person') }),
    number: z.int().nonnegative().max(maxQuoteVersions),
    /** What the seller is writing; shown to nobody else. */
    draft: QuoteTerms.optional(),
    /** Of the last version. */
    total: Money.optional(),
    validUntil: z.iso.datetime().optional(),
    /** When the buyer first looked at the last version. */
    viewed: z.object({ number: z.int().positive(), at: z.iso.datetime() }).optional(),
    /** The version that both agreed to, with the SHA-256 of its canonical content, and the order it became. */
    accepted: z
      .object({ number: z.int().positive(), by: z.enum(quoteParties), hash: z.string(), orderId: z.string() })
      .optional(),
    next: z.object({ step: z.enum(['warn', 'expire']), at: z.iso.datetime() }).optional(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Quote' });
export type Quote = z.infer<typeof Quote>;

/** One version, as it was offered; never changed. */
export const QuoteVersion = z
  .object({
    quoteId: idOf('quote'),
    version: z.int().positive(),
    number: z.int().positive(),
    side: z.enum(quoteParties),
    terms: QuoteTerms,
    total: Money,
    /** SHA-256 of the canonical content, see `contentOf`. */
    hash: z.string().length(64),
    note: z.string().trim().min(1).max(2000).optional(),
    by: Stamp,
  })
  .meta({ id: 'QuoteVersion' });
export type QuoteVersion = z.infer<typeof QuoteVersion>;
