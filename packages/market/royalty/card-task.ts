import { doneMoney } from '../payment/asking.ts';
import type { ProviderTask } from '../payment/task.ts';
import { type Books, type Change, changed, type Hand } from './books.ts';
import { cardBookOf } from './card.ts';

/** The provider has done a task: the licensor has its money, or the card has it back. */
export const cardTaskDone = (books: Books, task: ProviderTask, providerId: string, hand: Hand): Change | undefined => {
  if (task.state === 'done') return undefined;
  const payment = books.payments.find((p) => p.id === task.paymentId);
  return changed(books, hand, doneMoney(cardBookOf(books.licence), payment, task, providerId, hand));
};
