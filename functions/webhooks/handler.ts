import { deliverTo } from './deliver.ts';
import type { WebhooksReport, WebhooksWorld } from './world.ts';

/** Receivers that are asked at the same time. */
const atOnce = 8;
/** Deliveries that one run looks at. */
const most = 1000;
/** A run begins no further try after so long, in ms. */
const runMs = 45_000;

const dueOf = async ({ stores, now }: WebhooksWorld): Promise<Map<string, string[]>> => {
  const byPerson = new Map<string, string[]>();
  let cursor: string | undefined;
  let seen = 0;
  do {
    const page = await stores.deliveries.due(now().toISOString(), cursor ? { limit: 100, cursor } : { limit: 100 });
    for (const { id, pk } of page.items) {
      const personId = pk.slice('person#'.length);
      byPerson.set(personId, [...(byPerson.get(personId) ?? []), id]);
    }
    seen += page.items.length;
    cursor = page.next;
  } while (cursor && seen < most);
  return byPerson;
};

/** Sends what is due to the webhooks of people, each receiver by itself, so that a slow one holds up no other. */
export const runWebhooks = async (world: WebhooksWorld): Promise<WebhooksReport> => {
  const report: WebhooksReport = { taken: 0, failed: 0, leftOut: 0 };
  const until = world.now().getTime() + runMs;
  const waiting = [...(await dueOf(world))];
  const line = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      try {
        await deliverTo(world, report, next[0], next[1], until);
      } catch (cause) {
        world.log({ level: 'error', message: cause instanceof Error ? cause.message : String(cause), webhookOf: next[0] });
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, line));
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
