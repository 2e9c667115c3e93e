import type { Stamp } from '@sandan/kernel/actor';
import { after, type OrderBooks, type OrderChange, outstandingIn } from '@sandan/market/order/books';
import { converge } from '@sandan/market/order/converge';
import { taskDone } from '@sandan/market/order/task';
import { type CardStep, stepTowards } from '@sandan/market/payment/card';
import type { ProviderFacts } from '@sandan/market/payment/facts';
import { isUnwanted, type Outstanding } from '@sandan/market/payment/page';
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

/** Books whose money goes on at once: their rules are the same, and each names its own records. */
interface Onward<B, C> {
  readonly id: string;
  readonly payeeId: string;
  readonly object: string;
  readonly outstanding: Outstanding;
  readonly step: (books: B, payment: Payment, towards: CardStep, facts: ProviderFacts, hand: Hand) => C | undefined;
  readonly done: (books: B, task: ProviderTask, providerId: string, hand: Hand) => C | undefined;
  readonly write: (w: Work, change: C) => void;
  /** The record whose version is the lock of the books. */
  readonly lock: (change: C) => { readonly version: number; readonly changed: Stamp };
  readonly after: (change: C) => CardBooks;
}

const onward = <B extends Pick<CardBooks, 'payments' | 'tasks'>, C>(
  books: B,
  { id, payeeId, object, outstanding, step, done, write, lock, after }: Onward<B, C>,
): CardBooks => {
  const stepOf = (action: string, change: C | undefined): Step | undefined => {
    if (!change) return undefined;
    const { version, changed: by } = lock(change);
    return { write: (w) => write(w, change), said: { action, object, version, by }, books: after(change) };
  };
  return {
    id,
    payeeId,
    payments: books.payments,
    tasks: books.tasks,
    unwanted: (payment) => isUnwanted(payment, outstanding),
    converge: (payment, facts, hand) => {
      const towards = stepTowards(payment, facts);
      return towards && stepOf(towards, step(books, payment, towards, facts, hand));
    },
    done: (task, providerId, hand) => stepOf(task.kind, done(books, task, providerId, hand)),
  };
};

const ofLicence = (stores: Stores, books: Books): CardBooks =>
  onward<Books, Change>(books, {
    id: books.licence.id,
    payeeId: books.licence.licensorId,
    object: `licences/${books.licence.id}`,
    outstanding: outstandingOn(books.invoices),
    step: cardStep,
    done: cardTaskDone,
    write: (w, change) => stores.licences.advance(w, books, change),
    lock: ({ licence }) => licence,
    after: (change) => ofLicence(stores, afterwards(books, change)),
  });

const ofUse = (stores: Stores, books: UsageBooks): CardBooks =>
  onward<UsageBooks, UsageBooksChange>(books, {
    id: books.invoice.id,
    payeeId: books.invoice.ownerId,
    object: `usage-invoices/${books.invoice.id}`,
    outstanding: owedOn(books.invoice),
    step: useStep,
    done: useTaskDone,
    write: (w, change) => stores.usageInvoices.advance(w, change),
    lock: ({ invoice }) => invoice,
    after: (change) => ofUse(stores, afterUse(books, change)),
  });

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
