import { stamp } from '@sandan/kernel/actor';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';

const Rules = z
  .object({ factorAtOnce: z.boolean().describe('Whether signers need a second factor at once, without the days of grace') })
  .meta({ id: 'SignInRules' });

export const signInRules = [
  endpoint({
    operation: 'signInRules.read',
    method: 'get',
    path: '/sign-in-rules',
    summary: 'What the active organisation wants of the sign-ins of its members',
    answer: Rules.extend({ version: z.int() }),
    handle: async ({ permit, organisation }) => {
      permit('organisation');
      const { factorAtOnce = false, version } = organisation();
      return { body: { factorAtOnce, version }, version };
    },
  }),
  endpoint({
    operation: 'signInRules.change',
    method: 'put',
    path: '/sign-in-rules',
    summary: 'Say what the active organisation wants of the sign-ins of its members',
    changes: true,
    body: z.strictObject(Rules.shape),
    answer: Rules.extend({ version: z.int() }),
    handle: async ({ permit, organisation, body, seen, caller, world, now, work }) => {
      permit('organisation');
      const { factorAtOnce } = body;
      const next = { ...organisation(), factorAtOnce, version: seen() + 1, changed: stamp(caller.actor, now) };
      world.stores.organisations.put(work, next);
      return { body: { factorAtOnce, version: next.version }, version: next.version };
    },
  }),
];
