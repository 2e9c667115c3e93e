import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { Money } from '@sandan/kernel/money';
import { PageQuery } from '@sandan/kernel/page';
import { Dispute } from '@sandan/market/dispute/dispute';
import type { Licence } from '@sandan/market/licence/licence';
import { taskAgain } from '@sandan/market/payment/asking';
import { booksOf, ProviderTask } from '@sandan/market/payment/task';
import type { UsageInvoice } from '@sandan/market/usage/invoice';
import * as z from 'zod';
import { listOf, Text } from '../answers.ts';
import { booksFor, handOf, LicenceId } from '../books.ts';
import { type Call, endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import { OrderId } from '../order-answers.ts';
import { orderBooksFor } from '../order-books.ts';
import { OfUse, relationToUse } from '../usage-books.ts';
import type { World } from '../world.ts';

const OfOrder = z.object({ id: z.string(), number: z.string(), title: z.string(), seller: Text, buyer: Text });
const OfLicence = z.object({ id: z.string(), number: z.string(), title: Text, licensor: Text, licensee: Text });

const OfUsage = z.object({ id: z.string(), number: z.string(), owner: Text, user: Text });

const DisputeWaiting = Dispute.pick({ id: true, state: true, reason: true })
  .extend({ order: OfOrder, claim: Money, since: z.string() })
  .meta({ id: 'DisputeWaiting' });

const TaskLine = ProviderTask.pick({
  id: true,
  version: true,
  kind: true,
  amount: true,
  state: true,
  attempts: true,
  failure: true,
})
  .extend({ order: OfOrder.optional(), licence: OfLicence.optional(), usage: OfUsage.optional(), since: z.string() })
  .meta({ id: 'ProviderTaskLine', description: 'What the card provider was asked for as often as it is, and has not done' });

const ordersOf = async ({ stores }: World, ids: readonly string[]) =>
  new Map((await stores.orders.many([...new Set(ids)])).map((o) => [o.id, o]));
type Found = Awaited<ReturnType<typeof ordersOf>> extends Map<string, infer T> ? T : never;

const ofOrder = async (world: World, { id, number, terms, seller, buyer }: Found): Promise<z.infer<typeof OfOrder>> => {
  const [sells, buys] = await Promise.all([faceOf(world, seller.organisationId), faceOf(world, buyer.organisationId)]);
  return { id, number, title: terms.lines[0]?.name ?? '', seller: sells?.name ?? {}, buyer: buys?.name ?? {} };
};

const ofLicence = async (world: World, licence: Licence): Promise<z.infer<typeof OfLicence>> => {
  const { id, number, title } = licence;
  const [gives, takes] = await Promise.all([faceOf(world, licence.licensorId), faceOf(world, licence.licenseeId)]);
  return { id, number, title, licensor: gives?.name ?? {}, licensee: takes?.name ?? {} };
};

const ofUsage = async (world: World, { id, number, ownerId, userId }: UsageInvoice): Promise<z.infer<typeof OfUsage>> => {
  const [owns, uses] = await Promise.all([faceOf(world, ownerId), faceOf(world, userId)]);
  return { id, number, owner: owns?.name ?? {}, user: uses?.name ?? {} };
};

type Of = Pick<z.infer<typeof TaskLine>, 'order' | 'licence' | 'usage'>;

const taskLine = (task: ProviderTask, of: Of): z.infer<typeof TaskLine> => {
  const { id, version, kind, amount, state, attempts, failure, changed } = task;
  const line = { id, version, kind, amount, state, attempts, ...(failure ? { failure } : {}) };
  return { ...line, ...of, since: changed.at };
};

type Retrying = Pick<Call<{ taskId: string }, unknown, unknown>, 'params' | 'seen' | 'caller' | 'world' | 'now' | 'work'>;

/** The task as it is asked for anew. @throws Fault missing; conflict `order.stale`, `task.notGivenUp` */
const retried = ({ params, seen, caller, world, now, work }: Retrying, tasks: readonly ProviderTask[]): ProviderTask => {
  const task = tasks.find((t) => t.id === params.taskId);
  if (!task) throw missing('providerTask');
  if (task.version !== seen()) throw new Fault('conflict', 'order.stale');
  const next = taskAgain(task, handOf(caller, now));
  world.stores.payments.tried(work, next);
  return next;
};

/** What of orders, and of payments by card, waits for the desk. */
export const orderDesk = [
  endpoint({
    operation: 'disputes.list',
    method: 'get',
    path: '/disputes',
    summary: 'Disputes about orders that wait for the desk to rule, the longest waiting first',
    answer: listOf(DisputeWaiting),
    query: PageQuery,
    handle: async ({ permit, query, world }) => {
      permit('other');
      const { items, next } = await world.stores.orders.disputed(query);
      const orders = await ordersOf(
        world,
        items.map((d) => d.orderId),
      );
      const lines = await Promise.all(
        items.map(async ({ id, orderId, state, reason, claim, changed }) => {
          const order = orders.get(orderId);
          if (!order) return [];
          const minor = { currency: order.total.currency, minor: claim.minor };
          return [{ id, state, reason, order: await ofOrder(world, order), claim: minor, since: changed.at }];
        }),
      );
      return { body: { items: lines.flat(), ...(next ? { next } : {}) } };
    },
  }),
  endpoint({
    operation: 'providerTasks.list',
    method: 'get',
    path: '/provider-tasks',
    summary: 'Transfers, refunds and reversals that the card provider refuses, the longest waiting first',
    answer: listOf(TaskLine),
    query: PageQuery,
    handle: async ({ permit, query, world }) => {
      permit('other');
      const { items, next } = await world.stores.payments.givenUp(query);
      const orders = await ordersOf(
        world,
        items.flatMap((t) => t.orderId ?? []),
      );
      const lines = await Promise.all(
        items.map(async (task) => {
          const order = orders.get(booksOf(task));
          if (order) return [taskLine(task, { order: await ofOrder(world, order) })];
          const licence = task.licenceId && (await world.stores.licences.byId(task.licenceId));
          if (licence) return [taskLine(task, { licence: await ofLicence(world, licence) })];
          const invoice = task.usageInvoiceId && (await world.stores.usageInvoices.byId(task.usageInvoiceId));
          return invoice ? [taskLine(task, { usage: await ofUsage(world, invoice) })] : [];
        }),
      );
      return { body: { items: lines.flat(), ...(next ? { next } : {}) } };
    },
  }),
  endpoint({
    operation: 'providerTasks.retry',
    method: 'post',
    path: '/orders/{id}/provider-tasks/{taskId}/retry',
    summary: 'Have the card provider asked anew for what it refused, after the cause is mended',
    answer: TaskLine,
    params: OrderId.extend({ taskId: idOf('providerTask') }),
    changes: true,
    handle: async (call) => {
      const { order, tasks } = await orderBooksFor({ ...call, saw: () => {} }, call.params.id);
      call.concerns(order.seller.organisationId);
      const next = retried(call, tasks);
      return { body: taskLine(next, { order: await ofOrder(call.world, order) }), version: next.version };
    },
  }),
  endpoint({
    operation: 'providerTasks.retryOfLicence',
    method: 'post',
    path: '/licences/{id}/provider-tasks/{taskId}/retry',
    summary: 'Have the card provider asked anew for what it refused about an invoice of a licence, after the cause is mended',
    answer: TaskLine,
    params: LicenceId.extend({ taskId: idOf('providerTask') }),
    changes: true,
    handle: async (call) => {
      const { licence, tasks } = await booksFor({ ...call, saw: () => {} }, call.params.id);
      call.concerns(licence.licensorId);
      const next = retried(call, tasks);
      return { body: taskLine(next, { licence: await ofLicence(call.world, licence) }), version: next.version };
    },
  }),
  endpoint({
    operation: 'providerTasks.retryOfUse',
    method: 'post',
    path: '/usage-invoices/{id}/provider-tasks/{taskId}/retry',
    summary:
      'Have the card provider asked anew for what it refused about an invoice of the use of equipment, after the cause is mended',
    answer: TaskLine,
    params: OfUse.extend({ taskId: idOf('providerTask') }),
    changes: true,
    handle: async (call) => {
      const books = await call.world.stores.usageInvoices.books(call.params.id);
      call.permit(relationToUse(books?.invoice, call.caller));
      if (!books) throw missing('invoice');
      call.concerns(books.invoice.ownerId);
      const next = retried(call, books.tasks);
      return { body: taskLine(next, { usage: await ofUsage(call.world, books.invoice) }), version: next.version };
    },
  }),
];
