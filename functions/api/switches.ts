import { organisationOf } from '@sandan/kernel/actor';
import { flagOf, throughFlag } from '@sandan/market/desk/flag';
import type { Operation } from '@sandan/market/policy';
import type { Caller } from './caller.ts';
import { remembered } from './remembered.ts';
import type { World } from './world.ts';

const flagsOf = remembered(async ({ stores }) => ({ flags: await stores.flags.read() }));

/** @throws Fault conflict `feature.off` if the operation is switched off for the caller; the desk is always let through */
export const switchedOn = async (world: World, operation: Operation, { actor }: Caller): Promise<void> => {
  if (!flagOf(operation)) return;
  if ('permissions' in actor && actor.permissions.includes('desk.act')) return;
  throughFlag(operation, (await flagsOf(world)).flags, organisationOf(actor));
};
