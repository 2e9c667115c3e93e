import { createHash } from 'node:crypto';
import { type Actor, anonymous } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import type { Membership } from '@sandan/market/company/membership';
import type { Organisation } from '@sandan/market/company/organisation';
import { type Person, personIdOf } from '@sandan/market/company/person';
import type { World } from './world.ts';

/** Who calls, as far as the market knows them. */
export interface Caller {
  readonly actor: Actor;
  readonly person?: Person;
  readonly organisation?: Organisation;
  readonly membership?: Membership;
}

const nobody: Caller = { actor: anonymous };

export const personIdFor = (issuer: string, subject: string): string =>
  personIdOf(createHash('sha256').update(`${issuer}#${subject}`).digest());

/** Reads the person of a verified sign-in, and makes the record on the first one. */
const personOf = async (world: World, token: string): Promise<Person> => {
  const claims = await world.verify(token);
  const id = personIdFor(claims.issuer, claims.subject);
  const known = await world.stores.persons.byId(id);
  if (known) return known;
  const person: Person = {
    id,
    version: 1,
    subject: `${claims.issuer}#${claims.subject}`,
    name: claims.name ?? claims.email?.split('@')[0] ?? 'New member',
    email: claims.email ?? `${id.toLowerCase()}@unknown.example`,
    language: claims.language === 'en' ? 'en' : 'ko',
    mail: 'each',
    status: 'active',
    demo: false,
    created: world.now().toISOString(),
  };
  await world.stores.persons.save(person).catch((fault: unknown) => {
    if (!(fault instanceof Fault) || fault.code !== 'person.stale') throw fault;
  });
  return (await world.stores.persons.byId(id)) ?? person;
};

const activeMembership = async (world: World, personId: string, wanted: string | null): Promise<Membership | undefined> => {
  if (wanted) {
    const found = await world.stores.memberships.of(wanted, personId);
    if (!found) throw new Fault('forbidden', 'access.organisation');
    return found;
  }
  const first = (await world.stores.memberships.ofPerson(personId))[0];
  return first && world.stores.memberships.of(first.organisationId, personId);
};

/**
 * Who calls. Person, membership and organisation are read anew on every call, so that removal and suspension act on the next one (A5).
 * @throws Fault unauthenticated, or forbidden for a suspended person or a foreign organisation
 */
export const whoCalls = async (world: World, request: Request): Promise<Caller> => {
  const header = request.headers.get('authorization');
  if (!header) return nobody;
  const token = /^Bearer (\S+)$/i.exec(header)?.[1];
  if (!token) throw new Fault('unauthenticated', 'access.token');
  const person = await personOf(world, token);
  if (person.status === 'suspended') throw new Fault('forbidden', 'access.suspended');
  const wanted = request.headers.get('x-organisation');
  const membership = await activeMembership(world, person.id, wanted);
  const organisation = membership && (await world.stores.organisations.byId(membership.organisationId));
  const active = organisation?.status === 'active' ? { membership, organisation } : undefined;
  if (wanted && !active) throw new Fault('forbidden', 'access.suspended');
  return {
    actor: {
      kind: 'person',
      personId: person.id,
      organisationId: active ? active.organisation.id : null,
      roles: active?.membership?.roles ?? [],
    },
    person,
    ...(active ? { organisation: active.organisation, ...(membership ? { membership } : {}) } : {}),
  };
};
