import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applicationAsWritten, applicationNumber, registrationAsWritten, registrationNumber, rightOf } from './number.ts';

test('an application number is the same number however it is written', () => {
  for (const written of [
    '10-2016-0138184',
    '1020160138184',
    ' 10 2016 0138184 ',
    'KR10-2016-0138184',
    'KR 1020160138184 A',
    '１０-2016-0138184',
    '10–2016–0138184',
  ])
    expect(applicationNumber(written), written).toBe('1020160138184');
});

test('a registration number may leave its suffix out', () => {
  expect(registrationNumber('10-1234567')).toBe('1012345670000');
  expect(registrationNumber('10-1234567-0000')).toBe('1012345670000');
  expect(registrationNumber('KR 10-1234567 B1')).toBe('1012345670000');
  expect(registrationAsWritten('1012345670000')).toBe('10-1234567');
  expect(registrationAsWritten('1012345670001')).toBe('10-1234567-0001');
});

test('the number says which right it is', () => {
  expect(rightOf('1020160138184')).toBe('patent');
  expect(rightOf('20-2011-0001234')).toBe('utility');
  expect(rightOf('3020220047376')).toBe('design');
  expect(rightOf('4020210221422')).toBe('trademark');
  expect(rightOf('4120050001234')).toBe('trademark');
});

test('what is no Korean number is refused', () => {
  for (const text of [
    '',
    '10',
    '10-2016-013818',
    '10-2016-01381844',
    '1099990138184',
    '5020160138184',
    'US 10,123,456',
    '../etc',
    '1020160138184#',
    'a'.repeat(500),
  ])
    expect(() => applicationNumber(text), text).toThrow(expect.objectContaining({ code: 'patent.number' }));
});

test('writing a number out and reading it back gives the same number', () => {
  const digits = fc
    .tuple(fc.constantFrom('10', '20', '30', '40'), fc.integer({ min: 1948, max: 2099 }), fc.integer({ min: 0, max: 9_999_999 }))
    .map(([right, year, serial]) => `${right}${year}${String(serial).padStart(7, '0')}`);
  fc.assert(fc.property(digits, (number) => applicationNumber(applicationAsWritten(number)) === number));
});
