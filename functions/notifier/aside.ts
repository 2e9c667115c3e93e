import { Fault } from '@sandan/kernel/fault';
import { changeOf, type StreamRecord } from '@sandan/store/change';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import * as z from 'zod';

interface Means {
  readonly stores: Stores;
  readonly now: () => Date;
  readonly log: (line: Record<string, unknown>) => void;
}

/** Whether the fault lies in the data and stays, or around it and passes. */
export const isPoison = (cause: unknown): boolean =>
  cause instanceof z.ZodError || (cause instanceof Fault && cause.kind === 'invalid');

/** Largest record that is kept whole; of a larger one only the key is. */
const largest = 250_000;

export const textOf = (cause: unknown): string =>
  (cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)).slice(0, 2000);

/** Keeps a record that cannot be read, with its cause, until the desk has it handled once more; `by` is who could not. */
export const setAside = async ({ stores, now, log }: Means, by: string, record: StreamRecord, cause: unknown): Promise<void> => {
  const { before, after } = changeOf(record);
  const { pk = '', sk = '' } = (after ?? before ?? {}) as { pk?: string; sk?: string };
  const event = JSON.stringify(record);
  await stores.setAsides.add({
    version: 1,
    by,
    subject: { pk, sk },
    sequenceNumber: record.dynamodb?.SequenceNumber ?? record.eventID ?? '',
    cause: textOf(cause),
    at: now().toISOString(),
    ...(event.length <= largest ? { event } : {}),
  });
  log({ level: 'error', message: 'a stream record was set aside', subject: pk, cause: textOf(cause).slice(0, 300) });
};

/** Handles one note once more where the change is the desk's wish that it be; what still cannot be read stays. */
export const driveWanted = async (
  { stores: { setAsides, db }, now }: Means,
  by: string,
  record: StreamRecord,
  handle: (record: StreamRecord) => Promise<void>,
): Promise<void> => {
  const { type, after } = changeOf(record);
  if (type !== 'setAside' || !after) return;
  const aside = setAsides.parse(after);
  if (!aside.wanted || aside.by !== by) return;
  await setAsides.taken(aside, now(), async () => {
    if (!aside.event) throw new Error('the record was too large to keep');
    await handle(JSON.parse(aside.event) as StreamRecord);
    const w = work();
    setAsides.remove(w, aside);
    await commit(db, w);
  });
};
