import { createHash } from 'node:crypto';
import type { Actor } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { finish, type Import, lease, pause, progress } from '@sandan/market/import/import';
import { refusalsIn } from '@sandan/market/import/picture-refusals';
import { type ImportReport, noCounts, noPictures, type Refusal } from '@sandan/market/import/report';
import { audit } from '@sandan/store/audits';
import { commit, work } from '@sandan/store/work';
import type { Document } from './document.ts';
import { importDocuments } from './documents.ts';
import { bytesOf } from './feeds/read.ts';
import { feedNamed } from './followed.ts';
import type { SourcesWorld } from './world.ts';

type UploadWorld = Pick<SourcesWorld, 'stores' | 'now'> & { readonly objects: Pick<SourcesWorld['objects'], 'get'> };
type JobWorld = Pick<SourcesWorld, 'stores' | 'now' | 'objects' | 'asking'>;

const sayEveryMs = 3000;
const maxTries = 5;

/** Who asked for the import; its writes bear that person's name. */
const actorOf = (job: Import): Actor => {
  const { actor, organisationId } = job.created;
  return actor.startsWith('per_')
    ? { kind: 'person', personId: actor, organisationId, roles: [], permissions: [] }
    : { kind: 'service', name: 'import' };
};

/** The uploaded file as a document; each reading checks that it is the file that was announced. */
const uploaded = ({ objects }: UploadWorld, job: Import): Document => ({
  name: job.fileName,
  async *open() {
    const stream = job.key ? await objects.get(job.key) : undefined;
    if (!stream) throw new Fault('conflict', 'import.notUploaded');
    const hash = createHash('sha256');
    for await (const part of stream) {
      hash.update(part);
      yield part;
    }
    if (hash.digest('hex') !== job.sha256) throw new Fault('invalid', 'import.checksum');
  },
});

/** Imports the uploaded file of a job. @throws Fault conflict `import.notUploaded` if there is none; invalid `source.unknown` */
export const importUpload = async (
  world: UploadWorld,
  job: Import,
  onProgress?: (counts: ImportReport['counts']) => Promise<void>,
): Promise<ImportReport> => {
  const feed = feedNamed(job.source);
  if (!feed?.owned) throw new Fault('invalid', 'source.unknown', job.source);
  const report = await importDocuments(world, {
    feed,
    documents: [uploaded(world, job)],
    ownerId: job.ownerId,
    actor: actorOf(job),
    dryRun: job.dryRun,
    ...(onProgress ? { onProgress } : {}),
  });
  if (report.faulty[0]?.code === 'import.notUploaded') throw new Fault('conflict', 'import.notUploaded');
  return report;
};

/** Whether the file of a job names pictures, which are the worker's to fetch. */
export const namesPictures = async (world: UploadWorld, job: Import): Promise<boolean> => {
  const pictures = feedNamed(job.source)?.pictures;
  return pictures ? pictures.named(await bytesOf(uploaded(world, job)), job.fileName) : false;
};

/** What one worker did of a job; `next` where pictures of further rows are left to the next one. */
interface Done {
  readonly report: ImportReport;
  readonly refused?: readonly Refusal[];
  readonly next?: number;
}

/** The report with what became of the pictures that the file names, as far as the time went. */
const withPictures = async (world: JobWorld, job: Import, report: ImportReport, until: number): Promise<Done> => {
  const pictures = feedNamed(job.source)?.pictures;
  if (!pictures || job.dryRun || report.faulty.length > 0) return { report };
  const bytes = await bytesOf(uploaded(world, job));
  const { stores, now, objects } = world;
  const { fileName: document, ownerId, picturesFrom: from = 0, pictures: before = noPictures() } = job;
  const order = { bytes, document, ownerId, actor: actorOf(job), again: job.tries > 1, from, before, until };
  if (!(await pictures.named(bytes, document))) return { report };
  const { report: brought, ...left } = await pictures.bring({ stores, now, objects, ask: world.asking({}) }, order);
  return { report: { ...report, pictures: brought }, ...left };
};

/** The records of the file; of a job whose records an earlier worker brought, what that one reported. */
const recordsOf = async (
  world: JobWorld,
  job: Import,
  say: (counts: ImportReport['counts']) => Promise<void>,
): Promise<ImportReport> => {
  if (job.picturesFrom === undefined) return importUpload(world, job, say);
  const { dryRun, counts, refused, understanding } = job;
  return { dryRun, counts, refused, faulty: [], ...(understanding ? { understanding } : {}) };
};

const gaveUp = (job: Import, code: string): ImportReport => ({
  dryRun: job.dryRun,
  counts: noCounts(),
  refused: [],
  faulty: [{ document: job.fileName, code, detail: code }],
});

/**
 * Runs one import of the queue under a lease, saying how far it is. A worker that dies leaves it to the next one after its lease;
 * after five tries it is given up. No picture of a further product is begun after `until` (milliseconds since 1970): the next worker goes on.
 * @throws Fault conflict `import.running` or `import.stale` if another worker has it
 */
export const runJob = async (world: JobWorld, queued: Import, until: number): Promise<Import> => {
  const { imports } = world.stores;
  let job = lease(queued, world.now());
  await imports.save(job);
  let said = Date.now();
  const say = async (counts: ImportReport['counts']) => {
    if (Date.now() - said < sayEveryMs) return;
    said = Date.now();
    job = progress(job, counts);
    await imports.save(job);
  };
  const {
    report,
    refused = [],
    next,
  }: Done = await (job.tries > maxTries
    ? { report: gaveUp(job, 'import.gaveUp') }
    : recordsOf(world, job, say)
        .then((found) => withPictures(world, job, found, until))
        .catch((fault: unknown) => {
          if (fault instanceof Fault && fault.kind !== 'limited' && fault.code !== 'import.stale')
            return { report: gaveUp(job, fault.code) };
          throw fault;
        }));
  const w = work();
  imports.pictures.refuse(w, refusalsIn(job, job.picturesFrom ?? 0, refused));
  if (next !== undefined) {
    const paused = pause(job, report, next);
    imports.put(w, paused);
    await commit(world.stores.db, w);
    return paused;
  }
  const done = finish(job, report, actorOf(job), world.now());
  imports.put(w, done);
  const line = { operation: `import.${done.state}`, object: `imports/${done.id}`, version: done.version, status: 0 };
  audit(world.stores.db, w, { ...line, by: done.changed, organisationId: done.ownerId });
  await commit(world.stores.db, w);
  return done;
};
