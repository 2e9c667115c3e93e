import type { DueDelivery } from '@sandan/store/webhooks';
import { deliverTo } from './deliver.ts';
import { runReplays } from './replays.ts';
import type { WebhooksReport, WebhooksWorld } from './world.ts';

/** Receivers that are asked at the same time. */
const atOnce = 8;
/** Deliveries that one run looks at. */
const most = 5000;
/** A run begins no further try after so long, in ms. */
const runMs = 45_000;

const dueOf = async ({ stores, now }: WebhooksWorld): Promise<DueDelivery[][]> => {
  const byWebhook = new Map<string, DueDelivery[]>();
  let cursor: string | undefined;
  let seen = 0;
  do {
    const page = await stores.deliveries.due(now().toISOString(), cursor ? { limit: 500, cursor } : { limit: 500 });
    for (const due of page.items) byWebhook.set(due.webhookId, [...(byWebhook.get(due.webhookId) ?? []), due]);
    seen += page.items.length;
    cursor = page.next;
  } while (cursor && seen < most);
  return [...byWebhook.values()];
};

/** Sends what is due, each receiver by itself, so that a slow one holds up no other. */
export const runWebhooks = async (world: WebhooksWorld): Promise<WebhooksReport> => {
  const report: WebhooksReport = { taken: 0, failed: 0, leftOut: 0 };
  const until = world.now().getTime() + runMs;
  await runReplays(world);
  const waiting = await dueOf(world);
  const lane = async () => {
    for (let due = waiting.shift(); due; due = waiting.shift()) {
      try {
        await deliverTo(world, report, due, until);
      } catch (cause) {
        world.log({
          level: 'error',
          message: cause instanceof Error ? cause.message : String(cause),
          webhook: due[0]?.webhookId,
        });
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  await world.indicators?.flush(true);
  return report;
};

/** The handler behind the schedule. */
export const webhooksHandler =
  (world: WebhooksWorld) =>
  async (_event?: unknown): Promise<WebhooksReport> => {
    const report = await runWebhooks(world);
    if (report.taken + report.failed + report.leftOut > 0) world.log({ level: 'info', message: 'webhooks', ...report });
    return report;
  };
