import { alerts, objectiveNames, objectives, windowDays } from '@sandan/market/slo/objective';
import { standings } from '@sandan/market/slo/standing';
import * as z from 'zod';
import { Text } from '../answers.ts';
import { endpoint } from '../endpoint.ts';

const Burn = z.object({
  alert: z.enum(alerts.map(({ name }) => name)),
  /** Minutes of the two windows, the rate from which it rings, and the rates as they are. */
  long: z.int(),
  short: z.int(),
  from: z.number(),
  over: z.array(z.number()),
  rings: z.boolean(),
});

const Slo = z
  .object({
    at: z.iso.datetime(),
    windowDays: z.int(),
    objectives: z.array(
      z.object({
        objective: z.enum(objectiveNames),
        name: Text,
        says: Text,
        goal: z.number(),
        events: z.object({ good: z.int(), total: z.int() }),
        /** Share of good events; absent while there are none. */
        share: z.number().optional(),
        /** What is left of the budget of bad events: 1 is untouched, below 0 is broken. */
        budgetLeft: z.number(),
        burns: z.array(Burn),
      }),
    ),
  })
  .meta({ id: 'Slo' });

const shortMs = 6 * 3_600_000;

export const slo = [
  endpoint({
    operation: 'slo.read',
    method: 'get',
    path: '/slo',
    summary: 'What the market promises of itself, how it stands, and how fast what is left of each promise is used up',
    answer: Slo,
    handle: async ({ permit, world, now }) => {
      permit('other');
      const { indicators } = world.stores;
      const [hours, minutes] = await Promise.all([
        indicators.since('hour', new Date(now.getTime() - windowDays * 86_400_000)),
        indicators.since('minutes', new Date(now.getTime() - shortMs)),
      ]);
      const all = standings(hours, minutes, now).map((standing) => ({ ...objectives[standing.objective], ...standing }));
      return { body: { at: now.toISOString(), windowDays, objectives: all } };
    },
  }),
];
