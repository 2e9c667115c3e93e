import { createHash } from 'node:crypto';
import { derivedId } from '@sandan/kernel/id';
import type { Page, PageQuery } from '@sandan/kernel/page';
import { Delivery } from '@sandan/market/webhook/delivery';
import { Replay } from '@sandan/market/webhook/replay';
import { Webhook } from '@sandan/market/webhook/webhook';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Keys } from './table.ts';

/** Days the deliveries of a webhook are kept. */
export const deliveryDays = 30;

const partitionOf = (holderId: string) => `${holderId.startsWith('per_') ? 'person' : 'org'}#${holderId}`;

/** A person has one webhook: its id follows from theirs. */
export const personWebhookId = (personId: string): string =>
  derivedId('webhook', 0, createHash('sha256').update(personId).digest());

export const webhookKeys = (w: Pick<Webhook, 'holderId' | 'id'>) => ({ pk: partitionOf(w.holderId), sk: `webhook#${w.id}` });

/** pk `person#id` or `org#id`, sk `webhook#id`. */
export const webhooks = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'webhook',
    schema: Webhook,
    stale: 'webhook.stale',
    keys: webhookKeys,
  });
  const byId = (holderId: string, id: string) => all.get({ pk: partitionOf(holderId), sk: `webhook#${id}` });
  return {
    ...all,
    byId,
    ofPerson: (personId: string) => byId(personId, personWebhookId(personId)),
    ofOrganisation: (organisationId: string) => all.all({ pk: partitionOf(organisationId), startsWith: 'webhook#' }),
  };
};
export type Webhooks = ReturnType<typeof webhooks>;

/** Of which webhook a due delivery is, and where it lies. */
export interface DueDelivery extends Due {
  readonly holderId: string;
  readonly webhookId: string;
  readonly key: string;
}

type Of = Pick<Delivery, 'holderId' | 'webhookId'>;
const lineOf = ({ holderId, webhookId }: Of) => `deliveries#${holderId}#${webhookId}`;

export const deliveryKeys = (d: Delivery): Keys => ({
  pk: lineOf(d),
  sk: `${d.key}#${d.place}#${d.id}`,
  ttl: Math.floor(Date.parse(d.at) / 1000) + deliveryDays * 86_400,
  g1pk: lineOf(d),
  g1sk: d.id,
  ...(d.state === 'waiting' ? { g2pk: 'clock#delivery', g2sk: `${d.nextAt}#${d.key}#${d.id}` } : {}),
});

/**
 * pk `deliveries#holder#webhook`, sk `key#place#id`: those of one object lie together in the order in which they are sent; g1: the
 * newest first; g2: those that wait, by the instant of their next try.
 */
export const deliveries = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'delivery',
    schema: Delivery,
    keys: deliveryKeys,
  });
  return {
    ...all,
    /** One delivery by its id, as an index of the table knows it. */
    byId: async (of: Of, id: string): Promise<Delivery | undefined> =>
      (await all.list({ index: 'g1', pk: lineOf(of), from: id, to: id }, { limit: 1 })).items[0],
    /** Those of one object that wait, in the order in which they are sent. */
    waiting: async (of: Of, key: string): Promise<readonly Delivery[]> =>
      (await all.all({ pk: lineOf(of), startsWith: `${key}#` })).filter((d) => d.state === 'waiting'),
    /** Everything that waits for one webhook; reads all that is kept of it. */
    allWaiting: async (of: Of): Promise<readonly Delivery[]> =>
      (await all.all({ pk: lineOf(of) })).filter((d) => d.state === 'waiting'),
    /** The newest first. */
    log: (of: Of, page: PageQuery): Promise<Page<Delivery>> =>
      all.list({ index: 'g1', pk: lineOf(of) }, { ...page, newestFirst: true }),
    /** Deliveries whose next try is due, the longest due first. */
    due: async (now: string, page: PageQuery): Promise<Page<DueDelivery>> => {
      const due = await dues(db, cursors, 'clock#delivery', now, page);
      const items = due.items.map((d) => {
        const [, holderId = '', webhookId = ''] = d.pk.split('#');
        return { ...d, holderId, webhookId, key: d.place.split('#')[1] ?? '' };
      });
      return due.next ? { items, next: due.next } : { items };
    },
  };
};
export type Deliveries = ReturnType<typeof deliveries>;

/** pk `replay#holder#webhook`: one at a time; g2: those that run. */
export const replays = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'replay',
    schema: Replay,
    stale: 'webhook.replaying',
    keys: (r) => ({
      pk: `replay#${r.holderId}#${r.webhookId}`,
      sk: 'replay',
      ...(r.state === 'running' ? { g2pk: 'queue#replay', g2sk: `${r.at}#${r.id}` } : {}),
    }),
  });
  return {
    ...all,
    of: ({ holderId, webhookId }: Of) => all.get({ pk: `replay#${holderId}#${webhookId}`, sk: 'replay' }),
    running: (page: PageQuery): Promise<Page<Replay>> => all.list({ index: 'g2', pk: 'queue#replay' }, page),
  };
};
export type Replays = ReturnType<typeof replays>;
