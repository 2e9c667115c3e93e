import { createHash } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import { lateWebhookSeconds } from '@sandan/market/slo/objective';
import { type Delivery, end, type Outcome, postpone, tried } from '@sandan/market/webhook/delivery';
import { afterTry, type Webhook } from '@sandan/market/webhook/webhook';
import { commit, work } from '@sandan/store/work';
import { payloadOf } from './payload.ts';
import { type Sent, send } from './send.ts';
import { stoppedNotices } from './stopped.ts';
import type { WebhooksReport, WebhooksWorld } from './world.ts';

/** How long one run has a delivery to itself; longer than a try can take. */
const claimMs = 60_000;
const tries = 4;
/** What waits only since another was not taken waits no longer than this, so that it goes out soon after the receiver is back. */
const pauseMs = 30 * 60_000;

const isConflict = (cause: unknown): boolean => cause instanceof Fault && cause.kind === 'conflict';

/** A number from 0 to 1 that follows from a delivery and how often it was tried. */
const luckOf = ({ id, attempts }: Delivery): number =>
  createHash('sha256').update(`${id}\n${attempts.length}`).digest().readUInt32BE() / 2 ** 32;

const later = (now: Date): string => new Date(now.getTime() + pauseMs).toISOString();

const soonest = (instant: string, now: Date): string => {
  const latest = later(now);
  return instant < latest ? instant : latest;
};

/** Whether this delivery may go to the webhook as it stands: challenges to one that is not proved, all else to one that is. */
const fits = ({ state }: Webhook, { about }: Delivery): boolean =>
  about.is === 'challenge' ? state === 'unproved' : state === 'proved';

/** Whether this delivery is for an address that has not yet proved itself: it waits until that has, or has failed to. */
const awaitsProof = ({ state }: Webhook, { about }: Delivery): boolean => state === 'unproved' && about.is !== 'challenge';

/** One webhook during one run: what several keys at once find out and write down of it. */
export const lineTo = (world: WebhooksWorld, report: WebhooksReport, found: Webhook | undefined) => {
  const { stores } = world;
  let webhook = found;
  /** Set when the receiver could take nothing: until then all others of this webhook wait too. */
  let pausedUntil: string | undefined;

  const ended = async (delivery: Delivery, state: 'leftOut' | 'givenUp'): Promise<void> => {
    await stores.deliveries.save(end(delivery, state));
    report.leftOut++;
  };

  /** What waited for an address that has proved itself again need not wait longer. */
  const hasten = async (of: Webhook): Promise<void> => {
    const at = world.now().toISOString();
    const waiting = await stores.deliveries.allWaiting({ holderId: of.holderId, webhookId: of.id });
    for (const d of waiting.filter(({ nextAt }) => nextAt > at)) await stores.deliveries.save(postpone(d, at));
  };

  /** Writes down a try and what it says of the webhook; anew if another wrote to the webhook meanwhile. */
  const writeDown = async (claimed: Delivery, { attempt, outcome, wait }: Sent): Promise<Delivery> => {
    const after = tried(claimed, attempt, outcome, { wait, luck: luckOf(claimed) });
    for (let n = 1; ; n++) {
      const now = world.now();
      const next = webhook && afterTry(webhook, claimed, outcome, now);
      const w = work();
      stores.deliveries.put(w, after);
      if (next && next !== webhook) stores.webhooks.put(w, next);
      if (next?.state === 'stopped' && webhook?.state === 'proved')
        for (const notice of await stoppedNotices(world, next, now)) stores.notices.create(w, notice);
      try {
        await commit(stores.db, w);
        const proved = next?.state === 'proved' && webhook?.state === 'unproved';
        webhook = next;
        if (proved) await hasten(next);
        return after;
      } catch (cause) {
        if (!isConflict(cause) || n >= tries || !webhook) throw cause;
        webhook = await stores.webhooks.byId(webhook.holderId, webhook.id);
      }
    }
  };

  /** Makes one try. Of two runs at the same time one claims it and sends, and the other leaves it. */
  const attempt = async (delivery: Delivery): Promise<{ after: Delivery; outcome: Outcome } | undefined> => {
    if (!webhook) return void (await ended(delivery, 'leftOut'));
    if (!fits(webhook, delivery)) return void (await ended(delivery, webhook.state === 'stopped' ? 'givenUp' : 'leftOut'));
    const payload = await payloadOf(world, delivery);
    if (!payload) return void (await ended(delivery, 'leftOut'));
    const claimed = postpone(delivery, new Date(world.now().getTime() + claimMs).toISOString());
    await stores.deliveries.save(claimed);
    const sent = await send(world, webhook, claimed, payload);
    const after = await writeDown(claimed, sent);
    if (sent.outcome === 'taken') report.taken++;
    else report.failed++;
    if (after.state !== 'waiting') {
      const late = world.now().getTime() - Date.parse(delivery.at) > lateWebhookSeconds * 1000;
      world.indicators?.count('webhooks', sent.outcome === 'taken' && !late);
    }
    return { after, outcome: sent.outcome };
  };

  const letWait = async (rest: readonly Delivery[], until: string): Promise<void> => {
    for (const d of rest) if (d.nextAt < until) await stores.deliveries.save(postpone(d, until));
  };

  /** Sends what waits of one object, each after the one before was taken or given up. */
  const inOrder = async (waiting: readonly Delivery[]): Promise<void> => {
    for (const [place, delivery] of waiting.entries()) {
      const rest = waiting.slice(place);
      if (pausedUntil) return letWait(rest, pausedUntil);
      // One that was never tried waited for the one before it alone.
      const ready = place > 0 && delivery.attempts.length === 0;
      if (!ready && delivery.nextAt > world.now().toISOString()) return letWait(rest, delivery.nextAt);
      if (webhook && awaitsProof(webhook, delivery)) {
        pausedUntil = later(world.now());
        return letWait(rest, pausedUntil);
      }
      const tried = await attempt(delivery);
      if (tried?.outcome === 'failed' && tried.after.state === 'waiting') pausedUntil = soonest(tried.after.nextAt, world.now());
      if (tried?.after.state === 'waiting') return letWait(rest.slice(1), tried.after.nextAt);
    }
  };

  return {
    sendAll: async (of: Pick<Delivery, 'holderId' | 'webhookId'>, key: string): Promise<void> => {
      try {
        await inOrder(await stores.deliveries.waiting(of, key));
      } catch (cause) {
        // Another run has this object.
        if (!isConflict(cause)) throw cause;
      }
    },
  };
};
