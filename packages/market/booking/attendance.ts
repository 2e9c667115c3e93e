import * as z from 'zod';

/**
 * How a booking is begun and ended (UB12). With `checkIn` wanted, whoever has not come `noShowAfter` minutes after its start has missed it
 * and the rest is free again; they can come from `early` minutes before the start. Without, a booking counts as used when it is over.
 */
export const Attendance = z
  .strictObject({
    checkIn: z.boolean().default(true),
    early: z.int().min(0).max(120).default(15),
    noShowAfter: z.int().min(5).max(720).default(30),
  })
  .meta({ id: 'Attendance' });
export type Attendance = z.infer<typeof Attendance>;
