import { organisationsPerHour } from '@sandan/market/machine/plan';
import type { Span } from '@sandan/store/limits';
import type { World } from '../world.ts';

const hour = 3_600_000;
/** So many at most are noted by one write, and fewer the nearer the bound is; until then they are known to this process alone. */
const together = 10;

/** At which organisations one key or person looked in this hour, as far as this process knows. */
interface Looks {
  readonly seen: Set<string>;
  /** Of those, what is not yet in the shared set. */
  unnoted: string[];
  /** How many the shared set still had place for when it was last asked. */
  left: number;
}

const held = new WeakMap<World, { hour: number; of: Map<string, Looks> }>();

const looksOf = (world: World, who: string, at: number): Looks => {
  let known = held.get(world);
  if (known?.hour !== at) {
    known = { hour: at, of: new Map() };
    held.set(world, known);
  }
  const looks = known.of.get(who) ?? { seen: new Set(), unnoted: [], left: 0 };
  known.of.set(who, looks);
  return looks;
};

/**
 * Whether one who may look at so many organisations in an hour may look at this one too. A process asks with the
 * first, and then knows up to nine of which the others know nothing; one that was seen in this hour costs nothing again.
 */
export const mayLook = async (
  world: World,
  who: string,
  organisationId: string,
): Promise<{ readonly allowed: boolean; readonly until: number }> => {
  const at = Math.floor(world.now().getTime() / hour);
  const until = (at + 1) * hour;
  const looks = looksOf(world, who, at);
  const member = organisationId.slice(-10);
  if (looks.seen.has(member)) return { allowed: true, until };
  looks.unnoted.push(member);
  if (looks.unnoted.length < Math.min(together, looks.left / 20)) {
    looks.seen.add(member);
    return { allowed: true, until };
  }
  const members = looks.unnoted;
  looks.unnoted = [];
  const span: Span = { key: `organisations#${who}`, most: organisationsPerHour, until };
  let size = await world.stores.limits.join(span, members);
  // Where not all have a place, the one asked for may still have one, or have had one all along.
  if (size === undefined && members.length > 1) size = await world.stores.limits.join(span, [member]);
  looks.left = organisationsPerHour - (size ?? organisationsPerHour);
  if (size !== undefined) looks.seen.add(member);
  return { allowed: size !== undefined, until };
};
