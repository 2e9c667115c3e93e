import { stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { step } from '@sandan/kernel/process';
import { type Hand, today } from '../royalty/books.ts';
import { next } from './card-book.ts';
import type { ProviderFacts } from './facts.ts';
import { isOpen, type Payment, paymentProcess } from './payment.ts';

/** A payment by card that begins. */
export const cardBegun = (
  of: Pick<Payment, 'subject' | 'payerId' | 'payeeId' | 'amount'>,
  { actor, now }: Hand,
  id = newId('payment', now.getTime()),
): Payment => {
  const by = stamp(actor, now);
  return {
    ...of,
    id,
    version: 1,
    method: 'card',
    state: paymentProcess.initial,
    captured: 0,
    beyond: 0,
    providerFee: 0,
    refunded: 0,
    refunding: 0,
    released: 0,
    lost: 0,
    key: id,
    created: by,
    changed: by,
  };
};

/** The payment once the provider has taken it; of it, `beyond` went beyond what was outstanding. */
export const cardCaptured = (payment: Payment, facts: ProviderFacts, beyond: number, hand: Hand): Payment =>
  next<Payment>(payment, hand, {
    state: step(paymentProcess, payment.state, 'succeed', 'provider'),
    captured: payment.amount.minor,
    beyond,
    providerFee: facts.fee ?? 0,
    on: today(hand.now),
    provider: { ...payment.provider, intentId: facts.intentId, ...(facts.chargeId ? { chargeId: facts.chargeId } : {}) },
  });

/** The payment once the provider works on it, has been refused it by the bank, or has given it up. */
export const cardMoved = (
  payment: Payment,
  action: 'process' | 'fail' | 'cancel',
  { intentId, failure }: ProviderFacts,
  hand: Hand,
): Payment =>
  next<Payment>(payment, hand, {
    state: step(paymentProcess, payment.state, action, 'provider'),
    provider: { ...payment.provider, intentId, ...(failure ? { failure: failure.slice(0, 80) } : {}) },
  });

export type CardStep = 'capture' | 'process' | 'fail' | 'cancel' | 'charge_back' | 'win' | 'lose';

/**
 * The step that leads from a payment as it is kept towards what the provider says, or none where they agree.
 * @throws Fault conflict `payment.mismatch` where amount or currency are not those of the payment (M6)
 */
export const stepTowards = (payment: Payment, { amount, currency, status, dispute }: ProviderFacts): CardStep | undefined => {
  const { state, chargeback } = payment;
  if (amount !== payment.amount.minor || currency !== payment.amount.currency)
    throw new Fault('conflict', 'payment.mismatch', payment.id);
  if (status === 'succeeded' && isOpen(payment)) return 'capture';
  if (status === 'processing' && (state === 'created' || state === 'failed')) return 'process';
  if (status === 'failed' && (state === 'created' || state === 'processing')) return 'fail';
  if (status === 'cancelled' && isOpen(payment)) return 'cancel';
  if (!dispute || (state !== 'succeeded' && state !== 'charged_back')) return undefined;
  if (!chargeback) return 'charge_back';
  if (chargeback.outcome !== 'open') return undefined;
  if (dispute.outcome === 'won') return 'win';
  return dispute.outcome === 'lost' ? 'lose' : undefined;
};
