import { ableOf, isOwner, type Membership, ownerLeft } from '@sandan/market/company/membership';
import type { Work } from '@sandan/store/work';
import type { World } from './world.ts';

/** Of these members those who can act, whom the desk has not suspended as persons. */
export const ableAmong = async ({ stores }: World, members: readonly Membership[]): Promise<Membership[]> =>
  ableOf(members, await stores.persons.many(members.map((m) => m.personId)));

/**
 * Sees to it that an owner who can act is left when a membership becomes what it is to be (no roles: none): the one who is left must be an
 * owner still when it is written.
 * @throws Fault conflict `membership.lastOwner`
 */
export const keepAnOwner = async (
  world: World,
  work: Work,
  members: readonly Membership[],
  before: Membership,
  next: Pick<Membership, 'roles' | 'suspended'>,
): Promise<void> => {
  if (!isOwner(before) || isOwner(next)) return;
  world.stores.memberships.hold(work, ownerLeft(await ableAmong(world, members.filter(isOwner)), before.personId));
};
