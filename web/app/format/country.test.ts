import { expect, test } from 'vitest';
import { countriesWritten, countryIn } from './country.server.ts';

test('countries are read by their names in either language or by their codes, and what is neither stays for the API to refuse', () => {
  expect(['독일', 'Germany', 'de', 'viet nam', 'Vietnam', '베트남', '미국', 'Narnia', ''].map(countryIn)).toEqual([
    'DE',
    'DE',
    'DE',
    'VN',
    'VN',
    'VN',
    'US',
    'Narnia',
    '',
  ]);
  expect(countriesWritten('독일, United States; kr jp\nDE')).toEqual(['DE', 'US', 'KR', 'JP']);
  expect(countriesWritten('')).toEqual([]);
});
