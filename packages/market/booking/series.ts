import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { process } from '@sandan/kernel/process';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { WallTime } from '../calendar/wall.ts';

/** Life of a series. Its bookings live on their own; a series that is moved from some day on ends there, and another goes on. */
export const seriesProcess = process({
  name: 'series',
  states: ['active', 'ended'],
  initial: 'active',
  final: ['ended'],
  transitions: [
    { from: 'active', action: 'cancel', by: 'booker', to: 'ended' },
    { from: 'active', action: 'move', by: 'booker', to: 'active' },
    { from: 'active', action: 'book', by: 'booker', to: 'active' },
  ],
});
export const SeriesState = z.enum(seriesProcess.states);

/** What becomes of times that cannot be had: all is refused, they are left out, or left out with another time of that day proposed. */
export const conflictModes = ['fail', 'skip', 'propose'] as const;
export type ConflictMode = (typeof conflictModes)[number];

const Local = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

/** One time of a series: booked, or why not, and what could be had instead. */
export const SeriesTime = z
  .object({
    local: Local,
    /** Absent where clocks skip it. */
    start: z.iso.datetime().optional(),
    bookingId: idOf('booking').optional(),
    /** Code of what stood in its way. */
    code: z.string().max(60).optional(),
    /** What its text needs to say. */
    params: z.record(z.string().max(40), z.union([z.string().max(100), z.number()])).optional(),
    proposal: z.object({ start: z.iso.datetime(), end: z.iso.datetime(), local: Local }).optional(),
  })
  .meta({ id: 'SeriesTime' });
export type SeriesTime = z.infer<typeof SeriesTime>;

export const Series = z
  .object({
    id: idOf('series'),
    version: z.int().positive(),
    state: SeriesState,
    booker: z.object({ organisationId: idOf('organisation'), personId: idOf('person') }),
    resourceId: idOf('resource'),
    ownerId: idOf('organisation'),
    name: localized(200),
    quantity: z.int().min(1).max(200),
    start: WallTime,
    minutes: z.int().min(5).max(20_160),
    /** RRULE of RFC 5545, as the market writes it. */
    rule: z.string().max(300),
    mode: z.enum(conflictModes),
    times: z.array(SeriesTime).min(1).max(200),
    purpose: z.string().max(1000).optional(),
    /** SEQUENCE of RFC 5545. */
    sequence: z.int().min(0),
    demo: z.boolean().default(false),
    created: Stamp,
    changed: Stamp,
  })
  .meta({ id: 'BookingSeries' });
export type Series = z.infer<typeof Series>;
