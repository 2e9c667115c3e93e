import { stamp } from '@sandan/kernel/actor';
import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { idOf, newId } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { end, type Impersonation, impersonationMinutes, impersonationProcess, stateAt } from '@sandan/market/desk/impersonation';
import * as z from 'zod';
import { listOf, Text } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import { looksUnder } from '../impersonated.ts';
import type { World } from '../world.ts';

const ImpersonationLine = z
  .object({
    id: idOf('impersonation'),
    version: z.int(),
    state: z.enum(impersonationProcess.states),
    reason: z.string(),
    began: z.string(),
    until: z.string(),
    ended: z.string().optional(),
    operator: z.object({ id: z.string(), name: z.string() }),
    person: z.object({ id: z.string(), name: z.string() }),
    organisation: z.object({ id: z.string(), name: Text }).optional(),
  })
  .meta({ id: 'ImpersonationLine' });

/** One thing that was looked at: the path and what was asked of it, without who of the desk asked. */
const LookLine = z
  .object({ at: z.string(), operation: z.string(), object: z.string(), status: z.int() })
  .meta({ id: 'LookLine' });

const lineOf = async (world: World, i: Impersonation, now: Date): Promise<z.infer<typeof ImpersonationLine>> => {
  const [operator, person, organisation] = await Promise.all([
    world.stores.persons.byId(i.operatorId),
    world.stores.persons.byId(i.personId),
    i.organisationId ? faceOf(world, i.organisationId) : undefined,
  ]);
  return {
    id: i.id,
    version: i.version,
    state: stateAt(i, now),
    reason: i.reason,
    began: i.began.at,
    until: i.until,
    ...(i.ended ? { ended: i.ended.at } : {}),
    operator: { id: i.operatorId, name: operator?.name ?? '' },
    person: { id: i.personId, name: person?.name ?? '' },
    ...(organisation ? { organisation: { id: organisation.id, name: organisation.name } } : {}),
  };
};

/** The desk does not look through its own people. @throws Fault invalid `impersonation.desk`, missing */
const check = async (world: World, personId: string, organisationId: string | null): Promise<void> => {
  const [person, all] = await Promise.all([world.stores.persons.byId(personId), world.stores.memberships.ofPerson(personId)]);
  if (!person) throw invalidField('/personId', 'object.missing');
  if (organisationId && !all.some((m) => m.organisationId === organisationId))
    throw invalidField('/organisationId', 'object.missing');
  if (all.some((m) => m.roles.some((role) => role === 'operator' || role === 'support')))
    throw new Fault('invalid', 'impersonation.desk');
};

export const impersonations = [
  endpoint({
    operation: 'impersonations.begin',
    method: 'post',
    path: '/impersonations',
    summary: 'See the market as one person does, without changing anything; every look is written down and the person is told',
    body: z.strictObject({
      personId: idOf('person'),
      organisationId: idOf('organisation').nullable(),
      reason: z.string().trim().min(10).max(500),
      minutes: z.int().min(5).max(impersonationMinutes).default(30),
    }),
    answer: ImpersonationLine,
    status: 201,
    handle: async ({ permit, caller, body, world, now, work }) => {
      permit('other');
      if (!caller.person) throw new Error('a signed-in caller has a person');
      const { personId, organisationId, reason, minutes } = body;
      await check(world, personId, organisationId);
      const impersonation: Impersonation = {
        id: newId('impersonation', now.getTime()),
        version: 1,
        operatorId: caller.person.id,
        personId,
        organisationId,
        reason,
        state: 'active',
        until: new Date(now.getTime() + minutes * 60_000).toISOString(),
        began: stamp(caller.actor, now),
      };
      world.stores.impersonations.create(work, impersonation);
      return { body: await lineOf(world, impersonation, now), version: 1 };
    },
  }),
  endpoint({
    operation: 'impersonations.end',
    method: 'post',
    path: '/impersonations/{id}/end',
    summary: 'Stop looking through somebody else',
    changes: true,
    params: z.object({ id: idOf('impersonation') }),
    answer: ImpersonationLine,
    handle: async ({ permit, params, caller, seen, world, now, work }) => {
      permit('other');
      const found = await world.stores.impersonations.byId(params.id);
      if (found?.operatorId !== caller.person?.id || !found) throw missing('impersonation');
      if (found.version !== seen()) throw new Fault('conflict', 'impersonation.stale');
      const next = end(found, stamp(caller.actor, now), now);
      world.stores.impersonations.put(work, next);
      return { body: await lineOf(world, next, now), version: next.version };
    },
  }),
  endpoint({
    operation: 'impersonations.list',
    method: 'get',
    path: '/impersonations',
    summary: 'Who of the desk looked through whom, and why; the newest first',
    query: PageQuery,
    answer: listOf(ImpersonationLine),
    handle: async ({ permit, query, world, now }) => {
      permit('other');
      const { items, next } = await world.stores.impersonations.list(query);
      return { body: { items: await Promise.all(items.map((i) => lineOf(world, i, now))), ...(next ? { next } : {}) } };
    },
  }),
  endpoint({
    operation: 'impersonations.mine',
    method: 'get',
    path: '/me/impersonations',
    summary: 'When the desk looked through the caller, and why',
    query: PageQuery,
    answer: listOf(ImpersonationLine.omit({ operator: true })),
    handle: async ({ permit, caller, query, world, now }) => {
      permit('own');
      if (!caller.person) throw new Error('a signed-in caller has a person');
      const { items, next } = await world.stores.impersonations.ofPerson(caller.person.id, query);
      const lines = await Promise.all(items.map((i) => lineOf(world, i, now)));
      return { body: { items: lines.map(({ operator: _, ...line }) => line), ...(next ? { next } : {}) } };
    },
  }),
  endpoint({
    operation: 'impersonations.looks',
    method: 'get',
    path: '/me/impersonations/{id}/looks',
    summary: 'What the desk looked at through the caller, the newest first',
    params: z.object({ id: idOf('impersonation') }),
    query: PageQuery,
    answer: listOf(LookLine),
    handle: async ({ permit, params, caller, query, world }) => {
      permit('own');
      const found = await world.stores.impersonations.byId(params.id);
      if (!found || found.personId !== caller.person?.id) throw missing('impersonation');
      const { id, operatorId, began, until } = found;
      const range = { from: Date.parse(began.at), to: Date.parse(until) + 1 };
      const { items, next } = await world.stores.audits.byActor(operatorId, range, query);
      const under = looksUnder(id);
      const looks = items.flatMap(({ by, operation, object, status }) =>
        object.startsWith(under) ? [{ at: by.at, operation, object: object.slice(under.length), status }] : [],
      );
      return { body: { items: looks, ...(next ? { next } : {}) } };
    },
  }),
];
