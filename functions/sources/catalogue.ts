import { codes } from '@sandan/codes/codes';
import { codesFolder } from '@sandan/codes/folder';
import type { Actor } from '@sandan/kernel/actor';
import { canonical } from '@sandan/kernel/canonical';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import type { Currency } from '@sandan/kernel/money';
import { type CatalogueItem, contentOf, itemOf, supplyOf } from '@sandan/market/catalogue/item';
import { type Price, priced } from '@sandan/market/catalogue/price';
import { publicAgreements } from '@sandan/market/catalogue/price-for';
import { act, begin, type PriceList } from '@sandan/market/catalogue/price-list';
import { byColumn, type Cells, columnsOf, itemOfRow, rowFault, rowOf } from '@sandan/market/catalogue/row';
import { type Supply, skuScheme, supplied, WrittenSupply } from '@sandan/market/catalogue/supply';
import { dayIn } from '@sandan/market/company/approval';
import type { Organisation } from '@sandan/market/company/organisation';
import { contactsIn } from '@sandan/market/contact/shield';
import type { Arrival } from '@sandan/market/import/arrival';
import { type ImportReport, maxRefusals, noCounts, type Refusal } from '@sandan/market/import/report';
import { check } from '@sandan/market/listing/content';
import { normalCode } from '@sandan/market/listing/content-code';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing, ListingContent } from '@sandan/market/listing/listing';
import { workedOn } from '@sandan/market/listing/media';
import { draft, edit } from '@sandan/market/listing/verbs';
import { commit, type Work, work } from '@sandan/store/work';
import type { Order } from './feed.ts';
import type { ImportWorld } from './import.ts';

const kind = kindOf('product');
const lists = codes(codesFolder);
/** A product without a code of its own goes out under its id, and comes back by it. */
const ListingId = idOf('listing');
const isId = (sku: string): boolean => sku.startsWith('lst_') && ListingId.safeParse(sku).success;
const rowsAtOnce = 50;
const writesPerTransaction = 90;

/** A product as the market holds it. */
interface Held {
  readonly listing: Listing;
  readonly supply: Supply | undefined;
  readonly prices: readonly Price[];
}

/** What a row comes to: writes of one product, with what it is then. */
interface Taken extends Held {
  readonly sku: string;
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly write: (w: Work) => void;
  readonly cost: number;
}

type Row = Arrival<Cells>;

const refusalOf = ({ position, id, title }: Row, fault: Fault): Refusal => ({
  position: { document: position.document.slice(-300), index: position.index },
  ...(id ? { id: id.slice(0, 60) } : {}),
  ...(title ? { title: title.slice(0, 120) } : {}),
  code: fault.code,
  detail: fault.message.slice(0, 300),
  ...(fault.fields.length > 0
    ? {
        fields: fault.fields
          .slice(0, 20)
          .map(({ pointer, code, params }) => ({ column: pointer.split('/')[1] ?? '', code, ...(params ? { params } : {}) })),
      }
    : {}),
});

/** The content by its kind and the code lists. @throws Fault invalid `import.row`, pointers are columns */
const checked = async (item: CatalogueItem, before: ListingContent | undefined): Promise<ListingContent> => {
  const content = contentOf(item, before);
  const known = new Set<string>();
  for (const c of content.codes) {
    const code = normalCode(c.scheme, c.code) ?? c.code;
    if (await lists.known(c.scheme, code)) known.add(`${c.scheme} ${code}`);
  }
  const { title, summary, attributes, keywords } = content;
  try {
    const read = check(kind, { ...content, media: [] }, (c) => known.has(`${c.scheme} ${c.code}`));
    const contacts = contactsIn({ title, summary, attributes, keywords }, '');
    if (contacts.length > 0) throw rowFault(byColumn(item, contacts));
    return { ...read, media: content.media };
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.code !== 'listing.invalid') throw fault;
    throw rowFault(byColumn(item, fault.fields));
  }
};

/** Takes rows into an owner's products. */
const taker = (world: ImportWorld, owner: Organisation, actor: Actor, dryRun: boolean) => {
  const { stores, now } = world;
  /** The owner's lists for everybody that hold now, the one that counts first; one is made when the first price in its currency comes. */
  let open: readonly PriceList[] = [];
  let counted = 0;
  let read = false;

  const readLists = async () => {
    if (read) return;
    read = true;
    const all = await stores.priceLists.ofOwner(owner.id);
    counted = all.length;
    open = publicAgreements(all, dayIn(owner.zone, now()));
  };

  /** The list in which a price is held, else the one that counts in its currency. */
  const listFor = async (currency: Currency, held: readonly Price[]): Promise<PriceList> => {
    const own = open.filter((list) => list.currency === currency);
    const known = own.find(({ id }) => held.some((price) => price.listId === id && price.ladder)) ?? own[0];
    if (known) return known;
    const written = { name: `${currency} 공개 가격 Public prices`, scope: { kind: 'public' as const }, currency, families: [] };
    const made = { ...act(begin(written, owner, counted, actor, now()), 'publish', actor, now()), version: 1 };
    counted += 1;
    if (!dryRun) await stores.priceLists.save(made);
    open = [...open, made];
    return made;
  };

  /** What is held under these codes. */
  const holdings = async (skus: readonly string[]): Promise<Map<string, Held>> => {
    await readLists();
    const byId = skus.filter(isId).map((id) => ({ number: id, listingId: id }));
    const claimed = [
      ...byId,
      ...(await stores.identities.many(
        owner.id,
        skus.filter((sku) => !isId(sku)).map((number) => ({ scheme: skuScheme, number })),
      )),
    ];
    if (claimed.length === 0) return new Map();
    const ids = claimed.map(({ listingId }) => listingId);
    const [listings, supplies] = await Promise.all([stores.listings.many(ids), stores.supplies.many(ids)]);
    const listing = new Map(listings.filter(({ ownerId }) => ownerId === owner.id).map((one) => [one.id, one]));
    const supply = new Map(supplies.map((one) => [one.listingId, one]));
    const prices = await stores.priceLists.prices.many(
      open.flatMap(({ id: listId }) =>
        [...listing.keys()].flatMap((listingId) =>
          [undefined, ...(supply.get(listingId)?.variants ?? []).map(({ sku }) => sku)].map((variant) => ({
            listId,
            listingId,
            variant,
          })),
        ),
      ),
    );
    return new Map(
      claimed.flatMap(({ number, listingId }): [string, Held][] => {
        const found = listing.get(listingId);
        const own = prices.filter((price) => price.listingId === listingId);
        return found ? [[number, { listing: found, supply: supply.get(listingId), prices: own }]] : [];
      }),
    );
  };

  const pricesOf = async (item: CatalogueItem, listing: Listing, supply: Supply, held: readonly Price[]) => {
    const changed: Price[] = [];
    for (const { currency, variant, ladder } of item.prices) {
      const own = held.filter((price) => price.variant === variant);
      const list = await listFor(currency, own);
      const before = own.find((price) => price.listId === list.id);
      if (before?.ladder && canonical(before.ladder) === canonical(ladder)) continue;
      const { minimum, multiple, lead, term } = before ?? {};
      const more = Object.fromEntries(
        Object.entries({ minimum, multiple, lead, term }).filter(([, value]) => value !== undefined),
      );
      try {
        changed.push(priced(list, listing, supply, variant, { ...more, ladder }, before, actor, now()));
      } catch (fault) {
        if (!(fault instanceof Fault) || fault.fields.length === 0) throw fault;
        throw rowFault(fault.fields.map((field) => ({ ...field, pointer: `/price_${currency.toLowerCase()}` })));
      }
    }
    const currencyOf = new Map(open.map(({ id, currency }) => [id, currency]));
    const gone = held.filter(
      ({ listId, variant, ladder }) =>
        ladder &&
        currencyOf.has(listId) &&
        !item.prices.some((price) => price.currency === currencyOf.get(listId) && price.variant === variant),
    );
    return { changed, gone };
  };

  const suppliedBy = (item: CatalogueItem, listing: Listing, before: Supply | undefined): Supply | undefined => {
    const { sku, ...rest } = supplyOf(item, before);
    const code = isId(item.sku) ? before?.sku : sku;
    const written = { ...rest, ...(code ? { sku: code } : {}) };
    if (before) {
      const { listingId: _, ownerId: __, version: ___, history: ____, changed: _____, ...was } = before;
      if (canonical(was) === canonical(written)) return undefined;
    }
    try {
      return supplied(listing, WrittenSupply.parse(written), before, actor, now());
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.fields.length === 0) throw fault;
      throw rowFault(
        byColumn(
          item,
          fault.fields.map((field) => ({ ...field, pointer: `/supply${field.pointer}` })),
        ),
      );
    }
  };

  return {
    holdings,

    /** What a row comes to. Cells that the list does not have stay as they are; empty ones are emptied. @throws Fault */
    async take(cells: Cells, held: Held | undefined): Promise<Taken> {
      await readLists();
      const sku = (cells.sku ?? '').trim();
      const was = held && itemOf(sku, held.listing, held.supply, open, held.prices);
      const item = itemOfRow(was ? { ...rowOf(was, columnsOf([was])), ...cells } : cells);
      const before = held && workedOn(held.listing);
      const content = await checked(item, before);
      const same = before !== undefined && canonical(before) === canonical(content);
      const listing = !held
        ? draft('product', content, owner, actor, now())
        : same
          ? held.listing
          : edit(held.listing, content, actor, now());
      const supply = suppliedBy(item, listing, held?.supply);
      const standing = supply ?? held?.supply;
      if (!standing) throw new Error(`${sku} has no supply`);
      if (!held && isId(sku)) throw rowFault([{ pointer: '/sku', code: 'import.noSuchProduct' }]);
      const { changed, gone } = await pricesOf(item, listing, standing, held?.prices ?? []);
      const cost = (held ? 0 : 1) + (same ? 0 : 1) + (supply ? 1 : 0) + changed.length + gone.length;
      const rest = (held?.prices ?? []).filter(
        (price) => !gone.includes(price) && !changed.some((c) => c.listId === price.listId && c.variant === price.variant),
      );
      return {
        sku,
        listing,
        supply: standing,
        prices: [...rest, ...changed],
        outcome: !held ? 'created' : cost > 0 ? 'updated' : 'unchanged',
        cost,
        write: (w) => {
          if (!held) {
            stores.identities.create(w, { version: 1, ownerId: owner.id, scheme: skuScheme, number: sku, listingId: listing.id });
            stores.listings.create(w, listing);
          } else if (!same) stores.listings.put(w, listing);
          if (supply) stores.supplies.put(w, supply);
          for (const price of changed) stores.priceLists.prices.put(w, price);
          for (const price of gone) stores.priceLists.prices.remove(w, price);
        },
      };
    },
  };
};

/** Writes that another write can be ahead of; the row is then read again. */
const overtaken = new Set(['identity.stale', 'listing.stale', 'supply.stale', 'price.stale', 'store.busy']);

async function* inBatches(records: AsyncIterable<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = [];
  for await (const some of records)
    for (const row of some) {
      batch.push(row);
      if (batch.length < rowsAtOnce) continue;
      yield batch;
      batch = [];
    }
  if (batch.length > 0) yield batch;
}

/**
 * Takes a list of products into those of an owner, each by its own code: a new code is a new draft, a known one is changed where the
 * list says something else, the same row changes nothing. A product is written with its supply and its prices in one transaction, so
 * that a run that was cut short is simply run again. A code that stands twice in a list is refused the second time.
 * @throws Fault missing if there is no such owner
 */
export const importCatalogue = async (world: ImportWorld, order: Order<Cells>): Promise<ImportReport> => {
  const owner = order.ownerId ? await world.stores.organisations.byId(order.ownerId) : undefined;
  if (!owner) throw missing('organisation');
  const dryRun = order.dryRun ?? false;
  const { holdings, take } = taker(world, owner, order.actor, dryRun);
  const counts = noCounts();
  const refused: Refusal[] = [];
  const firstAt = new Map<string, number>();

  const refuse = (row: Row, fault: unknown) => {
    if (!(fault instanceof Fault)) throw fault;
    counts.refused += 1;
    if (refused.length < maxRefusals) refused.push(refusalOf(row, fault));
  };

  /** One row by itself; what another write was ahead of is read again. */
  const alone = async (row: Row, cells: Cells) => {
    for (let attempt = 1; ; attempt++)
      try {
        const sku = (cells.sku ?? '').trim();
        const taken = await take(cells, (await holdings([sku])).get(sku));
        const w = work();
        taken.write(w);
        await commit(world.stores.db, w);
        counts[taken.outcome] += 1;
        return;
      } catch (fault) {
        if (!(fault instanceof Fault) || !overtaken.has(fault.code) || attempt === 5) return refuse(row, fault);
      }
  };

  for await (const batch of inBatches(order.records)) {
    const fresh: { row: Row; cells: Cells; sku: string }[] = [];
    for (const row of batch) {
      if (row.record instanceof Fault) {
        refuse(row, row.record);
        continue;
      }
      const sku = (row.record.sku ?? '').trim();
      const first = firstAt.get(sku);
      if (sku !== '' && first !== undefined)
        refuse(row, rowFault([{ pointer: '/sku', code: 'import.twice', params: { row: first } }]));
      else {
        firstAt.set(sku, row.position.index);
        fresh.push({ row, cells: row.record, sku });
      }
    }
    const held = await holdings(fresh.map(({ sku }) => sku).filter((sku) => sku !== '' && sku.length <= 40));
    let together: { row: Row; cells: Cells; taken: Taken }[] = [];
    const flush = async () => {
      const some = together;
      together = [];
      const w = work();
      for (const { taken } of some) taken.write(w);
      const written = await commit(world.stores.db, w).then(
        () => true,
        (fault: unknown) => {
          if (fault instanceof Fault) return false;
          throw fault;
        },
      );
      if (written) for (const { taken } of some) counts[taken.outcome] += 1;
      else for (const { row, cells } of some) await alone(row, cells);
    };
    for (const { row, cells, sku } of fresh)
      try {
        const taken = await take(cells, held.get(sku));
        if (dryRun || taken.cost === 0) counts[taken.outcome] += 1;
        else {
          const writes = together.reduce((sum, one) => sum + one.taken.cost, 0);
          if (writes + taken.cost > writesPerTransaction) await flush();
          together.push({ row, cells, taken });
        }
      } catch (fault) {
        refuse(row, fault);
      }
    await flush();
    counts.read += batch.length;
    await order.onProgress?.({ ...counts });
  }
  return { dryRun, counts, refused, faulty: [] };
};
