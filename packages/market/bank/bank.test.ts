import { expect, test } from 'vitest';
import { holderMatches, masked, readBankDetails } from './details.ts';

const kr = { by: 'kr', bank: '004', number: '123456-01-234567', holder: '가온기어테크', currency: 'KRW' } as const;
const iban = { by: 'iban', iban: 'DE89 3704 0044 0532 0130 00', holder: 'Hollmann GmbH', currency: 'EUR' } as const;

test('accounts are kept in one form, and shown by bank and last four digits', () => {
  expect(readBankDetails(kr)).toMatchObject({ number: '12345601234567' });
  expect(masked(readBankDetails(kr))).toEqual({ by: 'kr', country: 'KR', bank: '004', last: '4567', currency: 'KRW' });
  expect(readBankDetails(iban)).toMatchObject({ iban: 'DE89370400440532013000' });
  expect(masked(readBankDetails(iban))).toEqual({ by: 'iban', country: 'DE', last: '3000', currency: 'EUR' });
});

test.each([
  [{ ...iban, iban: 'DE89370400440532013001' }, '/iban'],
  [{ ...iban, bic: 'XX' }, '/bic'],
  [{ ...kr, bank: '999' }, '/bank'],
  [{ ...kr, number: '12' }, '/number'],
])('a wrong account is refused at its field: %o', (details, pointer) => {
  expect(() => readBankDetails(details)).toThrow(expect.objectContaining({ fields: [expect.objectContaining({ pointer })] }));
});

test('all that is wrong with an account is said at once', () => {
  const wrong = { ...kr, bank: '999', number: '12', bic: 'XX' };
  expect(() => readBankDetails(wrong)).toThrow(
    expect.objectContaining({ fields: ['/bank', '/number', '/bic'].map((pointer) => expect.objectContaining({ pointer })) }),
  );
});

test('the holder is the organisation whatever legal form the bank writes', () => {
  const names = { ko: '가온기어테크', en: 'Gaon Gear Tech' };
  for (const holder of [
    '(주)가온기어테크',
    '주식회사 가온기어테크',
    '㈜ 가온 기어테크',
    'GAON GEAR TECH CO., LTD.',
    'Gaon Gear Tech Inc',
  ])
    expect(holderMatches(holder, names), holder).toBe(true);
  for (const holder of ['가온기어', '김나래', 'Gaon Trading', '(주)']) expect(holderMatches(holder, names), holder).toBe(false);
});
