import { missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PlanName, planOf } from '@sandan/market/machine/plan';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { daySpan } from '../limit/limited.ts';

const Usage = z
  .object({
    plan: PlanName,
    perMinute: z.int().describe('Calls of each key or client in a minute'),
    perDay: z.int().describe('Calls of all machines of the organisation in a day (UTC)'),
    usedToday: z.int().describe('Taken of the day so far; a function takes a few at a time, so that it runs ahead by as many'),
  })
  .meta({ id: 'Usage' });

const Id = z.object({ id: idOf('organisation') });

export const usage = [
  endpoint({
    operation: 'usage.read',
    method: 'get',
    path: '/organisations/{id}/usage',
    summary: 'What the machines of an organisation may call, and how much of today is used',
    params: Id,
    answer: Usage,
    handle: async ({ permit, params, caller, world, now }) => {
      permit(caller.organisation?.id === params.id ? 'organisation' : 'other');
      const organisation = await world.stores.organisations.byId(params.id);
      if (!organisation) throw missing('organisation');
      const { perMinute, perDay } = planOf(organisation);
      const usedToday = await world.stores.limits.used(daySpan(params.id, perDay, now));
      return { body: { plan: organisation.plan ?? 'basic', perMinute, perDay, usedToday } };
    },
  }),
  endpoint({
    operation: 'usage.plan',
    method: 'put',
    path: '/organisations/{id}/plan',
    summary: 'Give an organisation another plan',
    params: Id,
    changes: true,
    body: z.strictObject({ plan: PlanName }),
    answer: z.object({ plan: PlanName, version: z.int() }),
    handle: async ({ permit, params, body, seen, concerns, world, work }) => {
      permit('other');
      const found = await world.stores.organisations.byId(params.id);
      if (!found) throw missing('organisation');
      concerns(found.id);
      const next = { ...found, plan: body.plan, version: seen() + 1 };
      world.stores.organisations.put(work, next);
      return { body: { plan: body.plan, version: next.version }, version: next.version };
    },
  }),
];
