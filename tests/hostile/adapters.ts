import { feeds } from '@sandan/fn-sources/feeds/registry';
import { bisFile } from '@sandan/sources/bis/lists';
import { statisticArrivals, statistics } from '@sandan/sources/customs/statistic';
import { gateway } from '@sandan/sources/data-go-kr/gateway';
import { historyFile, readDaily } from '@sandan/sources/ecb/rates';
import { epo } from '@sandan/sources/epo/client';
import { euFile } from '@sandan/sources/eu/list';
import { latestRates } from '@sandan/sources/exim/rates';
import type { Ask, AskStream } from '@sandan/sources/http/ask';
import { arrivalOf } from '@sandan/sources/kipris/arrivals';
import { kipris } from '@sandan/sources/kipris/client';
import { readList } from '@sandan/sources/kipris/list';
import { newsArrivals, newsPages } from '@sandan/sources/kotra/news';
import { recommendedArrivals, recommendedService } from '@sandan/sources/kotra/recommended';
import { regulationArrivals, regulationService } from '@sandan/sources/kotra/regulation';
import { arrivalsOfPage, needPage } from '@sandan/sources/ntb/need';
import { technologyArrivals, technologyPages } from '@sandan/sources/ntb/technology';
import { askStatuses } from '@sandan/sources/nts/status';
import { arrivalsOf } from '@sandan/sources/oai/arrivals';
import { oai } from '@sandan/sources/oai/client';
import { ofacFile } from '@sandan/sources/ofac/lists';
import { unFile } from '@sandan/sources/un/list';
import { arrivalOf as applicationOf } from '@sandan/sources/uspto/arrivals';
import { uspto } from '@sandan/sources/uspto/client';

/** Takes all that a source has, as the market takes it. */
export type Adapter = (origin: string, ask: Ask, stream: AskStream) => Promise<unknown>;

const then = new Date('2026-11-22T00:00:00Z');
const sleep = async () => {};

/** The last part of a walk that is kept; all of it is read. */
const kept = 100;
const walked = async <T, R>(pages: AsyncIterable<T>, taken: (page: T) => readonly R[]): Promise<readonly R[]> => {
  let all: readonly R[] = [];
  for await (const page of pages) all = [...all, ...taken(page)].slice(-kept);
  return all;
};

const now = () => then;
const korea = (origin: string, ask: Ask) => gateway({ ask, key: 'key', origin, now });
const one = <T>(part: T): T[] => [part];
const bytesOf = async (origin: string, ask: Ask) => (await ask({ url: new URL('/file', origin), name: 'file' })).bytes;
/** A file that can be read from its beginning again. */
const file = async function* (origin: string, stream: AskStream) {
  yield* (await stream({ url: new URL('/file', origin), name: 'file', limits: { bytes: 4_000_000_000 } })).body;
};

/** Answers the question for a token by itself, so that the next one meets the source. */
const withToken =
  (ask: Ask): Ask =>
  async (question) =>
    question.url.pathname.endsWith('/accesstoken')
      ? { status: 200, headers: new Headers(), bytes: Buffer.from('{"access_token":"token","expires_in":"1200"}') }
      : ask(question);
const offices = { key: 'key', secret: 'secret', sleep };
const publication = { type: 'publication', format: 'docdb', number: 'EP.1000000.A1' } as const;

/** Sources that nobody asks: what they are comes as a file, from wherever. */
const inFiles: Readonly<Record<string, Adapter>> = Object.fromEntries(
  feeds
    .filter(({ walk }) => !walk)
    .map(({ name, read }): [string, Adapter] => [
      name.replaceAll('-', ' '),
      (origin, _, stream) => walked(read({ name, open: () => file(origin, stream) }, then), (arrivals) => arrivals),
    ]),
);

/** Every source of the market. */
export const adapters: Readonly<Record<string, Adapter>> = {
  ...inFiles,
  kipris: (origin, ask) =>
    walked(kipris({ key: 'key', origin, ask, sleep }).applicant('120070509242', { pages: 20 }), ({ records }) =>
      records.map((row) => arrivalOf(row, 'list', then)),
    ),
  'kipris detail': async (origin, ask) => {
    const { row } = await kipris({ key: 'key', origin, ask, sleep }).detail('1020190100885');
    return arrivalOf(row, 'detail', then);
  },
  'kipris status': async (origin, ask) => kipris({ key: 'key', origin, ask, sleep }).status('1020190100885'),
  'kipris family': (origin, ask) => kipris({ key: 'key', origin, ask, sleep }).family('1020190100885', then),
  'kipris file': async (origin, _, stream) => {
    const { body } = await stream({ url: new URL('/list.xml', origin), name: 'kipris file', limits: { bytes: 4_000_000_000 } });
    return walked(readList(body), (rows) => rows.map((row) => arrivalOf(row, 'file', then)));
  },
  ntb: (origin, ask) => walked(technologyPages(korea(origin, ask), {}, 1), ({ rows }) => technologyArrivals(rows, 'page', then)),
  'ntb needs': async (origin, ask) => arrivalsOfPage(await needPage(korea(origin, ask), 1, {}, then), 'page', then, 0),
  'kotra news': (origin, ask) => walked(newsPages(korea(origin, ask), {}, 1), ({ rows }) => newsArrivals(rows, 'page', then)),
  'kotra recommended': (origin, ask) =>
    walked(korea(origin, ask).pages(recommendedService('3921'), 1000), ({ rows }) => recommendedArrivals(rows, 'page', then)),
  'kotra regulations': (origin, ask) =>
    walked(korea(origin, ask).pages(regulationService, 100), ({ rows }) => regulationArrivals(rows, 'page', then)),
  customs: async (origin, ask) =>
    statisticArrivals(
      (await statistics(korea(origin, ask), '392112', 'US', { from: '202601', to: '202610' })).rows,
      'page',
      then,
    ),
  oai: (origin, ask) =>
    walked(oai({ base: new URL('/oai', origin), ask }).records({ prefix: 'oai_dc' }), ({ records }) =>
      arrivalsOf(records, 'page', then),
    ),
  nts: (origin, ask) => askStatuses({ ask, key: 'key', origin, now }, ['1234567891']),
  ecb: async (origin, ask) => readDaily(await bytesOf(origin, ask), 'daily', then),
  'ecb history': (origin, _, stream) => walked(historyFile(file(origin, stream), 'history', then), one),
  exim: async (origin, ask) => latestRates({ ask, key: 'key', origin }, '2026-11-20', then),
  ofac: (origin, _, stream) =>
    walked(
      ofacFile(() => file(origin, stream), 'list', then),
      one,
    ),
  bis: (origin, _, stream) =>
    walked(
      bisFile(() => file(origin, stream), 'list', then),
      one,
    ),
  un: (origin, _, stream) => walked(unFile(file(origin, stream), 'list', then), one),
  eu: (origin, _, stream) => walked(euFile(file(origin, stream), 'list', then), one),
  epo: (origin, ask) => epo({ ...offices, origin, ask: withToken(ask) }).search('pa=sandan'),
  'epo token': (origin, ask) => epo({ ...offices, origin, ask }).search('pa=sandan'),
  'epo family': (origin, ask) => epo({ ...offices, origin, ask: withToken(ask) }).family(publication, 'legal'),
  uspto: async (origin, ask) => {
    const { wrappers } = await uspto({ key: 'key', origin, ask }).search('title:valve');
    return wrappers.map((wrapper, n) => applicationOf(wrapper, 'search', n + 1, then));
  },
  'uspto part': (origin, ask) => uspto({ key: 'key', origin, ask }).part('17248024', 'transactions'),
  'uspto codes': (origin, ask) => uspto({ key: 'key', origin, ask }).statusCodes(),
};
