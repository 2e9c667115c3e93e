import * as z from 'zod';
import { folds } from '../calendar/wall.ts';
import { outageReasons } from './closed.ts';

/** Days of the week as RFC 5545 writes them. */
export const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
export const Weekday = z.enum(weekdays);
export type Weekday = z.infer<typeof Weekday>;

const wall = /^([01]\d|2[0-3]):[0-5]\d$/;
const From = z.string().regex(wall);
const To = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** Hours of one day, `HH:MM` by the clocks of the resource's zone; `24:00` is the end of the day. */
export const WallSpan = z
  .strictObject({ from: From, to: To })
  .refine((s) => s.from < s.to, { message: 'resource.hoursOrder', path: ['to'] });
export type WallSpan = z.infer<typeof WallSpan>;

/** Hours that come again each week (as AVAILABLE of RFC 7953), within days if given. */
export const WeeklyHours = z
  .strictObject({
    days: z.array(Weekday).min(1).max(7),
    from: From,
    to: To,
    since: z.iso.date().optional(),
    until: z.iso.date().optional(),
  })
  .refine((s) => s.from < s.to, { message: 'resource.hoursOrder', path: ['to'] });
export type WeeklyHours = z.infer<typeof WeeklyHours>;

/** When a resource is open. An exception says all of its day, holiday or not; without hours it is closed. */
export const Opening = z
  .strictObject({
    hours: z.array(WeeklyHours).max(50),
    holidays: z.enum(['KR', 'none']).default('KR'),
    exceptions: z
      .array(
        z.strictObject({ date: z.iso.date(), hours: z.array(WallSpan).max(10), note: z.string().trim().max(200).optional() }),
      )
      .max(400)
      .default([]),
  })
  .meta({ id: 'Opening' });
export type Opening = z.infer<typeof Opening>;

const outageReason = z.enum(Object.keys(outageReasons) as [keyof typeof outageReasons, ...(keyof typeof outageReasons)[]]);

/** A time in which it cannot be had in spite of its hours. */
export const Outage = z
  .strictObject({
    reason: outageReason,
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }),
    note: z.string().trim().max(500).optional(),
  })
  .refine((o) => Date.parse(o.from) < Date.parse(o.to), { message: 'resource.outageOrder', path: ['to'] })
  .meta({ id: 'Outage' });
export type Outage = z.infer<typeof Outage>;

/**
 * An outage that comes again by a rule (RRULE of RFC 5545), kept in wall time of the resource: what is repeated, for how many minutes each
 * time. `times` are those that hold, which follow from the rule: all of them where it does not say; one that is left out is called off.
 */
export const RepeatingOutage = z
  .strictObject({
    reason: outageReason,
    start: z.strictObject({ local: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/), fold: z.enum(folds).optional() }),
    minutes: z.int().min(5).max(20_160),
    rule: z.string().trim().min(1).max(300),
    times: z.array(z.iso.datetime()).min(1).max(200).optional(),
    note: z.string().trim().max(500).optional(),
  })
  .meta({ id: 'RepeatingOutage' });
export type RepeatingOutage = z.infer<typeof RepeatingOutage>;

export const minutesOf = (wallTime: string): number => Number(wallTime.slice(0, 2)) * 60 + Number(wallTime.slice(3, 5));
