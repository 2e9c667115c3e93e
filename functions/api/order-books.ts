import { Fault, missing } from '@sandan/kernel/fault';
import { after, type OrderBooks, type OrderChange } from '@sandan/market/order/books';
import type { Work } from '@sandan/store/work';
import type { Caller } from './caller.ts';
import type { Call } from './endpoint.ts';
import { orderSideOf, orderView, relationToOrder } from './order-view.ts';
import type { World } from './world.ts';

type Asking = Pick<Call<unknown, unknown, unknown>, 'permit' | 'saw' | 'caller' | 'world'>;

/** The books of an order for whoever may see them. @throws Fault missing */
export const orderBooksFor = async ({ permit, saw, caller, world }: Asking, id: string): Promise<OrderBooks> => {
  const books = await world.stores.orders.books(id);
  const relation = relationToOrder(books?.order, caller);
  permit(relation);
  if (!books) throw missing('order');
  if (relation === 'other') saw(`orders/${id}`, books.order.seller.organisationId);
  return books;
};

type Changing = Asking & Pick<Call<unknown, unknown, unknown>, 'seen' | 'concerns'>;

/** The same for whoever is about to change them as they were seen. @throws Fault missing; conflict `order.stale` */
export const orderBooksToChange = async (call: Changing, id: string): Promise<OrderBooks> => {
  const books = await orderBooksFor({ ...call, saw: () => {} }, id);
  if (orderSideOf(books.order, call.caller) !== 'seller') call.concerns(books.order.seller.organisationId);
  if (books.order.version !== call.seen()) throw new Fault('conflict', 'order.stale');
  return books;
};

/** Adds a change to the work of the call, and answers with the order as it then stands. */
export const orderAdvanced = async (world: World, work: Work, books: OrderBooks, change: OrderChange, caller: Caller) => {
  world.stores.orders.advance(work, books, change);
  const before = await world.stores.orders.entries.of(books.order.id);
  const body = await orderView(world, after(books, change), [...before, change.line], caller);
  return { body, version: change.order.version };
};
