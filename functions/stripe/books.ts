import type { Stamp } from '@sandan/kernel/actor';
import { after, type OrderBooks, type OrderChange, outstandingIn } from '@sandan/market/order/books';
import { converge } from '@sandan/market/order/converge';
import { taskDone } from '@sandan/market/order/task';
import { stepTowards } from '@sandan/market/payment/card';
import type { ProviderFacts } from '@sandan/market/payment/facts';
import { isUnwanted } from '@sandan/market/payment/page';
import type { Payment } from '@sandan/market/payment/payment';
import type { ProviderTask } from '@sandan/market/payment/task';
import {
  after as afterwards,
  type Books,
  type Change,
  type Hand,
  outstandingIn as outstandingOn,
} from '@sandan/market/royalty/books';
import { cardStep } from '@sandan/market/royalty/card';
import { cardTaskDone } from '@sandan/market/royalty/card-task';
import {
  after as afterUse,
  outstandingIn as owedOn,
  type UsageBooks,
  type UsageBooksChange,
  cardStep as useStep,
  cardTaskDone as useTaskDone,
} from '@sandan/market/usage/card';
import type { Stores } from '@sandan/store/stores';
import type { Work } from '@sandan/store/work';

/** A change of books that the provider brought about. */
interface Step {
  readonly write: (w: Work) => void;
  /** What its line of the audit says; the line lies with the organisation that is paid. */
  readonly said: { readonly action: string; readonly object: string; readonly version: number; readonly by: Stamp };
  readonly books: CardBooks;
}

/** Books to which payments by card belong, of whatever they are. */
export interface CardBooks {
  readonly id: string;
  readonly payeeId: string;
  readonly payments: readonly Payment[];
  readonly tasks: readonly ProviderTask[];
  /** Whether a page on which it could still be paid is to be closed, since nothing is left to pay there. */
  readonly unwanted: (payment: Payment) => boolean;
  /** One step towards what the provider says of a payment, or none where they agree. */
  readonly converge: (payment: Payment, facts: ProviderFacts, hand: Hand) => Step | undefined;
  readonly done: (task: ProviderTask, providerId: string, hand: Hand) => Step | undefined;
}

const ofOrder = (stores: Stores, books: OrderBooks): CardBooks => {
  const { order, payments, tasks } = books;
  const step = (change: OrderChange | undefined): Step | undefined =>
    change && {
      write: (w) => stores.orders.advance(w, books, change),
      said: {
        action: change.line.action,
        object: `orders/${order.id}`,
        version: change.order.version,
        by: change.line.by,
      },
      books: ofOrder(stores, after(books, change)),
    };
  return {
    id: order.id,
    payeeId: order.seller.organisationId,
    payments,
    tasks,
    unwanted: (payment) => isUnwanted(payment, outstandingIn(order)),
    converge: (payment, facts, hand) => step(converge(books, payment, facts, hand)),
    done: (task, providerId, hand) => step(taskDone(books, task, providerId, hand)),
  };
};

const ofLicence = (stores: Stores, books: Books): CardBooks => {
  const { licence, payments, tasks } = books;
  const step = (action: string, change: Change | undefined): Step | undefined =>
    change && {
      write: (w) => stores.licences.advance(w, books, change),
      said: {
        action,
        object: `licences/${licence.id}`,
        version: change.licence.version,
        by: change.licence.changed,
      },
      books: ofLicence(stores, afterwards(books, change)),
    };
  return {
    id: licence.id,
    payeeId: licence.licensorId,
    payments,
    tasks,
    unwanted: (payment) => isUnwanted(payment, outstandingOn(books.invoices)),
    converge: (payment, facts, hand) => {
      const towards = stepTowards(payment, facts);
      return towards && step(towards, cardStep(books, payment, towards, facts, hand));
    },
    done: (task, providerId, hand) => step(task.kind, cardTaskDone(books, task, providerId, hand)),
  };
};

const ofUse = (stores: Stores, books: UsageBooks): CardBooks => {
  const { invoice, payments, tasks } = books;
  const step = (action: string, change: UsageBooksChange | undefined): Step | undefined =>
    change && {
      write: (w) => stores.usageInvoices.advance(w, change),
      said: {
        action,
        object: `usage-invoices/${invoice.id}`,
        version: change.invoice.version,
        by: change.invoice.changed,
      },
      books: ofUse(stores, afterUse(books, change)),
    };
  return {
    id: invoice.id,
    payeeId: invoice.ownerId,
    payments,
    tasks,
    unwanted: (payment) => isUnwanted(payment, owedOn(invoice)),
    converge: (payment, facts, hand) => {
      const towards = stepTowards(payment, facts);
      return towards && step(towards, useStep(books, payment, towards, facts, hand));
    },
    done: (task, providerId, hand) => step(task.kind, useTaskDone(books, task, providerId, hand)),
  };
};

const kinds: Readonly<Record<string, (stores: Stores, id: string) => Promise<CardBooks | undefined>>> = {
  ord: async (stores, id) => {
    const books = await stores.orders.books(id);
    return books && ofOrder(stores, books);
  },
  lic: async (stores, id) => {
    const books = await stores.licences.books(id);
    return books && ofLicence(stores, books);
  },
  uiv: async (stores, id) => {
    const books = await stores.usageInvoices.books(id);
    return books && ofUse(stores, books);
  },
};

const kindOf = (id: string) => kinds[id.split('_')[0] ?? ''];

/** Whether an id is that of books to which payments by card belong. */
export const isBooks = (id: string): boolean => kindOf(id) !== undefined;

export const booksOf = async (stores: Stores, id: string): Promise<CardBooks | undefined> => kindOf(id)?.(stores, id);
