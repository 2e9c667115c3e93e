import { expect, test } from 'vitest';
import { countryOf, koreanName } from './country.ts';
import { hsOf, tariffOf } from './hs.ts';

test('a country is known by the names that Korean agencies write, in every spacing and with their slips', () => {
  for (const [name, code] of [
    ['튀르키예', 'TR'],
    ['터키', 'TR'],
    ['튀르키에', 'TR'],
    ['사우디 아라비아', 'SA'],
    ['보스니아ㆍ헤르체고비나', 'BA'],
    ['보스니아 헤르체고비나', 'BA'],
    ['러시아연방', 'RU'],
    ['사모아 (서사모아)', 'WS'],
    ['폴리네시아(프)', 'PF'],
    ['남아공', 'ZA'],
    ['UAE', 'AE'],
    ['바누아투', 'VU'],
    ['벨라루스', 'BY'],
    ['중국(홍콩 및 마카오 지역 제외)', 'CN'],
    ['Viet Nam', 'VN'],
    ['Vietnam', 'VN'],
    ['us', 'US'],
    ['전세계', undefined],
    ['기타국', undefined],
    ['', undefined],
  ] as const)
    expect(countryOf(name), name).toBe(code);
  expect([koreanName('US'), koreanName('VN'), koreanName('AE'), koreanName('ES')]).toEqual([
    '미국',
    '베트남',
    '아랍에미리트',
    '스페인',
  ]);
});

test('a tariff code of any country is read to its six shared digits, with the zero that a spreadsheet lost', () => {
  expect(['7304.41-0001', '7032010', '76061210\u200b', '730441000112', '8481', '84', '20827', '404100000'].map(hsOf)).toEqual([
    '730441',
    '070320',
    '760612',
    '730441',
    '8481',
    '84',
    '020827',
    '040410',
  ]);
  expect(['', '7', '00', '백', '1'.repeat(13), '85O7'].map(hsOf)).toEqual(Array(6).fill(undefined));
  expect(tariffOf('61046200221')).toBe('61046200221');
});
