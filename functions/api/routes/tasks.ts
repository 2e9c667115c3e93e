import { taskStepNames } from '@sandan/market/desk/task-step';
import * as z from 'zod';
import { Party, Text } from '../answers.ts';
import { personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import { tasksFor } from '../tasks.ts';

const TaskView = z
  .object({
    step: z.enum(taskStepNames),
    id: z.string(),
    number: z.string().optional(),
    title: Text,
    with: Party.optional(),
    until: z.iso.datetime().optional(),
    late: z.boolean(),
  })
  .meta({ id: 'Task' });

/** Tasks that one answer holds. */
const most = 500;

export const tasks = [
  endpoint({
    operation: 'tasks.list',
    method: 'get',
    path: '/tasks',
    summary:
      'What waits for the selling side of the organisation, and for the caller’s own word, whatever it is about: by the clock, with the zone of the organisation',
    answer: z.object({ items: z.array(TaskView), zone: z.string(), more: z.boolean() }),
    handle: async ({ permit, organisation, caller, world, now }) => {
      permit('organisation');
      const home = organisation();
      const { tasks: found, more } = await tasksFor({ world, home, personId: personBehind(caller), now });
      const items = await Promise.all(
        found.slice(0, most).map(async ({ withId, ...task }) => {
          const other = withId ? await faceOf(world, withId) : undefined;
          const late = task.until !== undefined && task.until <= now.toISOString();
          return { ...task, ...(other ? { with: { organisationId: other.id, name: other.name } } : {}), late };
        }),
      );
      return { body: { items, zone: home.zone, more: more || found.length > most } };
    },
  }),
];
