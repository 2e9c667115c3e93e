import type { ProviderDispute, ProviderFacts } from '@sandan/market/payment/facts';
import type Stripe from 'stripe';
import { fromProvider } from './amount.ts';

const expanded = <T extends { id: string }>(one: string | T | null | undefined): T | undefined =>
  one && typeof one !== 'string' ? one : undefined;

const intentOf = (session: Stripe.Checkout.Session): Stripe.PaymentIntent | undefined => expanded(session.payment_intent);

/** The charge of a page whose payment was read with it. */
export const chargeOf = (session: Stripe.Checkout.Session): Stripe.Charge | undefined =>
  expanded<Stripe.Charge>(intentOf(session)?.latest_charge);

/** A payment that fails once its page was completed is over as one is whose page has run out: nobody can pay it there again. */
const statusOf = (session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent | undefined): ProviderFacts['status'] => {
  if (intent?.status === 'succeeded') return 'succeeded';
  if (intent?.status === 'canceled' || session.status === 'expired') return 'cancelled';
  if (intent?.status === 'processing') return 'processing';
  if (session.status === 'complete' && intent?.status === 'requires_payment_method') return 'cancelled';
  return intent?.last_payment_error ? 'failed' : 'open';
};

/**
 * What the provider took of an entry of its balance, in the currency of what was charged: where it keeps its books in another, the fee is
 * the same part of the charge as it is of the entry.
 */
const feeOf = (charged: number, { amount, fee }: Pick<Stripe.BalanceTransaction, 'amount' | 'fee'>): number =>
  amount === 0 ? 0 : Math.round((charged * fee) / Math.abs(amount));

const outcomeOf = (status: string): ProviderDispute['outcome'] =>
  status === 'won' || status === 'warning_closed' ? 'won' : status === 'lost' ? 'lost' : 'open';

/** What was taken out of the balance for a chargeback, and what it cost; nothing for an inquiry that took nothing. */
const disputeOf = ({ id, amount, currency, status, balance_transactions }: Stripe.Dispute): ProviderDispute | undefined => {
  if (!balance_transactions.some((b) => b.amount < 0)) return undefined;
  const fee = balance_transactions.reduce((sum, entry) => sum + feeOf(amount, entry), 0);
  return { id, minor: fromProvider(amount, currency), fee: fromProvider(fee, currency), outcome: outcomeOf(status) };
};

/** What a page, read with its payment, charge and entry of the balance, says; and the dispute about its charge. */
export const factsOf = (session: Stripe.Checkout.Session, disputed?: Stripe.Dispute): ProviderFacts => {
  const intent = intentOf(session);
  const charge = chargeOf(session);
  const entry = expanded<Stripe.BalanceTransaction>(charge?.balance_transaction);
  const dispute = disputed && disputeOf(disputed);
  const currency = (intent?.currency ?? session.currency ?? '').toUpperCase();
  const status = statusOf(session, intent);
  const received = status === 'succeeded' ? intent?.amount_received : intent?.amount;
  const failure = intent?.last_payment_error?.code;
  return {
    intentId: intent?.id ?? session.id,
    status,
    amount: fromProvider(received ?? session.amount_total ?? 0, currency),
    currency,
    ...(charge ? { chargeId: charge.id } : {}),
    ...(charge && entry ? { fee: fromProvider(feeOf(charge.amount, entry), currency) } : {}),
    ...(failure ? { failure } : {}),
    ...(dispute ? { dispute } : {}),
  };
};
