import { Fault } from '@sandan/kernel/fault';
import { taskBegun, taskTried } from '@sandan/market/payment/asking';
import { keyOf, mayGo, type ProviderTask } from '@sandan/market/payment/task';
import type { Done, PayPort } from '@sandan/pay/port';
import { commit, work } from '@sandan/store/work';
import { booksOf, type CardBooks } from './books.ts';
import { unlessBusy, written } from './converging.ts';
import { eachDue } from './due.ts';
import { type StripeReport, type StripeWorld, stripeActor } from './world.ts';

type Outcome = Done | { readonly state: 'wait'; readonly why: string };

const wait = (why: string): Outcome => ({ state: 'wait', why });

/** Asks the provider to do a task; the key makes a repetition harmless. */
const ask = async (
  world: StripeWorld,
  pay: PayPort,
  { id, payeeId, payments, tasks }: CardBooks,
  task: ProviderTask,
): Promise<Outcome> => {
  const payment = payments.find((p) => p.id === task.paymentId);
  const { minor, currency } = task.amount;
  const leg = { key: keyOf(task), again: task.attempts > 0, minor, currency };
  const { intentId, chargeId } = payment?.provider ?? {};
  if (task.kind === 'refund') {
    if (task.providerId) return pay.refundState(task.providerId);
    if (!mayGo(task, payments)) return wait('its bank looks into the payment');
    return intentId ? pay.refund({ ...leg, intentId }) : wait('no intent');
  }
  if (task.kind === 'reversal') {
    const transfer = tasks.find((t) => t.leg === task.of);
    return transfer?.state === 'done' && transfer.providerId
      ? pay.reverse({ ...leg, transferId: transfer.providerId })
      : wait('the transfer is not done');
  }
  if (!mayGo(task, payments)) return wait('its bank looks into the payment');
  const account = await world.stores.payoutAccounts.of(payeeId);
  if (!account) return wait('no payout account');
  const standing = await pay.account(account.accountId);
  if (!standing.enabled) return wait('payout account not enabled');
  return chargeId ? pay.transfer({ ...leg, account: account.accountId, chargeId, group: id }) : wait('no charge');
};

const doTask = async (world: StripeWorld, report: StripeReport, pay: PayPort, bookId: string, taskLeg: string): Promise<void> =>
  unlessBusy(async () => {
    const books = await booksOf(world.stores, bookId);
    const task = books?.tasks.find((t) => t.leg === taskLeg);
    if (!books || task?.state !== 'waiting' || !task.nextAt || task.nextAt > world.now().toISOString()) return;
    const hand = { actor: stripeActor, now: world.now() };
    let outcome: Outcome;
    try {
      outcome = await ask(world, pay, books, task);
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      outcome = { id: '', state: 'failed', failure: fault.message };
    }
    if (outcome.state === 'done') {
      const step = books.done(task, outcome.id, hand);
      if (step) await written(world, books, step);
      report.done++;
      return;
    }
    const waits = outcome.state === 'wait' || outcome.state === 'pending';
    const why = outcome.state === 'wait' ? outcome.why : (outcome.failure ?? outcome.state);
    const known = outcome.state === 'wait' || outcome.id === '' ? task : taskBegun(task, outcome.id, outcome.state === 'failed');
    const w = work();
    world.stores.payments.tried(w, taskTried(known, why, hand, waits));
    await commit(world.stores.db, w);
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
