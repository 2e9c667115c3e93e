import { expect, it } from 'vitest';
import { officeNumber, officeNumberAsWritten, officeNumberWord } from './office-number.ts';

const written: readonly (readonly [string, string, string])[] = [
  ['US 11,646,472 B2', 'us11646472', 'registration'],
  ['US11646472B2', 'us11646472', 'registration'],
  ['11,646,472 B2', 'us11646472', 'registration'],
  ['미국특허 11,646,472', 'us11646472', 'registration'],
  ['US Patent No. 11,646,472', 'us11646472', 'registration'],
  ['US5123456A', 'us5123456', 'registration'],
  ['US RE45,123 E', 'usre45123', 'registration'],
  ['US 2021/0123456 A1', 'us20210123456', 'publication'],
  ['US20210123456A1', 'us20210123456', 'publication'],
  ['US2021123456A1', 'us20210123456', 'publication'],
  ['2021/0123456', 'us20210123456', 'publication'],
  ['17/248,024', 'us17248024', 'application'],
  ['US 17/248,024', 'us17248024', 'application'],
  ['US application 17248024', 'us17248024', 'application'],
  ['US202117248024', 'us17248024', 'application'],
  ['US202117248024A', 'us17248024', 'application'],
  ['EP 1 234 567 B1', 'ep1234567', 'registration'],
  ['EP1234567', 'ep1234567', 'publication'],
  ['EP 3123456 A1', 'ep3123456', 'publication'],
  ['EP 16812345.6', 'ep16812345', 'application'],
  ['EP20160812345', 'ep16812345', 'application'],
  ['WO 2019/123456', 'wo2019123456', 'publication'],
  ['WO2019123456A1', 'wo2019123456', 'publication'],
  ['WO 98/12345', 'wo1998012345', 'publication'],
  ['WO9812345A1', 'wo1998012345', 'publication'],
  ['PCT/KR2019/012345', 'wokr2019012345', 'application'],
  ['PCT-KR2019-012345', 'wokr2019012345', 'application'],
  ['WO2019KR12345', 'wokr2019012345', 'application'],
  ['KR2019012345W', 'wokr2019012345', 'application'],
  ['US2019012345W', 'wous2019012345', 'application'],
  ['特開2015-123456', 'jp2015123456', 'publication'],
  ['日本特開2015-123456', 'jp2015123456', 'publication'],
  ['特開平10-123456', 'jp1998123456', 'publication'],
  ['JPH10123456A', 'jp1998123456', 'publication'],
  ['JP2015-123456A', 'jp2015123456', 'publication'],
  ['特願2015-123456', 'jp2015123456', 'application'],
  ['特許第5123456号', 'jp5123456', 'registration'],
  ['JP5123456B2', 'jp5123456', 'registration'],
  ['일본특허 5123456', 'jp5123456', 'registration'],
  ['특허 JP 5123456', 'jp5123456', 'registration'],
  ['CN 101234567 A', 'cn101234567', 'publication'],
  ['CN101234567B', 'cn101234567', 'registration'],
  ['CN 201510123456.7', 'cn201510123456', 'application'],
  ['CN201510123456X', 'cn201510123456', 'application'],
  ['CN2023104556449', 'cn202310455644', 'application'],
  ['DE102015123456A1', 'de102015123456', 'publication'],
  ['DE 10 2015 123 456 B4', 'de102015123456', 'registration'],
  ['GB2512345A', 'gb2512345', 'publication'],
  ['TWI234567B', 'twi234567', 'registration'],
  ['10-2016-0138184', '1020160138184', 'application'],
  ['KR20160138184A', '1020160138184', 'publication'],
  ['KR 10-2016-0138184 A', '1020160138184', 'publication'],
  ['출원번호 10-2016-0138184', '1020160138184', 'application'],
  ['제10-1234567호', '1012345670000', 'registration'],
  ['KR101234567B1', '1012345670000', 'registration'],
  ['1012345670000', '1012345670000', 'registration'],
  ['KR20160001234U', '2020160001234', 'publication'],
];

it.each(written)('%s is %s, a number of %s', (text, word, kind) => {
  const number = officeNumber(text);
  expect(number && officeNumberWord(number)).toBe(word);
  expect(number?.kind).toBe(kind);
});

it('reads back what it writes', () => {
  for (const [text, word] of written) {
    const number = officeNumber(text);
    const again = number && officeNumber(officeNumberAsWritten(number));
    expect(again && officeNumberWord(again), text).toBe(word);
  }
  const us = officeNumber('US11646472B2');
  expect(us && officeNumberAsWritten(us)).toBe('US 11,646,472 B2');
});

it('takes no other text for a number of an office', () => {
  for (const text of [
    '',
    'BV-100/A',
    'valve',
    '6204-2RSH',
    '8801234567893',
    '100000',
    '2019',
    'US',
    'EP 12',
    '1,234,567',
    'M12x1234',
    '010-1234-5678',
  ])
    expect(officeNumber(text), text).toBeUndefined();
});
