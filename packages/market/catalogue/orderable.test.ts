import { expect, test } from 'vitest';
import { orderable } from './orderable.ts';
import { priceFor } from './price-for.ts';
import { lists, prices, terms } from './price-list.fixture.ts';

const question = { lists, prices, terms, buyer: {}, today: '2026-11-27' };

test('the least that can be ordered is worth what an order has to be: one piece is raised to the minimum, and that to the order minimum', () => {
  const { quantity, total, orderMinimum, faults } = orderable({ ...question, quantity: 1 }, 'USD');
  expect({ quantity, total, orderMinimum, faults }).toEqual({ quantity: 50, total: 50_000, orderMinimum: 50_000, faults: [] });
});

test('whatever is asked about, what comes can be ordered and is no less, and nothing less can be', () => {
  for (let asked = 1; asked <= 130; asked++) {
    const { quantity, faults } = orderable({ ...question, quantity: asked }, 'USD');
    expect([faults, quantity >= asked]).toEqual([[], true]);
    for (let less = asked; less < quantity; less++)
      expect(priceFor({ ...question, quantity: less, currency: 'USD' }).faults).not.toEqual([]);
  }
});

test('a currency without a price is answered in one that has one', () => {
  expect(orderable({ ...question, quantity: 1 }, 'JPY').currency).toBe('KRW');
});
