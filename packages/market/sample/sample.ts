import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { Currency } from '@sandan/kernel/money';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { koreanDay } from '../calendar/date.ts';
import { LedgerEntry } from '../ledger/entry.ts';
import { Dispatch } from '../order/order.ts';
import { SampleState, sampleProcess, sampleReasonNames, sampleSides } from './process.ts';

const SampleText = z.string().trim().min(1).max(2000);
/** Most criteria of one sample. */
export const mostCriteria = 10;

/** What a buyer asks for: how many, where to, what for, and what the sample must do to pass. */
export const SampleWish = z
  .strictObject({
    quantity: z.number().positive().max(10_000),
    unit: z.string().trim().min(1).max(30).default('H87'),
    shipTo: z.string().trim().min(5).max(400),
    purpose: SampleText.optional(),
    criteria: z.array(z.string().trim().min(1).max(200)).max(mostCriteria).default([]),
  })
  .meta({ id: 'SampleWish' });
export type SampleWish = z.infer<typeof SampleWish>;

/** What a seller answers. `minor`: the price of all of it in minor units, carriage within; 0 is free. */
export const SampleOffer = z
  .strictObject({
    currency: Currency,
    minor: z.int().nonnegative().max(1e10),
    /** Whether the price is taken off the next order that has the product in it. */
    credited: z.boolean(),
    /** Where it is credited: any next order at the seller will do, whatever it is of. */
    anyOrder: z.boolean().optional(),
    /** Days until it is sent. */
    leadDays: z.int().min(0).max(180),
    validUntil: z.iso.date(),
    text: SampleText.optional(),
  })
  .meta({ id: 'SampleOffer' });
export type SampleOffer = z.infer<typeof SampleOffer>;

/** Whether the sample meets each criterion, in the order in which they were asked, and in words. */
export const SampleVerdict = z.object({ met: z.array(z.boolean()).max(mostCriteria), text: SampleText.optional() });
export type SampleVerdict = z.infer<typeof SampleVerdict>;

const SampleStep = z.object({
  action: z.enum(sampleProcess.transitions.map((t) => t.action)),
  side: z.enum(sampleSides),
  to: SampleState,
  reason: z.enum(sampleReasonNames).optional(),
  text: SampleText.optional(),
  at: z.iso.datetime(),
});

export const Sample = z
  .object({
    id: idOf('sample'),
    version: z.int().positive(),
    number: z.string(),
    state: SampleState,
    reason: z.enum(sampleReasonNames).optional(),
    listingId: idOf('listing'),
    title: localized(300),
    /** For the trade gate. */
    hs: z.string().max(12).optional(),
    seller: z.object({ organisationId: idOf('organisation') }),
    buyer: z.object({ organisationId: idOf('organisation'), personId: idOf('person') }),
    wish: SampleWish,
    offer: SampleOffer.optional(),
    /** When and by which reference the price came in. */
    paid: z.object({ on: z.iso.date(), reference: z.string().max(120) }).optional(),
    dispatch: Dispatch.optional(),
    /** Record of the trade gate that it passed. */
    gateId: z.string().max(80).optional(),
    verdict: SampleVerdict.optional(),
    /** The order whose price it was taken off. */
    orderId: idOf('order').optional(),
    /** Its book: what is paid for it is an advance on the order (`credit`) until it is taken off one, or no order came. */
    entries: z.array(LedgerEntry).max(20),
    course: z.array(SampleStep).max(60),
    reminded: z.int().nonnegative(),
    /** When it came to its present state: from here the clock counts. */
    since: z.iso.datetime(),
    demo: z.boolean(),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Sample' });
export type Sample = z.infer<typeof Sample>;

/** The number people quote: the day in Korea, and the last five characters of the id. */
export const sampleNumber = (id: string, at: Date): string => `SMP-${koreanDay(at).replaceAll('-', '')}-${id.slice(-5)}`;

/** Whether it costs nothing. */
export const isFree = ({ offer }: Pick<Sample, 'offer'>): boolean => (offer?.minor ?? 0) === 0;
