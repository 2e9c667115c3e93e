import { Fault, missing } from '@sandan/kernel/fault';
import type { Language } from '@sandan/kernel/text';
import { type Booking, BookingPart } from '@sandan/market/booking/booking';
import { CancellationCost, cancellationSteps } from '@sandan/market/booking/cancellation';
import { isAside, mustGo, openOffer, transferred } from '@sandan/market/booking/handover-verbs';
import { type Obstacle, refuseFor } from '@sandan/market/booking/obstacle';
import { usualLadder } from '@sandan/market/booking/usual-ladder';
import { bookedOf } from '@sandan/market/usage/booked';
import { extrasOf } from '@sandan/market/usage/charge-verbs';
import { PriceClass } from '@sandan/market/usage/price';
import { quote } from '@sandan/market/usage/quote';
import { priceClassFor, priceOf } from '@sandan/store/charging';
import type { Work } from '@sandan/store/work';
import * as z from 'zod';
import { Party } from './answers.ts';
import { followChanges } from './booking-following.ts';
import { asCounted, type Counting, counted, counting, spanOf } from './booking-limits.ts';
import { atOnceStill, obstaclesFor } from './booking-rules.ts';
import { openTo, resourcesOf } from './booking-wish.ts';
import { type Caller, personBehind } from './caller.ts';
import { faceOf } from './face.ts';
import { detail } from './problem.ts';
import type { World } from './world.ts';

/** What a part would cost a new holder: their price class is reckoned anew, at the prices of the day it was booked. Minor units. */
const HandoverPrice = z
  .object({
    part: z.int(),
    priceClass: PriceClass,
    currency: z.string(),
    net: z.int(),
    vat: z.int(),
    total: z.int(),
  })
  .meta({ id: 'HandoverPrice' });
type Price = z.infer<typeof HandoverPrice>;

const Thing = z.object({
  id: z.string(),
  number: z.string(),
  parts: z.array(
    BookingPart.pick({ resourceId: true, name: true, quantity: true, start: true, end: true, zone: true, wall: true }).extend({
      cancelling: z.array(CancellationCost),
    }),
  ),
});

/** An offer to take a booking over, with what the caller would get by it. */
export const HandoverView = Thing.extend({
  version: z.int(),
  from: Party,
  to: Party,
  text: z.string().optional(),
  until: z.iso.datetime(),
  /** The booking that is wanted for it. */
  swap: Thing.optional(),
  /** What the caller's side would pay from then on for the booking that it gets. */
  prices: z.array(HandoverPrice),
  /** Rules that stand against it for the caller. */
  obstacles: z.array(z.object({ code: z.string(), text: z.string() })),
}).meta({ id: 'HandoverView' });

const thing = ({ id, number, parts }: Booking): z.infer<typeof Thing> => ({
  id,
  number,
  parts: parts.map(({ resourceId, name, quantity, start, end, zone, wall, cancellation, owed }) => ({
    ...{ resourceId, name, quantity, start, end, zone, wall },
    cancelling: cancellationSteps(cancellation ?? usualLadder, start, undefined, owed),
  })),
});

/** What each part of a booking costs in the hands of an organisation; parts of no price are left out. */
export const pricesFor = async ({ stores }: World, booking: Booking, organisationId: string): Promise<Price[]> => {
  const charges = await stores.charges.of(booking.id);
  const found = await Promise.all(
    booking.parts.map(async (_, part) => {
      const { resourceId, ownerId, start, end, zone, quantity } = bookedOf(booking, part);
      const price = ownerId === organisationId ? undefined : await priceOf(stores, resourceId, booking.created.at);
      if (!price) return [];
      const priceClass = await priceClassFor(stores, organisationId, ownerId);
      const stored = charges.find((c) => c.part === part);
      const { net, vat } = quote(price, { start, end, zone, quantity, ...(stored ? extrasOf(stored) : {}) }, priceClass);
      return [{ part, priceClass, currency: price.currency, net, vat, total: net + vat }];
    }),
  );
  return found.flat();
};

const totals = (prices: readonly Price[]): number[] => prices.map((p) => p.total);
const same = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((n, i) => n === b[i]);

interface Taking {
  readonly world: World;
  /** Who asks; they take for themselves, or give what another takes. */
  readonly caller: Caller;
  readonly now: Date;
}

/** Every rule again, for a new holder: what stands against them, with the bookings that change hands counting for nobody. */
const obstaclesToTaking = async (
  { world, caller, now }: Taking,
  booking: Booking,
  to: Booking['booker'],
  moving: ReadonlySet<string>,
  counting?: Counting,
): Promise<Obstacle[]> => {
  const resources = await resourcesOf(
    world,
    booking.parts.map((p) => p.resourceId),
  );
  if (!resources) return [{ code: 'booking.notBookable' }];
  const closed = await openTo(world, resources.values(), to.organisationId).then(
    () => undefined,
    (fault: unknown) => fault,
  );
  if (closed instanceof Fault) return [{ code: closed.code }];
  if (closed) throw closed;
  const { organisation: _, ...stranger } = caller;
  const atOnce = await atOnceStill(world, resources, to.personId, stranger, now);
  const found = await Promise.all(
    booking.parts.map(async (part, place): Promise<Obstacle[]> => {
      const resource = resources.get(part.resourceId);
      if (!resource) throw missing('resource');
      const wish = { ...spanOf(part), quantity: part.quantity };
      const beside = booking.parts.slice(0, place).map((p) => asCounted({ ...p, id: p.resourceId }, spanOf(p), to));
      const broken = await obstaclesFor(world, { resource, wish, ...to, now, own: booking.id, moving, beside, counting });
      return atOnce(part) ? broken : [...broken, { code: 'booking.approvalWanted' }];
    }),
  );
  return found.flat().filter((o) => !isAside(booking, o.code));
};

/** The booking that is wanted in exchange, as it was seen; it must be of those to whom the other is offered. @throws Fault missing */
export const wantedOf = async ({ world, now }: Taking, id: string, toId: string, given: string): Promise<Booking> => {
  const found = await world.stores.bookings.byId(id);
  if (!found || found.id === given || found.booker.organisationId !== toId) throw missing('booking', '/swapId');
  mustGo(found, now);
  return found;
};

/** What a swap costs the one who offers it: to be held against what it would cost when it is taken. */
export const totalsOfSwap = async (world: World, wanted: Booking, holderId: string): Promise<number[]> =>
  totals(await pricesFor(world, wanted, holderId));

/** An offer as the caller sees it, on whichever side they stand. */
export const handoverView = async (
  taking: Taking,
  booking: Booking,
  language: Language,
): Promise<z.infer<typeof HandoverView>> => {
  const { world, caller, now } = taking;
  const { toId, swap, text, until } = openOffer(booking, now);
  const mine = caller.organisation?.id === toId;
  const other = swap ? await world.stores.bookings.byId(swap.id) : undefined;
  const gets = mine ? booking : other;
  const to = mine ? { organisationId: toId, personId: personBehind(caller) } : booking.booker;
  const moving = new Set([booking.id, ...(other ? [other.id] : [])]);
  const [prices, obstacles] = gets
    ? await Promise.all([pricesFor(world, gets, to.organisationId), obstaclesToTaking(taking, gets, to, moving)])
    : [[], []];
  const party = async (organisationId: string) => ({ organisationId, name: (await faceOf(world, organisationId))?.name ?? {} });
  return {
    ...thing(booking),
    version: booking.version,
    from: await party(booking.booker.organisationId),
    to: await party(toId),
    ...(text ? { text } : {}),
    until,
    ...(other ? { swap: thing(other) } : {}),
    prices,
    obstacles: obstacles.map(({ code, params }) => ({ code, text: detail(code, language, params) })),
  };
};

/**
 * Takes a booking over, and gives the one that is wanted for it, in one transaction: both keep their time and their claims and change hands
 * alone, so that there is no gap for a third. `seen`: what the taker was told that it costs, part by part.
 * @throws Fault conflict `handover.over`, `booking.stale`, `handover.price`, or the first rule that stands against either side
 */
export const takeOver = async (
  taking: Taking & { readonly work: Work },
  booking: Booking,
  seen: readonly number[],
): Promise<Booking> => {
  const { world, caller, now, work } = taking;
  const { toId, swap } = openOffer(booking, now);
  const taker = { organisationId: toId, personId: personBehind(caller) };
  const other = swap ? await world.stores.bookings.byId(swap.id) : undefined;
  if (swap && (other?.version !== swap.version || other.booker.organisationId !== toId))
    throw new Fault('conflict', 'booking.stale');
  const moving = new Set([booking.id, ...(other ? [other.id] : [])]);
  const seenTallies = counting();
  const hand = async (given: Booking, to: Booking['booker'], told: readonly number[]) => {
    const next = transferred(given, to, caller.actor, now);
    refuseFor(await obstaclesToTaking(taking, given, to, moving, seenTallies), '');
    if (!same(totals(await pricesFor(world, given, to.organisationId)), told)) throw new Fault('conflict', 'handover.price');
    world.stores.bookings.record(work, given, next, now, new Set());
    return { before: given, after: next };
  };
  const changes = [await hand(booking, taker, seen), ...(other && swap ? [await hand(other, booking.booker, swap.totals)] : [])];
  const ids = changes.map((c) => c.after.id);
  await counted(world, work, seenTallies, ids, now);
  await followChanges(world, work, changes, caller, now);
  return changes[0]?.after ?? booking;
};
