import { Fault } from '@sandan/kernel/fault';
import { changeOf, type StreamRecord } from '@sandan/store/change';
import { commit, work } from '@sandan/store/work';
import * as z from 'zod';
import { follow } from './follow.ts';
import type { NotifierWorld } from './world.ts';

/** Whether the fault lies in the data and stays, or around it and passes. */
export const isPoison = (cause: unknown): boolean =>
  cause instanceof z.ZodError || (cause instanceof Fault && cause.kind === 'invalid');

/** Largest record that is kept whole; of a larger one only the key is. */
const largest = 250_000;

const textOf = (cause: unknown): string =>
  (cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)).slice(0, 2000);

/** Keeps a record that cannot be read, with its cause, until the desk has it handled once more. */
export const setAside = async ({ stores, now, log }: NotifierWorld, record: StreamRecord, cause: unknown): Promise<void> => {
  const { before, after } = changeOf(record);
  const { pk = '', sk = '' } = (after ?? before ?? {}) as { pk?: string; sk?: string };
  const event = JSON.stringify(record);
  await stores.setAsides.add({
    version: 1,
    by: 'notifier',
    subject: { pk, sk },
    sequenceNumber: record.dynamodb?.SequenceNumber ?? record.eventID ?? '',
    cause: textOf(cause),
    at: now().toISOString(),
    ...(event.length <= largest ? { event } : {}),
  });
  log({ level: 'error', message: 'a stream record was set aside', subject: pk, cause: textOf(cause).slice(0, 300) });
};

/** Handles one note once more where the change is the desk's wish that it be; what still cannot be read stays. */
export const driveWanted = async (world: NotifierWorld, record: StreamRecord): Promise<void> => {
  const { type, after } = changeOf(record);
  if (type !== 'setAside' || !after) return;
  const { setAsides, db } = world.stores;
  const aside = setAsides.parse(after);
  if (!aside.wanted || aside.by !== 'notifier') return;
  await setAsides.taken(aside, async () => {
    if (!aside.event) throw new Error('the record was too large to keep');
    await follow(world, JSON.parse(aside.event) as StreamRecord);
    const w = work();
    setAsides.remove(w, aside);
    await commit(db, w);
  });
};
