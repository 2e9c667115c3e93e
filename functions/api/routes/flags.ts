import { stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { FlagName, FlagState, type Flags, flagNames, flags as known } from '@sandan/market/desk/flag';
import * as z from 'zod';
import { Text } from '../answers.ts';
import { endpoint } from '../endpoint.ts';

const FlagLine = z
  .object({ name: FlagName, says: Text, operations: z.array(z.string()), ...FlagState.shape, changedAt: z.string().optional() })
  .meta({ id: 'FlagLine' });

const lineOf = (name: FlagName, all: Flags | undefined): z.infer<typeof FlagLine> => {
  const { changed, ...state } = all?.states[name] ?? { ...FlagState.parse({ state: 'on' }), changed: undefined };
  const { says, operations } = known[name];
  return { name, says, operations: [...operations], ...state, ...(changed ? { changedAt: changed.at } : {}) };
};

export const flags = [
  endpoint({
    operation: 'flags.list',
    method: 'get',
    path: '/flags',
    summary: 'What can be switched off, and how it stands',
    answer: z.object({ items: z.array(FlagLine), version: z.int() }),
    handle: async ({ permit, world }) => {
      permit('other');
      const all = await world.stores.flags.read();
      const version = all?.version ?? 0;
      return { body: { items: flagNames.map((name) => lineOf(name, all)), version }, version };
    },
  }),
  endpoint({
    operation: 'flags.put',
    method: 'put',
    path: '/flags/{name}',
    summary: 'Switch something on or off, or open it to some organisations; If-Match is the version of the whole list',
    changes: true,
    params: z.object({ name: FlagName }),
    body: FlagState,
    answer: FlagLine,
    handle: async ({ permit, params, body, seen, caller, world, now, work }) => {
      permit('other');
      const before = await world.stores.flags.read();
      if ((before?.version ?? 0) !== seen()) throw new Fault('conflict', 'flags.stale');
      const states = { ...before?.states, [params.name]: { ...body, changed: stamp(caller.actor, now) } };
      const next: Flags = { version: seen() + 1, states };
      world.stores.flags.put(work, next);
      return { body: lineOf(params.name, next), version: next.version };
    },
  }),
];
