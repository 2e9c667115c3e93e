import type { DueDelivery } from '@sandan/store/webhooks';
import { lineTo } from './line.ts';
import type { WebhooksReport, WebhooksWorld } from './world.ts';

/** Objects of which one receiver is told at the same time. */
const atOnce = 4;

/** Challenges and tests, which somebody waits for, before all else. */
const keysOf = (due: readonly DueDelivery[]): string[] => {
  const keys = [...new Set(due.map((d) => d.key))];
  return [...keys.filter((key) => key.startsWith('dlv_')), ...keys.filter((key) => !key.startsWith('dlv_'))];
};

/**
 * Sends what is due to one webhook: of one object in order, of several at once. When the receiver could take nothing, the rest
 * waits until its next try. `until` is when this run begins no further try (ms since the epoch).
 */
export const deliverTo = async (
  world: WebhooksWorld,
  report: WebhooksReport,
  due: readonly DueDelivery[],
  until: number,
): Promise<void> => {
  const of = due[0];
  if (!of) return;
  const line = lineTo(world, report, await world.stores.webhooks.byId(of.holderId, of.webhookId));
  const keys = keysOf(due);
  const [first, ...rest] = keys;
  // The first try alone shows whether the receiver is there at all.
  if (first) await line.sendAll(of, first);
  const lane = async () => {
    for (let key = rest.shift(); key; key = rest.shift()) {
      if (world.now().getTime() > until) return;
      await line.sendAll(of, key);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
};
