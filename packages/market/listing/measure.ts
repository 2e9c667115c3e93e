import * as z from 'zod';

/** A number as it is measured and kept: no larger and, but for nought, no nearer to nought than a table can hold. */
export const Measure = z
  .number()
  .min(-1e100)
  .max(1e100)
  .refine((n) => n === 0 || Math.abs(n) >= 1e-100, { message: 'quantity.unreadable' });
