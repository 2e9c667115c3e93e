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

/** Takes so much of what is not paid off the price, from the last instalment on; what is left was paid. */
export const forgiven = (instalments: readonly Instalment[], minor: number): { instalments: Instalment[]; left: number } => {
  let left = minor;
  const fewer = instalments.toReversed().map((i) => {
    const part = Math.min(left, outstandingOf(i));
    left -= part;
    return part > 0 ? { ...i, minor: i.minor - part } : i;
  });
  return { instalments: fewer.toReversed(), left };
};

/** The instalments after so much has been paid, the one of `first` before the others; `applied` is what they took. */
export const applied = (
  instalments: readonly Instalment[],
  minor: number,
  first?: string,
): { instalments: Instalment[]; applied: number } => {
  let left = minor;
  const order = instalments.toSorted((a, b) => Number(b.key === first) - Number(a.key === first) || a.key.localeCompare(b.key));
  const paid = new Map(
    order.map((i) => {
      const part = Math.min(left, outstandingOf(i));
      left -= part;
      return [i.key, part] as const;
    }),
  );
  return {
    instalments: instalments.map((i) => {
      const now = i.paid + (paid.get(i.key) ?? 0);
      return { ...i, paid: now, late: i.late && now < i.minor };
    }),
    applied: minor - left,
  };
};

/** The instalments after so much of what was paid was taken back, the one of `first` before the others, which follow from the last on. */
export const withdrawn = (
  instalments: readonly Instalment[],
  minor: number,
  first?: string,
): { instalments: Instalment[]; withdrawn: number } => {
  let left = minor;
  const order = instalments.toSorted((a, b) => Number(b.key === first) - Number(a.key === first) || b.key.localeCompare(a.key));
  const back = new Map(
    order.map((i) => {
      const part = Math.min(left, i.paid);
      left -= part;
      return [i.key, part] as const;
    }),
  );
  return { instalments: instalments.map((i) => ({ ...i, paid: i.paid - (back.get(i.key) ?? 0) })), withdrawn: minor - left };
};
