import type { Cells } from '@sandan/market/catalogue/row';
import { catalogueOf, source } from '@sandan/sources/catalogue/list';
import { importCatalogue } from '../catalogue.ts';
import { feed, inFiles } from '../feed.ts';
import { bringPictures, namesPictures } from '../pictures.ts';
import { listBytesOf } from './read.ts';

/** A seller's list of its products, as a workbook or as text; it comes in files only. */
export const catalogue = feed<Cells, Record<string, never>>({
  name: source,
  title: { ko: '기업의 제품 목록', en: 'A company’s list of products' },
  home: 'https://buykorea.org',
  origin: 'https://buykorea.org',
  ...inFiles,
  async *read(document) {
    yield* catalogueOf(await listBytesOf(document), document.name);
  },
  sink: importCatalogue,
  pictures: { named: namesPictures, bring: bringPictures },
});
