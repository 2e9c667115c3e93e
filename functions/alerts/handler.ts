import { Fault } from '@sandan/kernel/fault';
import * as z from 'zod';
import { tellOf } from './follow.ts';
import { isListing, keyOf, listingChange, type StreamRecord } from './subject.ts';
import { type Watched, watched } from './watched.ts';
import type { AlertsWorld } from './world.ts';

/** Whether the fault lies in the data and stays, or around it and passes. */
const isPoison = (cause: unknown): boolean => cause instanceof z.ZodError || (cause instanceof Fault && cause.kind === 'invalid');

const textOf = (cause: unknown): string =>
  (cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)).slice(0, 2000);

const setAside = async ({ stores, now, log }: AlertsWorld, record: StreamRecord, cause: unknown): Promise<void> => {
  const subject = keyOf(record);
  const sequenceNumber = record.dynamodb?.SequenceNumber ?? record.eventID ?? '';
  await stores.setAsides.add({
    version: 1,
    by: 'alerts',
    subject,
    sequenceNumber,
    cause: textOf(cause),
    at: now().toISOString(),
  });
  log({ level: 'error', message: 'a stream record was set aside', subject: subject.pk, cause: textOf(cause).slice(0, 300) });
};

/** Reads and tells one change; one that no retry could help is set aside. */
const follow = async (world: AlertsWorld, searches: Watched, record: StreamRecord): Promise<void> => {
  try {
    const change = (() => {
      try {
        return listingChange(record);
      } catch (cause) {
        return { cause };
      }
    })();
    if ('cause' in change) return setAside(world, record, change.cause);
    await tellOf(world, searches, change);
  } catch (cause) {
    if (!isPoison(cause)) throw cause;
    await setAside(world, record, cause);
  }
};

/**
 * Follows the table's stream in its own pace, so that neither the index nor people's mail waits for it. Its own writes are no
 * listings and bring it nothing. A record that fails is left, with what comes after it, for the retry, which repeats it harmlessly.
 */
export const alertsHandler = (world: AlertsWorld) => {
  const searches = watched(world);
  return async (event: {
    readonly Records: readonly StreamRecord[];
  }): Promise<{ batchItemFailures: { itemIdentifier: string }[] }> => {
    const records = event.Records.filter(isListing);
    let at = 0;
    try {
      if (records.length > 0) await searches.refresh();
      for (; at < records.length; at++) await follow(world, searches, records[at] as StreamRecord);
      return { batchItemFailures: [] };
    } catch (cause) {
      world.log({ level: 'error', message: textOf(cause), records: records.length - at });
      return { batchItemFailures: [{ itemIdentifier: records[at]?.dynamodb?.SequenceNumber ?? '' }] };
    }
  };
};
