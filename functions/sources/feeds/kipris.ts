import { missing } from '@sandan/kernel/fault';
import type { SourceRecord } from '@sandan/market/import/arrival';
import { arrivalOf, arrivals } from '@sandan/sources/kipris/arrivals';
import { kipris as client } from '@sandan/sources/kipris/client';
import * as z from 'zod';
import { feed } from '../feed.ts';
import { importListings } from '../import.ts';

/** The customer code or the name under which an organisation applies for patents. */
const Params = z.strictObject({ applicant: z.string().trim().min(1).max(30) });

/** Korean patents and utility models of an applicant. What is followed is asked for from the first record, each page once. */
export const kipris = feed<SourceRecord, z.infer<typeof Params>>({
  name: 'kipris',
  title: { ko: '특허정보 KIPRIS', en: 'KIPRIS patents of Korea' },
  home: 'https://plus.kipris.or.kr',
  origin: 'https://plus.kipris.or.kr',
  keys: ['KIPRIS_KEY'],
  quota: { requests: 1000, per: 'month' },
  every: 20 * 60,
  staleAfter: 3 * 24 * 60,
  owned: true,
  params: Params,
  async *walk({ ask, keys, params, from, now, origin }) {
    const pages = client({ key: keys.KIPRIS_KEY ?? '', origin, ask }).applicant(params.applicant, { offset: Number(from ?? 0) });
    for await (const { offset, rows, total, records } of pages) {
      const end = offset + rows;
      yield {
        arrivals: records.map((row) => arrivalOf(row, `kipris:${params.applicant}@${offset + 1}`, now())),
        ...(total === undefined ? {} : { total }),
        ...(end < (total ?? end) ? { next: String(end) } : {}),
      };
    }
  },
  read: (document, fetchedAt) => arrivals(document.name, document.open(), fetchedAt),
  sink: (world, { ownerId, ...order }) => {
    if (!ownerId) throw missing('organisation');
    return importListings(world, { ...order, ownerId });
  },
});
