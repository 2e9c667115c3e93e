import type { Language } from '@sandan/kernel/text';
import type { Span } from '@sandan/market/booking/open-span';
import type { Resource } from '@sandan/market/booking/resource';
import { resourceIdOf } from '@sandan/market/equipment/bookable';
import { firstFree, lengthFor } from '@sandan/market/equipment/opportunity';
import { allows } from '@sandan/market/policy';
import * as z from 'zod';
import { obstaclesFor } from './booking-rules.ts';
import { type Caller, personBehind } from './caller.ts';
import { detail } from './problem.ts';
import type { World } from './world.ts';

const day = 86_400_000;

/** A reason why one may not book yet. `way`: what leads there, a page (`sign-in`, `organisation`, `inquiry`) or the id of a resource to book first. */
export const Reason = z.object({ code: z.string(), text: z.string(), way: z.string().optional() }).meta({ id: 'AccessReason' });
type Reason = z.infer<typeof Reason>;

/** How an instrument can be booked by the caller. */
export const Access = z
  .object({
    resourceId: z.string().optional(),
    /** How long a booking is at least and at most, in minutes. */
    minutes: z.object({ min: z.int(), max: z.int() }).optional(),
    zone: z.string().optional(),
    approval: z.enum(['none', 'manager', 'dual', 'auto_if_qualified']).optional(),
    /** The first time in the period asked for that is free. */
    firstFree: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }).optional(),
    /** Empty if the caller can book it now. */
    reasons: z.array(Reason),
  })
  .meta({ id: 'Access' });
export type Access = z.infer<typeof Access>;

/** The period that is looked at, in ms, and how long the booking is to be. */
export interface Looked {
  readonly from: number;
  readonly to: number;
  readonly minutes?: number | undefined;
}

/** The resources by which listings are booked: one each, by the number of the listing, else the first its owner has named. */
export const resourcesAt = async (world: World, listingIds: readonly string[]): Promise<Map<string, Resource>> => {
  const found = await world.stores.resources.many(listingIds.map(resourceIdOf));
  const pairs = await Promise.all(
    listingIds.map(async (id): Promise<[string, Resource | undefined]> => {
      const own = found.get(resourceIdOf(id));
      if (own && own.state !== 'retired') return [id, own];
      return [id, (await world.stores.resources.atListing(id)).find((r) => r.state !== 'retired')];
    }),
  );
  return new Map(pairs.flatMap(([id, resource]) => (resource ? [[id, resource]] : [])));
};

/** Days that are looked at before the rest of a period: most of what is free is free in them. */
const firstDays = 3;

/** The first free time of a resource in the period; its first days are read and reckoned first, and the rest only where they are full. */
export const freeIn = async (
  world: World,
  resource: Resource,
  { from, to, minutes }: Looked,
  now: Date,
): Promise<Span | undefined> => {
  const length = lengthFor(resource, minutes);
  if (length === undefined) return undefined;
  const begin = Math.max(from, now.getTime() + resource.rules.lead * 60_000);
  const soon = begin + firstDays * day + length * 60_000;
  for (const until of soon < to ? [soon, to] : [to]) {
    if (begin >= until) return undefined;
    const claims = await world.stores.claims.of(resource.id, begin - day, until + day);
    const found = firstFree(resource, claims, { from: begin, to: until }, now.getTime(), minutes);
    if (found) return found;
  }
  return undefined;
};

interface Asked {
  readonly resource: Resource | undefined;
  /** The owner alone uses it. */
  readonly sole: boolean;
  readonly caller: Caller;
  readonly looked: Looked;
  readonly language: Language;
  readonly now: Date;
  /** The first free time, where it is known already. */
  readonly free?: Span | undefined;
}

/** What can be said before it is asked when. */
const barred = ({ resource, sole, caller }: Asked): { code: string; way?: string } | undefined => {
  if (sole) return { code: 'equipment.soleUse', way: 'inquiry' };
  if (!resource) return { code: 'equipment.byInquiry', way: 'inquiry' };
  if (caller.actor.kind === 'anonymous') return { code: 'equipment.signIn', way: 'sign-in' };
  if (!caller.organisation) return { code: 'equipment.organisation', way: 'organisation' };
  if (!allows('bookings.create', caller.actor, 'public')) return { code: 'equipment.role' };
  return undefined;
};

/** Whether the caller can book an instrument, when first, and if not, everything that is still in the way. */
export const accessTo = async (world: World, asked: Asked): Promise<Access> => {
  const { resource, caller, looked, language, now } = asked;
  const said = ({ code, params, way }: { code: string; params?: Record<string, string | number>; way?: string }): Reason => ({
    code,
    text: detail(code, language, params),
    ...(way ? { way } : {}),
  });
  const bar = barred(asked);
  if (!resource) return { reasons: bar ? [said(bar)] : [] };
  const free = asked.free ?? (await freeIn(world, resource, looked, now));
  const iso = (at: number) => new Date(at).toISOString();
  const reasons: Reason[] = bar ? [said(bar)] : [];
  if (lengthFor(resource, looked.minutes) === undefined)
    reasons.push(said({ code: 'equipment.tooLong', params: { minutes: resource.rules.max } }));
  else if (!free) reasons.push(said({ code: resource.state === 'active' ? 'equipment.full' : 'booking.notBookable' }));
  const home = caller.organisation;
  if (!bar && home) {
    const wish = free ?? { from: looked.from, to: looked.from + resource.rules.min * 60_000 };
    const obstacles = await obstaclesFor(world, {
      resource,
      wish: { ...wish, quantity: 1 },
      organisationId: home.id,
      personId: personBehind(caller),
      now,
    });
    const about = free ? obstacles : obstacles.filter(({ code }) => !code.startsWith('booking.'));
    reasons.push(...about.map(said));
  }
  return {
    resourceId: resource.id,
    minutes: { min: resource.rules.min, max: resource.rules.max },
    zone: resource.zone,
    approval: resource.approval.mode,
    ...(free ? { firstFree: { from: iso(free.from), to: iso(free.to) } } : {}),
    reasons,
  };
};
