import { createHash } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import { derivedId } from '@sandan/kernel/id';
import { type News, notify } from '@sandan/market/notice/notice';
import { afterTry, type Delivery, tried, type Webhook } from '@sandan/market/watch/webhook';
import { commit, work } from '@sandan/store/work';
import { payloadOf } from './payload.ts';
import { send } from './send.ts';
import type { WebhooksReport, WebhooksWorld } from './world.ts';

/** Whether this delivery may go to the webhook as it stands: challenges to one that is not proved, all else to one that is. */
const fits = ({ state }: Webhook, { about }: Delivery): boolean =>
  about.is === 'challenge' ? state === 'unproved' : state === 'proved';

const end = async ({ stores }: WebhooksWorld, delivery: Delivery): Promise<void> =>
  stores.deliveries.save({ ...delivery, state: 'leftOut', version: delivery.version + 1 });

/** Tells the person, in the market and by their mail, that nothing more is sent. */
const tellStopped = async ({ stores }: WebhooksWorld, webhook: Webhook, now: Date) => {
  const person = await stores.persons.byId(webhook.personId);
  if (!person) return undefined;
  const key = `webhook#${webhook.personId}#${webhook.version}`;
  const at = now.toISOString();
  const news: News = { kind: 'webhook.stopped', key, at, link: '/my/webhook', params: {}, actor: '' };
  const id = derivedId('notice', now.getTime(), createHash('sha256').update(key).digest());
  return notify(news, person, 'Asia/Seoul', id);
};

/** Makes one try of one delivery and writes down how it went. Answers whether the receiver may be asked more in this run. */
const attempt = async (
  world: WebhooksWorld,
  report: WebhooksReport,
  webhook: Webhook,
  id: string,
): Promise<Webhook | undefined> => {
  const { stores } = world;
  const delivery = await stores.deliveries.byId(webhook.personId, id);
  if (delivery?.state !== 'waiting' || delivery.nextAt > world.now().toISOString()) return webhook;
  const payload = fits(webhook, delivery) ? await payloadOf(world, delivery) : undefined;
  if (!payload) {
    await end(world, delivery);
    report.leftOut++;
    return webhook;
  }
  // Claimed before it is sent: of two runs at the same time, one sends, and the other finds it later.
  const claimed = { ...delivery, version: delivery.version + 1, nextAt: new Date(world.now().getTime() + 60_000).toISOString() };
  await stores.deliveries.save(claimed);
  const result = await send(world, webhook, claimed, payload);
  const now = world.now();
  const next = afterTry(webhook, claimed, result.outcome, now);
  const w = work();
  stores.deliveries.put(w, tried(claimed, result.attempt, result.outcome));
  if (next !== webhook) stores.webhooks.put(w, next);
  if (next.state === 'stopped' && webhook.state === 'proved') {
    const notice = await tellStopped(world, next, now);
    if (notice) stores.notices.create(w, notice);
  }
  await commit(stores.db, w);
  if (result.outcome === 'taken') report.taken++;
  else report.failed++;
  return result.outcome === 'taken' ? next : undefined;
};

/**
 * Sends what is due to one person's webhook, the oldest first, until one is not taken: the others then wait for the next run
 * behind it. `until` is when this run ends (ms since the epoch).
 */
export const deliverTo = async (
  world: WebhooksWorld,
  report: WebhooksReport,
  personId: string,
  ids: readonly string[],
  until: number,
): Promise<void> => {
  let webhook = await world.stores.webhooks.of(personId);
  for (const id of ids) {
    if (world.now().getTime() > until) return;
    try {
      if (!webhook) {
        const delivery = await world.stores.deliveries.byId(personId, id);
        if (delivery?.state === 'waiting') await end(world, delivery);
        continue;
      }
      const left = await attempt(world, report, webhook, id);
      if (!left) return;
      webhook = left;
    } catch (cause) {
      if (!(cause instanceof Fault) || cause.kind !== 'conflict') throw cause;
      webhook = await world.stores.webhooks.of(personId);
    }
  }
};
