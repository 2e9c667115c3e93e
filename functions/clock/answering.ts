import { answeringOf } from '@sandan/market/deal/record';
import { again } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

/** Brings the signal of answering of each organisation up to what its record says; most stay as they are. */
export const reckonAnswering = async (world: ClockWorld, report: ClockReport): Promise<void> => {
  const { organisations, records } = world.stores;
  for await (const { organisationId, record } of records.all())
    try {
      await again(async () => {
        const organisation = await organisations.byId(organisationId);
        const answering = answeringOf(record);
        if (!organisation || organisation.answering === answering) return;
        await organisations.save({ ...organisation, version: organisation.version + 1, answering });
      });
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      report.failed.push({ id: organisationId, message });
      world.log({ level: 'error', message, id: organisationId });
    }
};
