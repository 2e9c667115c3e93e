import { createReadStream, existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '@sandan/fn-sources/document';
import { opened } from '@sandan/sources/csv';

const root = join(import.meta.dirname, '../../../shared/data');

/** Recordings lie beside the project and may be absent; what reads them is skipped then. */
export const recorded = existsSync(root);
export const absent = recorded ? '' : ' (skipped: no recordings at ../shared/data)';

/**
 * Real recordings that a source can read, at least one line for each way in which records are kept; `faulty` of them are errors, of
 * which nothing may be taken. The largest lists are counted in tests/trade and tests/patents.
 */
export interface Recording {
  readonly feed: string;
  readonly glob: string;
  readonly faulty?: number;
}

export const table: readonly Recording[] = [
  { feed: 'kipris', glob: 'kipris/list/*/12007*/*.xml' },
  { feed: 'kipris', glob: 'kipris/{list/patent/120050011639,errors}/*.xml', faulty: 1 },
  { feed: 'kipris-detail', glob: 'kipris/detail/*.xml', faulty: 1 },
  {
    feed: 'epo',
    glob: 'epo_ops/demo/examples/{get_biblio,get_biblio_multiple,get_abstract,get_family_with_biblio,get_legal}/response.*',
  },
  { feed: 'epo', glob: 'epo_ops/demo/examples/get_family_with_{biblio,legal}/response.*' },
  { feed: 'epo', glob: 'epo_ops/demo/examples/search_with_constituent/response.*' },
  {
    feed: 'uspto',
    glob: 'uspto_odp/demo/examples/{get_patent,get_patent_meta_data,get_patent_continuity,get_patent_transactions,search_patents}/response.json',
  },
  { feed: 'offers', glob: 'technology_offers/jst_japan.jsonl' },
  { feed: 'ntb-codes', glob: 'technology_offers/ntb_to_ics.csv' },
  { feed: 'kotra-recommended', glob: 'kotra/hs_country_recommend.csv' },
];

/** The recordings of one line, in order of name; what is zipped is unzipped while it is read. */
export const recordings = ({ glob }: Recording): Document[] =>
  globSync(glob, { cwd: root })
    .sort()
    .map((name) => ({ name, open: () => opened(createReadStream(join(root, name))) }));
