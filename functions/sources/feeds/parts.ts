import { missing } from '@sandan/kernel/fault';
import type { SourceRecord } from '@sandan/market/import/arrival';
import { productFile, source } from '@sandan/sources/parts/product';
import { feed, inFiles } from '../feed.ts';
import { importListings } from '../import.ts';
import { readEach } from './read.ts';

/** Products of a list with typed attributes, taken as parts with a specification; what of it is not understood is said. */
export const parts = feed<SourceRecord, Record<string, never>>({
  name: source,
  title: { ko: '규격이 있는 제품 목록', en: 'Lists of products with attributes' },
  home: 'https://icecat.com',
  origin: 'https://icecat.com',
  ...inFiles,
  read: readEach(productFile),
  sink: (world, { ownerId, ...order }) => {
    if (!ownerId) throw missing('organisation');
    return importListings(world, { ...order, ownerId, kind: 'part' });
  },
});
