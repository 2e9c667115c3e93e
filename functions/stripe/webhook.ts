import { Fault } from '@sandan/kernel/fault';
import { paidBooks } from '@sandan/market/payment/payment';
import { accountNow } from '@sandan/market/payment/payout-account';
import { type Message, readMessage } from '@sandan/pay/webhook';
import { commit, work } from '@sandan/store/work';
import { isBooks } from './books.ts';
import { convergeBooks, unlessBusy } from './converging.ts';
import { type StripeWorld, stripeActor } from './world.ts';

/** The seller's account as the provider says it is now. */
export const convergeAccount = (world: StripeWorld, accountId: string): Promise<void> =>
  unlessBusy(async () => {
    const { stores, pay } = world;
    const before = await stores.payoutAccounts.byAccount(accountId);
    const said = before && (await pay?.account(accountId));
    const next = before && said && accountNow(before, said, stripeActor, world.now());
    if (!next) return;
    const w = work();
    stores.payoutAccounts.put(w, next);
    await commit(stores.db, w);
  });

/** The books that a message is about, by the id that lies in it or by the payment of its intent. */
const aboutOf = async ({ stores }: StripeWorld, { group, intentId }: Message): Promise<string | undefined> => {
  if (group && isBooks(group)) return group;
  const payment = intentId ? await stores.payments.ofIntent(intentId) : undefined;
  return payment && paidBooks(payment);
};

/** Kinds of message after which something may have changed; a payment may be known later than what follows from it. */
const about = /^(?:checkout\.session|payment_intent|charge|refund)\./;

/**
 * Takes a message of the provider. It is a hint and no more: what it names is read anew from the provider, so that a message that is
 * repeated, late or out of order changes nothing that is not so. Its id is kept once what it led to is written.
 * @throws Fault unauthenticated `payment.signature`; limited `payment.later` where what it names is not known yet
 */
export const hear = async (world: StripeWorld, raw: string, signature: string | null): Promise<'heard' | 'again' | 'ignored'> => {
  const message = readMessage(raw, signature, world.paySecret, world.now());
  if (message.live !== world.payLive) return 'ignored';
  const { providerEvents, db } = world.stores;
  if (await providerEvents.heard(message.id)) return 'again';
  if (message.account) await convergeAccount(world, message.account);
  const bookId = about.test(message.type) ? await aboutOf(world, message) : undefined;
  if (message.type.startsWith('charge.dispute.') && !bookId)
    throw new Fault('limited', 'payment.later', message.type, { retryAfter: 60 });
  if (bookId) await convergeBooks(world, bookId);
  const w = work();
  providerEvents.note(w, { id: message.id, type: message.type, at: world.now().toISOString(), ...(bookId ? { bookId } : {}) });
  try {
    await commit(db, w);
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.kind !== 'conflict') throw fault;
    return 'again';
  }
  return bookId || message.account ? 'heard' : 'ignored';
};
