import { expect, test } from 'vitest';
import { priceIn, priceListIn } from './catalogue.server.ts';

const sheetOf = (values: Record<string, string>) => ({ text: (name: string) => values[name] ?? '' });

test('a price that is written anew keeps what is left blank and what its form does not show', () => {
  const before = {
    ...{ listingId: 'lst_1', version: 2, title: { ko: '밸브' }, ladder: [{ from: 10, minor: 1000 }], minimum: 50, multiple: 10 },
    ...{ lead: [{ from: 1, min: 10, max: 20 }], term: { rule: 'FOB', place: 'Busan' } },
  };
  const { lead, term } = before;
  const ladder = [{ from: 10, minor: 900 }];
  expect(priceIn(sheetOf({ minimum: '1,000' }), ladder, before)).toEqual({ ladder, minimum: 1000, multiple: 10, lead, term });
  expect(priceIn(sheetOf({}), ladder, undefined)).toEqual({ ladder });
  expect(priceIn(sheetOf({ multiple: '1,5' }), ladder, undefined)).toEqual({ ladder, multiple: Number.NaN });
});

test('the least worth of an order is an amount as people write it; what is none is refused and not forgotten', () => {
  const least = (orderMinimum: string) => priceListIn(sheetOf({ scope: 'public', currency: 'EUR', orderMinimum }), []);
  expect(least('1,250.50')).toMatchObject({ orderMinimum: 125_050 });
  expect(least('')).not.toHaveProperty('orderMinimum');
  for (const text of ['12,50', '500 EUR', 'none']) expect(least(text).orderMinimum, text).toBeNaN();
});
