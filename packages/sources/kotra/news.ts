import type { Arrival } from '@sandan/market/import/arrival';
import { countryOf } from '@sandan/market/reference/country';
import { hsOf } from '@sandan/market/reference/hs';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { type Row, readAnswer } from '../data-go-kr/answer.ts';
import type { Gateway, Service } from '../data-go-kr/gateway.ts';
import { textOfHtml } from '../html.ts';
import { arrived, referenceOf } from '../reference.ts';
import { clean, day } from '../text.ts';

export const source = 'kotra-news';

/** One page holds 100 articles at most; `search8` asks for bodies, summaries and keywords, without it there are none. */
export const newsService = (params: Readonly<Record<string, string>>): Service => ({
  path: '/B410001/kotra_overseasMarketNews/ovseaMrktNews/ovseaMrktNews',
  name: 'kotra news',
  provider: 'kotra',
  params: { type: 'json', search8: 'Y', ...params },
});
export const newsPerPage = 100;

const link = (text: string | undefined): string | undefined => {
  const url = URL.parse(text ?? '');
  return url && (url.protocol === 'https:' || url.protocol === 'http:') && url.href.length <= 500 ? url.href : undefined;
};

const licenceOf = (row: Row): number | undefined => {
  const type = /^([1-4])\s*유형$/.exec((row.dataType ?? '').trim())?.[1];
  return type ? Number(type) : undefined;
};

/**
 * An article: title, day, countries, HS code, summary and link; its text only where its KOGL licence is type 1, which lets anybody
 * show it changed and for profit. The name of its writer is left out. @throws Fault invalid `reference.invalid`
 */
export const newsOf = (row: Row, fetchedAt: Date): ReferenceRecord => {
  const licence = licenceOf(row);
  const countries = (row.natn ?? '').split(/[,·/]/).flatMap((name) => countryOf(name) ?? []);
  const on = day((row.othbcDt ?? '').replaceAll('"', ''));
  const url = link(row.kotraNewsUrl);
  const text = licence === 1 ? textOfHtml(row.newsBdt ?? '', 20_000) : '';
  const hs = (row.hsCdNm ?? '').split(/[^\d.]+/).flatMap((code) => hsOf(code) ?? []);
  const words = (row.kwrd ?? '').split(',').map((word) => clean(word, 60));
  const summary = textOfHtml(row.cntntSumar ?? '', 1000);
  return referenceOf(
    { source, sourceId: clean(row.bbstxSn ?? '', 40), fetchedAt },
    {
      title: { ko: clean(textOfHtml(row.newsTitl ?? '', 300), 300) },
      ...(url ? { url } : {}),
      hs: [...new Set(hs)].slice(0, 20),
      countries: [...new Set(countries)].slice(0, 20),
      ...(on ? { on } : {}),
      fact: {
        kind: 'news',
        ...(summary ? { summary } : {}),
        ...(text ? { text } : {}),
        ...(licence ? { licence } : {}),
        ...(row.ovrofInfo ? { office: clean(row.ovrofInfo, 100) } : {}),
        ...(row.indstCl ? { sector: clean(row.indstCl, 200) } : {}),
        ...(row.infoCl ? { about: clean(row.infoCl, 60) } : {}),
        keywords: [...new Set(words.filter(Boolean))].slice(0, 30),
      },
    },
  );
};

export const newsArrivals = (rows: readonly Row[], document: string, fetchedAt: Date, before = 0): Arrival<ReferenceRecord>[] =>
  rows.map((row, i) => arrived(document, before + i + 1, row.bbstxSn, row.newsTitl, () => newsOf(row, fetchedAt)));

/** A saved answer. */
export const readNews = (bytes: Uint8Array, document: string, fetchedAt: Date) =>
  newsArrivals(readAnswer(bytes, 200, 'kotra', fetchedAt).rows, document, fetchedAt);

export const newsPages = (gateway: Gateway, params: Readonly<Record<string, string>>, from: number) =>
  gateway.pages(newsService(params), newsPerPage, from);
