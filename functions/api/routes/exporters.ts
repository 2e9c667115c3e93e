import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { appeal, decide } from '@sandan/market/exporter/appeal';
import { knownOf } from '@sandan/market/exporter/catalogue';
import { DirectoryFilter } from '@sandan/market/exporter/directory';
import { type Exporter, ExporterEntry, explain, tell } from '@sandan/market/exporter/exporter';
import { lostReasons } from '@sandan/market/exporter/lost-reason';
import { exporterReaders, readerOf } from '@sandan/market/exporter/profile';
import { exporterCatalogue } from '@sandan/store/exporter-catalogue';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { directory, directoryTable, ExporterLine, relationToDirectory } from '../exporter-directory.ts';
import { opensTo } from '../exporter-opening.ts';
import { ExporterProfile, exporterProfile } from '../exporter-profile.ts';
import { ExporterView, exporterView } from '../exporter-view.ts';
import type { World } from '../world.ts';
import { relationToOrganisation } from './verifications.ts';

const OfOrganisation = z.object({ id: idOf('organisation') });

const foundOf = async (world: World, id: string): Promise<Exporter> => {
  const exporter = await world.stores.exporters.of(id);
  if (!exporter) throw missing('exporter');
  return exporter;
};

export const exporters = [
  endpoint({
    operation: 'exporters.list',
    method: 'get',
    path: '/exporters',
    summary:
      'Exporters who agreed to be found by agencies or by buyers, by band, goods, market and readiness; scores by the agency’s own weights',
    query: DirectoryFilter.extend(PageQuery.shape),
    answer: listOf(ExporterLine),
    handle: async ({ permit, query, caller, world, now }) => {
      permit(relationToDirectory(caller));
      return { body: await directory(world, query, caller, now) };
    },
  }),
  endpoint({
    operation: 'exporters.export',
    method: 'get',
    path: '/exporters.csv',
    summary: 'All of them as a table for a spreadsheet',
    query: DirectoryFilter,
    handle: async ({ permit, query, caller, world, now }) => {
      permit(relationToDirectory(caller));
      const text = await directoryTable(world, query, caller, now);
      return { text, headers: { 'content-type': 'text/csv; charset=utf-8' } };
    },
  }),
  endpoint({
    operation: 'exporters.show',
    method: 'get',
    path: '/exporters/{id}',
    summary:
      'The profile of an exporter as agencies or buyers see it, if it agreed to be seen by such: goods, certificates, markets and capacity, and to agencies its band and readiness with what they are reckoned from; its own organisation looks as either',
    params: OfOrganisation,
    query: z.object({ as: z.enum(exporterReaders).optional() }),
    answer: ExporterProfile,
    handle: async ({ permit, params, query, caller, world, now }) => {
      const mine = caller.organisation?.id === params.id;
      permit(mine ? 'organisation' : relationToDirectory(caller));
      const exporter = await foundOf(world, params.id);
      const own = readerOf(caller.organisation?.type);
      const reader = mine ? (query.as ?? 'agencies') : (own ?? 'agencies');
      if (!mine && own && !(await opensTo(world, exporter, own, caller))) throw missing('exporter');
      const weigher = mine ? undefined : caller.organisation?.id;
      return { body: await exporterProfile(world, exporter, { reader, weigher }, now), shows: params.id };
    },
  }),
  endpoint({
    operation: 'exporters.read',
    method: 'get',
    path: '/organisations/{id}/exporter',
    summary:
      'What an exporter is: its band, readiness with all inputs and what raises it next, and the markets that are recommended to it',
    params: OfOrganisation,
    answer: ExporterView,
    handle: async ({ permit, params, caller, world, now }) => {
      permit(relationToOrganisation(params.id, caller));
      const exporter = await foundOf(world, params.id);
      return { body: await exporterView(world, exporter, now), version: exporter.version };
    },
  }),
  endpoint({
    operation: 'exporters.put',
    method: 'put',
    path: '/organisations/{id}/exporter',
    summary:
      'Say what the organisation exported, holds and can, and who may find it. If-Match: the version seen, 0 for the first',
    params: OfOrganisation,
    body: ExporterEntry,
    changes: true,
    answer: ExporterView,
    handle: async ({ permit, params, caller, organisation, body, world, now, work, seen }) => {
      permit(relationToOrganisation(params.id, caller));
      const { demo } = organisation();
      const [before, catalogue] = await Promise.all([
        world.stores.exporters.of(params.id),
        exporterCatalogue(world.stores, params.id),
      ]);
      if ((before?.version ?? 0) !== seen()) throw new Fault('conflict', 'exporter.stale');
      const next = tell(before, body, { id: params.id, demo, catalogue: knownOf(catalogue) }, caller.actor, now);
      world.stores.exporters.put(work, next);
      return { body: await exporterView(world, next, now, catalogue), version: next.version };
    },
  }),
  endpoint({
    operation: 'exporters.explain',
    method: 'post',
    path: '/organisations/{id}/exporter/lost',
    summary: 'Say why no further order came',
    params: OfOrganisation,
    body: z.strictObject({ reason: z.enum(lostReasons) }),
    answer: ExporterView,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      permit(relationToOrganisation(params.id, caller));
      const next = explain(await foundOf(world, params.id), body.reason, caller.actor, now);
      world.stores.exporters.put(work, next);
      return { body: await exporterView(world, next, now), version: next.version };
    },
  }),
  endpoint({
    operation: 'exporters.appeal',
    method: 'post',
    path: '/organisations/{id}/exporter/appeal',
    summary: 'Appeal against the band or the readiness',
    params: OfOrganisation,
    body: z.strictObject({ text: z.string().trim().min(10).max(2000) }),
    answer: ExporterView,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      permit(relationToOrganisation(params.id, caller));
      const next = appeal(await foundOf(world, params.id), body.text, caller.actor, now);
      world.stores.exporters.put(work, next);
      return { body: await exporterView(world, next, now), version: next.version };
    },
  }),
  endpoint({
    operation: 'exporters.decide',
    method: 'post',
    path: '/organisations/{id}/exporter/appeal/decision',
    summary: 'Answer an appeal',
    params: OfOrganisation,
    body: z.strictObject({ state: z.enum(['upheld', 'dismissed']), answer: z.string().trim().min(5).max(2000) }),
    answer: ExporterView,
    handle: async ({ permit, concerns, params, caller, body, world, now, work }) => {
      permit('other');
      concerns(params.id);
      const next = decide(await foundOf(world, params.id), body, caller.actor, now);
      world.stores.exporters.put(work, next);
      return { body: await exporterView(world, next, now), version: next.version };
    },
  }),
];
