import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { countryOf } from '@sandan/market/reference/country';
import { hsOf } from '@sandan/market/reference/hs';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { type Row, readAnswer } from '../data-go-kr/answer.ts';
import type { Gateway } from '../data-go-kr/gateway.ts';
import { arrived, referenceOf, whole } from '../reference.ts';
import { clean } from '../text.ts';

export const source = 'customs';

/** Months of a question: `YYYYMM`, the first and the last. */
export interface Months {
  readonly from: string;
  readonly to: string;
}

const index = (month: string): number => {
  const match = /^(\d{4})(0[1-9]|1[0-2])$/.exec(month);
  if (!match) throw new Fault('invalid', 'source.refused', `${month} is no month`, { params: { sourceMessage: month } });
  return Number(match[1]) * 12 + Number(match[2]) - 1;
};
const monthOf = (i: number): string => `${Math.floor(i / 12)}${String((i % 12) + 1).padStart(2, '0')}`;

/** The questions that a span needs: the service answers for twelve months at most. */
export const years = ({ from, to }: Months): readonly Months[] => {
  const [first, last] = [index(from), index(to)];
  const parts: Months[] = [];
  for (let at = first; at <= last; at += 12) parts.push({ from: monthOf(at), to: monthOf(Math.min(at + 11, last)) });
  return parts;
};

/** The year of months that ends before the last month, which customs publish around the fifteenth. */
export const lastYear = (now: Date): Months => {
  const last = now.getUTCFullYear() * 12 + now.getUTCMonth() - (now.getUTCDate() > 16 ? 1 : 2);
  return { from: monthOf(last - 11), to: monthOf(last) };
};

const periodOf = (text: string): string | undefined => {
  const match = /^(\d{4})(?:\.(0[1-9]|1[0-2]))?$/.exec(text.trim());
  return match ? (match[2] ? `${match[1]}-${match[2]}` : match[1]) : undefined;
};

/** The last row of an answer is the sum of the others (`총계`, all else `-`): it is no month of any goods. */
export const isTotal = (row: Row): boolean => /총계|합계/.test(row.year ?? '') || (row.hsCd === '-' && row.statCd === '-');

/** Goods, country and month. National codes are summed up under their six digits by whoever shows them. */
export const statisticOf = (row: Row, fetchedAt: Date): ReferenceRecord => {
  const period = periodOf(row.year ?? '');
  const code = (row.hsCd ?? '').replace(/\D/g, '');
  const hs = hsOf(code);
  const country = countryOf(row.statCd ?? '') ?? countryOf(row.statCdCntnKor1 ?? '');
  const [exportUsd, importUsd] = [whole(row.expDlr), whole(row.impDlr)];
  const [exportKg, importKg, balanceUsd] = [whole(row.expWgt), whole(row.impWgt), whole(row.balPayments)];
  if (!period || !hs || !country || exportUsd === undefined || importUsd === undefined)
    throw new Fault('invalid', 'reference.invalid', `${row.year} ${row.hsCd} ${row.statCd} ${row.expDlr}`.slice(0, 200));
  const title = clean(row.statKor ?? '', 300);
  return referenceOf(
    { source, sourceId: `${code}-${country}-${period}`, fetchedAt },
    {
      ...(title ? { title: { ko: title } } : {}),
      hs: [hs],
      countries: [country],
      on: `${period.padEnd(7, '-01').slice(0, 7)}-01`,
      fact: {
        kind: 'trade_statistic',
        period,
        countryName: clean(row.statCdCntnKor1 ?? country, 80),
        exportUsd,
        importUsd,
        ...(exportKg === undefined ? {} : { exportKg }),
        ...(importKg === undefined ? {} : { importKg }),
        ...(balanceUsd === undefined ? {} : { balanceUsd }),
      },
    },
  );
};

export const statisticArrivals = (
  rows: readonly Row[],
  document: string,
  fetchedAt: Date,
  before = 0,
): Arrival<ReferenceRecord>[] =>
  rows
    .filter((row) => !isTotal(row))
    .map((row, i) =>
      arrived(document, before + i + 1, `${row.hsCd} ${row.statCd} ${row.year}`, row.statKor, () => statisticOf(row, fetchedAt)),
    );

export const readStatistics = (bytes: Uint8Array, document: string, fetchedAt: Date) =>
  statisticArrivals(readAnswer(bytes, 200, 'customs', fetchedAt).rows, document, fetchedAt);

/** Asks for goods with a country; the country must be given, pages there are none. */
export const statistics = (gateway: Gateway, hs: string, country: string, { from, to }: Months) =>
  gateway.get({
    path: '/1220000/nitemtrade/getNitemtradeList',
    name: 'customs statistics',
    provider: 'customs',
    params: { strtYymm: from, endYymm: to, hsSgn: hs, cntyCd: country },
  });
