import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Document } from '@sandan/fn-sources/document';
import type { AnyFeed } from '@sandan/fn-sources/feed';
import { feedNamed } from '@sandan/fn-sources/followed';

const folder = join(import.meta.dirname, '../../../shared/data');

/** A recording of a source and what its import says the first time. */
export interface Recording {
  readonly feed: string;
  readonly path: string;
  readonly read: number;
  readonly created: number;
  readonly refused: number;
  readonly unchanged?: number;
}

/** Every recording of the technology bank, of trade and of money; refused are rows that say nothing. */
export const recordings: readonly Recording[] = [
  { feed: 'ntb-codes', path: 'technology_offers/ntb_to_ics.csv', read: 52, created: 52, refused: 0 },
  { feed: 'offers', path: 'technology_offers/csir_india.jsonl', read: 1733, created: 1733, refused: 0 },
  { feed: 'offers', path: 'technology_offers/jst_japan.jsonl', read: 303, created: 303, refused: 0 },
  { feed: 'kotra-regulations', path: 'kotra/files/import_regulations_20250603.csv', read: 4942, created: 4910, refused: 32 },
  { feed: 'kotra-recommended', path: 'kotra/hs_country_recommend.csv', read: 2100, created: 2100, refused: 0 },
  { feed: 'kotra-ranks', path: 'kotra/files/export_rank_20260429.csv', read: 241, created: 238, refused: 3 },
  { feed: 'kotra-exhibitions', path: 'kotra/files/overseas_exhibitions_20250630.csv', read: 105, created: 105, refused: 0 },
  { feed: 'ecb', path: 'ecb_fx/eurofxref-hist.csv', read: 2118, created: 2118, refused: 0 },
  { feed: 'ofac', path: 'sanctions/ofac_sdn.csv.gz', read: 7379, created: 7379, refused: 0 },
  { feed: 'ofac', path: 'sanctions/ofac_alt.csv.gz', read: 9682, created: 9682, refused: 0 },
  { feed: 'ofac', path: 'sanctions/ofac_add.csv.gz', read: 11696, created: 11696, refused: 0 },
  { feed: 'ofac', path: 'sanctions/ofac_sdn_comments.csv', read: 13, created: 13, refused: 0 },
  { feed: 'un', path: 'sanctions/un_consolidated.xml.gz', read: 1003, created: 1003, refused: 0 },
  { feed: 'bis', path: 'sanctions/bis_dpl.txt', read: 546, created: 543, refused: 0, unchanged: 3 },
  { feed: 'bis', path: 'sanctions/csl_sample.csv', read: 115, created: 115, refused: 0 },
];

export const recorded = existsSync(folder);
export const absent = recorded ? '' : ' (skipped: no ../shared/data)';

export const documentAt = (path: string): Document => ({
  name: basename(path),
  open: () => createReadStream(join(folder, path)),
});

export const feedOf = (name: string): AnyFeed => {
  const feed = feedNamed(name);
  if (!feed) throw new Error(`no feed ${name}`);
  return feed;
};
