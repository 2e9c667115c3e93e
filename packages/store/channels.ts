import type { Page, PageQuery } from '@sandan/kernel/page';
import { ChannelContact, ChannelProject } from '@sandan/market/channel/project';
import { channelNext } from '@sandan/market/channel/verbs';
import * as z from 'zod';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Work } from './work.ts';

const Pointer = z.object({ version: z.literal(1), organisationId: z.string(), projectId: z.string() });

const clock = 'clock#channel';

/**
 * Projects: pk `channel#id`, sk `project` (g1: those of a company, the newest change first; g2: the clock). Agencies find theirs by pointers
 * in their own partition. Contacts lie sealed in the partition of the company (`org#id`, `channelContact#project#target`), so that they go
 * with it.
 */
export const channels = (db: Database, cursors: Cursors) => {
  const projects = collection(db, cursors, {
    type: 'channelProject',
    schema: ChannelProject,
    stale: 'channel.stale',
    keys: (p) => {
      const next = channelNext(p);
      return {
        pk: `channel#${p.id}`,
        sk: 'project',
        g1pk: `channels#${p.ownerId}`,
        g1sk: `${p.changed.at}#${p.id}`,
        ...(next ? { g2pk: clock, g2sk: `${next}#${p.id}` } : {}),
      };
    },
  });
  const run = collection(db, cursors, {
    type: 'channelRun',
    schema: Pointer,
    keys: (p) => ({ pk: `org#${p.organisationId}`, sk: `channelRun#${p.projectId}` }),
  });
  const keyOf = (id: string) => ({ pk: `channel#${id}`, sk: 'project' });
  const contacts = collection(db, cursors, {
    type: 'channelContact',
    schema: ChannelContact,
    stale: 'channel.stale',
    keys: (c) => ({
      pk: `org#${c.organisationId}`,
      sk: `channelContact#${c.projectId}#${String(c.target).padStart(4, '0')}`,
    }),
  });
  return {
    parse: projects.parse,
    byId: (id: string) => projects.get(keyOf(id)),
    write(w: Work, project: ChannelProject): void {
      (project.version === 1 ? projects.create : projects.put)(w, project);
      const { id: projectId, agencyId: organisationId } = project;
      if (project.version === 1 && organisationId) run.create(w, { version: 1, organisationId, projectId });
    },
    /** Those that an agency runs for companies, the newest first. */
    run: async (organisationId: string, page: PageQuery): Promise<Page<ChannelProject>> => {
      const { items, next } = await run.list(
        { pk: `org#${organisationId}`, startsWith: 'channelRun#' },
        { ...page, newestFirst: true },
      );
      const found = await batchGet(
        db,
        projects.parse,
        items.map(({ projectId }) => keyOf(projectId)),
      );
      return { items: found.toSorted((a, b) => b.id.localeCompare(a.id)), ...(next ? { next } : {}) };
    },
    of: (organisationId: string, page: PageQuery): Promise<Page<ChannelProject>> =>
      projects.list({ index: 'g1', pk: `channels#${organisationId}` }, { ...page, newestFirst: true }),
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
    contacts: {
      ...contacts,
      of: (organisationId: string, projectId: string) =>
        contacts.all({ pk: `org#${organisationId}`, startsWith: `channelContact#${projectId}#` }),
    },
  };
};
export type Channels = ReturnType<typeof channels>;
