import { driveWanted, isPoison, setAside, textOf } from '../aside.ts';
import { gateStatus } from '../status-gate.ts';
import { tellOf, tellTranslated } from './follow.ts';
import { tellStatus } from './status.ts';
import { inventionChange, keyOf, listingChange, type StreamRecord, subjectOf, translationIn } from './subject.ts';
import { type Watched, watched } from './watched.ts';
import type { AlertsWorld } from './world.ts';

/** Under this name it sets aside what it cannot read. */
const by = 'alerts';

/** What a record gives to tell, read but not yet told. @throws Error or ZodError if it cannot be read */
const readOf = (world: AlertsWorld, searches: Watched, record: StreamRecord): (() => Promise<number>) => {
  if (subjectOf(record) === 'invention') {
    const change = inventionChange(record);
    return async () => {
      await gateStatus(world, change);
      return tellStatus(world, change);
    };
  }
  if (subjectOf(record) === 'translation') {
    const translation = translationIn(record);
    return () => tellTranslated(world, searches, translation);
  }
  const change = listingChange(record);
  return () => tellOf(world, searches, change);
};

/** Reads and tells one change; one that no retry could help is set aside. */
const follow = async (world: AlertsWorld, searches: Watched, record: StreamRecord): Promise<void> => {
  let tell: () => Promise<number>;
  try {
    tell = readOf(world, searches, record);
  } catch (cause) {
    return setAside(world, by, record, cause);
  }
  try {
    await tell();
  } catch (cause) {
    if (!isPoison(cause)) throw cause;
    await setAside(world, by, record, cause);
  }
};

/** Whether a record concerns those who watch, or may be the desk's wish that one be handled once more. */
const concerns = (record: StreamRecord): boolean => subjectOf(record) !== undefined || keyOf(record).pk === `aside#${by}`;

/**
 * Follows the table's stream in its own pace, so that neither the index nor people's mail waits for it. Its own writes are
 * neither listings nor rights and bring it nothing. A record that fails is left, with what comes after it, for the retry, which repeats it harmlessly.
 */
export const alertsHandler = (world: AlertsWorld) => {
  const searches = watched(world);
  return async (event: {
    readonly Records: readonly StreamRecord[];
  }): Promise<{ batchItemFailures: { itemIdentifier: string }[] }> => {
    const records = event.Records.filter(concerns);
    let at = 0;
    try {
      if (records.length > 0) await searches.refresh();
      for (; at < records.length; at++) {
        const record = records[at] as StreamRecord;
        if (subjectOf(record)) await follow(world, searches, record);
        else await driveWanted(world, by, record, async (wanted) => void (await readOf(world, searches, wanted)()));
      }
      return { batchItemFailures: [] };
    } catch (cause) {
      world.log({ level: 'error', message: textOf(cause), records: records.length - at });
      return { batchItemFailures: [{ itemIdentifier: records[at]?.dynamodb?.SequenceNumber ?? '' }] };
    }
  };
};
