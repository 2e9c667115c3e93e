import { expect, it } from 'vitest';
import { askedIdentifier, identifierForms, maybeIdentifier } from './identifier.ts';

const meets = (asked: string, kept: string): boolean =>
  askedIdentifier(asked).forms.some((form) => identifierForms(kept).includes(form));

it('knows a patent number in every national and international writing', () => {
  for (const written of [
    '10-2016-0138184',
    'KR 10-2016-0138184',
    'KR20160138184A',
    'KR1020160138184',
    '１０-２０１６-０１３８１８４',
    '10.2016.0138184',
  ])
    expect(identifierForms(written)).toContain('1020160138184');
  for (const written of ['10-1234567', 'KR101234567B1', '제10-1234567호', '10-1234567-0000'])
    expect(meets(written, '1012345670000')).toBe(true);
});

it('knows a part number whatever its punctuation and case', () => {
  expect(meets('BV-100/A', 'bv100a')).toBe(true);
  expect(meets('SKF 6204-2RSH/C3', 'skf6204 2rsh c3')).toBe(true);
  expect(meets('BV-100', 'BV-101')).toBe(false);
});

it('takes a word for an identifier only if it holds a digit and is not short', () => {
  expect(maybeIdentifier('BV-100')).toBe(true);
  expect(maybeIdentifier('valve')).toBe(false);
  expect(maybeIdentifier('M8')).toBe(false);
});

it('finds a number of any office in the writing of any database', () => {
  for (const [kept, writings] of [
    ['US11646472B2', ['US 11,646,472 B2', '11646472', '미국특허 11,646,472', 'US11646472']],
    ['US2021123456A1', ['US 2021/0123456 A1', 'US20210123456A1', '2021/0123456', '20210123456']],
    ['US17248024', ['17/248,024', 'US 17/248,024', '17248024', 'US202117248024']],
    ['EP1234567B1', ['EP 1 234 567', 'EP1234567', 'EP1234567B1', '1234567']],
    ['WO2019123456A1', ['WO 2019/123456', '2019/123456', 'WO2019123456']],
    ['KR2019012345W', ['PCT/KR2019/012345', 'WO2019KR12345']],
    ['JP2015123456A', ['特開2015-123456', 'JP2015-123456A', '2015123456']],
    ['CN101234567A', ['CN 101234567 A', '101234567']],
    ['DE102015123456A1', ['DE 10 2015 123 456', '102015123456']],
  ] as const)
    for (const asked of writings) expect(meets(asked, kept), `${asked} for ${kept}`).toBe(true);
});

it('does not take the number of one office for that of another', () => {
  expect(meets('EP 1234567', 'US1234567A')).toBe(false);
  expect(meets('US 11,646,472', 'EP1164647')).toBe(false);
});

it('knows a GTIN of any length by its check digit', () => {
  expect(meets('0012345678905', '012345678905')).toBe(true);
  expect(meets('GTIN 8801234567893', '8801234567893')).toBe(true);
  expect(meets('880-1234-567893', '8801234567893')).toBe(true);
  expect(meets('8801234567893', '8801234567909')).toBe(false);
});
