import { createHash } from 'node:crypto';
import { Fault, missing } from '@sandan/kernel/fault';
import { skuScheme } from '@sandan/market/catalogue/supply';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Origin } from '@sandan/market/deal/origin';
import { bringInquiry } from '@sandan/market/deal/origin-inquiry';
import { type OriginCells, type OriginRow, originOf } from '@sandan/market/deal/origin-row';
import type { Arrival } from '@sandan/market/import/arrival';
import { type ImportReport, maxRefusals, noCounts, type Refusal } from '@sandan/market/import/report';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing } from '@sandan/market/listing/listing';
import { commit, work } from '@sandan/store/work';
import type { Order } from './feed.ts';
import type { ImportWorld } from './import.ts';

/** Scheme of the identity by which an inquiry of a channel is brought once; its number is a digest of channel and reference. */
const scheme = 'channel-inquiry';
const numberOf = ({ channel, reference }: Pick<Origin, 'channel' | 'reference'>): string =>
  createHash('sha256').update(`${channel}\n${reference}`).digest('hex').slice(0, 40);

const rowsAtOnce = 100;

type Row = Arrival<OriginCells>;

const refusalOf = ({ position, id, title }: Row, fault: Fault): Refusal => ({
  position: { document: position.document.slice(-300), index: position.index },
  ...(id ? { id } : {}),
  ...(title ? { title } : {}),
  code: fault.code,
  detail: fault.message.slice(0, 300),
  ...(fault.fields.length > 0
    ? {
        fields: fault.fields
          .slice(0, 20)
          .map(({ pointer, code, params }) => ({ column: pointer.slice(1), code, ...(params ? { params } : {}) })),
      }
    : {}),
});

/** What a cell names of the owner's listings: the address of one, its id, or the owner's own code. */
const idIn = (product: string): string | undefined => /(?:^|\/)(lst_[0-9A-HJKMNP-TV-Z]{26})(?:$|[/?#])/.exec(product)?.[1];

const listingsNamed = async ({ stores }: ImportWorld, owner: Organisation, products: readonly string[]) => {
  const codes = products.filter((product) => !idIn(product) && product.length <= 40);
  const identities = await stores.identities.many(
    owner.id,
    codes.map((number) => ({ scheme: skuScheme, number })),
  );
  const idOf = new Map(identities.map(({ number, listingId }) => [number, listingId]));
  const ids = new Map(products.flatMap((product) => [[product, idIn(product) ?? idOf.get(product)] as const]));
  const found = await stores.listings.many([...new Set([...ids.values()].flatMap((id) => id ?? []))]);
  const own = new Map(found.filter(({ ownerId }) => ownerId === owner.id).map((listing) => [listing.id, listing]));
  return (product: string): Listing | undefined => own.get(ids.get(product) ?? '');
};

/**
 * Takes inquiries of other channels into the box of their seller, each once by its channel and its number there: what was brought before
 * is as it is here, whatever a later list says of it. Each is written by itself with its identity, so that a run that was cut short is
 * simply run again.
 * @throws Fault missing if there is no such owner
 */
export const importInquiries = async (world: ImportWorld, order: Order<OriginCells>): Promise<ImportReport> => {
  const { stores, now } = world;
  const { actor } = order;
  const owner = order.ownerId ? await stores.organisations.byId(order.ownerId) : undefined;
  if (!owner) throw missing('organisation');
  if (actor.kind !== 'person') throw new Fault('forbidden', 'access.denied');
  const dryRun = order.dryRun ?? false;
  const counts = noCounts();
  const refused: Refusal[] = [];
  const firstAt = new Map<string, number>();
  const refuse = (row: Row, fault: unknown) => {
    if (!(fault instanceof Fault)) throw fault;
    counts.refused += 1;
    if (refused.length < maxRefusals) refused.push(refusalOf(row, fault));
  };
  const wrong = (column: string, code: string, params?: Record<string, number>) =>
    new Fault('invalid', 'import.row', code, { fields: [{ pointer: `/${column}`, code, ...(params ? { params } : {}) }] });

  const readRow = (row: Row): OriginRow & { number: string } => {
    if (row.record instanceof Fault) throw row.record;
    const read = originOf(row.record, row.position.document, now());
    const number = numberOf(read.origin);
    const first = firstAt.get(number);
    if (first !== undefined) throw wrong('reference', 'import.twice', { row: first });
    firstAt.set(number, row.position.index);
    return { ...read, number };
  };

  const bring = async (read: OriginRow & { number: string }, listing: Listing) => {
    const w = work();
    stores.identities.create(w, { version: 1, ownerId: owner.id, scheme, number: read.number, listingId: listing.id });
    stores.inquiries.record(w, bringInquiry(read, listing, owner, actor, now()));
    await commit(stores.db, w);
  };

  for await (const some of order.records)
    for (let at = 0; at < some.length; at += rowsAtOnce) {
      const batch = some.slice(at, at + rowsAtOnce);
      const readable: { row: Row; read: OriginRow & { number: string } }[] = [];
      for (const row of batch)
        try {
          readable.push({ row, read: readRow(row) });
        } catch (fault) {
          refuse(row, fault);
        }
      const [known, named] = await Promise.all([
        stores.identities.many(
          owner.id,
          readable.map(({ read }) => ({ scheme, number: read.number })),
        ),
        listingsNamed(
          world,
          owner,
          readable.map(({ read }) => read.product),
        ),
      ]);
      for (const { row, read } of readable)
        try {
          if (known.some(({ number }) => number === read.number)) {
            counts.unchanged += 1;
            continue;
          }
          const listing = named(read.product);
          if (!listing || !kindOf(listing.kind).deals.includes('inquiry')) throw wrong('product', 'origin.product');
          if (!dryRun) await bring(read, listing);
          counts.created += 1;
        } catch (fault) {
          if (fault instanceof Fault && fault.code === 'identity.stale') counts.unchanged += 1;
          else refuse(row, fault);
        }
      counts.read += batch.length;
      await order.onProgress?.({ ...counts });
    }
  return { dryRun, counts, refused, faulty: [] };
};
