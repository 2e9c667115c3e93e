import { expect, test } from 'vitest';
import { identifierKey, isGln, isLei, readIdentifier } from './identifier.ts';

test('an LEI is right by ISO 7064 MOD 97-10, and any one digit changed makes it wrong', () => {
  const lei = '5493001KJTIIGC8Y1R12';
  expect(isLei(lei)).toBe(true);
  for (let at = 18; at < 20; at++)
    expect(isLei(lei.slice(0, at) + String((Number(lei[at]) + 1) % 10) + lei.slice(at + 1))).toBe(false);
  expect(isLei('5493001KJTIIGC8Y1R1')).toBe(false);
});

test('of the ten last digits of a location number one is right', () => {
  const right = Array.from({ length: 10 }, (_, last) => `880101640000${last}`).filter(isGln);
  expect(right).toHaveLength(1);
  expect(isGln('4012345000009')).toBe(true);
});

test('numbers are kept in one form, and a wrong one is refused with its field', () => {
  expect(readIdentifier('kr_business_number', '120-81-47521')).toBe('1208147521');
  expect(readIdentifier('lei', '5493 001k jtii gc8y 1r12')).toBe('5493001KJTIIGC8Y1R12');
  expect(readIdentifier('duns', '15-048-3782')).toBe('150483782');
  expect(readIdentifier('foreign_registration', ' hrb  24680 ')).toBe('HRB 24680');
  for (const [scheme, text] of [
    ['kr_business_number', '120-81-47522'],
    ['gln', '4012345000008'],
    ['duns', '12345'],
    ['foreign_registration', '<b>'],
  ] as const)
    expect(() => readIdentifier(scheme, text), text).toThrow(
      expect.objectContaining({ fields: [{ pointer: '/value', code: 'identifier.number' }] }),
    );
});

test('a registration number is one country’s own, a business number the world’s', () => {
  expect(identifierKey('foreign_registration', 'HRB 1', 'DE')).not.toBe(identifierKey('foreign_registration', 'HRB 1', 'AT'));
  expect(identifierKey('lei', 'X', 'DE')).toBe(identifierKey('lei', 'X', 'AT'));
});
