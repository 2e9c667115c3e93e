import type { Page, PageQuery } from '@sandan/kernel/page';
import { Delivery, Webhook } from '@sandan/market/watch/webhook';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';

/** Days the deliveries of a webhook are kept. */
export const deliveryDays = 30;

/** pk `person#id`, sk `webhook`: one for each person. */
export const webhooks = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'webhook',
    schema: Webhook,
    stale: 'webhook.stale',
    keys: (w) => ({ pk: `person#${w.personId}`, sk: 'webhook' }),
  });
  return { ...all, of: (personId: string) => all.get({ pk: `person#${personId}`, sk: 'webhook' }) };
};
export type Webhooks = ReturnType<typeof webhooks>;

/** pk `person#id`, sk `delivery#id`; g2: those that wait, by the instant of their next try. */
export const deliveries = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'delivery',
    schema: Delivery,
    keys: (d) => ({
      pk: `person#${d.personId}`,
      sk: `delivery#${d.id}`,
      ttl: Math.floor(Date.parse(d.at) / 1000) + deliveryDays * 86_400,
      ...(d.state === 'waiting' ? { g2pk: 'clock#delivery', g2sk: `${d.nextAt}#${d.id}` } : {}),
    }),
  });
  return {
    ...all,
    byId: (personId: string, id: string) => all.get({ pk: `person#${personId}`, sk: `delivery#${id}` }),
    /** The newest first. */
    lastOf: async (personId: string, limit: number): Promise<readonly Delivery[]> =>
      (await all.list({ pk: `person#${personId}`, startsWith: 'delivery#' }, { limit, newestFirst: true })).items,
    /** Deliveries whose next try is due; `pk` is `person#id`. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#delivery', now, page),
  };
};
export type Deliveries = ReturnType<typeof deliveries>;
