import { idOf } from '@sandan/kernel/id';
import { localized } from '@sandan/kernel/text';
import * as z from 'zod';
import type { Listing } from '../listing/listing.ts';
import { Bilingual } from '../notice/notice.ts';
import { Target } from './follow.ts';
import { Channels, letterAt, Pace } from './pace.ts';

/** What happened to a listing, as those who watch it are told. */
export const alertEvents = ['matched', 'published', 'changed', 'returned', 'withdrawn', 'ended', 'status'] as const;
export type AlertEvent = (typeof alertEvents)[number];

/** Whether this is still to be told of a listing as it stands: an end once it is over, an end of its right also where that has closed it. */
export const isTold = (event: AlertEvent, { state, reason }: Pick<Listing, 'state' | 'reason'>): boolean => {
  if (event === 'withdrawn' || event === 'ended') return state !== 'published';
  return state === 'published' || (event === 'status' && state === 'suspended' && reason === 'legal_status');
};

/** Through what a person came to be told. */
export const Cause = z.discriminatedUnion('by', [
  z.object({ by: z.literal('search'), searchId: idOf('search') }),
  z.object({ by: z.literal('follow'), target: Target }),
]);
export type Cause = z.infer<typeof Cause>;

/**
 * One thing to tell one person. Its id follows from what it tells: of a saved search once for each listing, of something followed
 * once for each change, so that whoever writes it first has claimed it.
 */
export const Alert = z
  .object({
    id: idOf('alert'),
    version: z.int().positive(),
    personId: idOf('person'),
    organisationId: idOf('organisation').nullable(),
    cause: Cause,
    event: z.enum(alertEvents),
    listingId: idOf('listing'),
    /** What changed, in words, where there is more to say. */
    what: Bilingual.optional(),
    /** What the listing was called when all could see it; for what is told of one that is closed. */
    title: localized(300).optional(),
    pace: Pace,
    channels: Channels,
    at: z.iso.datetime(),
    /** The letter it waits for. */
    letterAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'Alert' });
export type Alert = z.infer<typeof Alert>;

/** What is hashed into the id of an alert. */
export const claimOf = (alert: Pick<Alert, 'personId' | 'cause' | 'listingId' | 'event'>, listingVersion: number): string =>
  alert.cause.by === 'search'
    ? `search\n${alert.cause.searchId}\n${alert.listingId}`
    : `follow\n${alert.personId}\n${alert.cause.target.kind}\n${alert.event}\n${alert.listingId}\n${listingVersion}`;

/** So many in an hour are told at once; the rest waits for the letter of the next morning. */
export const atOnceAnHour = 20;

/** How soon this is told: at once unless a letter is wanted, or too much came within the hour. */
export const paced = (alert: Alert, zone: string, now: Date, withinTheHour: number): Alert => {
  const crowded = alert.pace === 'each' && withinTheHour >= atOnceAnHour;
  if (alert.pace === 'none' || (alert.pace === 'each' && !crowded)) return alert;
  const pace = alert.pace === 'weekly' ? 'weekly' : 'daily';
  return { ...alert, letterAt: letterAt(pace, now, zone).toISOString() };
};

/** One letter with everything that waited for it, whatever it was watched by. */
export const AlertLetter = z.object({
  id: idOf('mail'),
  version: z.int().positive(),
  personId: idOf('person'),
  alertIds: z.array(idOf('alert')).min(1),
  at: z.iso.datetime(),
  mail: z.enum(['none', 'waiting', 'sending', 'sent']),
});
export type AlertLetter = z.infer<typeof AlertLetter>;
