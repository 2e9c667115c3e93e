import { createHash } from 'node:crypto';
import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { type ImportReport, maxRefusals, noCounts, type Refusal } from '@sandan/market/import/report';
import { type Reference, type ReferenceRecord, referenceFrom } from '@sandan/market/reference/reference';
import type { Sink } from './feed.ts';
import { gathered } from './feeds/read.ts';
import type { ImportWorld } from './import.ts';
import { atOnce, endLost, lossesOf, type Missed } from './losses.ts';

const idOf = ({ source, sourceId }: { source: string; sourceId: string }) => `${source}#${sourceId}`;

const refusalOf = ({ position, id, title }: Arrival<ReferenceRecord>, fault: Fault): Refusal => ({
  position: { document: position.document.slice(-300), index: position.index },
  ...(id ? { id: id.slice(0, 60) } : {}),
  ...(title ? { title: title.slice(0, 120) } : {}),
  code: fault.code,
  detail: fault.message.slice(0, 300),
});

async function* inBatches<T>(some: AsyncIterable<readonly T[]>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const items of some)
    for (const item of items) {
      batch.push(item);
      if (batch.length < atOnce) continue;
      yield batch;
      batch = [];
    }
  if (batch.length > 0) yield batch;
}

async function* asOne<T>(items: readonly T[]): AsyncGenerator<readonly T[]> {
  yield items;
}

/** Lists of a source that came in a run, with what stood in them: digests by id. */
type Seen = Map<string, { readonly source: string; readonly list: string; readonly digests: Map<string, string> }>;

/** Hash of what a list said, after the ids of what it has unread; of a part of it, after what was said before. */
const contentsOf = (digests: ReadonlyMap<string, string>, before = ''): string => {
  const hash = createHash('sha256').update(before);
  for (const id of [...digests.keys()].sort()) hash.update(`${id}\n${digests.get(id)}\n`);
  return hash.digest('base64url');
};

/** Says when each list was read, what it said, and how many records it had. */
const tellLists = async ({ stores, now }: ImportWorld, seen: Seen, whole: Missed | undefined, demo: boolean): Promise<void> => {
  for (const { source, list, digests } of seen.values()) {
    const before = await stores.references.listOf(source, list);
    const records = whole ? digests.size : Math.max(before?.records ?? 0, digests.size);
    const kept = whole?.kept.filter((one) => one.source === source && one.list === list).map(({ sourceId }) => sourceId);
    const contents = contentsOf(digests, kept ? kept.sort().join('\n') : before?.contents);
    const version = (before?.version ?? 0) + 1;
    const next = { source, list, version, checkedAt: now().toISOString(), records, contents, demo };
    await stores.references.saveList(next).catch((fault: unknown) => {
      if (!(fault instanceof Fault) || fault.kind !== 'conflict') throw fault;
    });
  }
};

/**
 * Keeps what sources say about the world, once for each identity at its source: a new record is created, one that says something
 * else updated, the same one written nowhere. Of a number that comes twice in a run with different words the second is refused.
 * Nothing lies in memory but the digests of the run and a hundred records; of a whole list all of it does, since nothing of it is written
 * before it is known that it has not shrunk.
 *
 * The counts add up: read = created + updated + unchanged + refused.
 * @throws Fault invalid `source.shrunken` if it is said to be whole and is not, and then nothing was written
 */
export const importReferences: Sink<ReferenceRecord> = async (world, order): Promise<ImportReport> => {
  const { references } = world.stores;
  const dryRun = order.dryRun ?? false;
  const counts = noCounts();
  const refused: Refusal[] = [];
  const seen: Seen = new Map();
  let demo = false;

  const refuse = (arrival: Arrival<ReferenceRecord>, fault: Fault) => {
    counts.refused += 1;
    if (refused.length < maxRefusals) refused.push(refusalOf(arrival, fault));
  };
  const digestsOf = ({ source, list }: ReferenceRecord): Map<string, string> => {
    const key = `${source}#${list}`;
    const known = seen.get(key) ?? { source, list, digests: new Map<string, string>() };
    seen.set(key, known);
    return known.digests;
  };

  let { records } = order;
  let missed: Missed = { lost: [], kept: [] };
  if (order.whole) {
    const all = await gathered(order.records);
    missed = await lossesOf(world, all, order.accepted);
    records = asOne(all);
  }
  for await (const batch of inBatches(records)) {
    const fresh: ReferenceRecord[] = [];
    for (const arrival of batch) {
      const { record } = arrival;
      if (record instanceof Fault) {
        refuse(arrival, record);
        continue;
      }
      const digests = digestsOf(record);
      const before = digests.get(record.sourceId);
      if (before === undefined) {
        digests.set(record.sourceId, record.digest);
        demo ||= record.demo;
        fresh.push(record);
      } else if (before === record.digest) counts.unchanged += 1;
      else refuse(arrival, new Fault('invalid', 'reference.twice', `${record.sourceId} came before`));
    }
    const known = new Map((await references.many(fresh)).map((reference) => [idOf(reference), reference]));
    const changes: { next: Reference; before?: Reference }[] = [];
    for (const record of fresh) {
      const before = known.get(idOf(record));
      const next = referenceFrom(record, before);
      counts[!next ? 'unchanged' : before ? 'updated' : 'created'] += 1;
      if (next) changes.push({ next, ...(before ? { before } : {}) });
    }
    if (!dryRun && changes.length > 0) await references.write(changes);
    counts.read += batch.length;
    await order.onProgress?.({ ...counts });
  }
  if (!dryRun) {
    await endLost(world, missed.lost);
    await tellLists(world, seen, order.whole ? missed : undefined, demo);
  }
  return { dryRun, counts, refused, faulty: [] };
};
