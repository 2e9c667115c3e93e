import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { lastYear, readStatistics, statisticArrivals, statistics, years } from '@sandan/sources/customs/statistic';
import { gateway } from '@sandan/sources/data-go-kr/gateway';
import * as z from 'zod';
import { feed } from '../feed.ts';
import { listedHs } from '../listed-hs.ts';
import { importReferences } from '../references.ts';
import { readWhole } from './read.ts';

const codes = (one: string) => new RegExp(`^${one}(?:,${one}){0,49}$`);
const month = z.string().regex(/^\d{4}(?:0[1-9]|1[0-2])$/);

/** Goods and countries by codes with commas, and months; else the goods of the market's listings and its main partners, for a year. */
const Params = z.strictObject({
  hs: z.string().regex(codes('\\d{2,10}')).optional(),
  countries: z.string().regex(codes('[A-Z]{2}')).optional(),
  from: month.optional(),
  to: month.optional(),
});

/** Partners of Korea's exporters in machinery and parts that are asked for if none is named. */
const partners = ['CN', 'US', 'VN', 'JP', 'IN', 'DE', 'MX', 'ID'];

/** Korea's exports and imports by goods, country and month. Customs want a country named and answer for a year at most. */
export const customs = feed<ReferenceRecord, z.infer<typeof Params>>({
  name: 'customs',
  title: { ko: '관세청 품목별 국가별 수출입실적', en: 'Korea Customs trade statistics' },
  home: 'https://www.data.go.kr/data/15101612/openapi.do',
  origin: 'https://apis.data.go.kr',
  keys: ['DATA_GO_KR_KEY'],
  quota: { requests: 9000, per: 'day' },
  every: 7 * 24 * 60,
  staleAfter: 45 * 24 * 60,
  owned: false,
  partial: true,
  params: Params,
  async *walk({ ask, keys, params, from, now, origin, stores }) {
    const door = gateway({ ask, key: keys.DATA_GO_KR_KEY ?? '', origin, now });
    const goods = params.hs ? params.hs.split(',') : await listedHs(stores);
    const span = { ...lastYear(now()), ...(params.from ? { from: params.from } : {}), ...(params.to ? { to: params.to } : {}) };
    const questions = goods.flatMap((hs) =>
      (params.countries?.split(',') ?? partners).flatMap((country) => years(span).map((months) => ({ hs, country, months }))),
    );
    const keyOf = ({ hs, country, months }: (typeof questions)[number]) => `${hs}-${country}-${months.from}`;
    const begin = from
      ? Math.max(
          0,
          questions.findIndex((question) => keyOf(question) === from),
        )
      : 0;
    for (const [i, question] of questions.slice(begin).entries()) {
      const { rows } = await statistics(door, question.hs, question.country, question.months);
      const next = questions[begin + i + 1];
      yield { arrivals: statisticArrivals(rows, `customs:${keyOf(question)}`, now()), ...(next ? { next: keyOf(next) } : {}) };
    }
  },
  read: readWhole(readStatistics),
  sink: importReferences,
});
