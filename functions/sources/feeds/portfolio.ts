import { missing } from '@sandan/kernel/fault';
import type { SourceRecord } from '@sandan/market/import/arrival';
import { portfolioList, source } from '@sandan/sources/portfolio/list';
import { feed, inFiles } from '../feed.ts';
import { importListings } from '../import.ts';
import { listBytesOf } from './read.ts';

/** An office's own list of its patents, as a workbook or as text; it comes in files only. */
export const portfolio = feed<SourceRecord, Record<string, never>>({
  name: source,
  title: { ko: '기관 보유 특허 목록', en: 'An office’s own list of patents' },
  home: 'https://www.kipris.or.kr',
  origin: 'https://www.kipris.or.kr',
  ...inFiles,
  async *read(document, fetchedAt) {
    yield* portfolioList(await listBytesOf(document), document.name, fetchedAt);
  },
  sink: (world, { ownerId, ...order }) => {
    if (!ownerId) throw missing('organisation');
    return importListings(world, { ...order, ownerId });
  },
});
