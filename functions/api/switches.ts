import { organisationOf } from '@sandan/kernel/actor';
import { type Flags, flagOf, throughFlag } from '@sandan/market/desk/flag';
import type { Operation } from '@sandan/market/policy';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

const known = new WeakMap<World, { at: number; flags: Promise<Flags | undefined> }>();

/** The flags as they stand, kept for `world.faceMs`. */
const flagsOf = (world: World): Promise<Flags | undefined> => {
  const at = world.now().getTime();
  const kept = known.get(world);
  if (kept && Math.abs(at - kept.at) < world.faceMs) return kept.flags;
  const flags = world.stores.flags.read();
  flags.catch(() => known.delete(world));
  known.set(world, { at, flags });
  return flags;
};

/** @throws Fault conflict `feature.off` if the operation is switched off for the caller; the desk is always let through */
export const switchedOn = async (world: World, operation: Operation, { actor }: Caller): Promise<void> => {
  if (!flagOf(operation)) return;
  if ('permissions' in actor && actor.permissions.includes('desk.act')) return;
  throughFlag(operation, await flagsOf(world), organisationOf(actor));
};
