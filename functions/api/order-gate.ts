import { Fault, missing } from '@sandan/kernel/fault';
import type { Clearance } from '@sandan/kernel/process';
import type { OrderBooks, OrderChange } from '@sandan/market/order/books';
import { orderProcess } from '@sandan/market/order/process';
import { moveOrder, type OrderMove } from '@sandan/market/order/verbs';
import type { Work } from '@sandan/store/work';
import { handOf } from './books.ts';
import type { Caller } from './caller.ts';
import { passGate } from './gate.ts';
import type { World } from './world.ts';

/** Brings the goods of an order to the trade gate (N10), for which the two may have changed since it was placed. @throws Fault conflict `gate.held` */
const passed = async (world: World, work: Work, { order }: OrderBooks, caller: Caller, now: Date): Promise<Clearance> => {
  const { organisations } = world.stores;
  const [from, to] = await Promise.all([
    organisations.byId(order.seller.organisationId),
    organisations.byId(order.buyer.organisationId),
  ]);
  if (!from || !to) throw missing('organisation');
  const lines = order.terms.lines.map(({ name, listingId, hs }) => ({
    name,
    ...(listingId ? { listingId } : {}),
    ...(hs ? { hs } : {}),
  }));
  const destination = order.terms.destination ?? to.country;
  const passing = { process: orderProcess.name, action: 'dispatch', subject: order.id, transfer: 'goods', from, to } as const;
  return passGate(world, work, { ...passing, destination, lines }, caller.actor, now);
};

/** Takes a move, and where the table wants it cleared, with the clearance of the gate; what the state refuses is not weighed. */
export const clearedMove = async (
  world: World,
  work: Work,
  books: OrderBooks,
  move: OrderMove,
  caller: Caller,
  now: Date,
): Promise<OrderChange> => {
  const hand = handOf(caller, now);
  try {
    return moveOrder(books, move, hand);
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.code !== 'gate.required') throw fault;
  }
  return moveOrder(books, { ...move, clearance: await passed(world, work, books, caller, now) }, hand);
};
