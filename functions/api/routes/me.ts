import { Language } from '@sandan/kernel/text';
import { MailChoice } from '@sandan/market/company/person';
import type { Impersonation } from '@sandan/market/desk/impersonation';
import * as z from 'zod';
import { Me } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { factorDue } from '../step-up.ts';
import type { World } from '../world.ts';

const seenThrough = ({ id, version, until, reason }: Impersonation) => ({ id, version, until, reason });

const view = async (world: World, caller: Caller) => {
  const { person, actor } = caller;
  if (!person || actor.kind !== 'person') throw new Error('a signed-in caller has a person');
  const [memberships, unread] = await Promise.all([
    world.stores.memberships.ofPerson(person.id),
    world.stores.notices.unread(person.id),
  ]);
  const others = memberships.map((m) => m.organisationId).filter((id) => id !== caller.organisation?.id);
  const houses = await world.stores.organisations.many(others);
  if (caller.organisation) houses.push(caller.organisation);
  const organisations = memberships.map((m) => {
    const organisation = houses.find(({ id }) => id === m.organisationId);
    return (
      organisation && {
        id: organisation.id,
        name: organisation.name,
        type: organisation.type,
        roles: m.roles,
        ownRoles: (organisation.roles ?? []).filter(({ id }) => m.roles.includes(id)).map(({ id, name }) => ({ id, name })),
        demo: organisation.demo,
        suspended: m.suspended !== undefined || organisation.status === 'suspended',
      }
    );
  });
  const { id, name, email, language, mail, version } = person;
  const watchMail = person.watchMail !== false;
  const due = factorDue(caller, world.now());
  return {
    person: { id, name, email, language, mail, watchMail, version },
    organisations: organisations.filter((o) => o !== undefined),
    active: actor.organisationId,
    roles: actor.roles,
    permissions: actor.permissions,
    secondFactor: { enrolled: person.secondFactor !== undefined, ...(due ? { due } : {}) },
    unread,
    ...(caller.impersonation ? { impersonation: seenThrough(caller.impersonation) } : {}),
  };
};

export const me = [
  endpoint({
    operation: 'me.read',
    method: 'get',
    path: '/me',
    summary: 'Who is signed in, in which organisations, and which of them is active',
    answer: Me,
    handle: async ({ permit, world, caller }) => {
      permit('own');
      const body = await view(world, caller);
      return { body, version: body.person.version };
    },
  }),
  endpoint({
    operation: 'me.change',
    method: 'patch',
    path: '/me',
    summary: 'Change name, language or mail choice',
    changes: true,
    answer: Me,
    body: z.strictObject({
      name: z.string().trim().min(1).max(80).optional(),
      language: Language.optional(),
      mail: MailChoice.optional(),
      watchMail: z.boolean().optional(),
    }),
    handle: async ({ permit, caller, body, seen, world, work }) => {
      permit('own');
      if (!caller.person) throw new Error('a signed-in caller has a person');
      const { name, language, mail, watchMail } = body;
      const person = {
        ...caller.person,
        ...(name ? { name } : {}),
        ...(language ? { language } : {}),
        ...(mail ? { mail } : {}),
        ...(watchMail === undefined ? {} : { watchMail }),
        version: seen() + 1,
      };
      world.stores.persons.put(work, person);
      return { body: await view(world, { ...caller, person }), version: person.version };
    },
  }),
];
