import { Fault } from '@sandan/kernel/fault';
import { countryOf } from '@sandan/market/reference/country';
import { csvRows } from '../csv.ts';
import { arrived, referenceOf, whole } from '../reference.ts';
import { clean } from '../text.ts';

const rankNames = ['rank', 'country', 'period', 'exports', 'imports', 'exportShare', 'importShare', 'hs'] as const;

/** Korea's trade with each country in a year: a line of title, a line of names, and rows by rank. */
export async function* rankFile(bytes: AsyncIterable<Uint8Array>, document: string, fetchedAt: Date) {
  let index = 0;
  for await (const row of csvRows(bytes, { names: rankNames })) {
    if (index === 0 && !/^\d+$/.test(row.rank ?? '')) {
      if (!/통계|순위/.test(row.rank ?? '')) throw new Fault('invalid', 'source.unexpected', 'not the ranks of KOTRA');
      continue;
    }
    index += 1;
    yield arrived(document, index, row.rank, row.country, () => {
      const [exportUsd, importUsd, rank] = [whole(row.exports), whole(row.imports), whole(row.rank)];
      const countryName = clean(row.country ?? '', 80);
      const country = countryOf(countryName);
      if (exportUsd === undefined || importUsd === undefined || !countryName || row.hs !== '전체')
        throw new Fault('invalid', 'reference.invalid', `${row.country} ${row.exports} ${row.imports} ${row.hs}`.slice(0, 200));
      return referenceOf(
        { source: 'kotra-ranks', list: clean(row.period ?? '', 7), sourceId: `${row.period}-${countryName}`, fetchedAt },
        {
          countries: country ? [country] : [],
          fact: {
            kind: 'trade_statistic',
            period: row.period ?? '',
            countryName,
            exportUsd,
            importUsd,
            balanceUsd: exportUsd - importUsd,
            ...(rank ? { rank } : {}),
          },
        },
      );
    });
  }
}

/** Fairs abroad with a Korean pavilion. The file says days without a year; its name says the year. */
export async function* exhibitionFile(bytes: AsyncIterable<Uint8Array>, document: string, fetchedAt: Date) {
  const year = /(?:^|\D)(20\d{2})\d{4}(?:\D|$)/.exec(document)?.[1];
  let index = 0;
  for await (const row of csvRows(bytes, { required: ['전시회', '전시회 영문명', '개최기간', '개최국가'] })) {
    index += 1;
    yield arrived(document, index, undefined, row.전시회, () => {
      const countryName = clean(row.개최국가 ?? '', 80);
      const country = countryOf(countryName);
      const [month, dayOf] = (row.개최기간 ?? '').slice(0, 5).split('-');
      const on = year && /^\d\d$/.test(month ?? '') && /^\d\d$/.test(dayOf ?? '') ? `${year}-${month}-${dayOf}` : undefined;
      const [ko, en] = [clean(row.전시회 ?? '', 300), clean(row['전시회 영문명'] ?? '', 300)];
      return referenceOf(
        { source: 'kotra-exhibitions', fetchedAt },
        {
          title: { ...(ko ? { ko } : {}), ...(en ? { en } : {}) },
          countries: country ? [country] : [],
          ...(on ? { on } : {}),
          fact: {
            kind: 'exhibition',
            days: clean(row.개최기간 ?? '', 60),
            countryName,
            ...(year ? { year: Number(year) } : {}),
            ...(row['품목 대분류'] ? { sector: clean(row['품목 대분류'], 80) } : {}),
            ...(row.개최도시 ? { city: clean(row.개최도시, 80) } : {}),
            ...(row.공동수행기관 ? { hosts: clean(row.공동수행기관, 200) } : {}),
          },
        },
      );
    });
  }
}
