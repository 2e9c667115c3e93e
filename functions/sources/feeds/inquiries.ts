import type { OriginCells } from '@sandan/market/deal/origin-row';
import { inquiriesOf, source } from '@sandan/sources/origin/list';
import { feed, inFiles } from '../feed.ts';
import { importInquiries } from '../inquiries.ts';
import { listBytesOf } from './read.ts';

/** Inquiries that a seller had by other markets and by mail; they come in files only. */
export const inquiries = feed<OriginCells, Record<string, never>>({
  name: source,
  title: { ko: '다른 경로의 문의', en: 'Inquiries by other channels' },
  home: 'https://buykorea.org',
  origin: 'https://buykorea.org',
  ...inFiles,
  async *read(document) {
    yield* inquiriesOf(await listBytesOf(document), document.name);
  },
  sink: importInquiries,
});
