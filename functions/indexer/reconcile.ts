import { Fault } from '@sandan/kernel/fault';
import type { Entry, Held } from '@sandan/search/port';
import { expectedEntries, type Unreadable } from './expected.ts';
import { type Finding, finding, standing } from './standing.ts';
import type { IndexerWorld } from './world.ts';

/** How the index differs from the table (US9): counts of what was found, and what was mended. */
export interface Drift {
  /** Listings that belong in the index. */
  readonly expected: number;
  readonly missing: number;
  readonly stale: number;
  /** Held, but not to be found: unpublished, deleted, or of another market. */
  readonly orphans: number;
  readonly mended: number;
  readonly unreadable: readonly Unreadable[];
}

const perCheck = 100;

/** Writes by force; what the engine will not have is left out, so that it holds up nothing else. Answers how many went in. */
const forced = async (world: IndexerWorld, entries: readonly Entry[]): Promise<number> => {
  try {
    await world.search.apply(entries, { force: true });
    return entries.length;
  } catch (cause) {
    if (!(cause instanceof Fault) || cause.kind !== 'invalid') throw cause;
    const [only, ...others] = entries;
    if (others.length === 0) {
      world.log({
        level: 'error',
        message: 'the engine refuses a record',
        listing: only?.id,
        cause: cause.message.slice(0, 300),
      });
      return 0;
    }
    const half = Math.ceil(entries.length / 2);
    return (await forced(world, entries.slice(0, half))) + (await forced(world, entries.slice(half)));
  }
};

/** Writes by force, then whatever was written to the table meanwhile, which the force may have written over. Answers how many went in. */
export const force = async (world: IndexerWorld, entries: readonly Entry[]): Promise<number> => {
  if (entries.length === 0) return 0;
  const count = await forced(world, entries);
  const after = await standing(
    world,
    entries.map(({ id }) => id),
  );
  const newer = entries.flatMap(({ id, sequence }) => {
    const now = after.get(id)?.entry;
    return now && now.sequence > sequence ? [now] : [];
  });
  if (newer.length > 0) await world.search.apply(newer);
  return count;
};

/** Mends what is still wrong on a second look (the stream may have been on its way); `unread` could not be read, or was refused. */
export const mend = async (world: IndexerWorld, ids: readonly string[]): Promise<{ mended: number; unread: number }> => {
  let [mended, unread] = [0, 0];
  for (let at = 0; at < ids.length; at += perCheck) {
    const some = ids.slice(at, at + perCheck);
    const held = await world.search.held(some);
    const stand = await standing(world, some);
    const wrong = [...stand.values()].flatMap(({ entry }) => (finding(entry, held.get(entry.id)) ? [entry] : []));
    const written = await force(world, wrong);
    mended += written;
    unread += some.length - stand.size + wrong.length - written;
  }
  return { mended, unread };
};

/**
 * Compares the index with the table, counts what differs and, unless `dryRun`, mends it. Tombstones that no late stream record
 * can undo any more are dropped.
 */
export const reconcile = async (world: IndexerWorld, options: { readonly dryRun?: boolean } = {}): Promise<Drift> => {
  const held = new Map<string, Held>();
  for await (const one of world.search.everything()) held.set(one.id, one);
  const found: Record<Finding, string[]> = { missing: [], stale: [], orphan: [] };
  const unreadable: Unreadable[] = [];
  const left = new Set(held.keys());
  let expected = 0;
  for await (const entry of expectedEntries(world, (one) => unreadable.push(one))) {
    if (entry.record) expected++;
    left.delete(entry.id);
    const wrong = finding(entry, held.get(entry.id));
    if (wrong) found[wrong].push(entry.id);
  }
  for (const { id } of unreadable) left.delete(id);
  for (const id of left) if (held.get(id)?.digest) found.orphan.push(id);

  const ids = [...found.missing, ...found.stale, ...found.orphan];
  const mended = options.dryRun ? 0 : (await mend(world, ids)).mended;
  if (!options.dryRun) await world.search.forget(new Date(world.now().getTime() - 7 * 86_400_000));
  const counts = { missing: found.missing.length, stale: found.stale.length, orphans: found.orphan.length };
  world.log({ level: 'info', message: 'the index was compared with the table', expected, ...counts, mended });
  return { expected, ...counts, mended, unreadable };
};
