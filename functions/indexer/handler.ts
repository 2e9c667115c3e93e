import { lateIndexSeconds } from '@sandan/market/slo/objective';
import { Brought } from './brought.ts';
import { follow, setAside } from './follow.ts';
import { reconcileSlice, type SliceReport } from './round.ts';
import type { StreamRecord } from './subject.ts';
import type { IndexerWorld } from './world.ts';

/** Counts each change by how long it took to be findable. */
const noteLag = ({ indicators, now }: IndexerWorld, records: readonly StreamRecord[]): void => {
  const seconds = now().getTime() / 1000;
  for (const { dynamodb } of records) {
    const written = dynamodb?.ApproximateCreationDateTime;
    if (written !== undefined) indicators?.count('index', seconds - written <= lateIndexSeconds);
  }
};

/**
 * Follows the table's stream. A record that cannot be read is set aside with its cause at once and holds nothing up; while the
 * engine or the table does not answer, the whole batch is left for the retry, which repeats it harmlessly.
 */
export const indexerHandler = (world: IndexerWorld) => {
  const brought = new Brought();
  return async (event: {
    readonly Records: readonly StreamRecord[];
  }): Promise<{ batchItemFailures: { itemIdentifier: string }[] }> => {
    try {
      for (const poison of await follow(world, event.Records, brought)) await setAside(world, poison);
      noteLag(world, event.Records);
      await world.indicators?.flush();
      return { batchItemFailures: [] };
    } catch (cause) {
      world.log({
        level: 'error',
        message: cause instanceof Error ? cause.message : String(cause),
        records: event.Records.length,
      });
      return { batchItemFailures: [{ itemIdentifier: event.Records[0]?.dynamodb?.SequenceNumber ?? '' }] };
    }
  };
};

/** Woken by its schedule: one slice of the comparison of index and table. */
export const reconcileHandler =
  (world: IndexerWorld) =>
  async (_event?: unknown): Promise<SliceReport> =>
    reconcileSlice(world);
