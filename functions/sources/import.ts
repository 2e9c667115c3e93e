import type { Actor } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Arrival, SourceRecord } from '@sandan/market/import/arrival';
import { understanding } from '@sandan/market/import/reading';
import { type ImportCounts, type ImportReport, maxRefusals, noCounts, type Refusal } from '@sandan/market/import/report';
import { type KindName, kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing } from '@sandan/market/listing/listing';
import { families } from '@sandan/market/patent/family';
import { type Key, keyText } from '@sandan/market/patent/keys';
import type { Stores } from '@sandan/store/stores';
import type { Holding, Holdings } from './holding.ts';
import { pool } from './pool.ts';
import { reckoning } from './reckoning.ts';
import { keysOfRecord, taker, writesAtOnce } from './take.ts';

/** What an import touches. */
export interface ImportWorld {
  readonly stores: Stores;
  readonly now: () => Date;
}

export interface ImportOrder {
  /** The records, some at a time; whole documents only. */
  readonly records: AsyncIterable<readonly Arrival[]>;
  readonly ownerId: string;
  /** What the records become; technologies unless it is said. */
  readonly kind?: KindName;
  readonly actor: Actor;
  /** Reads and reckons, writes nothing. */
  readonly dryRun?: boolean;
  /** Publishes new listings at once, on the word of whoever runs the market; without it they are drafts that wait for review. */
  readonly publish?: boolean;
  readonly onProgress?: (counts: ImportCounts) => void | Promise<void>;
  /** Told of the listings of each batch as they stand after it; not in a dry run. */
  readonly onTaken?: (listings: readonly Listing[]) => Promise<void>;
}

const batchSize = 100;

async function* inBatches(records: AsyncIterable<readonly Arrival[]>): AsyncGenerator<Arrival[]> {
  let batch: Arrival[] = [];
  for await (const some of records)
    for (const arrival of some) {
      batch.push(arrival);
      if (batch.length === batchSize) {
        yield batch;
        batch = [];
      }
    }
  if (batch.length > 0) yield batch;
}

/** The owner, if it may offer what comes in. @throws Fault missing, or forbidden `listing.kindNotOffered` */
export const ownerOf = async (world: ImportWorld, ownerId: string, kind: KindName = 'technology'): Promise<Organisation> => {
  const owner = await world.stores.organisations.byId(ownerId);
  if (!owner) throw missing('organisation');
  if (!(kindOf(kind).offeredBy ?? [owner.type]).includes(owner.type)) throw new Fault('forbidden', 'listing.kindNotOffered');
  return owner;
};

const refusalOf = (arrival: Arrival, fault: Fault): Refusal => ({
  position: { document: arrival.position.document.slice(-300), index: arrival.position.index },
  ...(arrival.id ? { id: arrival.id.slice(0, 60) } : {}),
  ...(arrival.title ? { title: arrival.title.slice(0, 120) } : {}),
  code: fault.code,
  detail: fault.message.slice(0, 300),
});

type Readable = Arrival & { readonly record: SourceRecord };
const isReadable = (arrival: Arrival): arrival is Readable => !(arrival.record instanceof Fault);
const keysOf = ({ record }: Readable) => {
  const { own, kin } = keysOfRecord(record);
  return [...own, ...kin];
};
const isUntitled = (fault: unknown): fault is Fault => fault instanceof Fault && fault.code === 'patent.untitled';

/** Records that wait for the title of their invention until the end of an import. */
const maxWaiting = 5000;

/**
 * Takes patent records into an owner's listings: a new invention becomes a draft, a known one is taken again by the merge rule, the
 * same record changes nothing. Its numbers are claimed in the transaction that makes the listing, so two imports at once, one that
 * was cut short, and the same file twice all end in one listing for each. What belongs to two listings is refused
 * (`patent.familySplit`); a document whose invention has no title is asked for again when all others are taken.
 *
 * The counts add up: read = created + updated + unchanged + refused.
 * @throws Fault missing or forbidden if there is no such owner, or it may not offer what comes in
 */
export const importListings = async (world: ImportWorld, order: ImportOrder): Promise<ImportReport> => {
  const dryRun = order.dryRun ?? false;
  const { holdings, heldBy, createMany, take } = taker(world, await ownerOf(world, order.ownerId, order.kind), order.actor, {
    dryRun,
    publish: order.publish ?? false,
  });
  const counts = noCounts();
  const refused: Refusal[] = [];
  const reckoned = reckoning();
  const values = understanding();
  let waiting: Readable[] = [];

  const refuse = (arrival: Arrival, fault: unknown) => {
    if (!(fault instanceof Fault)) throw fault;
    counts.refused += 1;
    if (refused.length < maxRefusals) refused.push(refusalOf(arrival, fault));
  };

  const takeOne = async (arrival: Readable, holds: Holdings, last: boolean) => {
    try {
      const outcome = dryRun
        ? await reckoned.take(arrival.record, () => take(arrival.record, holds))
        : await take(arrival.record, holds);
      counts[outcome] += 1;
    } catch (fault) {
      if (isUntitled(fault) && !last && waiting.length < maxWaiting) waiting.push(arrival);
      else refuse(arrival, fault);
    }
  };

  /** One family after the other; in each first what is known already, so that the new joins it. */
  const takeAll = async (arrivals: readonly Readable[], last: boolean) => {
    const groups = families(arrivals.map((arrival) => ({ arrival, keys: keysOf(arrival) })));
    const holds = await holdings(groups.flat().flatMap(({ keys }) => keys));
    const isKnown = ({ keys }: { keys: readonly Key[] }) => keys.some((key) => holds.has(keyText(key)));
    const fresh = groups
      .filter((group) => !group.some(isKnown))
      .flatMap(([first]) => (first && !first.arrival.record.gone ? [first.arrival.record] : []));
    const made = dryRun ? new Map<SourceRecord, Holding>() : await createMany(fresh, holds);
    counts.created += made.size;
    await pool(writesAtOnce, groups, async (group) => {
      const rest = group.map(({ arrival }) => arrival).filter(({ record }) => !made.has(record));
      const [known, others] = [rest.filter((a) => knownTo(heldBy, a, holds)), rest.filter((a) => !knownTo(heldBy, a, holds))];
      for (const arrival of [...known, ...others]) await takeOne(arrival, holds, last);
    });
    if (!dryRun) await order.onTaken?.([...new Set(holds.values())].map(({ listing }) => listing));
  };

  for await (const batch of inBatches(order.records)) {
    for (const arrival of batch) {
      if (!isReadable(arrival)) refuse(arrival, arrival.record);
      if (arrival.reading) values.add(arrival.reading);
    }
    const before = waiting.length;
    await takeAll(batch.filter(isReadable), false);
    counts.read += batch.length - (waiting.length - before);
    await order.onProgress?.({ ...counts });
  }
  const late = waiting;
  waiting = [];
  if (late.length > 0) await takeAll(late, true);
  counts.read += late.length;
  const sum = values.sum();
  return { dryRun, counts, refused, faulty: [], ...(sum ? { understanding: sum } : {}) };
};

/** Whether a record belongs to a listing already, be it to two. */
const knownTo = (
  heldBy: (record: SourceRecord, holds: Holdings) => Holding | undefined,
  { record }: Readable,
  holds: Holdings,
): boolean => {
  try {
    return heldBy(record, holds) !== undefined;
  } catch {
    return true;
  }
};
