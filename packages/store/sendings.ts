import { Fault } from '@sandan/kernel/fault';
import type { Collection } from './collection.ts';
import type { Database } from './database.ts';
import { commit, work } from './work.ts';

interface Mailed {
  readonly version: number;
  readonly mail: string;
}

const won = async (write: Promise<void>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (fault) {
    if (fault instanceof Fault && fault.kind === 'conflict') return false;
    throw fault;
  }
};

/**
 * Writes down the sending of one mail in the record it belongs to: `waiting` → `sending` → `sent`, each conditional on the
 * version before, so that of two who try one gets it.
 */
export const sending = <T extends Mailed>(records: Pick<Collection<T>, 'save'>, record: T) => ({
  claim: async (): Promise<boolean> =>
    record.mail === 'waiting' && won(records.save({ ...record, mail: 'sending', version: record.version + 1 })),
  done: () => records.save({ ...record, mail: 'sent', version: record.version + 2 }),
  release: () => records.save({ ...record, mail: 'waiting', version: record.version + 2 }),
});

/** The same for a record that was written as `sending`, so that whoever wrote it has it. */
export const bornSending = <T extends Mailed>(records: Pick<Collection<T>, 'save'>, record: T) => ({
  claim: async () => true,
  done: () => records.save({ ...record, mail: 'sent', version: record.version + 1 }),
  release: () => records.save({ ...record, mail: 'waiting', version: record.version + 1 }),
});

/** The same for a record that is dropped once it is sent. */
export const sendingAndGone = <T extends Mailed>(db: Database, records: Pick<Collection<T>, 'save' | 'remove'>, record: T) => ({
  ...sending(records, record),
  done: async (): Promise<void> => {
    const w = work();
    records.remove(w, { ...record, version: record.version + 1 });
    await commit(db, w);
  },
});
