import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { isOwner } from '@sandan/market/company/membership';
import {
  organisationProcess,
  personProcess,
  Suspension,
  stand,
  standingActions,
  suspensionReasonNames,
} from '@sandan/market/company/suspension';
import * as z from 'zod';
import { Text } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { ableAmong } from '../owners.ts';

const Act = z.strictObject({
  action: z.enum(standingActions),
  reason: z.enum(suspensionReasonNames).optional(),
  note: z.string().trim().min(1).max(1000).optional(),
});
const Standing = z
  .object({ id: z.string(), version: z.int(), status: z.enum(organisationProcess.states), suspension: Suspension.optional() })
  .meta({ id: 'Standing' });

const standingOf = ({ id, version, status, suspension }: z.infer<typeof Standing>) => ({
  body: { id, version, status, ...(suspension ? { suspension } : {}) },
  version,
});

/** Suspending and reinstating parties: the desk's own. */
export const standing = [
  endpoint({
    operation: 'organisations.standing',
    method: 'get',
    path: '/organisations/{id}/standing',
    summary:
      'Whether an organisation is suspended, why and by whom; and whom the desk can name its owner, where no owner can act',
    answer: Standing.extend({ heirs: z.array(z.object({ id: idOf('person'), name: z.string() })).optional() }).meta({
      id: 'OrganisationStanding',
    }),
    params: z.object({ id: idOf('organisation') }),
    handle: async ({ permit, params, world }) => {
      permit('other');
      const organisation = await world.stores.organisations.byId(params.id);
      if (!organisation) throw missing('organisation');
      const { body, version } = standingOf(organisation);
      const able = await ableAmong(world, await world.stores.memberships.inOrganisation(organisation.id));
      if (organisation.type === 'operator' || able.some(isOwner)) return { body, version };
      const people = await world.stores.persons.many(able.map((m) => m.personId));
      return { body: { ...body, heirs: people.map(({ id, name }) => ({ id, name })) }, version };
    },
  }),
  endpoint({
    operation: 'organisations.act',
    method: 'post',
    path: '/organisations/{id}/actions',
    summary: 'Suspend an organisation or reinstate it; its listings leave the market at once, its running deals stay readable',
    changes: true,
    answer: Standing,
    params: z.object({ id: idOf('organisation') }),
    body: Act,
    handle: async ({ permit, concerns, params, caller, body, seen, world, now, work }) => {
      permit('other');
      concerns(params.id);
      const organisation = await world.stores.organisations.byId(params.id);
      if (!organisation) throw missing('organisation');
      if (organisation.type === 'operator') throw new Fault('conflict', 'organisation.operator');
      if (organisation.version !== seen()) throw new Fault('conflict', 'organisation.stale');
      const next = stand(organisation, organisationProcess, body.action, body, caller.actor, now);
      world.stores.organisations.put(work, next);
      return standingOf(next);
    },
  }),
  endpoint({
    operation: 'persons.read',
    method: 'get',
    path: '/persons/{id}',
    summary: 'A person as the desk sees them, with the organisations they belong to',
    answer: Standing.extend({
      name: z.string(),
      email: z.string(),
      organisations: z.array(
        z.object({ id: idOf('organisation'), name: Text, roles: z.array(z.string()), ownerless: z.boolean().optional() }),
      ),
    }).meta({ id: 'PersonFile' }),
    params: z.object({ id: idOf('person') }),
    handle: async ({ permit, params, world }) => {
      permit('other');
      const person = await world.stores.persons.byId(params.id);
      if (!person) throw missing('person');
      const memberships = await world.stores.memberships.ofPerson(person.id);
      const organisations = await Promise.all(
        memberships.map(async ({ organisationId: id, roles }) => {
          const [organisation, others] = await Promise.all([
            world.stores.organisations.byId(id),
            roles.includes('owner') ? world.stores.memberships.inOrganisation(id) : [],
          ]);
          const ownerless = roles.includes('owner') && !(await ableAmong(world, others.filter(isOwner))).length;
          return { id, name: organisation?.name ?? {}, roles, ...(ownerless ? { ownerless } : {}) };
        }),
      );
      const { body, version } = standingOf(person);
      return { body: { ...body, name: person.name, email: person.email, organisations }, version };
    },
  }),
  endpoint({
    operation: 'persons.act',
    method: 'post',
    path: '/persons/{id}/actions',
    summary: 'Suspend a person or reinstate them; a suspended one is refused at the next request',
    changes: true,
    answer: Standing,
    params: z.object({ id: idOf('person') }),
    body: Act,
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      permit('other');
      const person = await world.stores.persons.byId(params.id);
      if (!person) throw missing('person');
      if (person.id === caller.person?.id) throw new Fault('conflict', 'person.self');
      if (person.version !== seen()) throw new Fault('conflict', 'person.stale');
      const next = stand(person, personProcess, body.action, body, caller.actor, now);
      world.stores.persons.put(work, next);
      return standingOf(next);
    },
  }),
];
