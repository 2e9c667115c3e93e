import { missing } from '@sandan/kernel/fault';
import type { SourceRecord } from '@sandan/market/import/arrival';
import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { gateway } from '@sandan/sources/data-go-kr/gateway';
import { categoryFile } from '@sandan/sources/ntb/category';
import { arrivalsOfPage, needPages, needsPerPage, readNeeds } from '@sandan/sources/ntb/need';
import { readTechnologies, technologiesPerPage, technologyArrivals, technologyPages } from '@sandan/sources/ntb/technology';
import * as z from 'zod';
import { feed, type Sink } from '../feed.ts';
import { importListings } from '../import.ts';
import { importReferences } from '../references.ts';
import { bytesOf, readEach, readWhole } from './read.ts';

const home = 'https://www.ntb.kr';
const origin = 'https://apis.data.go.kr';
const word = z.string().trim().min(1).max(100).optional();

/** Technologies by name or class (`ED`); without a condition all of them, 2,500 pages of ten thousand a day. */
const Technologies = z.strictObject({ techName: word, tcateCode: word, stechNum: word });
const Needs = z.strictObject({ dmdtchNm: word });

/** Records that become listings of whom they are brought for. */
const intoListings =
  (kind: 'technology' | 'need'): Sink<SourceRecord> =>
  (world, { ownerId, ...order }) => {
    if (!ownerId) throw missing('organisation');
    return importListings(world, { ...order, ownerId, kind });
  };

const given = (params: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** Technologies of the National Technology Bank, which answers slowly and counts its pages from one. */
export const ntb = feed<SourceRecord, z.infer<typeof Technologies>>({
  name: 'ntb',
  title: { ko: '국가기술은행 기술정보', en: 'National Technology Bank of Korea: technologies' },
  home,
  origin,
  keys: ['DATA_GO_KR_KEY'],
  quota: { requests: 900, per: 'day' },
  every: 24 * 60,
  staleAfter: 4 * 24 * 60,
  owned: true,
  params: Technologies,
  async *walk({ ask, keys, params, from, now, origin: at }) {
    const door = gateway({ ask, key: keys.DATA_GO_KR_KEY ?? '', origin: at, now });
    for await (const { page, rows, total, last } of technologyPages(door, given(params), Number(from ?? 1)))
      yield {
        arrivals: technologyArrivals(rows, 'ntb', now(), (page - 1) * technologiesPerPage),
        ...(total === undefined ? {} : { total }),
        ...(last ? {} : { next: String(page + 1) }),
      };
  },
  read: readWhole(readTechnologies),
  sink: intoListings('technology'),
});

/** What companies look for. A page may end too early: what is whole of it is taken, and the rest said. */
export const ntbNeeds = feed<SourceRecord, z.infer<typeof Needs>>({
  name: 'ntb-needs',
  title: { ko: '국가기술은행 수요기술', en: 'National Technology Bank of Korea: needs' },
  home,
  origin,
  keys: ['DATA_GO_KR_KEY'],
  quota: { requests: 900, per: 'day' },
  every: 24 * 60,
  staleAfter: 4 * 24 * 60,
  owned: true,
  params: Needs,
  async *walk({ ask, keys, params, from, now, origin: at }) {
    const door = gateway({ ask, key: keys.DATA_GO_KR_KEY ?? '', origin: at, now });
    for await (const read of needPages(door, given(params), Number(from ?? 1), now))
      yield {
        arrivals: arrivalsOfPage(read, 'ntb-needs', now(), (read.page - 1) * needsPerPage),
        ...(read.total === undefined ? {} : { total: read.total }),
        ...(read.last ? {} : { next: String(read.page + 1) }),
      };
  },
  async *read(document, fetchedAt) {
    yield arrivalsOfPage(readNeeds(await bytesOf(document), 200, fetchedAt), document.name, fetchedAt, 0);
  },
  sink: intoListings('need'),
});

/** Classes of the bank with the fields of ICS, as a file. */
export const ntbCodes = feed<ReferenceRecord, Record<string, never>>({
  name: 'ntb-codes',
  title: { ko: '국가기술은행 기술분류', en: 'Classes of the National Technology Bank' },
  home,
  origin: home,
  keys: [],
  quota: { requests: 1, per: 'day' },
  every: 30 * 24 * 60,
  staleAfter: 400 * 24 * 60,
  owned: false,
  params: z.strictObject({}) as z.ZodType<Record<string, never>>,
  read: readEach(categoryFile),
  sink: importReferences,
});
