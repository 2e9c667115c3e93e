import type { OrderBooks, OrderChange } from '@sandan/market/order/books';
import { orderProcess } from '@sandan/market/order/process';
import { moveOrder, type OrderMove } from '@sandan/market/order/verbs';
import type { Work } from '@sandan/store/work';
import { handOf } from './books.ts';
import type { Caller } from './caller.ts';
import { clearing, endsOf, goodsOf } from './clearing.ts';
import { passGate } from './gate.ts';
import type { World } from './world.ts';

/**
 * Takes a move of an order; its goods pass the trade gate (N10) once more when they leave, for either of the two may have changed since it
 * was placed. @throws Fault conflict `gate.held`, and whatever the move throws
 */
export const clearedMove = async (
  world: World,
  work: Work,
  books: OrderBooks,
  move: OrderMove,
  caller: Caller,
  now: Date,
): Promise<OrderChange> => {
  const hand = handOf(caller, now);
  const { id, terms } = books.order;
  const { moved } = await clearing(
    (clearance) => moveOrder(books, clearance ? { ...move, clearance } : move, hand),
    async () => {
      const passing = {
        process: orderProcess.name,
        action: move.action,
        subject: id,
        transfer: 'goods' as const,
        ...(await endsOf(world, books.order)),
        ...(terms.destination ? { destination: terms.destination } : {}),
        lines: goodsOf(terms.lines),
      };
      return passGate(world, work, passing, caller.actor, now);
    },
  );
  return moved;
};
