import { type Happened, placeOf } from '@sandan/market/event/event';
import { stepsOf } from '@sandan/market/outcome/taken-step';
import { changeOf } from '@sandan/store/change';
import { driveWanted, isPoison, setAside, textOf } from '../aside.ts';
import type { StreamRecord } from '../watch/subject.ts';
import { note } from './note.ts';
import { eventsOf } from './read.ts';
import type { EventsWorld } from './world.ts';

const recordedOf = (record: StreamRecord, now: Date): Date => {
  const seconds = record.dynamodb?.ApproximateCreationDateTime;
  return seconds === undefined ? now : new Date(seconds * 1000);
};

/** Notes what one change tells organisations, and the steps that it is of what the market brings about. @throws Error or ZodError if it cannot be read */
const follow = async (world: EventsWorld, record: StreamRecord): Promise<void> => {
  const happened: readonly Happened[] = await eventsOf(world, changeOf(record));
  const place = placeOf(record.dynamodb?.SequenceNumber ?? '');
  const recorded = recordedOf(record, world.now());
  for (const one of happened) {
    await note(world, one, { place, recorded });
    for (const step of stepsOf({ at: recorded.toISOString(), ...one })) await world.stores.outcomes.note(step);
  }
};

const by = 'events';

/**
 * Follows the table's stream, which is the outbox: what is written is in it, and an event leaves it only when it stands beside its
 * deliveries, has been set aside with its cause, or lies in the failure queue. Its own writes bring it nothing.
 */
export const eventsHandler =
  (world: EventsWorld) =>
  async (event: { readonly Records: readonly StreamRecord[] }): Promise<{ batchItemFailures: { itemIdentifier: string }[] }> => {
    for (const record of event.Records) {
      try {
        await driveWanted(world, by, record, (wanted) => follow(world, wanted));
        await follow(world, record);
      } catch (cause) {
        if (isPoison(cause)) {
          await setAside(world, by, record, cause);
          continue;
        }
        world.log({ level: 'error', message: textOf(cause), event: record.eventID });
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  };
