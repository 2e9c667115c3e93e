import { koreanName } from '@sandan/market/reference/country';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { gateway } from '@sandan/sources/data-go-kr/gateway';
import { exhibitionFile, rankFile } from '@sandan/sources/kotra/files';
import { newsArrivals, newsPages, newsPerPage, readNews } from '@sandan/sources/kotra/news';
import {
  readRecommended,
  recommendedArrivals,
  recommendedFile,
  recommendedPerPage,
  recommendedService,
} from '@sandan/sources/kotra/recommended';
import { readRegulations, regulationArrivals, regulationFile, regulationService } from '@sandan/sources/kotra/regulation';
import * as z from 'zod';
import { feed } from '../feed.ts';
import { listedHs } from '../listed-hs.ts';
import { importReferences } from '../references.ts';
import { readEach, readEither, readWhole } from './read.ts';

const origin = 'https://apis.data.go.kr';
const day = 24 * 60;
const none = z.strictObject({}) as z.ZodType<Record<string, never>>;
const files = {
  origin: 'https://www.kotra.or.kr',
  keys: [],
  quota: { requests: 1, per: 'day' },
  owned: false,
  params: none,
} as const;

/** News of a country (`US`) or of words in titles, of the last `days`; the last three if it is not said, and after an outage more. */
const News = z.strictObject({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  title: z.string().trim().min(1).max(50).optional(),
  days: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .optional(),
});

const dayOf = (date: Date): string => date.toISOString().slice(0, 10).replaceAll('-', '');

/** Days before the last good run that are asked for again, for articles that came late; and the longest outage that is made up for. */
const [daysAgain, mostDays] = [1, 90];

const sinceOf = (now: Date, days: number, lastGoodAt: string | undefined): Date => {
  const before = (at: number, some: number) => at - some * 86_400_000;
  const wanted = before(now.getTime(), days);
  const seen = lastGoodAt ? before(Date.parse(lastGoodAt), daysAgain) : wanted;
  return new Date(Math.max(Math.min(wanted, seen), before(now.getTime(), Math.max(days, mostDays))));
};

export const kotraNews = feed<ReferenceRecord, z.infer<typeof News>>({
  name: 'kotra-news',
  title: { ko: 'KOTRA 해외시장뉴스', en: 'KOTRA news of markets abroad' },
  home: 'https://dream.kotra.or.kr/kotranews',
  origin,
  keys: ['DATA_GO_KR_KEY'],
  quota: { requests: 900, per: 'day' },
  every: 12 * 60,
  staleAfter: 4 * day,
  owned: false,
  partial: true,
  params: News,
  async *walk({ ask, keys, params, from, lastGoodAt, now, origin: at }) {
    const door = gateway({ ask, key: keys.DATA_GO_KR_KEY ?? '', origin: at, now });
    const since = sinceOf(now(), Number(params.days ?? 3), lastGoodAt);
    const asked = {
      search4: dayOf(since),
      search7: dayOf(now()),
      ...(params.country ? { search1: koreanName(params.country) } : {}),
      ...(params.title ? { search2: params.title } : {}),
    };
    for await (const { page, rows, total, last } of newsPages(door, asked, Number(from ?? 1)))
      yield {
        arrivals: newsArrivals(rows, 'kotra-news', now(), (page - 1) * newsPerPage),
        ...(total === undefined ? {} : { total }),
        ...(last ? {} : { next: String(page + 1) }),
      };
  },
  read: readWhole(readNews),
  sink: importReferences,
});

const regulationsPerPage = 1000;

/** All measures against imports, in one run: what is no longer among them has ended. */
export const kotraRegulations = feed<ReferenceRecord, Record<string, never>>({
  name: 'kotra-regulations',
  title: { ko: 'KOTRA 수입규제', en: 'KOTRA import regulations' },
  home: 'https://www.data.go.kr/data/15084365/openapi.do',
  origin,
  keys: ['DATA_GO_KR_KEY'],
  quota: { requests: 900, per: 'day' },
  every: 7 * day,
  staleAfter: 30 * day,
  owned: false,
  params: none,
  async *walk({ ask, keys, now, origin: at }) {
    const door = gateway({ ask, key: keys.DATA_GO_KR_KEY ?? '', origin: at, now });
    for await (const { page, rows, total } of door.pages(regulationService, regulationsPerPage))
      yield {
        arrivals: regulationArrivals(rows, 'kotra-regulations', now(), (page - 1) * regulationsPerPage),
        ...(total === undefined ? {} : { total }),
      };
  },
  read: readEither(readWhole(readRegulations), readEach(regulationFile)),
  sink: importReferences,
});

const hsCode = z.string().regex(/^\d{6}$/);
const Recommended = z.strictObject({ hs: hsCode.optional() });

/** Countries recommended for goods, asked for the HS codes of the market's own listings, or for one. */
export const kotraRecommended = feed<ReferenceRecord, z.infer<typeof Recommended>>({
  name: 'kotra-recommended',
  title: { ko: 'KOTRA 수출 유망국가 추천', en: 'KOTRA recommended export markets' },
  home: 'https://www.data.go.kr/data/15140440/openapi.do',
  origin,
  keys: ['DATA_GO_KR_KEY'],
  quota: { requests: 900, per: 'day' },
  every: 7 * day,
  staleAfter: 30 * day,
  owned: false,
  partial: true,
  params: Recommended,
  async *walk({ ask, keys, params, from, now, origin: at, stores }) {
    const door = gateway({ ask, key: keys.DATA_GO_KR_KEY ?? '', origin: at, now });
    const all = params.hs ? [params.hs] : await listedHs(stores);
    const codes = from ? all.filter((hs) => hs >= from) : all;
    for (const [i, hs] of codes.entries()) {
      let read = 0;
      for await (const { page, rows, last } of door.pages(recommendedService(hs), recommendedPerPage)) {
        read += rows.length;
        const next = last ? codes[i + 1] : hs;
        const arrivals = recommendedArrivals(rows, `kotra-recommended:${hs}`, now(), (page - 1) * recommendedPerPage);
        yield { arrivals, ...(next ? { next } : {}) };
      }
      if (read === 0 && codes[i + 1] === undefined) return;
    }
  },
  read: readEither(readWhole(readRecommended), readEach(recommendedFile)),
  sink: importReferences,
});

export const kotraRanks = feed<ReferenceRecord, Record<string, never>>({
  ...files,
  name: 'kotra-ranks',
  title: { ko: 'KOTRA 수출 지역 순위', en: 'KOTRA ranks of export markets' },
  home: 'https://www.kotra.or.kr',
  every: 30 * day,
  staleAfter: 200 * day,
  read: readEach(rankFile),
  sink: importReferences,
});

export const kotraExhibitions = feed<ReferenceRecord, Record<string, never>>({
  ...files,
  name: 'kotra-exhibitions',
  title: { ko: 'KOTRA 해외전시회', en: 'KOTRA exhibitions abroad' },
  home: 'https://www.kotra.or.kr',
  every: 30 * day,
  staleAfter: 400 * day,
  read: readEach(exhibitionFile),
  sink: importReferences,
});
