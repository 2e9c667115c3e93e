import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import { factsOf } from './facts.ts';

/** A page with its payment, of which the provider keeps its books in won at 1,400 won to the dollar. */
const page = (intent: object, session: object = {}) =>
  ({
    id: 'cs_1',
    status: 'complete',
    amount_total: 100_000,
    currency: 'usd',
    payment_intent: {
      id: 'pi_1',
      amount: 100_000,
      amount_received: 100_000,
      currency: 'usd',
      last_payment_error: null,
      ...intent,
      latest_charge: {
        id: 'ch_1',
        amount: 100_000,
        balance_transaction: { id: 'txn_1', amount: 1_400_000, fee: 40_600, currency: 'krw' },
      },
    },
    ...session,
  }) as unknown as Stripe.Checkout.Session;

test('fees are read in the currency that was charged, in whichever the provider keeps its books', () => {
  const dispute = {
    id: 'dp_1',
    amount: 50_000,
    currency: 'usd',
    status: 'needs_response',
    balance_transactions: [{ amount: -700_000, fee: 21_000, currency: 'krw' }],
  } as unknown as Stripe.Dispute;
  const facts = factsOf(page({ status: 'succeeded' }), dispute);
  expect(facts).toMatchObject({ status: 'succeeded', amount: 100_000, currency: 'USD', fee: 2_900 });
  expect(facts.dispute).toEqual({ id: 'dp_1', minor: 50_000, fee: 1_500, outcome: 'open' });
});

test('a payment that fails after its page was completed is over, and one that fails on an open page can be tried there again', () => {
  const failed = { status: 'requires_payment_method', last_payment_error: { code: 'card_declined' } };
  expect(factsOf(page(failed))).toMatchObject({ status: 'cancelled', failure: 'card_declined' });
  expect(factsOf(page(failed, { status: 'open' }))).toMatchObject({ status: 'failed', failure: 'card_declined' });
  expect(factsOf(page({ status: 'processing' }))).toMatchObject({ status: 'processing' });
});
