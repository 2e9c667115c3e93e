import type { StreamRecord } from '@sandan/store/change';
import { driveWanted, isPoison, setAside } from './aside.ts';
import { follow } from './follow.ts';
import type { NotifierWorld } from './world.ts';

/**
 * Follows the table's stream, one record at a time. What cannot be read is set aside with its cause and holds nothing up; the first
 * record that fails for another reason is reported and the rest left for the retry.
 */
export const notifierHandler =
  (world: NotifierWorld) =>
  async (event: { readonly Records: readonly StreamRecord[] }): Promise<{ batchItemFailures: { itemIdentifier: string }[] }> => {
    for (const record of event.Records) {
      try {
        await driveWanted(world, 'notifier', record, (wanted) => follow(world, wanted));
        await follow(world, record);
      } catch (cause) {
        if (isPoison(cause)) {
          await setAside(world, 'notifier', record, cause);
          continue;
        }
        const message = cause instanceof Error ? cause.message : String(cause);
        world.log({ level: 'error', message, event: record.eventID });
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  };
