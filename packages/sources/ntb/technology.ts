import { Fault } from '@sandan/kernel/fault';
import type { Arrival, SourceRecord } from '@sandan/market/import/arrival';
import { applicationAsWritten } from '@sandan/market/patent/number';
import { type Row, readAnswer } from '../data-go-kr/answer.ts';
import type { Gateway, Service } from '../data-go-kr/gateway.ts';
import { textOfHtml } from '../html.ts';
import { arrived, digestOf } from '../reference.ts';
import { clean } from '../text.ts';
import { categoryName } from './category.ts';
import { cooperationOf, titleOf, words } from './text.ts';

export const source = 'ntb';
export const technologiesPerPage = 100;

/** It answers in twelve to eighteen seconds, in XML whatever is asked for. */
export const technologyService = (params: Readonly<Record<string, string>> = {}): Service => ({
  path: '/B552536/tech_4/techall',
  name: 'ntb techall',
  provider: 'gateway',
  params,
  limits: { attemptMs: 60_000, ms: 150_000 },
});

const pageOf = (number: string): string =>
  `https://www.ntb.kr/market/selectFullTechAndRecommend.do?techKey=&stechNum=${encodeURIComponent(number)}`;

const number = (text: string | undefined): string[] => {
  try {
    return text?.trim() ? [applicationAsWritten(text)] : [];
  } catch {
    return [];
  }
};

/** A technology of the bank as a listing takes it. @throws Fault invalid `record.number`, `record.untitled` */
export const technologyOf = (row: Row, fetchedAt: Date): SourceRecord => {
  const sourceId = clean(row.stechNum ?? '', 40);
  if (!/^[A-Z0-9-]{4,40}$/i.test(sourceId)) throw new Fault('invalid', 'record.number', `no number: ${sourceId}`);
  const title = titleOf(row.techName);
  if (!title) throw new Fault('invalid', 'record.untitled', `${sourceId} has no title`);
  const taken: Record<string, unknown> = { 'title.ko': title };
  const take = (path: string, value: string | readonly unknown[] | undefined) => {
    if (value !== undefined && value.length > 0) taken[path] = value;
  };
  const category = categoryName(row.tcateCodem, row.tcateCodep)?.[0] ?? clean(row.tcateNamem ?? row.tcateNamep ?? '', 60);
  take('summary.ko', textOfHtml(row.summary ?? '', 6000));
  take('keywords', [...new Set([...words(row.keyword, 25), ...words(category, 3), ...words(row.devStatusName, 1)])].slice(0, 30));
  take('attributes.applications', words(row.appFld, 20));
  take('attributes.cooperation', cooperationOf(row.transType));
  take('attributes.holder', words(row.orgName, 10));
  take('attributes.applicationNumber', number(row.patentAplcNo));
  return {
    source,
    sourceId,
    scheme: 'ntb-tech',
    kind: 'technology',
    url: pageOf(sourceId),
    fetchedAt: fetchedAt.toISOString(),
    digest: digestOf(taken),
    taken,
  };
};

export const technologyArrivals = (rows: readonly Row[], document: string, fetchedAt: Date, before = 0): Arrival[] =>
  rows.map((row, i) => arrived(document, before + i + 1, row.stechNum, row.techName, () => technologyOf(row, fetchedAt)));

export const readTechnologies = (bytes: Uint8Array, document: string, fetchedAt: Date): Arrival[] =>
  technologyArrivals(readAnswer(bytes, 200, 'gateway', fetchedAt).rows, document, fetchedAt);

/**
 * The pages of a question. A filter that the service does not know is left out of account and brings all 294,000 technologies; so
 * the total of a filtered question is held against that of all.
 * @throws Fault invalid `source.filterIgnored`, and those of the gateway
 */
export async function* technologyPages(gateway: Gateway, filter: Readonly<Record<string, string>>, from: number) {
  const filtered = Object.keys(filter).length > 0;
  const all =
    filtered && from === 1 ? (await gateway.get(technologyService(), { pageNo: '1', numOfRows: '1' })).total : undefined;
  for await (const page of gateway.pages(technologyService(filter), technologiesPerPage, from)) {
    if (all !== undefined && page.total === all)
      throw new Fault('invalid', 'source.filterIgnored', `${JSON.stringify(filter)} brings all ${all}`, {
        params: { total: all },
      });
    yield page;
  }
}
