import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { open } from '@sandan/kernel/process';
import {
  decideOwnership,
  NamedWhy,
  nameOwner,
  Ownership,
  offerOwnership,
  ownershipActions,
  ownershipProcess,
} from '@sandan/market/company/ownership';
import * as z from 'zod';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { ableAmong } from '../owners.ts';
import type { World } from '../world.ts';

const OfOrganisation = z.object({ id: idOf('organisation') });
const Person = z.object({ id: idOf('person'), name: z.string() });
const OwnershipView = Ownership.pick({ version: true, state: true, keep: true, expiresAt: true, why: true })
  .extend({ from: Person.optional(), to: Person, offeredAt: z.string(), actions: z.array(z.string()) })
  .meta({ id: 'OwnershipView' });

/** The side of an offer that the caller is on: the one it is made to, or an owner. */
const sideOf = (offer: Ownership, { person, membership }: Caller): 'offered' | 'owner' | undefined => {
  if (person?.id === offer.toId) return 'offered';
  return membership?.roles.includes('owner') ? 'owner' : undefined;
};

const view = async (world: World, offer: Ownership, caller: Caller) => {
  const named = async (id: string) => ({ id, name: (await world.stores.persons.byId(id))?.name ?? '' });
  const [from, to] = await Promise.all([offer.fromId && named(offer.fromId), named(offer.toId)]);
  const { version, state, keep, expiresAt, why } = offer;
  const side = sideOf(offer, caller);
  const actions = side ? open(ownershipProcess, state, side).map((t) => t.action) : [];
  return {
    version,
    state,
    keep,
    expiresAt,
    ...(from ? { from } : {}),
    to,
    offeredAt: offer.offered.at,
    ...(why ? { why } : {}),
    actions,
  };
};

const relationOf = (caller: Caller, id: string) => (caller.organisation?.id === id ? 'organisation' : 'other');

export const ownership = [
  endpoint({
    operation: 'ownership.read',
    method: 'get',
    path: '/organisations/{id}/ownership',
    summary: 'The latest offer of ownership of an organisation',
    answer: OwnershipView,
    params: OfOrganisation,
    handle: async ({ permit, params, caller, world }) => {
      permit(relationOf(caller, params.id));
      const offer = await world.stores.ownerships.of(params.id);
      if (!offer) throw missing('ownership');
      return { body: await view(world, offer, caller), version: offer.version };
    },
  }),
  endpoint({
    operation: 'ownership.offer',
    method: 'post',
    path: '/organisations/{id}/ownership',
    summary: 'Offer the ownership to another member, who has seven days to take it; `keep` lets the giver stay an owner too',
    answer: OwnershipView,
    params: OfOrganisation,
    body: z.strictObject({ personId: idOf('person'), keep: z.boolean().default(false) }),
    status: 201,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      permit(relationOf(caller, params.id));
      if (!caller.person) throw new Fault('forbidden', 'ownership.owner');
      const [last, members] = await Promise.all([
        world.stores.ownerships.of(params.id),
        world.stores.memberships.inOrganisation(params.id),
      ]);
      const offer = { organisationId: params.id, fromId: caller.person.id, toId: body.personId, keep: body.keep };
      const next = offerOwnership(last, members, offer, caller.actor, now);
      world.stores.ownerships.put(work, next);
      return { body: await view(world, next, caller), version: next.version };
    },
  }),
  endpoint({
    operation: 'ownership.act',
    method: 'post',
    path: '/organisations/{id}/ownership/actions',
    summary: 'Accept or decline what was offered, or withdraw the offer',
    changes: true,
    answer: OwnershipView,
    params: OfOrganisation,
    body: z.strictObject({ action: z.enum(ownershipActions) }),
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      permit(relationOf(caller, params.id));
      const [offer, members] = await Promise.all([
        world.stores.ownerships.of(params.id),
        world.stores.memberships.inOrganisation(params.id),
      ]);
      const side = offer && sideOf(offer, caller);
      if (!offer || !side) throw missing('ownership');
      if (offer.version !== seen()) throw new Fault('conflict', 'ownership.stale');
      const decided = decideOwnership(offer, body.action, side, members, caller.actor, now);
      world.stores.ownerships.put(work, decided.ownership);
      for (const membership of decided.memberships) world.stores.memberships.put(work, membership);
      return { body: await view(world, decided.ownership, caller), version: decided.ownership.version };
    },
  }),
  endpoint({
    operation: 'ownership.name',
    method: 'post',
    path: '/organisations/{id}/ownership/named',
    summary: 'As the desk, name a member the owner of an organisation none of whose owners can act; why is told to every member',
    answer: OwnershipView,
    params: OfOrganisation,
    body: z.strictObject({ personId: idOf('person'), why: NamedWhy }),
    status: 201,
    handle: async ({ permit, concerns, params, caller, body, world, now, work }) => {
      permit('other');
      concerns(params.id);
      const [organisation, last, members] = await Promise.all([
        world.stores.organisations.byId(params.id),
        world.stores.ownerships.of(params.id),
        world.stores.memberships.inOrganisation(params.id),
      ]);
      if (!organisation) throw missing('organisation');
      if (organisation.type === 'operator') throw new Fault('conflict', 'organisation.operator');
      if (body.personId === caller.person?.id) throw new Fault('invalid', 'ownership.self');
      const wish = { organisationId: params.id, toId: body.personId, why: body.why };
      const named = nameOwner(last, members, await ableAmong(world, members), wish, caller.actor, now);
      world.stores.ownerships.put(work, named.ownership);
      world.stores.memberships.put(work, named.membership);
      return { body: await view(world, named.ownership, caller), version: named.ownership.version };
    },
  }),
];
