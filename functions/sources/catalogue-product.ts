import { codes } from '@sandan/codes/codes';
import { codesFolder } from '@sandan/codes/folder';
import type { Actor } from '@sandan/kernel/actor';
import { canonical } from '@sandan/kernel/canonical';
import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { withdrawnIn } from '@sandan/market/catalogue/availability-column';
import { CellFault } from '@sandan/market/catalogue/cell-value';
import { type CatalogueItem, contentOf, itemOf, supplyOf } from '@sandan/market/catalogue/item';
import type { Price } from '@sandan/market/catalogue/price';
import { byColumn, type Cells, columnsOf, itemOfRow, rowFault, rowOf } from '@sandan/market/catalogue/row';
import { type Supply, skuScheme, supplied, WrittenSupply } from '@sandan/market/catalogue/supply';
import type { Organisation } from '@sandan/market/company/organisation';
import { contactsIn } from '@sandan/market/contact/shield';
import { check } from '@sandan/market/listing/content';
import { normalCode } from '@sandan/market/listing/content-code';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import type { Listing, ListingContent } from '@sandan/market/listing/listing';
import { workedOn } from '@sandan/market/listing/media';
import { act, draft, edit } from '@sandan/market/listing/verbs';
import type { Work } from '@sandan/store/work';
import type { ImportWorld } from './import.ts';
import { openPrices } from './open-prices.ts';

const kind = kindOf('product');
const codeLists = codes(codesFolder);
/** A product without a code of its own goes out under its id, and comes back by it. */
const ListingId = idOf('listing');
const isId = (sku: string): boolean => sku.startsWith('lst_') && ListingId.safeParse(sku).success;

/** A product as the market holds it. */
interface Held {
  readonly listing: Listing;
  readonly supply: Supply | undefined;
  readonly prices: readonly Price[];
}

/** What a row comes to: writes of one product, with what it is then; nothing is held where a row only takes back what is not there. */
export interface Taken {
  readonly sku: string;
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly write: (w: Work) => void;
  readonly cost: number;
}

/** @throws Fault invalid `import.row` */
const isWithdrawn = (cells: Cells): boolean => {
  try {
    return withdrawnIn(cells) !== undefined;
  } catch (fault) {
    if (!(fault instanceof CellFault)) throw fault;
    throw rowFault([{ pointer: '/availability', code: fault.code, params: fault.params }]);
  }
};

const nothing = canonical(WrittenSupply.parse({}));

/** Whether terms of supply say nothing: a product that has none stays without. */
const isBare = ({ listingId: _, ownerId: __, version: ___, history: ____, changed: _____, ...written }: Supply): boolean =>
  canonical(written) === nothing;

/** The content by its kind and the code lists. @throws Fault invalid `import.row`, pointers are columns */
const checked = async (item: CatalogueItem, before: ListingContent | undefined): Promise<ListingContent> => {
  const content = contentOf(item, before);
  const known = new Set<string>();
  for (const c of content.codes) {
    const code = normalCode(c.scheme, c.code) ?? c.code;
    if (await codeLists.known(c.scheme, code)) known.add(`${c.scheme} ${code}`);
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
export const productsOf = (world: ImportWorld, owner: Organisation, actor: Actor, dryRun: boolean) => {
  const { stores, now } = world;
  const open = openPrices(world, owner, actor, dryRun);

  /** What is held under these codes. */
  const holdings = async (skus: readonly string[]): Promise<Map<string, Held>> => {
    const lists = await open.lists();
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
      lists.flatMap(({ id: listId }) =>
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

  /** A product that the row says is no longer offered is paused, as its owner does; what is not offered, or not there, stays so. */
  const withdrawnBy = (sku: string, held: Held | undefined): Taken => {
    if (held?.listing.state !== 'published') return { sku, outcome: 'unchanged', cost: 0, write: () => undefined };
    const paused = act(held.listing, 'pause', 'owner', actor, now(), { reason: 'owner' });
    return { sku, outcome: 'updated', cost: 1, write: (w) => stores.listings.put(w, paused) };
  };

  return {
    holdings,

    /** What a row comes to. Cells that the list does not have stay as they are; empty ones are emptied. @throws Fault */
    async take(cells: Cells, held: Held | undefined): Promise<Taken> {
      const sku = (cells.sku ?? '').trim();
      if (isWithdrawn(cells)) return withdrawnBy(sku, held);
      if (!held && Object.keys(cells).every((key) => key === 'sku'))
        throw rowFault([{ pointer: '/sku', code: 'import.noSuchProduct' }]);
      const lists = await open.lists();
      const was = held && itemOf(sku, held.listing, held.supply, lists, held.prices);
      const item = itemOfRow(was ? { ...rowOf(was, columnsOf([was])), ...cells } : cells);
      const before = held && workedOn(held.listing);
      const content = await checked(item, before);
      const same = before !== undefined && canonical(before) === canonical(content);
      const listing = !held
        ? draft('product', content, owner, actor, now())
        : same
          ? held.listing
          : edit(held.listing, content, actor, now());
      const made = suppliedBy(item, listing, held?.supply);
      const standing = made ?? held?.supply;
      const supply = made && held && !held.supply && isBare(made) ? undefined : made;
      if (!standing) throw new Error(`${sku} has no supply`);
      if (!held && isId(sku)) throw rowFault([{ pointer: '/sku', code: 'import.noSuchProduct' }]);
      const { changed, gone } = await open.pricesOf(item, listing, standing, held?.prices ?? []);
      const cost = (held ? 0 : 1) + (same ? 0 : 1) + (supply ? 1 : 0) + changed.length + gone.length;
      return {
        sku,
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
