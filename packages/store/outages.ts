import type { Actor } from '@sandan/kernel/actor';
import type { BookingSide } from '@sandan/market/booking/booking';
import { Outage } from '@sandan/market/booking/opening';
import { afterOutage, outageChange } from '@sandan/market/booking/outage';
import type { Resource } from '@sandan/market/booking/resource';
import * as z from 'zod';
import type { Bookings } from './bookings.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { dues } from './dues.ts';
import type { Resources } from './resources.ts';
import type { BookingChange } from './waitlist.ts';
import type { Work } from './work.ts';

const clock = 'clock#outage';
const keyOf = (resourceId: string) => ({ pk: `outage#${resourceId}`, sk: 'outage' });

/** That not all bookings of a resource are told yet of a change of its outages. */
const Untold = z.object({
  version: z.int().positive(),
  resourceId: z.string(),
  out: z.array(Outage),
  back: z.array(Outage),
});

/** Writes of one transaction that bookings may fill up; the rest is for what goes with every call. */
const mostWrites = 80;

/**
 * What outages do to bookings (UB19). As many as go into one transaction are told in the change of the resource itself; the others by the
 * clock, from pk `outage#resource`, g2: the clock.
 */
export const outages = (db: Database, cursors: Cursors, bookings: Bookings, resources: Resources) => {
  const untold = collection(db, cursors, {
    type: 'outageLine',
    schema: Untold,
    stale: 'resource.stale',
    keys: (u) => ({ ...keyOf(u.resourceId), g2pk: clock, g2sk: u.resourceId }),
  });

  return {
    /** Resources of which not all bookings are told. */
    due: (page: { limit: number; cursor?: string }) => dues(db, cursors, clock, '~', page),
    /**
     * Adds to the work the bookings that outages of a resource interrupt, and those that outages taken back restore; `before` are its outages
     * before the change, or as they are if nothing changed but what is still to be told.
     */
    async follow(
      w: Work,
      before: readonly Outage[],
      resource: Resource,
      { side, actor, now }: { readonly side: BookingSide; readonly actor: Actor; readonly now: Date },
    ): Promise<BookingChange[]> {
      const pending = await untold.get(keyOf(resource.id));
      const change = outageChange(before, resource.outages, pending);
      const spans = [...change.out, ...change.back].filter((o) => Date.parse(o.to) > now.getTime());
      if (spans.length === 0 && !pending) return [];
      const ids = new Set<string>();
      for (const { from, to } of spans)
        for (const line of await bookings.diary(resource.id, Math.max(now.getTime(), Date.parse(from)), Date.parse(to)))
          ids.add(line.bookingId);
      const found = (await bookings.many([...ids])).toSorted((a, b) => (a.start < b.start ? -1 : 1));
      const around = change.back.length > 0 ? await resources.many(found.flatMap((b) => b.parts.map((p) => p.resourceId))) : [];
      const known = new Map([...around, [resource.id, resource]]);
      const made: BookingChange[] = [];
      let left = false;
      for (const booking of found) {
        const after = afterOutage(booking, resource, change, known, side, actor, now);
        if (!after) continue;
        left = w.writes.length + 1 + after.parts.length > mostWrites;
        if (left) break;
        bookings.record(w, booking, after, now, new Set());
        made.push({ before: booking, after });
      }
      if (left) {
        const next = {
          version: (pending?.version ?? 0) + 1,
          resourceId: resource.id,
          out: [...change.out],
          back: [...change.back],
        };
        if (pending) untold.put(w, next);
        else untold.create(w, next);
      } else if (pending) untold.remove(w, pending);
      return made;
    },
  };
};
export type Outages = ReturnType<typeof outages>;
