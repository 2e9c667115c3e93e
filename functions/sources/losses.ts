import type { Arrival } from '@sandan/market/import/arrival';
import { checkShrunk, type Shrunk } from '@sandan/market/import/shrinking';
import { ended, type ReferenceRecord } from '@sandan/market/reference/reference';
import type { ImportWorld } from './import.ts';

/** Records looked up and written together. */
export const atOnce = 100;

/** A reference that a whole list no longer has. */
export interface Lost {
  readonly source: string;
  readonly list: string;
  readonly sourceId: string;
}

/** What is known and did not come: `lost` has left its list; `kept` may be what came and could not be read. */
export interface Missed {
  readonly lost: readonly Lost[];
  readonly kept: readonly Lost[];
}

interface ListRead {
  readonly source: string;
  readonly list: string;
  readonly ids: Set<string>;
}

/** The lists that records stand in, with their ids. */
const listsIn = (arrivals: readonly Arrival<ReferenceRecord>[]): ListRead[] => {
  const lists = new Map<string, ListRead>();
  for (const { record } of arrivals) {
    if (record instanceof Error) continue;
    const { source, list, sourceId } = record;
    const key = `${source}#${list}`;
    const read = lists.get(key) ?? { source, list, ids: new Set<string>() };
    read.ids.add(sourceId);
    lists.set(key, read);
  }
  return [...lists.values()];
};

/**
 * Whether a record is one of those that came and could not be read, by the number that the source gives it: its own, or what it begins with
 * where that is too long for a report, with the names of its list around it (`alt-36-12`). What is refused is still listed.
 */
const unreadIn = (arrivals: readonly Arrival<ReferenceRecord>[]): ((sourceId: string) => boolean) => {
  const ids = new Set(arrivals.flatMap(({ id, record }) => (id && record instanceof Error ? [id] : [])));
  const cut = [...ids].filter((id) => id.endsWith('…')).map((id) => id.slice(0, -1));
  return (sourceId) =>
    ids.size > 0 &&
    (ids.has(sourceId) || sourceId.split('-').some((part) => ids.has(part) || cut.some((start) => part.startsWith(start))));
};

/**
 * What is known of whole lists and no longer in them (X1), but for what could not be read of them. Where there is but one list, what was accepted of all that came is accepted of it.
 * @throws Fault invalid `source.shrunken` for those that have shrunk below 70 % of what is known of them, and nobody accepted that
 */
export const lossesOf = async (
  { stores }: Pick<ImportWorld, 'stores'>,
  arrivals: readonly Arrival<ReferenceRecord>[],
  accepted: readonly Shrunk[] = [],
): Promise<Missed> => {
  const lost: Lost[] = [];
  const kept: Lost[] = [];
  const counts: Shrunk[] = [];
  const lists = listsIn(arrivals);
  const unread = unreadIn(arrivals);
  for (const { source, list, ids } of lists) {
    let last = 0;
    for await (const sourceId of stores.references.live(source, list)) {
      last += 1;
      if (!ids.has(sourceId)) (unread(sourceId) ? kept : lost).push({ source, list, sourceId });
    }
    counts.push({ list, read: ids.size, last });
  }
  const all = lists.length === 1 ? accepted.filter(({ list }) => list === undefined) : [];
  if (!all.some(({ read }) => arrivals.length >= read)) checkShrunk(counts, accepted);
  return { lost, kept };
};

/** Ends what was lost: it is kept and no longer found. */
export const endLost = async ({ stores, now }: ImportWorld, lost: readonly Lost[]): Promise<void> => {
  for (let at = 0; at < lost.length; at += atOnce) {
    const before = (await stores.references.many(lost.slice(at, at + atOnce))).filter((reference) => !reference.ended);
    await stores.references.write(before.map((reference) => ({ next: ended(reference, now()), before: reference })));
  }
};
