import { holds } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import type { Localized } from '@sandan/kernel/text';
import { alternativesTo, alternativesWithin } from '@sandan/market/booking/alternative';
import { Booking, BookingPart, type BookingSide } from '@sandan/market/booking/booking';
import { bookingActions, bookingActionsOpen } from '@sandan/market/booking/booking-actions';
import { isOpen, servedBy } from '@sandan/market/booking/booking-part';
import { hasLapsed } from '@sandan/market/booking/booking-verbs';
import { CancellationCost, cancellationSteps } from '@sandan/market/booking/cancellation';
import { compensationPercent } from '@sandan/market/booking/struck';
import { usualLadder } from '@sandan/market/booking/usual-ladder';
import { allows, type Relation } from '@sandan/market/policy';
import * as z from 'zod';
import { Party } from './answers.ts';
import { standing } from './booking-deputy.ts';
import { claimsAround } from './booking-wish.ts';
import type { Caller } from './caller.ts';
import { faceOf } from './face.ts';
import { replanningOf } from './journeys.ts';
import type { World } from './world.ts';

const iso = (at: number) => new Date(at).toISOString();

export const PartView = BookingPart.omit({
  cancellation: true,
  attendance: true,
  ownerId: true,
  units: true,
  approval: true,
  slotMinutes: true,
  owed: true,
})
  .extend({
    owner: Party,
    approval: z.enum(['none', 'wanted', 'given']),
    /** What its cancellation costs, by the notice given: what is shown before the click. */
    cancelling: z.array(CancellationCost),
    /** Of one that was taken from its booker: percent of what they would have paid that its owner gives unless another time is taken for it. */
    compensation: z.int().optional(),
  })
  .meta({ id: 'BookingPartView' });

const Anew = z
  .object({
    struck: z.array(z.int()),
    /** Absent where no chain is over in time: all would be given back. */
    parts: z
      .array(
        BookingPart.pick({ resourceId: true, name: true, start: true, end: true, zone: true, wall: true }).extend({
          owner: Party,
          stays: z.boolean(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'JourneyAnew' });

export const BookingView = Booking.omit({ booker: true, parts: true, handover: true, called: true, created: true, changed: true })
  .extend({
    booker: Party.extend({ person: z.object({ id: z.string(), name: z.string() }).optional() }),
    parts: z.array(PartView),
    /** One more than how many are asked before, and how many wait; of one that waits. */
    queue: z.object({ position: z.int(), of: z.int() }).optional(),
    /** Of one that an outage interrupted: times to which it can be moved for nothing, the nearest first. */
    alternatives: z.array(z.object({ start: z.iso.datetime(), end: z.iso.datetime() })).optional(),
    /** Of a journey that was interrupted, for its booker: which parts cannot be had, and what each would be if it were planned anew now. */
    anew: Anew.optional(),
    /** To whom its holder has offered it; of the holder's own. */
    handover: z.object({ to: Party, text: z.string().optional(), until: z.iso.datetime() }).optional(),
    /** In whose place the caller may decide it, as a deputy; of one booking that is read. */
    standsInFor: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
    /** On which sides the caller stands. */
    sides: z.array(z.enum(['booker', 'owner', 'operator'])),
    actions: z.array(z.enum(bookingActions)),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'BookingView' });

/** How the caller stands to a booking: of the one who books, of an owner of what is booked, or of neither. */
export const relationToBooking = (booking: Booking | undefined, caller: Caller): Relation => {
  const id = caller.organisation?.id;
  if (!booking || !id) return 'other';
  if (booking.booker.organisationId === id) return 'organisation';
  return booking.parts.some((p) => p.ownerId === id) ? 'counterpart' : 'other';
};

/** What the caller knows of a booking: one of its owners knows their own parts of it. */
export const seenBy = (booking: Booking, caller: Caller): Booking =>
  relationToBooking(booking, caller) === 'counterpart' ? servedBy(booking, caller.organisation?.id ?? '') : booking;

/** The sides on which the caller can act. Whoever books at their own house, and looks after its equipment, stands on both. */
export const sidesOf = (booking: Booking, caller: Caller): Exclude<BookingSide, 'clock'>[] => {
  const id = caller.organisation?.id;
  const relation = relationToBooking(booking, caller);
  if (relation === 'other') return ['operator'];
  return [
    ...(relation === 'organisation' ? (['booker'] as const) : []),
    ...(booking.parts.some((p) => p.ownerId === id) && holds(caller.actor, 'equip') ? (['owner'] as const) : []),
  ];
};

/** The state as it is at `now`: what has run out is lapsed, whether the clock has come by or not. */
export const stateAt = (booking: Booking, now: Date): Booking['state'] => (hasLapsed(booking, now) ? 'lapsed' : booking.state);

/** Where a booking that waits stands in the queue of its first resource. */
const queueFor = async (world: World, booking: Booking, now: Date): Promise<{ position: number; of: number } | undefined> => {
  const [first] = booking.parts;
  const resource = booking.state === 'waitlisted' && first ? await world.stores.resources.byId(first.resourceId) : undefined;
  if (!resource) return undefined;
  const queue = await world.stores.waitlist.queue(resource, now);
  const place = queue.findIndex((b) => b.id === booking.id);
  return place < 0 ? undefined : { position: place + 1, of: queue.length };
};

/** Names of organisations; that of the caller's is known. */
const namesOf = async (world: World, ids: readonly string[], { organisation }: Caller): Promise<Map<string, Localized>> => {
  const others = [...new Set(ids)].filter((id) => id !== organisation?.id);
  const faces = await Promise.all(others.map(async (id) => [id, (await faceOf(world, id))?.name ?? {}] as const));
  return new Map([...faces, ...(organisation ? [[organisation.id, organisation.name] as const] : [])]);
};

/** What becomes of a journey if its booker lets it be planned anew. */
const anewFor = async (world: World, booking: Booking, caller: Caller, now: Date): Promise<{ anew?: z.infer<typeof Anew> }> => {
  // Who has just taken a time that was to be shown takes it from the page too, not the page.
  const found = await replanningOf(world, booking, now).catch((fault: unknown) => {
    if (fault instanceof Fault && fault.code === 'booking.taken') return undefined;
    throw fault;
  });
  if (!found) return {};
  const { struck, parts } = found;
  const names = await namesOf(world, parts?.map((p) => p.ownerId) ?? [], caller);
  const shown = parts?.map(({ resourceId, name, start, end, zone, wall, ownerId }, place) => {
    const before = booking.parts[place];
    const owner = { organisationId: ownerId, name: names.get(ownerId) ?? {} };
    return {
      resourceId,
      name,
      start,
      end,
      zone,
      wall,
      owner,
      stays: before?.resourceId === resourceId && before.start === start,
    };
  });
  return { anew: { struck: [...struck], ...(shown ? { parts: shown } : {}) } };
};

/** In whose place the caller may decide. */
const deputyView = async (world: World, found: readonly string[] | undefined) => {
  if (!found) return {};
  const people = await world.stores.persons.many([...found]);
  return { standsInFor: people.map(({ id, name }) => ({ id, name })) };
};

/** Those of some requests that the caller may decide as a deputy, with those in whose place. */
export const bookingsStoodIn = async (world: World, asked: readonly Booking[], caller: Caller, now: Date) => {
  const standsInFor = standing(world, caller, now);
  const found = await Promise.all(asked.map(async (booking) => ({ booking, insteadOf: await standsInFor(booking) })));
  return Promise.all(
    found.flatMap(({ booking, insteadOf }) =>
      insteadOf
        ? [bookingView(world, booking, caller, now).then(async (view) => ({ ...view, ...(await deputyView(world, insteadOf)) }))]
        : [],
    ),
  );
};

/** A booking as `bookingView` shows it, with the times that could be had instead of those that an outage took. */
export const bookingWithAlternatives = async (
  world: World,
  booking: Booking,
  caller: Caller,
  now: Date,
): Promise<z.infer<typeof BookingView>> => {
  const view = await bookingView(world, booking, caller, now);
  if (booking.state === 'requested')
    return { ...view, ...(await deputyView(world, await standing(world, caller, now)(booking))) };
  if (booking.state !== 'interrupted') return view;
  if (booking.journey)
    return relationToBooking(booking, caller) === 'organisation'
      ? { ...view, ...(await anewFor(world, booking, caller, now)) }
      : view;
  const resources = await world.stores.resources.many(booking.parts.map((p) => p.resourceId));
  const claims = await claimsAround(
    world,
    booking.parts.map(({ resourceId, claimed: { from, to } }) => ({
      resourceId,
      claimed: { from: iso(Date.parse(from) - alternativesWithin), to: iso(Date.parse(to) + alternativesWithin) },
    })),
  );
  const found = alternativesTo(booking, resources, claims, now).map((at) => at - Date.parse(booking.start));
  const moved = (at: string, by: number) => iso(Date.parse(at) + by);
  return { ...view, alternatives: found.map((by) => ({ start: moved(view.start, by), end: moved(view.end, by) })) };
};

/** A booking as one of its sides sees it; an owner sees the parts that are theirs. */
export const bookingView = async (
  world: World,
  booking: Booking,
  caller: Caller,
  now: Date,
): Promise<z.infer<typeof BookingView>> => {
  const relation = relationToBooking(booking, caller);
  const seen = seenBy(booking, caller);
  const { booker, parts, created, changed, handover, called: _, ...shown } = seen;
  const offer = relation === 'organisation' && handover && now.toISOString() < handover.until ? handover : undefined;
  const ids = [booker.organisationId, ...parts.map((p) => p.ownerId), ...(offer ? [offer.toId] : [])];
  const names = await namesOf(world, ids, caller);
  const party = (organisationId: string) => ({ organisationId, name: names.get(organisationId) ?? {} });
  const [person] = caller.person?.id === booker.personId ? [caller.person] : await world.stores.persons.many([booker.personId]);
  const sides = sidesOf(booking, caller);
  const queue = await queueFor(world, booking, now);
  return {
    ...shown,
    ...(queue ? { queue } : {}),
    ...(offer ? { handover: { to: party(offer.toId), ...(offer.text ? { text: offer.text } : {}), until: offer.until } } : {}),
    state: stateAt(booking, now),
    booker: { ...party(booker.organisationId), ...(person ? { person: { id: person.id, name: person.name } } : {}) },
    parts: parts.map(({ ownerId, units: __, slotMinutes: ___, approval, cancellation, owed, attendance: ____, ...part }) => {
      const compensation = compensationPercent({ ...part, ...(cancellation ? { cancellation } : {}) });
      return {
        ...part,
        owner: party(ownerId),
        cancelling: cancellationSteps(cancellation ?? usualLadder, part.start, undefined, owed),
        ...(compensation > 0 ? { compensation } : {}),
        approval: approval.wants === 'none' ? ('none' as const) : isOpen({ approval }) ? ('wanted' as const) : ('given' as const),
      };
    }),
    sides,
    actions: allows('bookings.act', caller.actor, relation) ? bookingActionsOpen(booking, sides, now) : [],
    createdAt: created.at,
    changedAt: changed.at,
  };
};
