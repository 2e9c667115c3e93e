import type { Actor } from '@sandan/kernel/actor';
import type { BookingSide } from '@sandan/market/booking/booking';
import { outagesOf } from '@sandan/market/booking/closed';
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

/** Who changes outages, and when. */
interface By {
  readonly side: BookingSide;
  readonly actor: Actor;
  readonly now: Date;
}

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

  /**
   * What a change of the outages of a resource makes of its bookings, by their starts, with what of it is to be told; `before` are its outages
   * before the change, or as they are if nothing changed but what is still to be told.
   */
  const changes = async (before: readonly Outage[], resource: Resource, { side, actor, now }: By) => {
    const pending = await untold.get(keyOf(resource.id));
    const change = outageChange(before, outagesOf(resource), pending);
    const spans = [...change.out, ...change.back].filter((o) => Date.parse(o.to) > now.getTime());
    if (spans.length === 0) return { pending, change, made: [] };
    const from = Math.max(now.getTime(), Math.min(...spans.map((o) => Date.parse(o.from))));
    const lines = await bookings.diary(resource.id, from, Math.max(...spans.map((o) => Date.parse(o.to))));
    const met = lines.filter((l) =>
      spans.some((o) => Date.parse(l.start) < Date.parse(o.to) && Date.parse(o.from) < Date.parse(l.end)),
    );
    const found = (await bookings.many([...new Set(met.map((l) => l.bookingId))])).toSorted((a, b) =>
      a.start < b.start ? -1 : 1,
    );
    const around = change.back.length > 0 ? await resources.many(found.flatMap((b) => b.parts.map((p) => p.resourceId))) : [];
    const known = new Map([...around, [resource.id, resource]]);
    const made = found.flatMap((booking): BookingChange[] => {
      const after = afterOutage(booking, resource, change, known, side, actor, now);
      return after ? [{ before: booking, after }] : [];
    });
    return { pending, change, made };
  };

  return {
    /** Resources of which not all bookings are told. */
    due: (page: { limit: number; cursor?: string }) => dues(db, cursors, clock, '~', page),
    /** The bookings that a change of the outages of a resource would interrupt or restore; changes nothing. */
    met: async (before: readonly Outage[], resource: Resource, by: By): Promise<BookingChange[]> =>
      (await changes(before, resource, by)).made,
    /** Adds to the work the bookings that outages of a resource interrupt, and those that outages taken back restore. */
    async follow(w: Work, before: readonly Outage[], resource: Resource, by: By): Promise<BookingChange[]> {
      const { pending, change, made } = await changes(before, resource, by);
      const told: BookingChange[] = [];
      for (const one of made) {
        if (w.writes.length + 1 + one.after.parts.length > mostWrites) break;
        bookings.record(w, one.before, one.after, by.now, new Set());
        told.push(one);
      }
      if (told.length < made.length) {
        const next = {
          version: (pending?.version ?? 0) + 1,
          resourceId: resource.id,
          out: [...change.out],
          back: [...change.back],
        };
        if (pending) untold.put(w, next);
        else untold.create(w, next);
      } else if (pending) untold.remove(w, pending);
      return told;
    },
  };
};
export type Outages = ReturnType<typeof outages>;
