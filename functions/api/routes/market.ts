import { PageQuery } from '@sandan/kernel/page';
import { SourceState } from '@sandan/market/import/source';
import { kinds } from '@sandan/market/listing/kinds/registry';
import { processGraphs, timers } from '@sandan/market/process-graph';
import * as z from 'zod';
import { ListingLine } from '../answers.ts';
import { endpoint } from '../endpoint.ts';
import { InquiryLine } from '../inquiry-answers.ts';
import { inquiryLine } from '../inquiry-view.ts';
import { summariesOf } from '../listing-view.ts';

const Process = z
  .object({
    name: z.string(),
    states: z.array(z.string()),
    initial: z.string(),
    final: z.array(z.string()),
    parties: z.array(z.string()),
    transitions: z.array(
      z.object({
        from: z.array(z.string()),
        action: z.string(),
        by: z.array(z.string()),
        to: z.string(),
        reasons: z.array(z.string()).optional().describe('Of which one must be given'),
        timer: z.string().optional().describe('What starts the clock: a key of `timers`, or words'),
        guard: z.string().optional().describe('Code of the problem that answers where more must hold than the state'),
      }),
    ),
  })
  .meta({ id: 'Process' });

const Names = z.object({ ko: z.string(), en: z.string() });
const ListedKind = z
  .looseObject({
    name: z.string(),
    label: Names,
    plural: Names,
    attributes: z.record(z.string(), z.looseObject({ type: z.string(), label: Names })).describe('In the order of a form'),
    schemes: z.array(z.string()).describe('Classifications it is filed under, the leading one first'),
    deals: z.array(z.string()).describe('Deals that can begin from it'),
    answerWithinHours: z.number(),
  })
  .meta({ id: 'Kind' });

const Queue = z.object({
  listings: z.array(ListingLine),
  revisions: z.array(ListingLine),
  inquiries: z.array(InquiryLine),
  sources: z.array(SourceState),
  next: z.string().optional(),
});

const Processes = z.object({
  items: z.array(Process),
  timers: z.record(z.string(), z.object({ ko: z.string(), en: z.string() })),
});

export const market = [
  endpoint({
    operation: 'kinds.list',
    method: 'get',
    path: '/kinds',
    summary: 'Kinds of listing with their attributes, as data',
    answer: z.object({ items: z.array(ListedKind) }),
    handle: async ({ permit }) => {
      permit('public');
      return { body: { items: Object.values(kinds) }, headers: { 'cache-control': 'public, max-age=300' } };
    },
  }),
  endpoint({
    operation: 'processes.list',
    method: 'get',
    path: '/processes',
    summary: 'Process tables: states, actions, who acts, reasons, guards and clocks',
    answer: Processes,
    handle: async ({ permit }) => {
      permit('public');
      return { body: { items: processGraphs, timers }, headers: { 'cache-control': 'public, max-age=300' } };
    },
  }),
  endpoint({
    operation: 'queue.read',
    method: 'get',
    path: '/queue',
    summary: 'What waits for the operator, the oldest first',
    answer: Queue,
    query: PageQuery,
    handle: async ({ permit, query, caller, world, now }) => {
      permit('other');
      const [waiting, escalated, sources] = await Promise.all([
        world.stores.listings.awaitingReview(query),
        world.stores.inquiries.escalatedToOperator(query),
        world.stores.sources.stale(query),
      ]);
      const lines = summariesOf(waiting.items, true);
      return {
        body: {
          listings: lines.filter((l) => l.state === 'submitted'),
          revisions: lines.filter((l) => l.state !== 'submitted'),
          inquiries: await Promise.all(escalated.items.map((i) => inquiryLine(world, i, caller, now))),
          sources: sources.items,
          ...(waiting.next ? { next: waiting.next } : {}),
        },
      };
    },
  }),
];
