import { Fault } from '@sandan/kernel/fault';
import { entryOf, goneEntry } from '@sandan/search/entry';
import type { Entry } from '@sandan/search/port';
import * as z from 'zod';
import type { Brought } from './brought.ts';
import { exhibit } from './exhibit.ts';
import { renamedBy } from './found.ts';
import { ownedEntries, ownersOf } from './owned.ts';
import { driveWanted } from './redrive.ts';
import { syncAll } from './refused.ts';
import { keyOf, type StreamRecord, type Subject, subjectOf } from './subject.ts';
import { translated } from './translated.ts';
import type { IndexerWorld } from './world.ts';

/** A record that no retry could help, and why. */
export interface Poison {
  readonly record: StreamRecord;
  readonly cause: unknown;
}

interface Read {
  readonly record: StreamRecord;
  readonly subject: Subject;
}

/** Whether the fault lies in the data and stays, or around it and passes. */
const isPoison = (cause: unknown): boolean => cause instanceof z.ZodError || (cause instanceof Fault && cause.kind === 'invalid');

/** What each record says to one reader; those that cannot be read are poison. */
const readEach = <T>(records: readonly StreamRecord[], poison: Poison[], reader: (record: StreamRecord) => T | undefined): T[] =>
  records.flatMap((record) => {
    try {
      const said = reader(record);
      return said ? [said] : [];
    } catch (cause) {
      poison.push({ record, cause });
      return [];
    }
  });

/** Runs `act` for one record; what is wrong with its data is set aside, all else is thrown for a retry. */
const orPoison = async (record: StreamRecord, poison: Poison[], act: () => Promise<void> | void): Promise<void> => {
  try {
    await act();
  } catch (cause) {
    if (!isPoison(cause)) throw cause;
    poison.push({ record, cause });
  }
};

/** An owner's change, carried out once for all of its records that are read together. */
const followOwners = async (world: IndexerWorld, read: readonly Read[], brought: Brought, poison: Poison[]): Promise<void> => {
  const changed = new Map(
    read.flatMap(({ record, subject }) =>
      subject.kind === 'owner' && !brought.has(subject.id, subject.version) ? [[subject.id, record] as const] : [],
    ),
  );
  for (const [ownerId, record] of changed)
    await orPoison(record, poison, async () => {
      const standing = (await ownersOf(world, [ownerId])).get(ownerId);
      for await (const some of ownedEntries(world, ownerId)) {
        for (const { cause } of await syncAll(world, some)) poison.push({ record, cause });
        await exhibit(world, some);
      }
      if (standing && 'value' in standing) brought.note(ownerId, standing.value.version);
    });
};

/**
 * Brings what stream records mean into the index: listings from their image with their owner as it stands, an owner's change by all
 * of its listings as they stand. Repetition and order do not matter.
 * @throws whatever keeps the table or the engine from answering
 */
export const follow = async (
  world: IndexerWorld,
  records: readonly StreamRecord[],
  brought: Brought,
): Promise<readonly Poison[]> => {
  const poison: Poison[] = [];
  for (const renamed of readEach(records, poison, (record) => renamedBy(world, record)))
    await world.stores.finder.follow(renamed.noun, renamed.id, renamed.before, renamed.after);
  for (const record of records) await orPoison(record, poison, () => driveWanted(world, record));
  const read = readEach(records, poison, (record) => {
    const subject = subjectOf(record);
    return subject && { record, subject };
  });
  const owners = await ownersOf(
    world,
    read.flatMap(({ subject }) => (subject.kind === 'listing' ? [subject.listing.ownerId] : [])),
  );

  const entries: { entry: Entry; record: StreamRecord }[] = [];
  for (const { record, subject } of read) {
    if (subject.kind === 'gone') entries.push({ record, entry: goneEntry(subject.id, subject.ownerId) });
    if (subject.kind !== 'listing') continue;
    await orPoison(record, poison, () => {
      const owner = owners.get(subject.listing.ownerId);
      if (owner && 'cause' in owner) throw owner.cause;
      entries.push({ record, entry: entryOf(subject.listing, owner?.value) });
    });
  }
  const ready = await translated(
    world,
    entries.map((e) => e.entry),
  );
  const refused = new Map((await syncAll(world, ready)).map(({ entry, cause }) => [entry, cause]));
  for (const [at, { record }] of entries.entries()) {
    const cause = refused.get(ready[at] as Entry);
    if (cause) poison.push({ record, cause });
  }

  await exhibit(world, ready);
  await followOwners(world, read, brought, poison);
  return poison;
};

const textOf = (cause: unknown): string =>
  (cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)).slice(0, 2000);

/** Keeps a poison record with its cause, where `redrive` finds it. Its listing keeps the entry it had. */
export const setAside = async (world: IndexerWorld, { record, cause }: Poison): Promise<void> => {
  const subject = keyOf(record);
  const sequenceNumber = record.dynamodb?.SequenceNumber ?? record.eventID ?? '';
  await world.stores.setAsides.add({
    version: 1,
    by: 'indexer',
    subject,
    sequenceNumber,
    cause: textOf(cause),
    at: world.now().toISOString(),
  });
  world.log({
    level: 'error',
    message: 'a stream record was set aside',
    subject: subject.pk,
    cause: textOf(cause).slice(0, 300),
  });
};
