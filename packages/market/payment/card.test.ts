import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { type Currency, exponents } from '@sandan/kernel/money';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardBegun, stepTowards } from './card.ts';
import type { ProviderFacts } from './facts.ts';

const currency = fc.constantFrom(...(Object.keys(exponents) as Currency[]));
const status = fc.constantFrom<ProviderFacts['status']>('open', 'processing', 'succeeded', 'failed', 'cancelled');
const minor = fc.integer({ min: 1, max: 10 ** 12 });
const [payerId, payeeId] = [newId('organisation'), newId('organisation')];
const begun = (amount: { currency: Currency; minor: number }) =>
  cardBegun(
    { subject: { kind: 'order', orderId: newId('order'), instalment: '1' }, payerId, payeeId, amount },
    { actor: memberOf(newId('person'), payerId, ['owner']), now: new Date('2026-03-02T01:00:00Z') },
  );

test('M6: a payment takes no step, whatever its state at the provider, where amount or currency are not its own there', () => {
  fc.assert(
    fc.property(currency, minor, currency, minor, status, (ours, amount, theirs, said, at) => {
      const payment = begun({ currency: ours, minor: amount });
      const facts = { intentId: 'pi_1', status: at, amount: said, currency: theirs };
      const step = () => stepTowards(payment, facts);
      if (said === amount && theirs === ours) expect(step).not.toThrow();
      else expect(step).toThrow(expect.objectContaining({ kind: 'conflict', code: 'payment.mismatch' }));
      expect(() => stepTowards(payment, { ...facts, amount, currency: ours })).not.toThrow();
      for (const other of [
        { amount: amount + 1, currency: ours },
        { amount: amount - 1, currency: ours },
        { amount: amount * 100, currency: ours },
        { amount, currency: ours.toLowerCase() },
      ])
        expect(() => stepTowards(payment, { ...facts, ...other })).toThrow(expect.objectContaining({ code: 'payment.mismatch' }));
    }),
    { numRuns: 2000 },
  );
});
