import * as z from 'zod';
import { nextHour } from '../calendar/business.ts';
import { calendarOf } from '../calendar/calendar.ts';
import { digestHour } from '../notice/notice.ts';

/** How soon a person is told of what they watch: at once, in one letter a day or on Mondays, or not at all (it is still listed and fed). */
export const Pace = z.enum(['each', 'daily', 'weekly', 'none']).meta({ id: 'Pace' });
export type Pace = z.infer<typeof Pace>;

/** Where it goes beside the market's own notices. Webhooks and feeds carry everything at once, whatever the pace. */
export const Channels = z.strictObject({ mail: z.boolean(), webhook: z.boolean(), feed: z.boolean() }).meta({ id: 'Channels' });
export type Channels = z.infer<typeof Channels>;

export const defaultChannels: Channels = { mail: true, webhook: false, feed: false };

const day = 86_400_000;
const monday = 'Mon';

const weekdayIn = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: zone }).format(at);

/** When the letter goes out that what happens at `now` belongs to: the next 08:00 in the zone, of a Monday if weekly. */
export const letterAt = (pace: 'daily' | 'weekly', now: Date, zone: string): Date => {
  const known = calendarOf({ country: '', zone }).zone;
  let at = nextHour(now, digestHour, known);
  for (let tries = 0; pace === 'weekly' && weekdayIn(at, known) !== monday && tries < 7; tries++)
    at = nextHour(new Date(at.getTime() + day / 2), digestHour, known);
  return at;
};
