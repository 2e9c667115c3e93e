import { doneMoney } from '../payment/asking.ts';
import type { ProviderTask } from '../payment/task.ts';
import type { Hand } from '../royalty/books.ts';
import { changed, type OrderBooks, type OrderChange } from './books.ts';
import { paymentFacet } from './facet.ts';
import { bookOf } from './moneyed.ts';

/** The provider has done a task: the money has left, or come back. */
export const taskDone = (books: OrderBooks, task: ProviderTask, providerId: string, hand: Hand): OrderChange | undefined => {
  if (task.state === 'done') return undefined;
  const payment = books.payments.find((p) => p.id === task.paymentId);
  const money = doneMoney(bookOf(books.order), payment, task, providerId, hand);
  const payments = books.payments.map((p) => money.payments.find((b) => b.id === p.id) ?? p);
  const action = task.kind === 'refund' ? 'refund' : task.kind;
  const told = { action, side: 'provider', minor: task.amount.minor } as const;
  return changed(books, hand, told, { ...money, order: { payment: paymentFacet(books.order, payments) } });
};
