import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { Money } from '@sandan/kernel/money';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { koreanDay } from '../calendar/date.ts';
import { evaluationVerdicts, ItemResult, Protocol, WrittenItem } from '../evaluation/evaluation.ts';
import { DeliveryTerm } from '../incoterm/term.ts';
import { PaymentTerms } from '../payment/terms.ts';
import { Auction, AuctionTerms } from './auction.ts';
import { HistoryLine, Inspection } from './inspection.ts';
import { BidderState, ResaleState, resaleProcess, resaleReasonNames, resaleSides } from './process.ts';

const Said = z.string().trim().min(1).max(2000);
export const mostHistory = 60;
export const mostTests = 5;
export const mostClaims = 20;

/** An acceptance test as it is handed in: what was held against which limits, and what was read, in the same order. */
export const WrittenTest = z
  .strictObject({
    on: z.iso.date(),
    /** By whom, on what, with which instruments. */
    method: Said,
    items: z
      .array(WrittenItem.omit({ samples: true }))
      .min(1)
      .max(20),
    readings: z.array(z.string().trim().min(1).max(60)).min(1).max(20),
  })
  .meta({ id: 'WrittenAcceptanceTest' });
export type WrittenTest = z.infer<typeof WrittenTest>;

export const AcceptanceTest = z
  .object({
    on: z.iso.date(),
    method: z.string(),
    items: Protocol.shape.items,
    results: z.array(ItemResult).max(20),
    verdict: z.enum(evaluationVerdicts),
    at: z.iso.datetime(),
  })
  .meta({ id: 'AcceptanceTest' });
export type AcceptanceTest = z.infer<typeof AcceptanceTest>;

/** On which terms it goes, whoever buys it. */
export const ResaleConditions = z
  .strictObject({
    delivery: DeliveryTerm,
    payment: PaymentTerms,
    /** Days from the order until it is ready to be fetched. */
    readyDays: z.int().min(0).max(365),
    /** Days of warranty from the take-over; 0 is none. */
    warrantyDays: z.int().min(0).max(1095),
    /** What the warranty covers, and what not. */
    warranty: Said.optional(),
    /** The least level of verification of whoever bids or reserves. */
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(1),
  })
  .meta({ id: 'ResaleConditions' });
export type ResaleConditions = z.infer<typeof ResaleConditions>;

const Price = z.strictObject({ ...Money.shape, minor: z.int().positive().max(10_000_000_000_000) });

/** How it is offered: at a price, or by auction. */
export const ResaleOffer = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('fixed'), price: Price, conditions: ResaleConditions }),
    z.strictObject({ by: z.literal('auction'), auction: AuctionTerms, conditions: ResaleConditions }),
  ])
  .meta({ id: 'ResaleOffer' });
export type ResaleOffer = z.infer<typeof ResaleOffer>;

export const claimAnswers = ['repaired', 'replaced', 'paid', 'refused'] as const;
const Claim = z.object({
  number: z.int().positive(),
  at: z.iso.datetime(),
  text: Said,
  answer: z.object({ as: z.enum(claimAnswers), text: Said, at: z.iso.datetime() }).optional(),
});

const Step = z.object({
  action: z.enum(resaleProcess.transitions.map((t) => t.action)),
  side: z.enum(resaleSides),
  to: ResaleState,
  reason: z.enum(resaleReasonNames).optional(),
  text: Said.optional(),
  at: z.iso.datetime(),
});

const Party = z.object({ organisationId: idOf('organisation'), personId: idOf('person') });

export const Resale = z
  .object({
    id: idOf('resale'),
    version: z.int().positive(),
    number: z.string(),
    state: ResaleState,
    reason: z.enum(resaleReasonNames).optional(),
    listingId: idOf('listing'),
    title: localized(300),
    /** For the trade gate. */
    hs: z.string().max(12).optional(),
    seller: Party,
    inspections: z.array(Inspection).max(10),
    history: z.array(HistoryLine).max(mostHistory),
    /** What the seller puts it at; for the seller alone. */
    appraisal: z.object({ ...Money.shape, by: z.string().trim().min(1).max(200), on: z.iso.date() }).optional(),
    tests: z.array(AcceptanceTest).max(mostTests),
    conditions: ResaleConditions.optional(),
    /** The price, where it has one. */
    price: Money.optional(),
    auction: Auction.optional(),
    /** How many auctions of it there have been. */
    round: z.int().nonnegative(),
    /** What one bidder is offered after the auction: the next in line, or the first where the reserve was not reached. */
    proposal: z
      .object({ bidderId: idOf('bidder'), ...Party.shape, minor: z.int().positive(), until: z.iso.datetime() })
      .optional(),
    /** Bidders who were offered it, or won it, and did not take it. */
    passedOver: z.array(idOf('bidder')).max(50),
    buyer: Party.optional(),
    orderId: idOf('order').optional(),
    soldFor: Money.optional(),
    installedOn: z.iso.date().optional(),
    /** The last day of the warranty. */
    warrantyUntil: z.iso.date().optional(),
    claims: z.array(Claim).max(mostClaims),
    course: z.array(Step).max(100),
    since: z.iso.datetime(),
    demo: z.boolean(),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Resale' });
export type Resale = z.infer<typeof Resale>;

/** One organisation in one auction; how far it goes is sealed elsewhere. */
export const Bidder = z
  .object({
    id: idOf('bidder'),
    version: z.int().positive(),
    state: BidderState,
    resaleId: idOf('resale'),
    round: z.int().positive(),
    title: localized(300),
    ...Party.shape,
    /** Under which all see it. */
    number: z.int().positive(),
    /** Record of the trade gate that let it in. */
    gateId: z.string().max(80),
    demo: z.boolean(),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Bidder' });
export type Bidder = z.infer<typeof Bidder>;

/** The number people quote: the day in Korea, and the last five characters of the id. */
export const resaleNumber = (id: string, at: Date): string => `UMC-${koreanDay(at).replaceAll('-', '')}-${id.slice(-5)}`;

/** States in which everybody may see it. */
export const isShown = ({ state }: Pick<Resale, 'state'>): boolean =>
  ['listed', 'reserved', 'sold', 'installed', 'in_warranty', 'closed'].includes(state);
