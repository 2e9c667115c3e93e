import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { reach } from '@sandan/market/booking/booking-part';
import { refuseFor } from '@sandan/market/booking/obstacle';
import { mostParts } from '@sandan/market/booking/resource-kind';
import { Wish } from '@sandan/market/booking/waitlist';
import { wait } from '@sandan/market/booking/waitlist-verbs';
import * as z from 'zod';
import { BookingView, bookingView } from '../booking-view.ts';
import { obstaclesOf, openTo, resourcesOf, unplacedParts, WishedPart, wishOf } from '../booking-wish.ts';
import { personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { relationToResource } from '../resource-view.ts';

/** Most who may wait for one resource. */
const mostWaiting = 100;

/** Longest window in which somebody may wait. */
const longestWindow = 31 * 86_400_000;

/** Rules that only time stands behind: who waits is offered a time when there is one. */
const setAside: readonly string[] = ['booking.tooSoon', 'booking.tooFar', 'booking.outage', 'limit.bookings', 'limit.minutes'];

const Window = z.strictObject({ from: z.iso.datetime({ offset: true }), to: z.iso.datetime({ offset: true }) });

const iso = (text: string) => new Date(text).toISOString();

/** What is waited for: the time itself, or as long anywhere in a window of one resource. @throws Fault invalid `waitlist.parts`, `waitlist.window` */
const wishIn = (parts: readonly WishedPart[], window: z.infer<typeof Window> | undefined): Wish => {
  const { start, end } = reach(parts.map((p) => ({ start: iso(p.start), end: iso(p.end) })));
  const minutes = (Date.parse(end) - Date.parse(start)) / 60_000;
  if (!window) {
    const whole = Wish.safeParse({ from: start, to: end, minutes });
    if (!whole.success) throw invalidField('/parts', 'waitlist.window');
    return whole.data;
  }
  if (parts.length > 1) throw invalidField('/window', 'waitlist.parts');
  const [from, to] = [iso(window.from), iso(window.to)];
  if (start < from || to < end || Date.parse(to) - Date.parse(from) > longestWindow)
    throw invalidField('/window', 'waitlist.window');
  return { from, to, minutes };
};

export const waitlist = [
  endpoint({
    operation: 'waitlist.join',
    method: 'post',
    path: '/waitlist',
    summary: 'Wait for a time that is taken, or for as long anywhere in a window; what becomes free is offered for a while',
    answer: BookingView,
    body: z.strictObject({
      parts: z.array(WishedPart).min(1).max(mostParts),
      window: Window.optional(),
      purpose: z.string().trim().min(1).max(1000).optional(),
    }),
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      const ids = body.parts.map((p) => p.resourceId);
      const resources = await resourcesOf(world, ids);
      permit(resources ? 'public' : 'other');
      if (!resources) throw missing('resource');
      const { id: organisationId, demo } = organisation();
      const booker = { organisationId, personId: personBehind(caller), demo };
      await openTo(world, resources.values(), organisationId);
      const wish = wishIn(body.parts, body.window);
      const wished = body.parts.map((p) => ({ resourceId: p.resourceId, wish: wishOf(p) }));
      const obstacles = await obstaclesOf(world, wished, resources, booker, now);
      obstacles.forEach((found, index) => {
        refuseFor(
          found.filter((o) => !setAside.includes(o.code)),
          `/parts/${index}`,
        );
      });
      for (const resource of resources.values())
        if ((await world.stores.bookings.waitingFor(resource.id)).length >= mostWaiting)
          throw new Fault('limited', 'waitlist.full');
      const parts = await unplacedParts(world, wished, resources, caller, now);
      const id = newId('booking', now.getTime());
      const booking = wait(parts, booker, { wish, purpose: body.purpose }, caller.actor, now, id);
      const mayBook = obstacles.every((found) => found.length === 0);
      if (mayBook && (await world.stores.waitlist.needless(booking, caller.actor, now)))
        throw new Fault('conflict', 'waitlist.free');
      world.stores.bookings.record(work, undefined, booking, now, new Set());
      return { body: await bookingView(world, booking, caller, now), version: booking.version };
    },
  }),
  endpoint({
    operation: 'waitlist.list',
    method: 'get',
    path: '/resources/{id}/waitlist',
    summary: 'Those who wait for a resource, in the order in which they are offered what becomes free',
    answer: z.object({ items: z.array(BookingView) }),
    params: z.object({ id: idOf('resource') }),
    handle: async ({ permit, params, caller, world, now }) => {
      const resource = await world.stores.resources.byId(params.id);
      const relation = relationToResource(resource, caller);
      permit(relation);
      if (!resource) throw missing('resource');
      const queue = await world.stores.waitlist.queue(resource, now);
      return { body: { items: await Promise.all(queue.map((b) => bookingView(world, b, caller, now))) } };
    },
  }),
];
