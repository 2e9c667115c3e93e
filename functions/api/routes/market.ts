import { PageQuery } from '@sandan/kernel/page';
import { kinds } from '@sandan/market/listing/kinds/registry';
import { processes } from '@sandan/market/processes';
import { endpoint } from '../endpoint.ts';
import { inquiryLine } from '../inquiry-view.ts';
import { summariesOf } from '../listing-view.ts';

export const market = [
  endpoint({
    operation: 'kinds.list',
    method: 'get',
    path: '/kinds',
    summary: 'Kinds of listing with their attributes, as data',
    handle: async ({ permit }) => {
      permit('public');
      return { body: { items: Object.values(kinds) }, headers: { 'cache-control': 'public, max-age=300' } };
    },
  }),
  endpoint({
    operation: 'processes.list',
    method: 'get',
    path: '/processes',
    summary: 'Process tables: states, actions, who acts, timers',
    handle: async ({ permit }) => {
      permit('public');
      return { body: { items: processes }, headers: { 'cache-control': 'public, max-age=300' } };
    },
  }),
  endpoint({
    operation: 'queue.read',
    method: 'get',
    path: '/queue',
    summary: 'What waits for the operator, the oldest first',
    query: PageQuery,
    handle: async ({ permit, query, world, now }) => {
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
          inquiries: await Promise.all(escalated.items.map((i) => inquiryLine(world, i, now))),
          sources: sources.items,
          ...(waiting.next ? { next: waiting.next } : {}),
        },
      };
    },
  }),
];
