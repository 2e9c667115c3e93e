import { missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { type Page, PageQuery } from '@sandan/kernel/page';
import { Checkpoint } from '@sandan/market/audit/chain';
import type { AuditLine } from '@sandan/market/audit/line';
import { auditRange, checkpointOf } from '@sandan/store/audits';
import * as z from 'zod';
import { listOf } from '../answers.ts';
import { AuditLineView, auditCsv, auditLines, provenLines } from '../audit-view.ts';
import { endpoint } from '../endpoint.ts';
import type { World } from '../world.ts';

/** What a reader asks for: days of UTC, both within; what an operation or an object begins with. */
const AuditQuery = PageQuery.extend({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  actor: z
    .string()
    .regex(/^(per_[0-9A-Z]{26}|[a-z]{3}_[0-9A-Z]{26}|service:[a-z-]{1,40})$/)
    .optional(),
  kind: z.enum(['act', 'read']).optional(),
  operation: z
    .string()
    .regex(/^[\w.]{1,60}$/)
    .optional(),
  object: z
    .string()
    .regex(/^[\w/:.-]{1,200}$/)
    .optional(),
});
type AuditQuery = z.infer<typeof AuditQuery>;

const fits =
  ({ actor, kind, operation, object }: AuditQuery, organisationId: string | undefined) =>
  (line: AuditLine): boolean =>
    (!organisationId || line.organisationId === organisationId) &&
    (!actor || line.by.actor === actor) &&
    (!kind || line.kind === kind) &&
    (!operation || line.operation.startsWith(operation)) &&
    (!object || line.object.startsWith(object));

/** A page of lines that fit; it may hold fewer than asked for, and `next` still opens more. */
const found = async (
  { stores }: World,
  query: AuditQuery,
  organisationId: string | undefined,
  now: Date,
): Promise<Page<AuditLine>> => {
  const range = auditRange(query.from, query.to, now);
  const { audits } = stores;
  const page = query.actor
    ? await audits.byActor(query.actor, range, query)
    : organisationId
      ? await audits.inOrganisation(organisationId, range, query)
      : await audits.everywhere(range, query);
  return { ...page, items: page.items.filter(fits(query, organisationId)) };
};

export const audit = [
  endpoint({
    operation: 'audit.list',
    method: 'get',
    path: '/audit',
    summary:
      'The audit of the organisation, the newest first: what its people and machines did, and what the market did to its things',
    answer: listOf(AuditLineView),
    query: AuditQuery,
    handle: async ({ permit, query, organisation, world, now }) => {
      permit('organisation');
      const { id } = organisation();
      const { items, next } = await found(world, query, id, now);
      return { body: { items: await auditLines(world, items, id), ...(next ? { next } : {}) } };
    },
  }),
  endpoint({
    operation: 'audit.export',
    method: 'get',
    path: '/audit/export',
    summary:
      'A page of the audit of the organisation as lines of JSON, each with the proof that it is sealed, or as CSV; Link leads to the next',
    query: AuditQuery.extend({
      format: z.enum(['jsonl', 'csv']).default('jsonl'),
      limit: z.coerce.number().int().min(1).max(1000).default(500),
    }),
    sensitive: true,
    handle: async ({ permit, query, organisation, world, now, request }) => {
      permit('organisation');
      const { format, ...asked } = query;
      const { items, next } = await found(world, asked, organisation().id, now);
      const proven = await provenLines(world, items);
      const text = format === 'csv' ? auditCsv(proven) : proven.map((line) => `${JSON.stringify(line)}\n`).join('');
      const more = new URL(request.url);
      if (next) more.searchParams.set('cursor', next);
      return {
        text,
        headers: {
          'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson',
          'content-disposition': `attachment; filename="audit.${format}"`,
          ...(next ? { link: `<${more.pathname}${more.search}>; rel="next"` } : {}),
        },
      };
    },
  }),
  endpoint({
    operation: 'audit.all',
    method: 'get',
    path: '/audit/all',
    summary: 'The audit of the whole market, or of one organisation, the newest first',
    answer: listOf(AuditLineView),
    query: AuditQuery.extend({ organisation: idOf('organisation').optional() }),
    sensitive: true,
    handle: async ({ permit, query, world, now }) => {
      permit('other');
      const { organisation, ...asked } = query;
      const { items, next } = await found(world, asked, organisation, now);
      return { body: { items: await auditLines(world, items), ...(next ? { next } : {}) } };
    },
  }),
  endpoint({
    operation: 'audit.checkpoint',
    method: 'get',
    path: '/audit/checkpoint',
    summary: 'The head of the newest block of the audit: whoever keeps it can show later that nothing before it was changed',
    answer: Checkpoint,
    handle: async ({ permit, world }) => {
      permit('public');
      const last = await world.stores.audits.lastBlock();
      if (!last) throw missing('checkpoint');
      return { body: checkpointOf(last) };
    },
  }),
];
