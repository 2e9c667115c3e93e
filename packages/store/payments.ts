import type { Page, PageQuery } from '@sandan/kernel/page';
import { isOpen, Payment, paidBooks } from '@sandan/market/payment/payment';
import { booksOf, ProviderTask } from '@sandan/market/payment/task';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Work } from './work.ts';

const tasksDue = 'clock#provider';
const tasksGivenUp = 'provider#given-up';
const pagesDue = 'clock#payment';

/** Where books lie, by their id. */
const places: Readonly<Record<string, string>> = { ord: 'order', lic: 'licence', uiv: 'usageInvoice' };
const pk = (id: string): string => `${places[id.split('_')[0] ?? ''] ?? 'order'}#${id}`;

/**
 * What was paid of orders, licences and invoices of the use of equipment, and what the provider of card payments is to do for it; both lie
 * with the books they belong to and
 * are written with them: sk `payment#id` (g1 by the provider's intent; g2 while its page is open), `task#leg` (g2: what the provider is
 * to do; g1: what it was asked for as often as it is and has not done).
 */
export const payments = (db: Database, cursors: Cursors) => {
  const paid = collection(db, cursors, {
    type: 'payment',
    schema: Payment,
    stale: 'order.stale',
    keys: (p) => ({
      pk: pk(paidBooks(p)),
      sk: `payment#${p.id}`,
      ...(p.provider?.intentId ? { g1pk: `intent#${p.provider.intentId}`, g1sk: p.id } : {}),
      ...(p.provider?.until && isOpen(p) ? { g2pk: pagesDue, g2sk: `${p.provider.until}#${p.id}#${paidBooks(p)}` } : {}),
    }),
  });
  const tasks = collection(db, cursors, {
    type: 'providerTask',
    schema: ProviderTask,
    stale: 'order.stale',
    keys: (t) => ({
      pk: pk(booksOf(t)),
      sk: `task#${t.leg}`,
      ...(t.state === 'failed' ? { g1pk: tasksGivenUp, g1sk: `${t.changed.at}#${t.leg}#${booksOf(t)}` } : {}),
      ...(t.nextAt ? { g2pk: tasksDue, g2sk: `${t.nextAt}#${t.leg}#${booksOf(t)}` } : {}),
    }),
  });
  return {
    parse: paid.parse,
    tasks: { parse: tasks.parse },
    /** What is kept of the books with that id; payments from the oldest on. */
    async of(id: string): Promise<{ payments: Payment[]; tasks: ProviderTask[] }> {
      const [found, asked] = await Promise.all([
        paid.all({ pk: pk(id), startsWith: 'payment#' }),
        tasks.all({ pk: pk(id), startsWith: 'task#' }),
      ]);
      return { payments: found, tasks: asked };
    },
    /** For whoever writes the books they belong to. */
    write(w: Work, change: { readonly payments: readonly Payment[]; readonly tasks: readonly ProviderTask[] }): void {
      for (const payment of change.payments) paid.put(w, payment);
      for (const task of change.tasks) tasks.put(w, task);
    },
    /** A task that was tried, without a change of the books. */
    tried: (w: Work, task: ProviderTask): void => tasks.put(w, task),
    /** The payment of an intent of the provider. */
    async ofIntent(intentId: string): Promise<Payment | undefined> {
      const [found] = await paid.all({ index: 'g1', pk: `intent#${intentId}` });
      return found;
    },
    /** Books for which the provider is to do something at `now`, and those with a payment whose page has had its time. */
    tasksDue: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, tasksDue, now, page),
    pagesDue: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, pagesDue, now, page),
    /** What the provider refused to the end, the longest waiting first. */
    givenUp: (page: PageQuery): Promise<Page<ProviderTask>> => tasks.list({ index: 'g1', pk: tasksGivenUp }, page),
  };
};
export type Payments = ReturnType<typeof payments>;
