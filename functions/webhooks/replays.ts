import { createHash } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import { derivedId } from '@sandan/kernel/id';
import type { Event } from '@sandan/market/event/event';
import { type Delivery, deliver } from '@sandan/market/webhook/delivery';
import type { Replay } from '@sandan/market/webhook/replay';
import type { WebhooksWorld } from './world.ts';

/** Events that one run takes in of one replay. */
const pages = 10;
const pageSize = 100;

const deliveryOf = (replay: Replay, event: Event, now: Date): Delivery =>
  deliver(
    {
      id: derivedId('delivery', now.getTime(), createHash('sha256').update(`${replay.id}\n${event.id}`).digest()),
      webhookId: replay.webhookId,
      holderId: replay.holderId,
      about: { is: 'event', eventId: event.id, name: event.name, again: true },
      key: event.subject,
      place: event.place,
    },
    now,
  );

/** Takes in some of what is to be sent again. A run that was cut short makes the same deliveries once more, which then exist. */
const advance = async (world: WebhooksWorld, replay: Replay): Promise<void> => {
  const { stores } = world;
  const webhook = await stores.webhooks.byId(replay.holderId, replay.webhookId);
  let { after, made } = replay;
  let more = webhook?.state === 'proved';
  for (let n = 0; more && n < pages; n++) {
    const page = await stores.events.since(replay.holderId, { ...replay, after }, { limit: pageSize });
    for (const event of page.items) {
      if (!webhook?.events.includes(event.name)) continue;
      await stores.deliveries.save(deliveryOf(replay, event, new Date(replay.at))).catch((cause: unknown) => {
        if (!(cause instanceof Fault && cause.kind === 'conflict')) throw cause;
      });
      made++;
    }
    after = page.items.at(-1)?.id ?? after;
    more = page.next !== undefined;
  }
  const state = more ? 'running' : 'done';
  await stores.replays.save({ ...replay, ...(after ? { after } : {}), made, state, version: replay.version + 1 });
};

/** Goes on with every replay that runs. */
export const runReplays = async (world: WebhooksWorld): Promise<void> => {
  const { items } = await world.stores.replays.running({ limit: 50 });
  for (const replay of items) {
    try {
      await advance(world, replay);
    } catch (cause) {
      if (cause instanceof Fault && cause.kind === 'conflict') continue;
      world.log({ level: 'error', message: cause instanceof Error ? cause.message : String(cause), replay: replay.id });
    }
  }
};
