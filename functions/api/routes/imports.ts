import { createHash } from 'node:crypto';
import { importDocuments } from '@sandan/fn-sources/documents';
import type { AnyFeed } from '@sandan/fn-sources/feed';
import { feedNamed } from '@sandan/fn-sources/followed';
import { importUpload, namesPictures } from '@sandan/fn-sources/job';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { begin, finish, Import, ImportRequest, run } from '@sandan/market/import/import';
import { ImportReport, PictureReport, Refusal } from '@sandan/market/import/report';
import { SourceName } from '@sandan/market/import/source';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { filesOf } from '../files.ts';

const Id = z.object({ id: idOf('import') });
const flag = z.enum(['true', 'false']);

/** Files up to this size are imported within the call; larger ones by the worker of the sources, which is woken every minute. */
const atOnceBytes = 5 * 1024 * 1024;

const ImportView = Import.omit({
  ...{ key: true, leasedUntil: true, tries: true, picturesFrom: true, created: true, changed: true },
})
  .extend({
    /** Of one import all that failed, of a list the first hundred of each. */
    pictures: PictureReport.extend({ refused: z.array(Refusal) }).optional(),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'ImportView' });

const view = (job: Import): z.infer<typeof ImportView> => {
  const { key: _, leasedUntil: __, tries: ___, picturesFrom: ____, created, changed, ...seen } = job;
  return { ...seen, createdAt: created.at, changedAt: changed.at };
};

const Upload = z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }).meta({ id: 'UploadForm' });

/** A source whose records become the caller's listings. @throws Fault invalid `source.unknown` */
const ownedFeed = (name: string): AnyFeed => {
  const feed = feedNamed(name);
  if (!feed?.owned) throw new Fault('invalid', 'source.unknown', name);
  return feed;
};

const relationTo = (job: Import | undefined, caller: Caller) =>
  job && caller.organisation?.id === job.ownerId ? ('organisation' as const) : ('other' as const);

export const imports = [
  endpoint({
    operation: 'imports.create',
    method: 'post',
    path: '/imports',
    summary: 'Announce a file of patent records; the answer has the form to upload it with',
    body: ImportRequest,
    answer: ImportView.extend({ upload: Upload }).meta({ id: 'ImportBegun' }),
    status: 201,
    handle: async ({ permit, organisation, caller, body, world, now, work }) => {
      permit('organisation');
      ownedFeed(body.source);
      const job = begin(body, organisation().id, caller.actor, now);
      const key = `imports/${job.ownerId}/${job.id}`;
      const upload = await filesOf(world).upload(key, { type: 'application/xml', maxBytes: body.bytes, sha256: body.sha256 });
      world.stores.imports.create(work, { ...job, key });
      return { body: { ...view(job), upload }, version: 1 };
    },
  }),
  endpoint({
    operation: 'imports.text',
    method: 'post',
    path: '/imports/text',
    summary: 'Import a file of up to 5 MB at once; with dryRun only reckon what it would bring',
    query: z.object({
      source: SourceName.default('kipris'),
      dryRun: flag.default('false'),
      fileName: z.string().trim().min(1).max(200).default('upload.xml'),
    }),
    bodyType: 'application/xml',
    answer: ImportReport,
    handle: async ({ permit, organisation, caller, query, request, world, now, work }) => {
      permit('organisation');
      const bytes = new Uint8Array(await request.clone().arrayBuffer());
      if (bytes.byteLength > atOnceBytes) throw new Fault('invalid', 'request.tooLarge');
      const ownerId = organisation().id;
      const { fileName } = query;
      const feed = ownedFeed(query.source);
      const dryRun = query.dryRun === 'true';
      const open = async function* () {
        yield bytes;
      };
      const report = await importDocuments(world, {
        feed,
        documents: [{ name: fileName, open }],
        ownerId,
        actor: caller.actor,
        dryRun,
      });
      if (!dryRun) {
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const asked = { source: feed.name, dryRun, fileName, bytes: Math.max(1, bytes.byteLength), sha256 };
        const job = begin(asked, ownerId, caller.actor, now);
        world.stores.imports.create(work, {
          ...finish(run(job, dryRun, caller.actor, now), report, caller.actor, now),
          version: 1,
        });
      }
      return { body: report };
    },
  }),
  endpoint({
    operation: 'imports.run',
    also: [202],
    method: 'post',
    path: '/imports/{id}/run',
    summary:
      'Run an uploaded file, or run for real what was a dry run; a large file, and one that names pictures, is run soon after',
    params: Id,
    query: z.object({ dryRun: flag.optional() }),
    answer: ImportView,
    handle: async ({ permit, params, query, caller, world, now, work }) => {
      const job = await world.stores.imports.byId(params.id);
      permit(relationTo(job, caller));
      if (!job) throw missing('import');
      const queued = run(job, query.dryRun === undefined ? job.dryRun : query.dryRun === 'true', caller.actor, now);
      const files = { ...world, objects: filesOf(world) };
      if (job.bytes > atOnceBytes || (!queued.dryRun && (await namesPictures(files, queued)))) {
        world.stores.imports.put(work, queued);
        return { status: 202, body: view(queued), version: queued.version };
      }
      const report = await importUpload(files, queued);
      const done = { ...finish(queued, report, caller.actor, now), version: queued.version };
      world.stores.imports.put(work, done);
      return { body: view(done), version: done.version };
    },
  }),
  endpoint({
    operation: 'imports.read',
    method: 'get',
    path: '/imports/{id}',
    summary: 'How an import stands, with the records that were refused',
    params: Id,
    answer: ImportView,
    handle: async ({ permit, params, caller, world }) => {
      const job = await world.stores.imports.byId(params.id);
      permit(relationTo(job, caller));
      if (!job) throw missing('import');
      const shown = view(job);
      const refused = job.pictures ? await world.stores.imports.pictures.refused(job) : [];
      const body = shown.pictures && refused.length > 0 ? { ...shown, pictures: { ...shown.pictures, refused } } : shown;
      return { body, version: job.version };
    },
  }),
  endpoint({
    operation: 'imports.list',
    method: 'get',
    path: '/imports',
    summary: "The active organisation's imports, the newest first",
    query: PageQuery,
    answer: listOf(ImportView),
    handle: async ({ permit, organisation, query, world }) => {
      permit('organisation');
      const page = await world.stores.imports.ofOwner(organisation().id, query);
      return { body: { ...page, items: page.items.map(view) } };
    },
  }),
];
