import type { Actor } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Arrival, SourceRecord } from '@sandan/market/import/arrival';
import { type ImportCounts, type ImportReport, maxRefusals, noCounts, type Refusal } from '@sandan/market/import/report';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing } from '@sandan/market/listing/listing';
import { draftFrom, takeAgain } from '@sandan/market/patent/merge';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { pool } from './pool.ts';

/** What an import touches. */
export interface ImportWorld {
  readonly stores: Stores;
  readonly now: () => Date;
}

export interface ImportOrder {
  /** The records, some at a time; whole documents only. */
  readonly records: AsyncIterable<readonly Arrival[]>;
  readonly ownerId: string;
  readonly actor: Actor;
  /** Reads and reckons, writes nothing. */
  readonly dryRun?: boolean;
  readonly onProgress?: (counts: ImportCounts) => void | Promise<void>;
}

const batchSize = 50;
const writesAtOnce = 8;
const attempts = 4;

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

/** The owner, if it may offer technologies. @throws Fault missing, or forbidden `listing.kindNotOffered` */
export const ownerOf = async (world: ImportWorld, ownerId: string): Promise<Organisation> => {
  const owner = await world.stores.organisations.byId(ownerId);
  if (!owner) throw missing('organisation');
  if (!(kindOf('technology').offeredBy ?? [owner.type]).includes(owner.type))
    throw new Fault('forbidden', 'listing.kindNotOffered');
  return owner;
};

const refusalOf = (arrival: Arrival, fault: Fault): Refusal => ({
  position: { document: arrival.position.document.slice(-300), index: arrival.position.index },
  ...(arrival.id ? { id: arrival.id.slice(0, 60) } : {}),
  ...(arrival.title ? { title: arrival.title.slice(0, 120) } : {}),
  code: fault.code,
  detail: fault.message.slice(0, 300),
});

/** Thrown by a write that another write was ahead of: read again and take it from there. */
const overtaken = new Set(['identity.stale', 'listing.stale', 'store.busy']);

/**
 * Takes patent records into an owner's listings: a new number becomes a draft, a known one is taken again by the merge rule, the
 * same record changes nothing. The number is claimed in the transaction that makes the listing, so two imports at once, one that
 * was cut short, and the same file twice all end in one listing for each number.
 *
 * The counts add up: read = created + updated + unchanged + refused.
 * @throws Fault missing or forbidden if there is no such owner, or it may not offer technologies
 */
export const importPatents = async (world: ImportWorld, order: ImportOrder): Promise<ImportReport> => {
  const { ownerId, actor, dryRun = false } = order;
  const { stores } = world;
  const owner = await ownerOf(world, ownerId);
  const counts = noCounts();
  const refused: Refusal[] = [];
  /** Digests that a dry run would have written, by number. */
  const wouldBe = new Map<string, string>();

  const refuse = (arrival: Arrival, fault: Fault) => {
    counts.refused += 1;
    if (refused.length < maxRefusals) refused.push(refusalOf(arrival, fault));
  };

  const knownBy = async (numbers: readonly string[]): Promise<Map<string, Listing>> => {
    const claimed = await stores.identities.many(ownerId, numbers);
    const found = new Map((await stores.listings.many(claimed.map((i) => i.listingId))).map((l) => [l.id, l]));
    return new Map(
      claimed.flatMap((i) => [[i.number, found.get(i.listingId)] as const]).filter((x): x is [string, Listing] => !!x[1]),
    );
  };

  const create = async (record: SourceRecord): Promise<Listing> => {
    const listing = draftFrom(record, owner, actor, world.now());
    if (dryRun) return listing;
    const w = work();
    stores.identities.create(w, { version: 1, ownerId, scheme: 'patent', number: record.sourceId, listingId: listing.id });
    stores.listings.create(w, listing);
    await commit(stores.db, w);
    return listing;
  };

  const again = async (listing: Listing, record: SourceRecord): Promise<Listing> => {
    const next = takeAgain(listing, record, actor, world.now());
    if (next !== listing && !dryRun) await stores.listings.save(next);
    return next;
  };

  const take = async (record: SourceRecord, known: Listing | undefined): Promise<Listing> => {
    let listing = known;
    for (let attempt = 1; ; attempt++) {
      try {
        const next = listing ? await again(listing, record) : await create(record);
        counts[!listing ? 'created' : next === listing ? 'unchanged' : 'updated'] += 1;
        return next;
      } catch (fault) {
        if (!(fault instanceof Fault) || !overtaken.has(fault.code) || attempt === attempts) throw fault;
        listing = (await knownBy([record.sourceId])).get(record.sourceId);
      }
    }
  };

  /** In a dry run a number may come twice before anything is written. */
  const reckonedBefore = (record: SourceRecord): boolean => {
    const digest = wouldBe.get(record.sourceId);
    if (digest === undefined) return false;
    counts[digest === record.digest ? 'unchanged' : 'updated'] += 1;
    wouldBe.set(record.sourceId, record.digest);
    return true;
  };

  for await (const batch of inBatches(order.records)) {
    const byNumber = Map.groupBy(
      batch.filter((a): a is Arrival & { record: SourceRecord } => !(a.record instanceof Fault)),
      (a) => a.record.sourceId,
    );
    for (const arrival of batch) if (arrival.record instanceof Fault) refuse(arrival, arrival.record);
    const known = await knownBy([...byNumber.keys()]);
    await pool(writesAtOnce, byNumber, async ([number, sameNumber]) => {
      let listing = known.get(number);
      for (const arrival of sameNumber)
        try {
          if (dryRun && reckonedBefore(arrival.record)) continue;
          const next: Listing = await take(arrival.record, listing);
          if (dryRun && next !== listing) wouldBe.set(number, arrival.record.digest);
          listing = next;
        } catch (fault) {
          if (!(fault instanceof Fault)) throw fault;
          refuse(arrival, fault);
        }
    });
    counts.read += batch.length;
    await order.onProgress?.({ ...counts });
  }
  return { dryRun, counts, refused, faulty: [] };
};
