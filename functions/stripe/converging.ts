import { Fault } from '@sandan/kernel/fault';
import { after, type OrderBooks, type OrderChange } from '@sandan/market/order/books';
import { converge } from '@sandan/market/order/converge';
import { audit } from '@sandan/store/audits';
import { commit, work } from '@sandan/store/work';
import { type StripeWorld, stripeActor } from './world.ts';

/** Writes a change of an order that the provider brought about, with its line of the audit. */
export const written = async ({ stores }: StripeWorld, books: OrderBooks, change: OrderChange): Promise<void> => {
  const w = work();
  stores.orders.advance(w, books, change);
  const { order, line } = change;
  const said = { operation: `stripe.${line.action}`, object: `orders/${order.id}`, version: order.version, status: 0 };
  audit(stores.db, w, { ...said, by: line.by, organisationId: order.seller.organisationId });
  await commit(stores.db, w);
};

const attempts = 4;

/** Does it anew where another write came first. */
export const unlessBusy = async <T>(act: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (fault) {
      const lost =
        fault instanceof Fault && (fault.code === 'order.stale' || fault.code === 'store.busy' || fault.code === 'ledger.twice');
      if (!lost || attempt >= attempts) throw fault;
      await new Promise((r) => setTimeout(r, 5 + Math.random() * 20 * attempt));
    }
  }
};

/** No payment takes more steps than that to agree with the provider. */
const mostSteps = 6;

const agree = async (world: StripeWorld, books: OrderBooks, paymentId: string): Promise<number> => {
  let now: OrderBooks = books;
  for (let steps = 0; steps < mostSteps; steps++) {
    const payment = now.payments.find((p) => p.id === paymentId);
    const sessionId = payment?.provider?.sessionId;
    const facts = sessionId && (await world.pay?.facts(sessionId));
    if (!payment || !facts) return steps;
    const change = converge(now, payment, facts, { actor: stripeActor, now: world.now() });
    if (!change) return steps;
    await written(world, now, change);
    now = after(now, change);
  }
  return mostSteps;
};

/** Brings the payments by card of an order to what the provider says of them; how many steps that took. */
export const convergeOrder = (world: StripeWorld, orderId: string): Promise<number> =>
  unlessBusy(async () => {
    let steps = 0;
    const books = await world.stores.orders.books(orderId);
    for (const { id, method } of books?.payments ?? []) {
      if (method !== 'card') continue;
      const now = await world.stores.orders.books(orderId);
      if (now) steps += await agree(world, now, id);
    }
    return steps;
  });
