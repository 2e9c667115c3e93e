import type { Exporter } from '@sandan/market/exporter/exporter';
import { consents, type ExporterReader, readerOf } from '@sandan/market/exporter/profile';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

/** Whether an exporter agreed to be seen by such as the caller, and neither blocked the other. */
export const opensTo = async (
  world: World,
  exporter: Exporter,
  reader: ExporterReader,
  { organisation }: Caller,
): Promise<boolean> =>
  consents(exporter, reader) &&
  (!organisation || (await world.stores.blocks.between(exporter.organisationId, organisation.id)).length === 0);

/** Whether the caller finds a profile of this organisation: its own, or one that is opened to such as they are. */
export const findsProfile = async (world: World, organisationId: string, caller: Caller): Promise<boolean> => {
  const mine = caller.organisation?.id === organisationId;
  const reader = readerOf(caller.organisation?.type);
  if (!mine && !reader) return false;
  const exporter = await world.stores.exporters.of(organisationId);
  if (!exporter) return false;
  return mine || (reader !== undefined && (await opensTo(world, exporter, reader, caller)));
};
