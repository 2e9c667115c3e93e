import type { Actor } from '@sandan/kernel/actor';
import { follow, lastExport } from '@sandan/market/exporter/exporter';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

const clock: Actor = { kind: 'service', name: 'clock' };
/** Orders of a seller that are looked at for the last one that was placed. */
const mostOrders = 50;

/** Notices who exports, asks when the next order is due, and who has stopped (UX21). */
export const followExporters = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { exporters, orders } = world.stores;
  await each(
    world,
    report,
    (page) => exporters.due(now.toISOString(), page),
    async ({ pk }) => {
      const id = pk.slice('org#'.length);
      const exporter = await exporters.of(id);
      if (!exporter) return;
      const { items } = await orders.selling(id, { limit: mostOrders });
      await exporters.save(follow(exporter, lastExport(items), clock, now));
    },
  );
};
