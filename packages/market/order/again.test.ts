import { expect, test } from 'vitest';
import { id, list, price, steps } from '../catalogue/price-list.fixture.ts';
import type { PriceList } from '../catalogue/price-list.ts';
import { priceAgain } from './again.ts';

const [bolts, nuts] = [id('lst', 1), id('lst', 2)];
const prices = [price(1, { ladder: steps([1, 1000], [80, 900]) })];
const basket = (quantities: readonly number[], more: Partial<PriceList>, minimum?: number) => ({
  lists: [list(1, { kind: 'public' }, more)],
  lines: quantities.map((quantity, i) => ({
    listingId: i === 0 ? bolts : nuts,
    quantity,
    prices,
    terms: minimum === undefined ? {} : { minimum },
  })),
  buyer: {},
  currency: 'USD' as const,
  today: '2026-11-28',
});

test('the least worth of an order is no fault of a line, and is said once where all lines fall short of it', () => {
  expect(priceAgain(basket([60, 60], { orderMinimum: 100_000 }))).toEqual({ lines: [{ unit: 1000 }, { unit: 1000 }] });
  const short = priceAgain(basket([60, 60], { orderMinimum: 200_000 }));
  expect(short).toMatchObject({ lines: [{ unit: 1000 }, { unit: 1000 }], short: { code: 'moq.order' } });
});

test('what is raised to a quantity that can be ordered costs what that quantity costs', () => {
  const [line] = priceAgain(basket([60], {}, 80)).lines;
  expect(line).toMatchObject({ unit: 900, next: 80, fault: { code: 'moq.below' } });
});

test('a family is reached with what its lines already ask for, by the last of them', () => {
  const families = [{ name: 'Fasteners', listingIds: [bolts, nuts], minimum: 150 }];
  const { lines } = priceAgain(basket([20, 60], { families }, 50));
  expect(lines).toMatchObject([
    { unit: 1000, next: 50 },
    { unit: 900, next: 100, fault: { code: 'moq.family' } },
  ]);
});
