import type { Actor } from '@sandan/kernel/actor';
import { Fault, missing } from '@sandan/kernel/fault';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Arrival, SourceRecord } from '@sandan/market/import/arrival';
import { type ImportCounts, type ImportReport, maxRefusals, noCounts, type Refusal } from '@sandan/market/import/report';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing } from '@sandan/market/listing/listing';
import type { Stores } from '@sandan/store/stores';
import { pool } from './pool.ts';
import { taker, writesAtOnce } from './take.ts';

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
  /** Publishes new listings at once, on the word of whoever runs the market; without it they are drafts that wait for review. */
  readonly publish?: boolean;
  readonly onProgress?: (counts: ImportCounts) => void | Promise<void>;
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

type Readable = Arrival & { readonly record: SourceRecord };
const isReadable = (arrival: Arrival): arrival is Readable => !(arrival.record instanceof Fault);

/**
 * Takes patent records into an owner's listings: a new number becomes a draft, a known one is taken again by the merge rule, the
 * same record changes nothing. The number is claimed in the transaction that makes the listing, so two imports at once, one that
 * was cut short, and the same file twice all end in one listing for each number.
 *
 * The counts add up: read = created + updated + unchanged + refused.
 * @throws Fault missing or forbidden if there is no such owner, or it may not offer technologies
 */
export const importPatents = async (world: ImportWorld, order: ImportOrder): Promise<ImportReport> => {
  const dryRun = order.dryRun ?? false;
  const { knownBy, createMany, take } = taker(world, await ownerOf(world, order.ownerId), order.actor, {
    dryRun,
    publish: order.publish ?? false,
  });
  const counts = noCounts();
  const refused: Refusal[] = [];
  /** Digests that a dry run would have written, by number. */
  const wouldBe = new Map<string, string>();

  const refuse = (arrival: Arrival, fault: unknown) => {
    if (!(fault instanceof Fault)) throw fault;
    counts.refused += 1;
    if (refused.length < maxRefusals) refused.push(refusalOf(arrival, fault));
  };

  const reckon = async ({ record }: Readable, known: Listing | undefined) => {
    const before = wouldBe.get(record.sourceId);
    const outcome =
      before === undefined ? (await take(record, known)).outcome : before === record.digest ? 'unchanged' : 'updated';
    counts[outcome] += 1;
    if (before !== undefined || outcome !== 'unchanged') wouldBe.set(record.sourceId, record.digest);
    return known;
  };

  const write = async ({ record }: Readable, known: Listing | undefined) => {
    const { listing, outcome } = await take(record, known);
    counts[outcome] += 1;
    return listing;
  };

  for await (const batch of inBatches(order.records)) {
    for (const arrival of batch) if (!isReadable(arrival)) refuse(arrival, arrival.record);
    const byNumber = Map.groupBy(batch.filter(isReadable), (arrival) => arrival.record.sourceId);
    const known = await knownBy([...byNumber.keys()]);
    const fresh = [...byNumber].flatMap(([number, [first]]) => (first && !known.has(number) ? [first.record] : []));
    const made = dryRun ? new Map<string, Listing>() : await createMany(fresh);
    counts.created += made.size;
    await pool(writesAtOnce, byNumber, async ([number, arrived]) => {
      let listing = made.get(number) ?? known.get(number);
      for (const arrival of made.has(number) ? arrived.slice(1) : arrived)
        listing = await (dryRun ? reckon : write)(arrival, listing).catch((fault: unknown) => {
          refuse(arrival, fault);
          return listing;
        });
    });
    counts.read += batch.length;
    await order.onProgress?.({ ...counts });
  }
  return { dryRun, counts, refused, faulty: [] };
};
