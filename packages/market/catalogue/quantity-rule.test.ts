import { expect, test } from 'vitest';
import { lastValid, nextValid } from './quantity-rule.ts';

test('every fault says a quantity that can be ordered, and none smaller can', () => {
  for (let minimum = 1; minimum < 14; minimum++)
    for (let multiple = 1; multiple < 9; multiple++) {
      const rule = { minimum, multiple };
      const able = Array.from({ length: 80 }, (_, q) => q).filter((q) => q >= minimum && q % multiple === 0);
      const wanted = Array.from({ length: 39 }, (_, q) => q + 1);
      expect(wanted.map((q) => nextValid(rule, q))).toEqual(wanted.map((q) => able.find((one) => one >= q)));
      expect(wanted.map((q) => lastValid(rule, q))).toEqual(wanted.map((q) => able.findLast((one) => one <= q)));
    }
});
