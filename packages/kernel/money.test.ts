import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Currency, decimalOf, exponents, money } from './money.ts';

test('an amount is read to the minor unit of its own currency', () => {
  expect(money('12.5', 'USD')).toEqual({ currency: 'USD', minor: 1250 });
  expect(money('1500', 'KRW')).toEqual({ currency: 'KRW', minor: 1500 });
  expect(money('1.234', 'KWD')).toEqual({ currency: 'KWD', minor: 1234 });
});

test.each(['1500.5 KRW', '0.001 USD', '-1 USD', '1e3 USD', 'NaN USD', '99999999999999999999 KRW', ' USD'])(
  '%s is no amount',
  (given) => {
    const [decimal = '', currency = 'USD'] = given.split(' ');
    expect(() => money(decimal, currency as Currency)).toThrow(expect.objectContaining({ code: 'money.invalid' }));
  },
);

test('every amount survives being written and read', () => {
  const currencies = Object.keys(exponents) as Currency[];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.constantFrom(...currencies), (minor, currency) => {
      expect(money(decimalOf({ currency, minor }), currency)).toEqual({ currency, minor });
    }),
  );
});
