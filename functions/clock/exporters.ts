import type { Actor } from '@sandan/kernel/actor';
import { knownOf } from '@sandan/market/exporter/catalogue';
import { follow, lastExport } from '@sandan/market/exporter/exporter';
import { exporterCatalogue } from '@sandan/store/exporter-catalogue';
import { each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

const clock: Actor = { kind: 'service', name: 'clock' };
/** Orders of a seller that are looked at for the last one that was placed. */
const mostOrders = 50;

/** Notices who exports, what its catalogue says by now, asks when the next order is due, and who has stopped (UX21). */
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
      const [{ items }, catalogue] = await Promise.all([
        orders.selling(id, { limit: mostOrders }),
        exporterCatalogue(world.stores, id),
      ]);
      await exporters.save(follow(exporter, lastExport(items), clock, now, knownOf(catalogue)));
    },
  );
};
