import { type Money, Money as MoneyOf } from '@sandan/kernel/money';
import { roundedQuotient } from '@sandan/kernel/split';
import * as z from 'zod';
import { usualLadder } from './usual-ladder.ts';

/** Why a cancellation costs nothing whatever the notice: an illness with a note, or the facility itself. */
export const waivers = ['medical', 'facility'] as const;
export type Waiver = (typeof waivers)[number];

/** How short the notice was, from what it costs. */
export const noticeClasses = ['free', 'partial', 'full'] as const;
export type NoticeClass = (typeof noticeClasses)[number];

/**
 * What an owner gives the booker of a time that it, or an outage, takes away and for which none is taken instead (UB19): `percent` of what the
 * booker would have paid, unless it was told `hoursBefore` hours before the start or sooner.
 */
export const Compensation = z
  .strictObject({ percent: z.int().min(1).max(200), hoursBefore: z.int().min(1).max(2160) })
  .meta({ id: 'BookingCompensation' });
export type Compensation = z.infer<typeof Compensation>;

/**
 * What a cancellation costs by the notice given (UB13): each step says the least notice in hours and the percentage of the price
 * due from there on. Less notice than any step costs all; who does not come pays `noShowPercent`.
 */
export const CancellationLadder = z
  .strictObject({
    steps: z.array(z.strictObject({ hoursBefore: z.int().min(0).max(2160), percent: z.int().min(0).max(100) })).max(6),
    noShowPercent: z.int().min(0).max(100).default(100),
    waivers: z.array(z.enum(waivers)).max(2).default(['medical', 'facility']),
    /** Nothing is given beside what is not charged if absent. */
    compensation: Compensation.optional(),
  })
  .refine(({ steps }) => steps.every((s, i) => i === 0 || s.hoursBefore < (steps[i - 1]?.hoursBefore ?? 0)), {
    message: 'ladder.order',
    path: ['steps'],
  })
  .refine(({ steps }) => steps.every((s, i) => i === 0 || s.percent >= (steps[i - 1]?.percent ?? 0)), {
    message: 'ladder.order',
    path: ['steps'],
  })
  .meta({ id: 'CancellationLadder' });
export type CancellationLadder = z.infer<typeof CancellationLadder>;

export const CancellationCost = z
  .object({
    noticeClass: z.enum(noticeClasses),
    percent: z.int().min(0).max(100),
    fee: MoneyOf.optional(),
    /** The last instant at which it costs this much; absent once it costs all. */
    until: z.iso.datetime().optional(),
    waived: z.enum(waivers).optional(),
  })
  .meta({ id: 'CancellationCost' });
export type CancellationCost = z.infer<typeof CancellationCost>;

const share = (price: Money, percent: number): Money => ({
  ...price,
  minor: Number(roundedQuotient(BigInt(price.minor) * BigInt(percent), 100n)),
});

const classOf = (percent: number): NoticeClass => (percent === 0 ? 'free' : percent === 100 ? 'full' : 'partial');

const hour = 3_600_000;

const cost = (percent: number, price: Money | undefined, until: number | undefined): CancellationCost => ({
  noticeClass: classOf(percent),
  percent,
  ...(price ? { fee: share(price, percent) } : {}),
  ...(until === undefined ? {} : { until: new Date(until).toISOString() }),
});

/**
 * Every step of the ladder for a booking that begins at `start` (ISO), the cheapest first: what is shown before the click. None costs less
 * than `owed` percent.
 */
export const cancellationSteps = (ladder: CancellationLadder, start: string, price?: Money, owed = 0): CancellationCost[] => {
  const steps = [
    ...ladder.steps.map((s) => cost(Math.max(owed, s.percent), price, Date.parse(start) - s.hoursBefore * hour)),
    ...(ladder.steps.at(-1)?.hoursBefore === 0 ? [] : [cost(100, price, undefined)]),
  ];
  return steps.filter((s, i) => s.percent !== steps[i + 1]?.percent);
};

/** What cancelling now costs. A waiver that the ladder knows makes it free. */
export const cancellationCost = (
  ladder: CancellationLadder,
  start: string,
  now: Date,
  price?: Money,
  waiver?: Waiver,
  owed = 0,
): CancellationCost => {
  if (waiver && ladder.waivers.includes(waiver)) return { ...cost(0, price, undefined), waived: waiver };
  const step = cancellationSteps(ladder, start, price, owed).find((s) => s.until === undefined || now.toISOString() <= s.until);
  return step ?? cost(100, price, undefined);
};

/** What not coming costs. */
export const noShowCost = (ladder: CancellationLadder, price?: Money): CancellationCost =>
  cost(ladder.noShowPercent, price, undefined);

/** A part of a booking as far as its cancellation goes; `start` is an ISO instant. */
export interface Cancellable {
  readonly start: string;
  readonly cancellation?: CancellationLadder | undefined;
  readonly price?: Money | undefined;
  /** Percent that cancelling it costs at least, since it was moved at short notice. */
  readonly owed?: number | undefined;
}

/** What cancelling now costs of each part: nothing where `free`, for then it is the owner who cancels or the booking does not stand yet. */
export const costOfParts = (
  parts: readonly Cancellable[],
  now: Date,
  { free, waiver }: { readonly free: boolean; readonly waiver?: Waiver | undefined },
): CancellationCost[] =>
  parts.map(({ start, cancellation, price, owed }) =>
    free ? cost(0, price, undefined) : cancellationCost(cancellation ?? usualLadder, start, now, price, waiver, owed),
  );

/**
 * The percent that a part still costs at least once its booker moves it at `now`: what cancelling it would have cost. So that nobody moves a
 * booking far away to cancel it for nothing.
 */
export const owedWhenMoved = (part: Cancellable, now: Date): number =>
  cancellationCost(part.cancellation ?? usualLadder, part.start, now, undefined, undefined, part.owed).percent;
