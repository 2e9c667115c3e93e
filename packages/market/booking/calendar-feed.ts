import { Stamp } from '@sandan/kernel/actor';
import * as z from 'zod';

/** Whose bookings a calendar shows: a person's in one organisation, all of an organisation, or all of a resource. */
export const calendarScopes = ['person', 'organisation', 'resource'] as const;
export type CalendarScope = (typeof calendarScopes)[number];

/** The address of a calendar (UB18). Its secret part follows from `feed`, so that a renewal makes the old one worthless; without `open` there is none. */
export const CalendarFeed = z.object({
  version: z.int().positive(),
  scope: z.enum(calendarScopes),
  /** Id of the person, organisation or resource. */
  of: z.string(),
  /** For whom the person books, or whose the rest is. */
  organisationId: z.string(),
  feed: z.int().positive(),
  open: z.boolean(),
  changed: Stamp,
});
export type CalendarFeed = z.infer<typeof CalendarFeed>;
