import { Stamp } from '@sandan/kernel/actor';
import { invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { Money } from '@sandan/kernel/money';
import * as z from 'zod';
import { koreanDay } from '../calendar/date.ts';
import { Instalment } from '../payment/instalment.ts';
import { Share } from '../royalty/share.ts';
import { orderProcess } from './process.ts';
import { orderReasonNames, paymentFacetNames } from './reason.ts';
import { OrderTerms } from './terms.ts';
import { mostTracking, TrackingEvent } from './tracking.ts';

export const OrderState = z.enum(orderProcess.states);

/** What was sent: the despatch advice. */
export const Dispatch = z
  .object({
    on: z.iso.date(),
    carrier: z.string().trim().min(1).max(120),
    tracking: z.string().trim().min(1).max(120).optional(),
    vessel: z.string().trim().min(1).max(120).optional(),
    packages: z.int().min(1).max(100_000).optional(),
    grossKg: z.number().positive().max(1e9).optional(),
    arrivesOn: z.iso.date().optional(),
  })
  .meta({ id: 'Dispatch' });
export type Dispatch = z.infer<typeof Dispatch>;

/** @throws Fault invalid `dispatch.arrives` where goods are to arrive before they are sent */
export const checkDispatch = ({ on, arrivesOn }: Dispatch): void => {
  if (arrivesOn !== undefined && arrivesOn < on) throw invalidField('/dispatch/arrivesOn', 'dispatch.arrives');
};

/** A change with which the seller would accept; the price is that of the quote and can not be part of it. */
export const ProposedChange = z.object({
  leadDays: z.int().min(0).max(1095),
  note: z.string().trim().min(1).max(2000),
});

/** What of the price was paid before, as for a sample that was charged. */
export const OrderCredit = z.object({ sampleId: z.string(), minor: z.int().positive().max(Number.MAX_SAFE_INTEGER) });

/** An order of one buyer at one seller. Several of one purchase share its id; their totals are the sum. */
export const Order = z
  .object({
    id: idOf('order'),
    version: z.int().positive(),
    number: z.string(),
    state: OrderState,
    reason: z.enum(orderReasonNames).optional(),
    /** The one version of a quote that it follows from (Q1), and the hash of its content. */
    quote: z.object({ id: z.string(), version: z.int().positive(), rfqId: z.string().optional() }),
    contentHash: z.string().regex(/^[0-9a-f]{64}$/),
    purchaseId: z.string().max(40),
    seller: z.object({ organisationId: idOf('organisation'), personId: idOf('person').optional() }),
    buyer: z.object({ organisationId: idOf('organisation'), personId: idOf('person') }),
    terms: OrderTerms,
    total: Money,
    credits: z.array(OrderCredit).max(10),
    instalments: z.array(Instalment).min(1).max(8),
    payment: z.enum(paymentFacetNames),
    /** The market's share of what comes through it, in parts per million, as it was when the order was placed. */
    feeShare: Share,
    /** Records of the gates of export control that it passed. */
    gates: z.array(z.object({ at: z.enum(['place', 'dispatch']), id: z.string().max(80) })).max(10),
    change: ProposedChange.optional(),
    /** Lead time that both agreed to instead of that of the terms. */
    leadDays: z.int().min(0).optional(),
    readyBy: z.iso.date().optional(),
    cancelAsked: z.object({ side: z.enum(['seller', 'buyer']), by: Stamp }).optional(),
    dispatch: Dispatch.optional(),
    /** What happened on the way, by time. */
    tracking: z.array(TrackingEvent).max(mostTracking).optional(),
    reminded: z.int().nonnegative(),
    /** When it came to its present state; terms of the clock run from it. */
    since: z.iso.datetime(),
    demo: z.boolean(),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Order' });
export type Order = z.infer<typeof Order>;

/** The number people quote: the day it was placed, in Korea, and the last five characters of its id. For reading, not for keys. */
export const orderNumber = (id: string, at: Date): string => {
  const day = koreanDay(at).replaceAll('-', '');
  return `ORD-${day}-${id.slice(-5)}`;
};

/** Whether anything of the order is still to come. */
export const isUnderWay = ({ state }: Pick<Order, 'state'>): boolean =>
  !(orderProcess.final as readonly string[]).includes(state);

/** The organisation on the other side. */
export const otherSide = ({ seller, buyer }: Pick<Order, 'seller' | 'buyer'>, organisationId: string): string =>
  seller.organisationId === organisationId ? buyer.organisationId : seller.organisationId;
