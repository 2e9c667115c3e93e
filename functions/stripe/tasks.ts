import { Fault } from '@sandan/kernel/fault';
import { taskAsked, taskBegun, taskRefused, taskTried } from '@sandan/market/payment/asking';
import { keyOf, mayBeDone, mayGo, type ProviderTask, wasAsked } from '@sandan/market/payment/task';
import type { Hand } from '@sandan/market/royalty/books';
import type { Done, PayPort } from '@sandan/pay/port';
import { commit, work } from '@sandan/store/work';
import { booksOf, type CardBooks } from './books.ts';
import { unlessBusy, written } from './converging.ts';
import { eachDue } from './due.ts';
import { type StripeReport, type StripeWorld, stripeActor } from './world.ts';

/** `lost`: no answer came that says whether it was done. */
type Outcome = Done | { readonly state: 'wait' | 'lost'; readonly why: string };

/** @throws whatever is no fault of ours to expect */
const unanswered = (fault: unknown): Outcome => {
  if (!(fault instanceof Fault)) throw fault;
  return { state: 'lost', why: fault.message };
};

const whyOf = (outcome: Outcome): string => ('why' in outcome ? outcome.why : (outcome.failure ?? outcome.state));

/** The task as it is known after an answer: refused and not done, begun under a name, or as it was. */
const knownOf = (task: ProviderTask, outcome: Outcome): ProviderTask => {
  if ('why' in outcome) return task;
  return outcome.id === '' ? taskRefused(task) : taskBegun(task, outcome.id, outcome.state === 'failed');
};

/** What the provider is asked to move a task with, or why it is too early; nothing is moved before it is called. */
type Asking = { readonly why: string } | { readonly move: () => Promise<Done> };

const asking = async (
  world: StripeWorld,
  pay: PayPort,
  { id, payeeId, payments, tasks }: CardBooks,
  task: ProviderTask,
): Promise<Asking> => {
  const payment = payments.find((p) => p.id === task.paymentId);
  const { minor, currency } = task.amount;
  const leg = { key: keyOf(task), again: wasAsked(task), minor, currency };
  const { intentId, chargeId } = payment?.provider ?? {};
  if (task.kind === 'refund') {
    if (!mayGo(task, payments)) return { why: 'its bank looks into the payment' };
    return intentId ? { move: () => pay.refund({ ...leg, intentId }) } : { why: 'no intent' };
  }
  if (task.kind === 'reversal') {
    const transfer = tasks.find((t) => t.leg === task.of);
    const transferId = transfer?.state === 'done' ? transfer.providerId : undefined;
    return transferId ? { move: () => pay.reverse({ ...leg, transferId }) } : { why: 'the transfer is not done' };
  }
  if (!mayGo(task, payments)) return { why: 'its bank looks into the payment' };
  const account = await world.stores.payoutAccounts.of(payeeId);
  if (!account) return { why: 'no payout account' };
  const standing = await pay.account(account.accountId);
  if (!standing.enabled) return { why: 'payout account not enabled' };
  if (!chargeId) return { why: 'no charge' };
  return { move: () => pay.transfer({ ...leg, account: account.accountId, chargeId, group: id }) };
};

/** Writes the task as it is known after a try, without a change of the books. */
const noted = async ({ stores }: StripeWorld, task: ProviderTask): Promise<ProviderTask> => {
  const w = work();
  stores.payments.tried(w, task);
  await commit(stores.db, w);
  return task;
};

/** Asks the provider to do a task, or what became of it, and notes before that it was asked. */
const answered = async (
  world: StripeWorld,
  pay: PayPort,
  books: CardBooks,
  task: ProviderTask,
  hand: Hand,
): Promise<{ readonly task: ProviderTask; readonly outcome: Outcome }> => {
  if (task.kind === 'refund' && task.providerId) return { task, outcome: await pay.refundState(task.providerId) };
  const found = await asking(world, pay, books, task);
  if ('why' in found) return { task, outcome: { state: 'wait', why: found.why } };
  const marked = task.asked ? task : await noted(world, taskAsked(task, hand));
  try {
    return { task: marked, outcome: await found.move() };
  } catch (fault) {
    return { task: marked, outcome: unanswered(fault) };
  }
};

const doTask = async (world: StripeWorld, report: StripeReport, pay: PayPort, bookId: string, taskLeg: string): Promise<void> =>
  unlessBusy(async () => {
    const books = await booksOf(world.stores, bookId);
    const due = books?.tasks.find((t) => t.leg === taskLeg);
    if (!books || due?.state !== 'waiting' || !due.nextAt || due.nextAt > world.now().toISOString()) return;
    const hand = { actor: stripeActor, now: world.now() };
    const { task, outcome } = await answered(world, pay, books, due, hand).catch((fault) => {
      if (fault instanceof Fault && fault.code !== 'payment.provider') throw fault;
      return { task: { ...due, asked: mayBeDone(due) }, outcome: unanswered(fault) };
    });
    if (outcome.state === 'done') {
      const step = books.done(task, outcome.id, hand);
      if (step) await written(world, books, step);
      report.done++;
      return;
    }
    const waits = outcome.state === 'wait' || outcome.state === 'pending';
    await noted(world, taskTried(knownOf(task, outcome), whyOf(outcome), hand, waits));
    report.tried++;
  });

/** Has the provider do what is due, and asks after payments whose page has had its time, so that no message is needed for either. */
export const doTasks = async (world: StripeWorld, report: StripeReport, pay: PayPort): Promise<void> => {
  const now = world.now().toISOString();
  await eachDue(
    world,
    report,
    (page) => world.stores.payments.tasksDue(now, page),
    ({ id, place }) => doTask(world, report, pay, id, place.split('#').slice(1, -1).join('#')),
  );
};
