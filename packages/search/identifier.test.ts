import { expect, it } from 'vitest';
import { identifierForms, maybeIdentifier } from './identifier.ts';

const meets = (a: string, b: string): boolean => identifierForms(a).some((form) => identifierForms(b).includes(form));

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
