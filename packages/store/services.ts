import type { Page, PageQuery } from '@sandan/kernel/page';
import { serviceNext } from '@sandan/market/service/clock';
import { ServiceJob } from '@sandan/market/service/job';
import { ServiceFile, ServiceRequest } from '@sandan/market/service/request';
import * as z from 'zod';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Work } from './work.ts';

const Asked = z.object({ version: z.literal(1), organisationId: z.string(), requestId: z.string() });

const clock = 'clock#service';
const contested = 'service#contested';
const four = (n: number): string => String(n).padStart(4, '0');

const queueOf = (r: ServiceRequest) => {
  const next = serviceNext(r);
  if (next) return { g2pk: clock, g2sk: `${next}#${r.id}` };
  return r.state === 'contested' ? { g2pk: contested, g2sk: `${r.since}#${r.id}` } : {};
};

/**
 * pk `service#id`: sk `request` (g1: the box of the owner, newest change first, once it is sent; g2: the clock, and what the operator is to
 * decide), `file#id`, `job#number`. The box of the user is pointers in the user's own partition (`org#id`, `service#request`).
 */
export const services = (db: Database, cursors: Cursors) => {
  const pk = (id: string) => `service#${id}`;
  const requests = collection(db, cursors, {
    type: 'serviceRequest',
    schema: ServiceRequest,
    stale: 'service.stale',
    keys: (r) => ({
      pk: pk(r.id),
      sk: 'request',
      ...(r.state === 'draft' || r.course.length === 0 || r.course[0]?.action !== 'send'
        ? {}
        : { g1pk: `service-box#${r.ownerId}`, g1sk: `${r.changed.at}#${r.id}` }),
      ...queueOf(r),
    }),
  });
  const asked = collection(db, cursors, {
    type: 'serviceAsked',
    schema: Asked,
    keys: (a) => ({ pk: `org#${a.organisationId}`, sk: `service#${a.requestId}` }),
  });
  const files = collection(db, cursors, {
    type: 'serviceFile',
    schema: ServiceFile,
    stale: 'service.stale',
    keys: (f) => ({ pk: pk(f.requestId), sk: `file#${f.file.id}` }),
  });
  const jobs = collection(db, cursors, {
    type: 'serviceJob',
    schema: ServiceJob,
    stale: 'service.stale',
    keys: (j) => ({ pk: pk(j.requestId), sk: `job#${four(j.number)}` }),
  });
  return {
    parse: requests.parse,
    byId: (id: string) => requests.get({ pk: pk(id), sk: 'request' }),
    write(w: Work, request: ServiceRequest): void {
      (request.version === 1 ? requests.create : requests.put)(w, request);
      if (request.version > 1) return;
      asked.create(w, { version: 1, organisationId: request.user.organisationId, requestId: request.id });
    },
    received: (ownerId: string, page: PageQuery): Promise<Page<ServiceRequest>> =>
      requests.list({ index: 'g1', pk: `service-box#${ownerId}` }, { ...page, newestFirst: true }),
    /** What an organisation asked for, the newest first. */
    sent: async (organisationId: string, page: PageQuery): Promise<Page<ServiceRequest>> => {
      const { items, next } = await asked.list(
        { pk: `org#${organisationId}`, startsWith: 'service#' },
        { ...page, newestFirst: true },
      );
      const keys = items.map((a) => ({ pk: pk(a.requestId), sk: 'request' }));
      const found = (await batchGet(db, requests.parse, keys)).toSorted((a, b) => b.id.localeCompare(a.id));
      return { items: found, ...(next ? { next } : {}) };
    },
    /** What the operator is to decide, the oldest first. */
    contested: (page: PageQuery): Promise<Page<ServiceRequest>> => requests.list({ index: 'g2', pk: contested }, page),
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
    files: {
      of: (id: string): Promise<ServiceFile[]> => files.all({ pk: pk(id), startsWith: 'file#' }),
      byId: (id: string, fileId: string) => files.get({ pk: pk(id), sk: `file#${fileId}` }),
      create: files.create,
      put: files.put,
      remove: files.remove,
    },
    jobs: {
      of: (id: string): Promise<ServiceJob[]> => jobs.all({ pk: pk(id), startsWith: 'job#' }),
      /** Adds a run; refused (`service.stale`) if another with its number came first. */
      create: jobs.create,
      put: jobs.put,
    },
  };
};
export type Services = ReturnType<typeof services>;
