import * as z from 'zod';
import { dueStepNames } from './method.ts';

/** One part of the price of an order: how much, what makes it due and, once that has come, by when. */
export const Instalment = z
  .object({
    key: z.string().regex(/^[1-9]$/),
    minor: z.int().nonnegative().max(Number.MAX_SAFE_INTEGER),
    due: z.enum(dueStepNames),
    days: z.int().min(0),
    /** Absent until it is due. */
    dueOn: z.iso.date().optional(),
    /** What of it is paid; paying it before it is due is allowed. */
    paid: z.int().nonnegative(),
    late: z.boolean(),
  })
  .meta({ id: 'Instalment' });
export type Instalment = z.infer<typeof Instalment>;

export const outstandingOf = ({ minor, paid }: Pick<Instalment, 'minor' | 'paid'>): number => minor - paid;
export const isDue = (i: Instalment): boolean => i.dueOn !== undefined && i.paid < i.minor;
