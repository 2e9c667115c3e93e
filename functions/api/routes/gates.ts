import { missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { GateRecord } from '@sandan/market/gate/gate';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { gateViews } from '../gate-view.ts';
import { relationToOrganisation } from './verifications.ts';

export const gates = [
  endpoint({
    operation: 'gates.list',
    method: 'get',
    path: '/organisations/{id}/gates',
    summary: 'Everything that an organisation sent through the trade gate or tried to, the newest first; or of one thing',
    params: z.object({ id: idOf('organisation') }),
    query: PageQuery.extend({ subject: z.string().max(60).optional() }),
    answer: listOf(GateRecord),
    handle: async ({ permit, params, query, caller, world }) => {
      permit(relationToOrganisation(params.id, caller));
      const { subject, ...page } = query;
      const found = await (subject ? world.stores.gates.ofSubject(subject, page) : world.stores.gates.of(params.id, page));
      const own = found.items.filter((g) => g.from.organisationId === params.id);
      const items = await gateViews(world, caller, own);
      return { body: { items, ...(found.next ? { next: found.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'gates.read',
    method: 'get',
    path: '/gates/{id}',
    summary: 'One record of the trade gate: who was held against which lists of which day, and what is said of each line',
    params: z.object({ id: idOf('gate') }),
    answer: GateRecord,
    handle: async ({ permit, params, caller, world }) => {
      const record = await world.stores.gates.byId(params.id);
      permit(record ? relationToOrganisation(record.from.organisationId, caller) : 'other');
      if (!record) throw missing('gate');
      const [body = record] = await gateViews(world, caller, [record]);
      return { body };
    },
  }),
];
