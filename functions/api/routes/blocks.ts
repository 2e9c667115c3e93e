import { stamp } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { Block, maxBlocks } from '@sandan/market/company/block';
import * as z from 'zod';
import { listOf, Text } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('organisation') });
const BlockLine = z
  .object({ id: idOf('organisation'), name: Text, note: z.string().optional(), at: z.string() })
  .meta({ id: 'BlockLine' });

const line = async (world: World, { blockedId: id, note, by }: Block) => ({
  id,
  name: (await faceOf(world, id))?.name ?? {},
  ...(note ? { note } : {}),
  at: by.at,
});

export const blocks = [
  endpoint({
    operation: 'blocks.list',
    method: 'get',
    path: '/blocks',
    summary: 'Organisations with which the caller’s organisation wants nothing new',
    answer: listOf(BlockLine),
    handle: async ({ permit, organisation, world }) => {
      permit('organisation');
      const found = await world.stores.blocks.by(organisation().id);
      return { body: { items: await Promise.all(found.map((b) => line(world, b))) } };
    },
  }),
  endpoint({
    operation: 'blocks.put',
    method: 'put',
    path: '/blocks/{id}',
    summary: 'Block an organisation: no new inquiries and deals between the two, and the other is not told',
    answer: BlockLine,
    params: Id,
    body: z.strictObject({ note: Block.shape.note }),
    handle: async ({ permit, organisation, caller, params, body, world, now, work }) => {
      permit('organisation');
      const own = organisation().id;
      if (own === params.id) throw new Fault('invalid', 'block.self');
      if ((await faceOf(world, params.id))?.status !== 'active') throw missing('organisation');
      const all = await world.stores.blocks.by(own);
      const before = all.find((b) => b.blockedId === params.id);
      if (!before && all.length >= maxBlocks)
        throw new Fault('conflict', 'block.tooMany', 'too many blocks', { params: { count: maxBlocks } });
      const block: Block = {
        organisationId: own,
        blockedId: params.id,
        version: (before?.version ?? 0) + 1,
        ...(body.note ? { note: body.note } : {}),
        by: stamp(caller.actor, now),
      };
      world.stores.blocks.put(work, block);
      return { body: await line(world, block) };
    },
  }),
  endpoint({
    operation: 'blocks.remove',
    method: 'delete',
    path: '/blocks/{id}',
    summary: 'Let an organisation deal with the caller’s again',
    params: Id,
    status: 204,
    handle: async ({ permit, organisation, params, world, work }) => {
      permit('organisation');
      const block = await world.stores.blocks.of(organisation().id, params.id);
      if (!block) throw missing('block');
      world.stores.blocks.remove(work, block);
      return {};
    },
  }),
];
