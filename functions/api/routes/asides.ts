import { Fault } from '@sandan/kernel/fault';
import { SetAside } from '@sandan/store/set-aside';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import type { World } from '../world.ts';

const AsideLine = SetAside.omit({ event: true }).extend({ id: z.string() }).meta({ id: 'AsideLine' });

/** An id that names the record of a set-aside by its own key. */
const idOf = ({ by, subject, sequenceNumber }: SetAside): string =>
  Buffer.from(JSON.stringify([by, subject.pk, subject.sk, sequenceNumber])).toString('base64url');

const lineOf = (aside: SetAside): z.infer<typeof AsideLine> => {
  const { event: _, ...line } = aside;
  return { ...line, id: idOf(aside) };
};

/** @throws Fault missing, or conflict `aside.stale` if it is not the one that was seen */
const asideOf = async (world: World, id: string, seen: number): Promise<SetAside> => {
  const found = (await world.stores.setAsides.every()).find((a) => idOf(a) === id);
  if (!found) throw new Fault('missing', 'object.missing');
  if (found.version !== seen) throw new Fault('conflict', 'setAside.stale');
  return found;
};

const Id = z.object({ id: z.string().max(2000) });

export const asides = [
  endpoint({
    operation: 'asides.list',
    method: 'get',
    path: '/asides',
    summary: 'Changes that a follower of the table could not handle, with the cause',
    answer: listOf(AsideLine),
    handle: async ({ permit, world }) => {
      permit('other');
      return { body: { items: (await world.stores.setAsides.every()).map(lineOf) } };
    },
  }),
  endpoint({
    operation: 'asides.redrive',
    method: 'post',
    path: '/asides/{id}/redrive',
    summary: 'Hand a change to its follower once more, after the cause is mended',
    changes: true,
    params: Id,
    answer: AsideLine,
    status: 202,
    handle: async ({ permit, params, seen, world, now, work }) => {
      permit('other');
      const found = await asideOf(world, params.id, seen());
      const next = { ...found, version: found.version + 1, wanted: now.toISOString() };
      world.stores.setAsides.put(work, next);
      return { body: lineOf(next), version: next.version };
    },
  }),
  endpoint({
    operation: 'asides.drop',
    method: 'delete',
    path: '/asides/{id}',
    summary: 'Give up a change that is of no use any more',
    changes: true,
    params: Id,
    status: 204,
    handle: async ({ permit, params, seen, world, work }) => {
      permit('other');
      world.stores.setAsides.remove(work, await asideOf(world, params.id, seen()));
      return {};
    },
  }),
];
