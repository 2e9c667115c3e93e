import { expect, test } from 'vitest';
import { businessNumber, checks } from './business-number.ts';

test('a business number is taken in any usual writing, and its check digit must be right', () => {
  expect(businessNumber('120-81-47521')).toBe('1208147521');
  expect(businessNumber(' １２０ 81 47521 ')).toBe('1208147521');
  for (const wrong of ['1208147522', '120-81-4752', '0000000000', '', 'abcdefghij', '12081475211'])
    expect(() => businessNumber(wrong), wrong).toThrow(expect.objectContaining({ code: 'business.number' }));
});

test('of ten numbers that differ in the last digit one is right, also where the sum ends in nought', () => {
  for (let n = 100_000_000; n < 100_002_000; n += 7) {
    const right = Array.from({ length: 10 }, (_, last) => `${n}${last}`).filter(checks);
    expect(right, String(n)).toHaveLength(1);
  }
});
