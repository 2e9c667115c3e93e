import { Fault } from '@sandan/kernel/fault';
import { after, type OrderBooks, type OrderChange } from '@sandan/market/order/books';
import type { Order } from '@sandan/market/order/order';
import {
  enteredByHand,
  isEntered,
  isEnteredWhole,
  matchTransfer,
  type Received,
  receiveTransfer,
} from '@sandan/market/order/receive';
import { bankMethodOf } from '@sandan/market/payment/method';
import type { Hand } from '@sandan/market/royalty/books';
import type { BankCredit } from '@sandan/sources/iso20022/camt-entry';
import { commit, work } from '@sandan/store/work';
import type { World } from './world.ts';

/**
 * `matched` and `recorded`: it names an order, and is entered; `known`: it was entered by hand before; `twice`: a file has told of it before;
 * `ambiguous`: it names several orders.
 */
export const creditOutcomes = ['recorded', 'matched', 'known', 'unmatched', 'ambiguous', 'currency', 'twice', 'refused'] as const;

export interface ReadCredit extends Pick<BankCredit, 'key' | 'currency' | 'minor' | 'on' | 'reference'> {
  readonly orderId?: string;
  readonly number?: string;
  readonly outcome: (typeof creditOutcomes)[number];
  readonly code?: string;
}

/** Most pages of its orders in which a seller's file is looked for; the latest changed come first. */
const mostPages = 50;
/** Books that are read at once. */
const atOnce = 8;
/** Writes of one transaction: far from what the table takes, and from what the change of one order needs. */
const mostWrites = 60;

const numbers = /ORD-\d{8}-[0-9A-HJKMNP-TV-Z]{5}/g;
const numbersIn = ({ text }: BankCredit): readonly string[] => [...new Set(text.match(numbers))];

/** The seller's orders by their number, of those that are wanted. */
const byNumber = async ({ stores }: World, organisationId: string, wanted: ReadonlySet<string>) => {
  const found = new Map<string, Order>();
  let cursor: string | undefined;
  for (let page = 0; page < mostPages && found.size < wanted.size; page++) {
    const { items, next } = await stores.orders.selling(organisationId, cursor ? { limit: 100, cursor } : { limit: 100 });
    for (const order of items) if (wanted.has(order.number)) found.set(order.number, order);
    cursor = next;
    if (!cursor) break;
  }
  return found;
};

/** One change of an order that a credit makes, on the books as the credits before it leave them. */
interface Entering {
  readonly place: number;
  readonly books: OrderBooks;
  readonly change: OrderChange;
}

const keyed = (key: string): string => `camt#${key}`;

/** What a credit says of itself, as the books name it. */
const receivedOf = ({ key, before, entry, minor, on, reference }: BankCredit): Omit<Received, 'method'> => ({
  key: keyed(key),
  ...(before ? { before: keyed(before) } : {}),
  ...(entry ? { bankEntry: keyed(entry) } : {}),
  minor,
  on,
  reference,
});

/** What one credit does to the books of its order. */
const entered = (books: OrderBooks, credit: BankCredit, hand: Hand) => {
  const method = bankMethodOf(books.order.terms.payment.kind) ?? 'transfer';
  const received = { ...receivedOf(credit), method };
  const before = isEntered(books.payments, received) ? undefined : enteredByHand(books.payments, received);
  try {
    const change = before ? matchTransfer(books, before, received, hand) : receiveTransfer(books, received, hand);
    return { outcome: before ? ('known' as const) : ('matched' as const), change };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return fault.code === 'payment.twice'
      ? { outcome: 'twice' as const }
      : { outcome: 'refused' as const, code: fault.fields[0]?.code ?? fault.code };
  }
};

/** Writes the changes, each order's in their turn and as many orders at once as fit; those that were refused, by their place. */
const written = async ({ stores }: World, chains: readonly (readonly Entering[])[]): Promise<ReadonlyMap<number, string>> => {
  const refused = new Map<number, string>();
  const put = async (some: readonly Entering[]): Promise<Fault | undefined> => {
    const w = work();
    for (const { books, change } of some) stores.orders.advance(w, books, change);
    try {
      await commit(stores.db, w);
      return undefined;
    } catch (fault) {
      if (fault instanceof Fault) return fault;
      throw fault;
    }
  };
  const stopped = new Set<string>();
  const alone = async (one: Entering) => {
    const fault = await put([one]);
    if (!fault) return;
    stopped.add(one.books.order.id);
    refused.set(one.place, fault.code);
  };
  const longest = Math.max(0, ...chains.map((c) => c.length));
  for (let turn = 0; turn < longest; turn++) {
    let group: Entering[] = [];
    let size = 0;
    const flush = async () => {
      if (group.length > 0 && (await put(group))) for (const one of group) await alone(one);
      [group, size] = [[], 0];
    };
    for (const chain of chains) {
      const one = chain[turn];
      if (!one) continue;
      if (stopped.has(one.books.order.id)) {
        refused.set(one.place, 'order.stale');
        continue;
      }
      const probe = work();
      stores.orders.advance(probe, one.books, one.change);
      if (size + probe.writes.length > mostWrites) await flush();
      group.push(one);
      size += probe.writes.length;
    }
    await flush();
  }
  return refused;
};

/**
 * Reads what a bank says for the orders of a seller, and enters it where `apply` is said: each credit for itself, so that what one of them
 * meets stops no other, and a file that is sent again enters nothing twice.
 */
export const readStatement = async (
  world: World,
  credits: readonly BankCredit[],
  organisationId: string,
  apply: boolean,
  hand: Hand,
): Promise<readonly ReadCredit[]> => {
  const orders = await byNumber(world, organisationId, new Set(credits.flatMap(numbersIn)));
  const named = credits.map((credit) => numbersIn(credit).flatMap((n) => orders.get(n) ?? []));
  const wanted = [...new Set(named.flatMap((found) => (found.length === 1 ? found.map((o) => o.id) : [])))];
  const books = new Map<string, OrderBooks>();
  for (let i = 0; i < wanted.length; i += atOnce)
    for (const found of await Promise.all(wanted.slice(i, i + atOnce).map((id) => world.stores.orders.books(id))))
      if (found) books.set(found.order.id, found);
  const chains = new Map<string, Entering[]>();
  // What the bank booked together may have been entered as one on any of the orders that its payments name.
  const together = Map.groupBy(
    credits.flatMap((credit, place) => (credit.entry ? [{ entry: credit.entry, place }] : [])),
    ({ entry }) => entry,
  );
  const whole = ({ entry }: BankCredit): boolean =>
    entry !== undefined &&
    (together.get(entry) ?? []).some(({ place }) =>
      (named[place] ?? []).some(({ id }) => isEnteredWhole(books.get(id)?.payments ?? [], { bankEntry: keyed(entry) })),
    );
  const read = credits.map((credit, place): ReadCredit => {
    const { key, currency, minor, on, reference } = credit;
    const told = { key, currency, minor, on, reference };
    const [order, ...more] = named[place] ?? [];
    const now = order && books.get(order.id);
    const of = order && now && more.length === 0 ? { orderId: order.id, number: order.number } : {};
    if (credit.fault) return { ...told, ...of, outcome: 'refused', code: credit.fault };
    if (more.length > 0) return { ...told, outcome: 'ambiguous' };
    if (!order || !now) return { ...told, outcome: 'unmatched' };
    if (order.total.currency !== credit.currency) return { ...told, ...of, outcome: 'currency' };
    if (whole(credit)) return { ...told, ...of, outcome: 'twice' };
    const { change, ...done } = entered(now, credit, hand);
    if (change) {
      books.set(order.id, after(now, change));
      chains.set(order.id, [...(chains.get(order.id) ?? []), { place, books: now, change }]);
    }
    return { ...told, ...of, ...done };
  });
  if (!apply) return read;
  const refused = await written(world, [...chains.values()]);
  return read.map((credit, place) => {
    const code = refused.get(place);
    if (code) return { ...credit, outcome: 'refused', code };
    return credit.outcome === 'matched' ? { ...credit, outcome: 'recorded' } : credit;
  });
};
