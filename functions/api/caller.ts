import { createHash } from 'node:crypto';
import { type Actor, anonymous } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { type Membership, permissionsHeld } from '@sandan/market/company/membership';
import type { Organisation } from '@sandan/market/company/organisation';
import { type Person, personIdOf } from '@sandan/market/company/person';
import type { Impersonation } from '@sandan/market/desk/impersonation';
import type { Credential } from '@sandan/market/machine/credential';
import type { Operation } from '@sandan/market/policy';
import type { Repeatable } from '@sandan/store/callers';
import type { Answer } from '@sandan/store/calls';
import { foreseen } from './input.ts';
import { clientCalls, keyCalls } from './machine/caller.ts';
import { looksLikeKey } from './machine/secret.ts';
import { looksGranted } from './oauth/access-token.ts';
import { goodSession, sessionIdOf } from './session.ts';
import { usualOrganisation } from './usual-organisation.ts';
import { wantedOrganisation } from './wanted.ts';
import type { Claims, World } from './world.ts';

/** Who calls, as far as the market knows them. */
export interface Caller {
  readonly actor: Actor;
  readonly person?: Person;
  readonly organisation?: Organisation;
  readonly membership?: Membership;
  /** Through which the desk looks, if it does. */
  readonly impersonation?: Impersonation;
  /** Id of the session that the bearer token belongs to. */
  readonly session?: string;
  /** What the issuer says of the person. */
  readonly claims?: Claims;
  /** The key or client of a machine. */
  readonly credential?: Credential;
  /** What was read with the caller of the same call made before, where it could be foreseen under what it is remembered. */
  readonly repeated?: Repeatable & { readonly before?: Answer };
}

/** The person who stands behind a call: the one who makes it, or the one who answers for the machine. */
export const personBehind = ({ person, credential }: Caller): string => {
  const id = person?.id ?? credential?.responsibleId;
  if (!id) throw new Error('a signed-in caller has a person');
  return id;
};

const nobody: Caller = { actor: anonymous };

export const personIdFor = (issuer: string, subject: string): string =>
  personIdOf(createHash('sha256').update(`${issuer}#${subject}`).digest());

/** Makes the record of a person at the first sign-in. */
const firstTime = async (world: World, id: string, claims: Claims): Promise<Person> => {
  const person: Person = {
    id,
    version: 1,
    subject: `${claims.issuer}#${claims.subject}`,
    name: claims.name ?? claims.email?.split('@')[0] ?? 'New member',
    // An address that nobody has shown to be theirs opens nothing that is kept under it.
    email: (claims.emailVerified && claims.email) || `${id.toLowerCase()}@unknown.example`,
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

/** Person, session and membership of who calls, the organisation for which they act, and what the same call was answered before. */
const found = async (
  world: World,
  personId: string,
  wanted: string | null,
  session: string,
  callOf: (organisationId: string | undefined) => Repeatable | undefined,
) => {
  const of = async (organisationId: string | undefined) => {
    const call = callOf(organisationId);
    const { before, ...known } = await world.stores.callers.of(personId, organisationId, session, call);
    return { ...known, ...(call ? { repeated: { ...call, ...(before ? { before } : {}) } } : {}) };
  };
  if (wanted) return of(wanted);
  const usual = await usualOrganisation(world, personId);
  const there = await of(usual);
  return !usual || (there.membership && !there.membership.suspended) ? there : of(await usualOrganisation(world, personId, true));
};

/**
 * Who calls. Person, membership and organisation are read anew on every call, so that removal, suspension and a changed role act on the
 * next one (A5). For a suspended organisation its members may only look (UO13). `operation` is one that can be repeated under its key.
 * @throws Fault unauthenticated, or forbidden for a suspended person or a foreign organisation
 */
export const whoCalls = async (world: World, request: Request, address = '', operation?: Operation): Promise<Caller> => {
  const header = request.headers.get('authorization');
  if (!header) return nobody;
  const token = /^Bearer (\S+)$/i.exec(header)?.[1];
  if (!token) throw new Fault('unauthenticated', 'access.token');
  if (looksLikeKey(token)) return keyCalls(world, token, request, address);
  if (looksGranted(world, token)) return clientCalls(world, token, request, address);
  const claims = await world.verify(token);
  const id = personIdFor(claims.issuer, claims.subject);
  const wanted = wantedOrganisation(request);
  const session = sessionIdOf(claims);
  const callOf = (of: string | undefined) => operation && foreseen(request, operation, id, of);
  const { membership, organisation, repeated, ...known } = await found(world, id, wanted, session, callOf);
  const person = known.person ?? (await firstTime(world, id, claims));
  await goodSession(world, claims, person, session, known.session);
  if (person.status !== 'active') throw new Fault('forbidden', 'access.suspended');
  if (wanted && !membership) throw new Fault('forbidden', 'access.organisation');
  if (wanted && membership?.suspended) throw new Fault('forbidden', 'access.suspendedMember');
  const active = membership && !membership.suspended && organisation ? { membership, organisation } : undefined;
  return {
    actor: {
      kind: 'person',
      personId: id,
      organisationId: active?.organisation.id ?? null,
      roles: active?.membership.roles ?? [],
      permissions: active ? permissionsHeld(active.organisation, active.membership) : [],
    },
    person,
    session,
    claims,
    ...(repeated ? { repeated } : {}),
    ...active,
  };
};
