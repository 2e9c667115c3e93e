import { Fault } from '@sandan/kernel/fault';
import { expect, test } from 'vitest';
import { regulationFile } from './regulation.ts';

const at = new Date('2026-11-29T00:00:00Z');
const spanOf = async (period: string) => {
  const text = `no,imposing_country,hs_codes,item,measure_status,target_countries,final_period,final_rate\n1,CA,730441,강관,반덤핑(규제중),한국,${period},\n`;
  const bytes = async function* () {
    yield new TextEncoder().encode(text);
  };
  for await (const { record } of regulationFile(bytes(), 'x', at)) {
    if (record instanceof Fault || record.fact.kind !== 'import_regulation') throw record;
    return [record.on, record.fact.from, record.fact.until];
  }
  return [];
};

test('a period whose beginning is no day is not said to begin when it ends', async () => {
  expect(await spanOf('ㅇ 부과기간 : 2004-05 ~ 2025-12-17')).toEqual([undefined, undefined, '2025-12-17']);
  expect(await spanOf('ㅇ 부과기간 : 1996 ~ 2025-03-13')).toEqual([undefined, undefined, '2025-03-13']);
  expect(await spanOf('ㅇ 부과기간 : 2025-04-04~')).toEqual(['2025-04-04', '2025-04-04', undefined]);
  expect(await spanOf('ㅇ 조사개시일 :2025-02-17')).toEqual(['2025-02-17', '2025-02-17', undefined]);
  expect(await spanOf('ㅇ 조사개시일 : 2024-11-12 * 2025-03-25 상무부 예비 긍정 판결')).toEqual([
    '2024-11-12',
    '2024-11-12',
    undefined,
  ]);
  expect(await spanOf('ㅇ 부과기간 : 2010-05-20～ 2027-03-20')).toEqual(['2010-05-20', '2010-05-20', '2027-03-20']);
  expect(await spanOf('ㅇ 부과기간 : 2024-08-28 - 2028-07-18')).toEqual(['2024-08-28', '2024-08-28', '2028-07-18']);
});

test('the slips of the pen in a period are read as the days they mean, and half a day as none', async () => {
  expect(await spanOf('ㅇ 부과기간 : 2016-10-20 ~ 2027--08-02')).toEqual(['2016-10-20', '2016-10-20', '2027-08-02']);
  expect(await spanOf('ㅇ 부과기간 : 2015-05-20 ~ 2025-0518')).toEqual(['2015-05-20', '2015-05-20', '2025-05-18']);
  expect(await spanOf('"ㅇ 부과기간 : 2016-03-03 ~ 2027,2-09"')).toEqual(['2016-03-03', '2016-03-03', '2027-02-09']);
  expect(await spanOf('ㅇ 부과기간 : 2023-03-01 ~ 2028-12')).toEqual(['2023-03-01', '2023-03-01', undefined]);
});
