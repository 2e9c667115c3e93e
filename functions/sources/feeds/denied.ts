import type { ReferenceRecord } from '@sandan/market/reference/reference';
import { bisFile } from '@sandan/sources/bis/lists';
import { euFile } from '@sandan/sources/eu/list';
import type { Ask } from '@sandan/sources/http/ask';
import { ofacFile } from '@sandan/sources/ofac/lists';
import { notEmpty, together } from '@sandan/sources/reference';
import { unFile } from '@sandan/sources/un/list';
import * as z from 'zod';
import { feed } from '../feed.ts';
import { importReferences } from '../references.ts';
import { again, gathered, readEach } from './read.ts';

const none = z.strictObject({}) as z.ZodType<Record<string, never>>;
const lists = {
  keys: [],
  quota: { requests: 20, per: 'day' },
  every: 24 * 60,
  staleAfter: 3 * 24 * 60,
  owned: false,
  params: none,
} as const;

/** A list as one file; the largest has some tens of megabytes. */
const fetched = async (ask: Ask, url: URL, name: string): Promise<Uint8Array> =>
  (await ask({ url, name, limits: { bytes: 64 * 1024 * 1024, attemptMs: 120_000, ms: 240_000 } })).bytes;

const ofacFiles = ['SDN', 'ALT', 'ADD', 'SDN_COMMENTS'] as const;

/** Parties that Americans may not deal with: four files by the number of the party. */
export const ofac = feed<ReferenceRecord, Record<string, never>>({
  ...lists,
  name: 'ofac',
  title: { ko: '미국 OFAC 제재 명단', en: 'OFAC list of specially designated nationals' },
  home: 'https://sanctionslist.ofac.treas.gov',
  origin: 'https://sanctionslistservice.ofac.treas.gov',
  async *walk({ ask, now, origin }) {
    for (const file of ofacFiles) {
      const bytes = await fetched(ask, new URL(`/api/PublicationPreview/exports/${file}.CSV`, origin), `ofac ${file}`);
      yield { arrivals: await gathered(together(notEmpty(ofacFile(again(bytes), `ofac ${file}`, now())))) };
    }
  },
  read: (document, fetchedAt) => together(notEmpty(ofacFile(document.open, document.name, fetchedAt))),
  sink: importReferences,
});

export const un = feed<ReferenceRecord, Record<string, never>>({
  ...lists,
  name: 'un',
  title: { ko: '유엔 안보리 제재 명단', en: 'UN Security Council consolidated list' },
  home: 'https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list',
  origin: 'https://scsanctions.un.org',
  async *walk({ ask, now, origin }) {
    const bytes = await fetched(ask, new URL('/resources/xml/en/consolidated.xml', origin), 'un list');
    yield { arrivals: await gathered(together(notEmpty(unFile(again(bytes)(), 'un', now())))) };
  },
  read: readEach(unFile),
  sink: importReferences,
});

/** The consolidated list of the Union's financial sanctions; whoever takes it by machine has a token of the Commission. */
export const eu = feed<ReferenceRecord, Record<string, never>>({
  ...lists,
  keys: ['EU_FSF_TOKEN'],
  name: 'eu',
  title: { ko: '유럽연합 통합 금융제재 명단', en: 'EU consolidated list of financial sanctions' },
  home: 'https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions',
  origin: 'https://webgate.ec.europa.eu',
  async *walk({ ask, keys, now, origin }) {
    const url = new URL('/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content', origin);
    url.searchParams.set('token', keys.EU_FSF_TOKEN ?? '');
    const bytes = await fetched(ask, url, 'eu list');
    yield { arrivals: await gathered(together(notEmpty(euFile(again(bytes)(), 'eu', now())))) };
  },
  read: readEach(euFile),
  sink: importReferences,
});

/** The consolidated list of the United States; the list of denied persons is read as a file too. */
export const bis = feed<ReferenceRecord, Record<string, never>>({
  ...lists,
  name: 'bis',
  title: { ko: '미국 BIS 거부자·통합 명단', en: 'BIS denied persons and US consolidated screening list' },
  home: 'https://www.trade.gov/consolidated-screening-list',
  origin: 'https://data.trade.gov',
  async *walk({ ask, now, origin }) {
    const bytes = await fetched(ask, new URL('/downloadable_consolidated_screening_list/v1/consolidated.csv', origin), 'us csl');
    yield { arrivals: await gathered(together(notEmpty(bisFile(again(bytes), 'us csl', now())))) };
  },
  read: (document, fetchedAt) => together(notEmpty(bisFile(document.open, document.name, fetchedAt))),
  sink: importReferences,
});
