import type { Actor } from '@sandan/kernel/actor';
import { canonical } from '@sandan/kernel/canonical';
import { Fault } from '@sandan/kernel/fault';
import type { Currency } from '@sandan/kernel/money';
import { dayIn } from '@sandan/market/calendar/date';
import type { CatalogueItem } from '@sandan/market/catalogue/item';
import { type Price, priced } from '@sandan/market/catalogue/price';
import { publicAgreements } from '@sandan/market/catalogue/price-for';
import { act, begin, type PriceList } from '@sandan/market/catalogue/price-list';
import { rowFault } from '@sandan/market/catalogue/row';
import type { Supply } from '@sandan/market/catalogue/supply';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Listing } from '@sandan/market/listing/listing';
import type { ImportWorld } from './import.ts';

/** Prices for everybody that an owner's products are brought with. */
export const openPrices = ({ stores, now }: ImportWorld, owner: Organisation, actor: Actor, dryRun: boolean) => {
  /** The owner's lists for everybody that hold now, the one that counts first; one is made when the first price in its currency comes. */
  let own: readonly PriceList[] = [];
  let counted = 0;
  let read = false;

  /** The list in which a price is held, else the one that counts in its currency. */
  const listFor = async (currency: Currency, held: readonly Price[]): Promise<PriceList> => {
    const alike = own.filter((list) => list.currency === currency);
    const known = alike.find(({ id }) => held.some((price) => price.listId === id && price.ladder)) ?? alike[0];
    if (known) return known;
    const written = { name: `${currency} 공개 가격 Public prices`, scope: { kind: 'public' as const }, currency, families: [] };
    const made = { ...act(begin(written, owner, counted, actor, now()), 'publish', actor, now()), version: 1 };
    counted += 1;
    if (!dryRun) await stores.priceLists.save(made);
    own = [...own, made];
    return made;
  };

  return {
    async lists(): Promise<readonly PriceList[]> {
      if (read) return own;
      read = true;
      const all = await stores.priceLists.ofOwner(owner.id);
      counted = all.length;
      own = publicAgreements(all, dayIn(owner.zone, now()));
      return own;
    },

    /** What the prices of a product come to: those that are written anew, and those that the item no longer says. @throws Fault */
    async pricesOf(item: CatalogueItem, listing: Listing, supply: Supply, held: readonly Price[]) {
      const changed: Price[] = [];
      for (const { currency, variant, ladder } of item.prices) {
        const known = held.filter((price) => price.variant === variant);
        const list = await listFor(currency, known);
        const before = known.find((price) => price.listId === list.id);
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
      const currencyOf = new Map(own.map(({ id, currency }) => [id, currency]));
      const gone = held.filter(
        ({ listId, variant, ladder }) =>
          ladder &&
          currencyOf.has(listId) &&
          !item.prices.some((price) => price.currency === currencyOf.get(listId) && price.variant === variant),
      );
      return { changed, gone };
    },
  };
};
