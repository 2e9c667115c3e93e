import { stamp } from '@sandan/kernel/actor';
import type { Person } from '@sandan/market/company/person';
import { firstRoles } from '@sandan/market/provision/user';
import type { Work } from '@sandan/store/work';
import type { Claims, World } from '../world.ts';

/**
 * Binds users whom directories have announced to the person who signs in with their address, once, and makes them members. The issuer
 * must have seen that the address is theirs. Whoever acts for another organisation already is not drawn into one: they are invited.
 */
export const bindAnnounced = async (world: World, work: Work, person: Person, claims: Claims, now: Date): Promise<void> => {
  const email = claims.email?.toLowerCase();
  if (!email || !claims.emailVerified) return;
  const waiting = await world.stores.provisioned.waiting(email);
  if (waiting.length === 0) return;
  const memberships = await world.stores.memberships.ofPerson(person.id);
  for (const found of waiting) {
    const user = await world.stores.provisioned.byId(found.organisationId, found.id);
    if (!user || user.personId || user.email !== email) continue;
    const mine = memberships.find((m) => m.organisationId === user.organisationId);
    if (!mine && (memberships.length > 0 || waiting.length > 1)) continue;
    world.stores.provisioned.put(work, { ...user, personId: person.id, version: user.version + 1 });
    if (mine || !user.active) continue;
    world.stores.memberships.create(work, {
      personId: person.id,
      organisationId: user.organisationId,
      version: 1,
      roles: user.roles.length > 0 ? user.roles : [...firstRoles],
      since: stamp({ kind: 'service', name: 'scim' }, now),
    });
  }
};
