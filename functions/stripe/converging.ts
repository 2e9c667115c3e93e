import { Fault } from '@sandan/kernel/fault';
import type { ProviderFacts } from '@sandan/market/payment/facts';
import type { Payment } from '@sandan/market/payment/payment';
import { audit } from '@sandan/store/audits';
import { commit, work } from '@sandan/store/work';
import { booksOf, type CardBooks } from './books.ts';
import { type StripeWorld, stripeActor } from './world.ts';

type Step = NonNullable<ReturnType<CardBooks['done']>>;

/** Writes a change that the provider brought about, with its line of the audit. */
export const written = async ({ stores }: StripeWorld, { payeeId }: CardBooks, { write, said }: Step): Promise<void> => {
  const w = work();
  write(w);
  const { action, object, version, by } = said;
  audit(stores.db, w, { operation: `stripe.${action}`, object, version, status: 0, by, organisationId: payeeId });
  await commit(stores.db, w);
};

const attempts = 4;
const lost: ReadonlySet<string> = new Set(['order.stale', 'licence.stale', 'usageInvoice.stale', 'store.busy', 'ledger.twice']);

/** Does it anew where another write came first. */
export const unlessBusy = async <T>(act: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (fault) {
      if (!(fault instanceof Fault && lost.has(fault.code)) || attempt >= attempts) throw fault;
      await new Promise((r) => setTimeout(r, 5 + Math.random() * 20 * attempt));
    }
  }
};

/** No payment takes more steps than that to agree with the provider. */
const mostSteps = 6;

/** What the provider says of a payment; a page that could still be paid on is closed before that where nothing is left to pay. */
const factsOf = async ({ pay }: StripeWorld, books: CardBooks, payment: Payment): Promise<ProviderFacts | undefined> => {
  const sessionId = payment.provider?.sessionId;
  if (!pay || !sessionId) return undefined;
  const facts = await pay.facts(sessionId);
  const payable = facts?.status === 'open' || facts?.status === 'failed';
  if (!payable || !books.unwanted(payment)) return facts;
  await pay.close(sessionId);
  return pay.facts(sessionId);
};

const agree = async (world: StripeWorld, books: CardBooks, paymentId: string): Promise<number> => {
  let now = books;
  for (let steps = 0; steps < mostSteps; steps++) {
    const payment = now.payments.find((p) => p.id === paymentId);
    const facts = payment && (await factsOf(world, now, payment));
    if (!payment || !facts) return steps;
    const step = now.converge(payment, facts, { actor: stripeActor, now: world.now() });
    if (!step) return steps;
    await written(world, now, step);
    now = step.books;
  }
  return mostSteps;
};

/** Brings the payments by card of some books to what the provider says of them; how many steps that took. */
export const convergeBooks = (world: StripeWorld, id: string): Promise<number> =>
  unlessBusy(async () => {
    let steps = 0;
    const books = await booksOf(world.stores, id);
    for (const payment of books?.payments ?? []) {
      if (payment.method !== 'card') continue;
      const now = await booksOf(world.stores, id);
      if (now) steps += await agree(world, now, payment.id);
    }
    return steps;
  });
