import * as z from 'zod';

/** What is not known for sure: at least, most likely, at most. */
export const spread = (min: number, max: number) => {
  const number = z.number().min(min).max(max);
  return z
    .strictObject({ low: number, likely: number, high: number })
    .refine(({ low, likely, high }) => low <= likely && likely <= high, { message: 'valuation.spread' });
};
