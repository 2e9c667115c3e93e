import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { Money } from '@sandan/kernel/money';
import { process } from '@sandan/kernel/process';
import * as z from 'zod';
import { daysBetween } from '../calendar/date.ts';

/** Why an offer is not taken, and why an agreement ends, with their names. */
export const offtakeDeclines = {
  price: { ko: '가격이 맞지 않음', en: 'Price' },
  quantity: { ko: '물량이 맞지 않음', en: 'Quantity' },
  quality: { ko: '성상이 맞지 않음', en: 'Composition' },
  permit: { ko: '허가가 없음', en: 'No permit' },
} as const;
export const offtakeEnds = {
  process: { ko: '공정이 바뀜', en: 'The process has changed' },
  shortfall: { ko: '약정 물량 미달', en: 'Less than agreed' },
  quality: { ko: '성상이 달라짐', en: 'Composition has changed' },
  convenience: { ko: '일방의 뜻', en: 'Convenience' },
} as const;
const declines = Object.keys(offtakeDeclines) as [keyof typeof offtakeDeclines, ...(keyof typeof offtakeDeclines)[]];
const ends = Object.keys(offtakeEnds) as [keyof typeof offtakeEnds, ...(keyof typeof offtakeEnds)[]];

/**
 * Life of a recurring agreement on a by-product. Either side offers it, the other answers, either ends it, its time ends it by the clock.
 * A delivery is not a state of it but a record of its own (`weighing`). What was weighed before its end stays to be confirmed and paid.
 */
export const offtakeProcess = process({
  name: 'offtake',
  states: ['offered', 'agreed', 'declined', 'ended'],
  initial: 'offered',
  final: ['declined', 'ended'],
  transitions: [
    { from: 'offered', action: 'accept', by: 'addressee', to: 'agreed', guard: 'offtake.over', gate: 'goods' },
    { from: 'offered', action: 'decline', by: 'addressee', to: 'declined', reasons: declines },
    { from: 'offered', action: 'withdraw', by: 'offerer', to: 'ended' },
    { from: 'agreed', action: 'end', by: ['offerer', 'addressee'], to: 'ended', reasons: ends },
    { from: ['offered', 'agreed'], action: 'expire', by: 'clock', to: 'ended', timer: 'term' },
  ],
});
/** What one of the two does with an agreement. */
export const offtakeActions = ['accept', 'decline', 'withdraw', 'end'] as const;
export type OfftakeAction = (typeof offtakeActions)[number];

/** Who gives the by-product away, and who takes it. */
export const offtakeSides = ['supplier', 'taker'] as const;
export type OfftakeSide = (typeof offtakeSides)[number];

export const offtakePeriods = {
  month: { ko: '월', en: 'month' },
  quarter: { ko: '분기', en: 'quarter' },
} as const;
export type OfftakePeriod = keyof typeof offtakePeriods;

/** Longest term, in days: ten years of lorries do not fit on one page. */
const longest = 1100;

/**
 * A published figure, with where it is from, of what one kilogram avoids that is used again instead of made anew, in grams of CO₂e. It is
 * the two that choose it: what fits depends on process and country, and the market names none of its own.
 */
export const AvoidedFactor = z
  .strictObject({
    grams: z.int().min(1).max(1_000_000),
    source: z.string().trim().min(1).max(200),
    year: z.int().min(1990).max(2100),
  })
  .meta({ id: 'AvoidedFactor' });
export type AvoidedFactor = z.infer<typeof AvoidedFactor>;

/** What the two agree on. Days are those of Korea; of both the last counts. */
export const OfftakeTerms = z
  .strictObject({
    per: z.enum(Object.keys(offtakePeriods) as [OfftakePeriod, ...OfftakePeriod[]]),
    /** Net kilograms a whole period; a part of one has its share by days. */
    kilograms: z.int().min(1).max(100_000_000),
    /** Per cent by which a period may fall short or go beyond. */
    tolerance: z.int().min(0).max(100),
    /** Of a net tonne of 1,000 kg. */
    perTonne: Money,
    /** Who pays it: a taker buys a raw material, a supplier pays to be rid of a waste. */
    payer: z.enum(offtakeSides),
    /** By what avoided CO₂ is reckoned; absent: none is. */
    factor: AvoidedFactor.optional(),
    place: z.string().trim().min(1).max(200),
    from: z.iso.date(),
    until: z.iso.date(),
    note: z.string().trim().min(1).max(2000).optional(),
  })
  .refine(({ from, until }) => from <= until, { message: 'offtake.days', path: ['until'] })
  .refine(({ from, until }) => daysBetween(from, until) <= longest, { message: 'offtake.long', path: ['until'] })
  .meta({ id: 'OfftakeTerms' });
export type OfftakeTerms = z.infer<typeof OfftakeTerms>;

export const Offtake = z
  .object({
    id: idOf('offtake'),
    /** Rises with every weighing and payment too: it is the lock of what follows from them. */
    version: z.int().positive(),
    state: z.enum(offtakeProcess.states),
    reason: z.enum([...new Set([...declines, ...ends])] as [string, ...string[]]).optional(),
    offeredBy: z.enum(offtakeSides),
    supplierId: idOf('organisation'),
    takerId: idOf('organisation'),
    listingId: idOf('listing'),
    /** As the listing said when it was offered: a later change of the listing does not change what was agreed. */
    wasteCode: z.string(),
    terms: z.object(OfftakeTerms.shape),
    accepted: Stamp.optional(),
    ended: Stamp.optional(),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'Offtake' });
export type Offtake = z.infer<typeof Offtake>;
