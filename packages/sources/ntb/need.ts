import { Fault } from '@sandan/kernel/fault';
import type { Arrival, SourceRecord } from '@sandan/market/import/arrival';
import { type Answer, type Row, readAnswer } from '../data-go-kr/answer.ts';
import { checkPage, type Gateway, repeats, type Service } from '../data-go-kr/gateway.ts';
import { textOfHtml } from '../html.ts';
import { arrived, digestOf } from '../reference.ts';
import { clean } from '../text.ts';
import { cooperationOf, titleOf, words } from './text.ts';

export const source = 'ntb-needs';
/** More rows than this are not given. */
export const needsPerPage = 100;

export const needService = (params: Readonly<Record<string, string>> = {}): Service => ({
  path: '/B552536/tech_1/needtech',
  name: 'ntb needtech',
  provider: 'gateway',
  params,
  limits: { attemptMs: 60_000, ms: 150_000 },
});

const lines = (named: readonly (readonly [string, string | undefined])[]): string =>
  named
    .map(([name, text]) => [name, textOfHtml(text ?? '', 900)] as const)
    .filter(([, text]) => /[\p{L}\p{N}]/u.test(text))
    .map(([name, text]) => `${name}: ${text}`)
    .join('\n')
    .slice(0, 3000)
    .toWellFormed();

/** What a company looks for, as a listing of that kind takes it. @throws Fault invalid `record.number`, `record.untitled` */
export const needOf = (row: Row, fetchedAt: Date): SourceRecord => {
  const sourceId = clean(row.dmdtchNo ?? '', 40);
  if (!/^[A-Z0-9-]{1,40}$/i.test(sourceId)) throw new Fault('invalid', 'record.number', `no number: ${sourceId}`);
  const title = titleOf(row.dmdtchNm);
  if (!title) throw new Fault('invalid', 'record.untitled', `${sourceId} has no title`);
  const problem = textOfHtml(row.hopetchSumnsfeCn ?? '', 3000) || title;
  const conditions = lines([
    ['기술 지표', row.tchlgyIndcprDtl],
    ['구매 조건', row.tchlgyPccndCn],
    ['구매 희망 시기', row.hopepcEraCd],
    ['계약 유형', row.tcntrnCntrctTy],
    ['진행 상태', row.dmdtchPrgstCd],
    ['지원 기관', row.tchdlSpinsttNm],
  ]);
  const taken: Record<string, unknown> = { 'title.ko': title, 'attributes.problem': { ko: problem } };
  if (conditions) taken['attributes.conditions'] = { ko: conditions };
  const keywords = words(row.keyword);
  if (keywords.length > 0) taken.keywords = keywords;
  const cooperation = cooperationOf(row.buyKindNm, row.tcntrnCntrctTy);
  if (cooperation.length > 0) taken['attributes.cooperation'] = cooperation;
  return {
    source,
    sourceId,
    scheme: 'ntb-need',
    kind: 'need',
    url: 'https://www.ntb.kr',
    fetchedAt: fetchedAt.toISOString(),
    digest: digestOf(taken),
    taken,
  };
};

export const needArrivals = (rows: readonly Row[], document: string, fetchedAt: Date, before = 0): Arrival[] =>
  rows.map((row, i) => arrived(document, before + i + 1, row.dmdtchNo, row.dmdtchNm, () => needOf(row, fetchedAt)));

/** A page that may have ended too early: its complete rows, and the fault if it was cut. */
export interface NeedPage extends Answer {
  readonly cut?: Fault;
}

const cutCodes = new Set(['source.truncated', 'source.malformed']);

/** Reads a page of needs; of one that ends too early the items that are complete. @throws Fault of `readAnswer` for all else */
export const readNeeds = (bytes: Uint8Array, status: number, now: Date): NeedPage => {
  try {
    return readAnswer(bytes, status, 'gateway', now);
  } catch (fault) {
    if (!(fault instanceof Fault) || !cutCodes.has(fault.code)) throw fault;
    const text = new TextDecoder().decode(bytes);
    const end = text.lastIndexOf('</item>');
    const start = text.indexOf('<item>');
    if (start === -1 || end < start) throw fault;
    const whole = `<response><header><resultCode>00</resultCode></header><body><items>${text.slice(start, end)}</item></items></body></response>`;
    const total = /<totalCount>(\d{1,9})<\/totalCount>/.exec(text)?.[1];
    const { rows } = readAnswer(new TextEncoder().encode(whole), status, 'gateway', now);
    return { rows, total: total === undefined ? undefined : Number(total), cut: fault };
  }
};

const attempts = 3;

/**
 * One page of needs. One that is cut is asked for three times in all; what was complete in any of the answers is taken, and the
 * rest is told as a refusal.
 */
export const needPage = async (
  gateway: Gateway,
  page: number,
  filter: Readonly<Record<string, string>>,
  now: Date,
): Promise<NeedPage> => {
  const found = new Map<string, Row>();
  let total: number | undefined;
  for (let attempt = 1; ; attempt++) {
    const { bytes, status } = await gateway.bytes(needService(filter), { pageNo: String(page), numOfRows: String(needsPerPage) });
    const read = readNeeds(bytes, status, now);
    total = read.total ?? total;
    if (!read.cut) return { rows: read.rows, total };
    for (const row of read.rows) found.set(row.dmdtchNo ?? '', row);
    if (attempt === attempts) return { rows: [...found.values()], total, cut: read.cut };
  }
};

/**
 * The pages of needs from page `from`, to the end of what the service says it has; one that is cut is not the last.
 * @throws Fault of `needPage`; invalid `source.repeats`, `source.shrunken` as the gateway's pages
 */
export async function* needPages(
  gateway: Gateway,
  filter: Readonly<Record<string, string>>,
  from: number,
  now: () => Date,
): AsyncGenerator<NeedPage & { readonly page: number; readonly last: boolean }> {
  const { name } = needService();
  let before = '';
  for (let page = from; ; page++) {
    const read = await needPage(gateway, page, filter, now());
    const { rows, total, cut } = read;
    const print = JSON.stringify(rows);
    if (rows.length > 0 && print === before) repeats(name, page);
    before = print;
    const last = total === undefined ? !cut && rows.length < needsPerPage : page * needsPerPage >= total;
    const due = total === undefined ? 0 : Math.min(needsPerPage, total - (page - 1) * needsPerPage);
    if (!cut) checkPage(name, page, rows.length, due, last);
    yield { ...read, page, last };
    if (last) return;
  }
}

/** The arrivals of a page; what was lost of it is one refusal after the others. */
export const arrivalsOfPage = ({ rows, cut }: NeedPage, document: string, fetchedAt: Date, before: number): Arrival[] => [
  ...needArrivals(rows, document, fetchedAt, before),
  ...(cut ? [{ position: { document, index: before + rows.length + 1 }, record: cut }] : []),
];
