import { Fault } from '@sandan/kernel/fault';
import { expect, test } from 'vitest';
import { readRates } from './rates.ts';

const quotesOf = (...lines: readonly object[]) => {
  const [sheet] = readRates(new TextEncoder().encode(JSON.stringify(lines)), '2026-11-27', 'x', new Date('2026-11-29T00:00:00Z'));
  const record = sheet?.record;
  return record instanceof Fault ? record.code : record?.fact.kind === 'rate' && record.fact.quotes;
};

test('currencies that are quoted by the hundred are kept by the one, beside those that are not', () => {
  expect(
    quotesOf(
      { result: 1, cur_unit: 'JPY(100)', deal_bas_r: '932.15' },
      { result: 1, cur_unit: 'IDR(100)', deal_bas_r: '8.93' },
      { result: 1, cur_unit: 'USD', deal_bas_r: '1,490.95' },
      { result: 1, cur_unit: 'CNH', deal_bas_r: '205.9' },
      { result: 1, cur_unit: 'KRW', deal_bas_r: '1' },
      { result: 1, cur_unit: 'EUR', deal_bas_r: null },
    ),
  ).toEqual({ JPY: '9.3215', IDR: '0.0893', USD: '1490.95', CNY: '205.9' });
});
