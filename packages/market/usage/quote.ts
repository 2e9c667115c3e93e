import { roundedQuotient } from '@sandan/kernel/split';
import * as z from 'zod';
import { hoursBetween, type Span, without } from '../booking/open-span.ts';
import { weekdays } from '../booking/opening.ts';
import { hourlyOf, type Peak, PriceClass, type WrittenPrice } from './price.ts';
import { lineKinds } from './usage-names.ts';

/** One line of a quote or a charge: minutes or pieces, at what rate, and what it comes to; without value added tax. */
export const ChargeLine = z
  .object({
    kind: z.enum(Object.keys(lineKinds) as [keyof typeof lineKinds, ...(keyof typeof lineKinds)[]]),
    /** Of a consumable. */
    key: z.string().optional(),
    /** Minutes of time and staff, else pieces. */
    quantity: z.int().nonnegative().optional(),
    /** Of an hour, or of a piece. */
    rate: z.int().nonnegative().optional(),
    /** Per cent of the plain rate, where it differs. */
    percent: z.int().optional(),
    minor: z.int(),
  })
  .meta({ id: 'ChargeLine' });
export type ChargeLine = z.infer<typeof ChargeLine>;

export const Quote = z
  .object({ priceClass: PriceClass, lines: z.array(ChargeLine), net: z.int().nonnegative(), vat: z.int().nonnegative() })
  .meta({ id: 'UsageQuote' });
export type Quote = z.infer<typeof Quote>;

/** What is to be charged: a time [start, end) in a zone, and what goes with it. */
export interface Used {
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly quantity?: number;
  readonly staffMinutes?: number;
  readonly consumables?: Readonly<Record<string, number>>;
}

const minute = 60_000;
const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

/** Minutes of a time by the per cent that they cost, the one that comes first on top; of peaks that meet, the first counts. */
const byPercent = ({ start, end, zone }: Used, peaks: readonly Peak[]): ReadonlyMap<number, number> => {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  const found: (Span & { readonly percent: number })[] = [];
  let left: Span[] = from < to ? [{ from, to }] : [];
  for (const peak of peaks) {
    const hours = [{ days: peak.weekdays.map((d) => weekdays[d] ?? 'SU'), from: peak.from, to: peak.to }];
    const others = without(left, hoursBetween({ zone, opening: { hours, holidays: 'none', exceptions: [] } }, from, to));
    found.push(...without(left, others).map((span) => ({ ...span, percent: peak.percent })));
    left = others;
  }
  found.push(...left.map((span) => ({ ...span, percent: 100 })));
  const spans = Map.groupBy(
    found.toSorted((a, b) => a.from - b.from),
    (span) => span.percent,
  );
  return new Map([...spans].map(([percent, its]) => [percent, Math.round(lengthOf(its) / minute)]));
};

/** Whole minor units of some minutes at an hourly rate and a per cent of it, halves to even. */
const priced = (minutes: number, rate: number, percent = 100): number =>
  Number(roundedQuotient(BigInt(minutes) * BigInt(rate) * BigInt(percent), 6000n));

export const vatOf = (net: number, percent: number): number => Number(roundedQuotient(BigInt(net) * BigInt(percent), 100n));

/** The lines of a use: time at each rate, what lacks to the least time, staff, set-up, consumables. Consumables of no price are left out. */
export const linesOf = (price: WrittenPrice, used: Used, priceClass: PriceClass): readonly ChargeLine[] => {
  const rate = hourlyOf(price, priceClass) * (used.quantity ?? 1);
  const minutes = byPercent(used, price.peaks);
  const time = [...minutes]
    .filter(([, m]) => m > 0)
    .map(([percent, quantity]): ChargeLine => {
      const minor = priced(quantity, rate, percent);
      return percent === 100 ? { kind: 'time', quantity, rate, minor } : { kind: 'peak', quantity, rate, percent, minor };
    });
  const all = [...minutes.values()].reduce((sum, m) => sum + m, 0);
  const lacking = Math.max(0, price.minimumMinutes - all);
  const staff = used.staffMinutes && price.staffHourly ? { quantity: used.staffMinutes, rate: price.staffHourly } : undefined;
  const pieces = price.consumables.flatMap((c): ChargeLine[] => {
    const quantity = used.consumables?.[c.key] ?? 0;
    return quantity > 0 ? [{ kind: 'consumable', key: c.key, quantity, rate: c.each, minor: quantity * c.each }] : [];
  });
  return [
    ...time,
    ...(lacking > 0 ? [{ kind: 'minimum' as const, quantity: lacking, rate, minor: priced(lacking, rate) }] : []),
    ...(staff ? [{ kind: 'staff' as const, ...staff, minor: priced(staff.quantity, staff.rate) }] : []),
    ...(price.setup ? [{ kind: 'setup' as const, minor: price.setup }] : []),
    ...pieces,
  ];
};

export const netOf = (lines: readonly ChargeLine[]): number => lines.reduce((sum, l) => sum + l.minor, 0);

/** What a use would cost, line by line. */
export const quote = (price: WrittenPrice, used: Used, priceClass: PriceClass): Quote => {
  const lines = linesOf(price, used, priceClass);
  const net = netOf(lines);
  return { priceClass, lines: [...lines], net, vat: vatOf(net, price.vat) };
};

/** The time that is charged by the basis: what was booked, what was used, or the longer of both. */
export const chargedTime = (
  basis: WrittenPrice['basis'],
  booked: Pick<Used, 'start' | 'end'>,
  used: Pick<Used, 'start' | 'end'>,
): Pick<Used, 'start' | 'end'> => {
  const length = ({ start, end }: Pick<Used, 'start' | 'end'>) => Date.parse(end) - Date.parse(start);
  if (basis === 'booked') return booked;
  return basis === 'used' || length(used) > length(booked) ? used : booked;
};
