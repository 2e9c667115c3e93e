import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import { placeOrder } from './place.ts';
import { orderTerms } from './terms.fixture.ts';

const at = (place: string) => {
  const buyer = { organisationId: newId('organisation'), personId: newId('person') };
  const quote = {
    quoteId: newId('message'),
    quoteVersion: 1,
    terms: { ...orderTerms, incoterm: { ...orderTerms.incoterm, place } },
    contentHash: 'd'.repeat(64),
    seller: { organisationId: newId('organisation') },
    buyer,
    demo: false,
  };
  return placeOrder(quote, {}, memberOf(buyer.personId, buyer.organisationId, ['owner']), new Date('2026-03-02T01:00:00Z'));
};

test('an order keeps the longest place that a quote can name, and none is placed that could not be read again', () => {
  const longest = `${'P'.repeat(120)}, KR`;
  expect(at(longest).order.terms.incoterm.place).toBe(longest);
  expect(() => at('P'.repeat(131))).toThrow();
});
