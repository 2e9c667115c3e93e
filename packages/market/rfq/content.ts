import { Fault, type FieldFault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { Currency } from '@sandan/kernel/money';
import { Language } from '@sandan/kernel/text';
import * as z from 'zod';
import { incotermRules } from '../incoterm/incoterm.ts';
import { NamedPlace } from '../landed/delivery.ts';
import { type PaymentPreset, paymentPresets } from '../payment/method.ts';
import { TradeQuantity } from '../quote/quantity.ts';
import { visibilities } from './visibility.ts';

export const maxRfqLines = 50;
export const maxInvited = 50;

/** HS subheading: the six digits that all countries share. */
export const Hs6 = z.string().regex(/^(?:0[1-9]|[1-9]\d)\d{4}$/);

/** One thing that is asked for. Prices are minor units of the request's currency for one of the unit. */
export const RfqLine = z
  .strictObject({
    number: z.int().min(1).max(maxRfqLines),
    name: z.string().trim().min(2).max(200),
    spec: z.string().trim().min(1).max(2000).optional(),
    hs: Hs6.optional(),
    /** A listing of the market that the buyer has in mind, or an equal one. */
    listingId: idOf('listing').optional(),
    quantity: TradeQuantity,
    /** How far the delivered quantity may be off, in whole percent either way. */
    tolerancePercent: z.int().min(0).max(50).optional(),
    targetPrice: z.int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
    certificates: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
    /** So many to test before the order. */
    samples: z.int().min(1).max(1000).optional(),
  })
  .meta({ id: 'RfqLine' });
export type RfqLine = z.infer<typeof RfqLine>;

const presets = Object.keys(paymentPresets) as [PaymentPreset, ...PaymentPreset[]];

/** What a buyer asks for. What may be absent is asked for before suppliers see it, see `completeness.ts`. */
export const RfqContent = z
  .strictObject({
    title: z.string().trim().min(2).max(200),
    /** What it is for, and what else a supplier should know. */
    about: z.string().trim().min(1).max(4000).optional(),
    /** The language in which it is written. */
    language: Language,
    currency: Currency,
    lines: z.array(RfqLine).min(1).max(maxRfqLines),
    /** Where the goods are wanted, and the rules of Incoterms 2020 that the buyer takes; any if none is named. */
    delivery: z.strictObject({ rules: z.array(z.enum(incotermRules)).max(11).default([]), place: NamedPlace }).optional(),
    neededBy: z.iso.date().optional(),
    payment: z.array(z.enum(presets)).max(presets.length).default([]),
    visibility: z.enum(visibilities).default('public'),
    /** Nobody but its writer reads a quotation before the deadline. */
    sealed: z.boolean().default(false),
    invited: z
      .array(idOf('organisation'))
      .overwrite((ids) => [...new Set(ids)])
      .max(maxInvited)
      .default([]),
    /** So many suppliers may quote. */
    quotesMost: z.int().min(1).max(30).default(10),
    /** Last instant at which a quotation may be submitted. */
    deadline: z.iso.datetime().optional(),
  })
  .meta({ id: 'RfqContent' });
export type RfqContent = z.infer<typeof RfqContent>;

/**
 * Refuses what contradicts itself: two lines of one number, a place that a rule cannot name, an invitation to oneself or to nobody.
 * @throws Fault invalid `request.invalid` with every field
 */
export const checkRfq = (content: RfqContent, buyerId: string, under = '/content'): void => {
  const faults: FieldFault[] = [];
  const seen = new Set<number>();
  for (const [i, { number }] of content.lines.entries()) {
    if (seen.has(number)) faults.push({ pointer: `${under}/lines/${i}/number`, code: 'rfq.lineTwice' });
    seen.add(number);
  }
  const { delivery } = content;
  if (delivery?.place.locode && !delivery.place.locode.startsWith(delivery.place.country))
    faults.push({
      pointer: `${under}/delivery/place/locode`,
      code: 'incoterm.locode',
      params: { country: delivery.place.country },
    });
  if (content.invited.includes(buyerId)) faults.push({ pointer: `${under}/invited`, code: 'rfq.ownInvitation' });
  if (content.visibility === 'invited' && content.invited.length === 0)
    faults.push({ pointer: `${under}/invited`, code: 'rfq.nobodyInvited' });
  if (faults.length > 0) throw new Fault('invalid', 'request.invalid', 'rfq', { fields: faults });
};
