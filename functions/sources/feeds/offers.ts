import { missing } from '@sandan/kernel/fault';
import type { SourceRecord } from '@sandan/market/import/arrival';
import { offerFile } from '@sandan/sources/offers/offer';
import * as z from 'zod';
import { feed } from '../feed.ts';
import { importListings } from '../import.ts';
import { readEach } from './read.ts';

/** Technologies that transfer offices abroad offer, as files of one JSON object a line. */
export const offers = feed<SourceRecord, Record<string, never>>({
  name: 'offers',
  title: { ko: '해외 기술 제안 파일', en: 'Files of technology offers' },
  home: 'https://apctt.org',
  origin: 'https://apctt.org',
  keys: [],
  quota: { requests: 1, per: 'day' },
  every: 30 * 24 * 60,
  staleAfter: 400 * 24 * 60,
  owned: true,
  params: z.strictObject({}) as z.ZodType<Record<string, never>>,
  read: readEach(offerFile),
  sink: (world, { ownerId, ...order }) => {
    if (!ownerId) throw missing('organisation');
    return importListings(world, { ...order, ownerId });
  },
});
