import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import type { Booking, BookingPart } from '@sandan/market/booking/booking';
import { partOf, placed } from '@sandan/market/booking/booking-part';
import type { Claim } from '@sandan/market/booking/claim';
import { type Obstacle, obstaclesTo, refuseFor, type Wish } from '@sandan/market/booking/obstacle';
import type { Resource } from '@sandan/market/booking/resource';
import { unblocked } from '@sandan/market/company/block';
import * as z from 'zod';
import { asCounted, type Counting, counting as newCounting } from './booking-limits.ts';
import { approvalsOf, obstaclesFor } from './booking-rules.ts';
import { type Caller, personBehind } from './caller.ts';
import type { World } from './world.ts';

/** One resource for one time, as it is asked for. */
export const WishedPart = z
  .strictObject({
    resourceId: idOf('resource'),
    start: z.iso.datetime({ offset: true }),
    end: z.iso.datetime({ offset: true }),
    quantity: z.int().min(1).max(200).default(1),
  })
  .meta({ id: 'WishedPart' });
export type WishedPart = z.infer<typeof WishedPart>;

export const wishOf = ({ start, end, quantity }: WishedPart): Wish => ({
  from: Date.parse(start),
  to: Date.parse(end),
  quantity,
});

/** Resources by id. @throws Fault missing if one of them is not there, is retired, or is of a suspended owner */
export const resourcesOf = async (world: World, ids: readonly string[]): Promise<Map<string, Resource> | undefined> => {
  const wanted = [...new Set(ids)];
  const found = await world.stores.resources.many(wanted);
  return found.size === wanted.length && [...found.values()].every((r) => r.state !== 'retired') ? found : undefined;
};

/** The claims of some resources around the times of some parts, as a question. */
export const claimsAround = async (
  world: World,
  parts: readonly Pick<BookingPart, 'resourceId' | 'claimed'>[],
): Promise<(resourceId: string) => readonly Claim[]> => {
  const day = 86_400_000;
  const found = new Map<string, Claim[]>();
  const ids = [...new Set(parts.map((p) => p.resourceId))];
  await Promise.all(
    ids.map(async (id) => {
      const its = parts.filter((p) => p.resourceId === id);
      const from = Math.min(...its.map((p) => Date.parse(p.claimed.from))) - day;
      const to = Math.max(...its.map((p) => Date.parse(p.claimed.to))) + day;
      found.set(id, await world.stores.claims.of(id, from, to));
    }),
  );
  return (id) => found.get(id) ?? [];
};

/** Resources of which there is more than one: a unit that is lost to another is worth another look. */
export const contended = (resources: ReadonlyMap<string, Resource>): Set<string> =>
  new Set([...resources.values()].filter((r) => r.capacity > 1).map((r) => r.id));

/** What stands in the way of each of some wishes, in their order; each counts against limits with those before it. */
export const obstaclesOf = async (
  world: World,
  wished: readonly { readonly resourceId: string; readonly wish: Wish }[],
  resources: ReadonlyMap<string, Resource>,
  booker: { readonly organisationId: string; readonly personId: string },
  now: Date,
  { own, counting = newCounting() }: { readonly own?: Booking; readonly counting?: Counting } = {},
): Promise<Obstacle[][]> => {
  const there = wished.map(({ resourceId, wish }) => {
    const resource = resources.get(resourceId);
    if (!resource) throw missing('resource');
    return { resource, wish };
  });
  return Promise.all(
    there.map(async ({ resource, wish }, place) => {
      const beside = there.slice(0, place).map((one) => asCounted(one.resource, one.wish, booker));
      return obstaclesFor(world, { resource, wish, ...booker, now, beside, counting, ...(own ? { own: own.id } : {}) });
    }),
  );
};

const dealtWith = async (world: World, ownerId: string, homeId: string): Promise<void> => {
  const { organisation: owner, blocks } = await world.stores.counterparts.of(ownerId, homeId);
  if (owner?.status !== 'active') throw missing('resource');
  unblocked(blocks, homeId);
};

/**
 * Refuses something new between a booker's organisation and the owners of resources.
 * @throws Fault missing for a suspended owner; conflict between organisations of which one has blocked the other
 */
export const openTo = async (world: World, resources: Iterable<Pick<Resource, 'ownerId'>>, homeId: string): Promise<void> => {
  const owners = new Set([...resources].map((r) => r.ownerId).filter((id) => id !== homeId));
  await Promise.all([...owners].map((id) => dealtWith(world, id, homeId)));
};

/** The parts of some wishes, with no units yet. */
export const unplacedParts = async (
  world: World,
  wished: readonly { readonly resourceId: string; readonly wish: Wish }[],
  resources: ReadonlyMap<string, Resource>,
  caller: Caller,
  now: Date,
): Promise<BookingPart[]> => {
  const parts = await Promise.all(
    wished.map(async ({ resourceId, wish }) => {
      const resource = resources.get(resourceId);
      const approved = resource && (await approvalsOf(world, resource, caller, now));
      return resource && approved ? [partOf(resource, wish, approved(wish.to))] : [];
    }),
  );
  return parts.flat();
};

/**
 * The parts of a new booking, each with units that are free.
 * @throws Fault missing, forbidden between organisations that block each other, the first rule that is broken, conflict `booking.taken`
 */
export const partsOf = async (
  world: World,
  wished: readonly WishedPart[],
  resources: ReadonlyMap<string, Resource>,
  caller: Caller,
  now: Date,
  id: string,
  counting: Counting,
): Promise<BookingPart[]> => {
  const home = caller.organisation;
  if (!home) throw new Fault('forbidden', 'access.noOrganisation');
  const wishes = wished.map((w) => ({ resourceId: w.resourceId, wish: wishOf(w) }));
  const booker = { organisationId: home.id, personId: personBehind(caller) };
  const parts = await unplacedParts(world, wishes, resources, caller, now);
  for (const [index, { resourceId, wish }] of wishes.entries()) {
    const resource = resources.get(resourceId);
    if (resource) refuseFor(obstaclesTo(resource, wish, now.getTime()), `/parts/${index}`);
  }
  const [obstacles, claims] = await Promise.all([
    obstaclesOf(world, wishes, resources, booker, now, { counting }),
    claimsAround(world, parts),
    openTo(world, resources.values(), home.id),
  ]);
  obstacles.forEach((found, index) => {
    refuseFor(found, `/parts/${index}`);
  });
  return placed(parts, resources, claims, now.getTime(), id);
};
