import { holds } from '@sandan/kernel/actor';
import { approvedAtOnce } from '@sandan/market/booking/approved';
import type { BookingPart } from '@sandan/market/booking/booking';
import type { Counted } from '@sandan/market/booking/limit';
import type { Obstacle, Wish } from '@sandan/market/booking/obstacle';
import { obstaclesTo } from '@sandan/market/booking/obstacle';
import type { Resource } from '@sandan/market/booking/resource';
import { type Counting, limitRule } from './booking-limits.ts';
import { qualificationRule } from './booking-qualification.ts';
import { type Caller, personBehind } from './caller.ts';
import type { World } from './world.ts';

/** Somebody who wants a resource for a time. */
export interface Wanting {
  readonly resource: Resource;
  readonly wish: Wish;
  readonly organisationId: string;
  readonly personId: string;
  readonly now: Date;
  /** The booking that is changed, which counts for nothing itself. */
  readonly own?: string;
  /** Bookings that are moved with it, whose old times count for nothing, and their new ones, which the store does not know yet. */
  readonly moving?: ReadonlySet<string>;
  readonly beside?: readonly Counted[];
  /** Takes down what limits were counted under, for who goes on to write. */
  readonly counting?: Counting | undefined;
}

/** A rule that stands between somebody and a booking; says what is in the way, and how to get there. */
export type BookingRule = (world: World, wanting: Wanting) => Promise<readonly Obstacle[]>;

/** Rules beside those that the resource itself states. */
const bookingRules: readonly BookingRule[] = [qualificationRule, limitRule];

/** Everything that stands in the way of a booking but that its time may be taken. */
export const obstaclesFor = async (world: World, wanting: Wanting): Promise<Obstacle[]> => {
  const own = obstaclesTo(wanting.resource, wanting.wish, wanting.now.getTime());
  const others = await Promise.all(bookingRules.map((rule) => rule(world, wanting)));
  return [...own, ...others.flat()];
};

/** Whether a booking that the caller makes for a person, themselves if not said, and that ends at an instant (ms) stands at once. */
export const approvalsOf = async (
  world: World,
  resource: Resource,
  caller: Caller,
  now: Date,
  personId: string = personBehind(caller),
): Promise<(to: number) => boolean> => {
  const keeper = resource.ownerId === caller.organisation?.id && holds(caller.actor, 'equip');
  const wanted = !keeper && resource.approval.mode === 'auto_if_qualified' ? resource.qualification : undefined;
  const held = wanted && (await world.stores.qualifications.held(personId, resource.ownerId, wanted.skill));
  return (to) => approvedAtOnce(resource, { keeper, held }, to, now);
};

/** Whether parts of a person's booking for which nobody was asked stand at once at their times: where only the qualified ask nobody. */
export const atOnceStill = async (
  world: World,
  resources: ReadonlyMap<string, Resource>,
  personId: string,
  caller: Caller,
  now: Date,
): Promise<(part: Pick<BookingPart, 'resourceId' | 'end'>) => boolean> => {
  const asked = [...resources.values()].filter((r) => r.approval.mode === 'auto_if_qualified');
  const found = await Promise.all(asked.map(async (r) => [r.id, await approvalsOf(world, r, caller, now, personId)] as const));
  const byId = new Map(found);
  return ({ resourceId, end }) => byId.get(resourceId)?.(Date.parse(end)) ?? true;
};
