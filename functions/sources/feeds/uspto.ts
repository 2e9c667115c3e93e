import { Fault, missing } from '@sandan/kernel/fault';
import type { SourceRecord } from '@sandan/market/import/arrival';
import { officeNumber } from '@sandan/market/patent/office-number';
import { arrivalOf, arrivalsIn } from '@sandan/sources/uspto/arrivals';
import { uspto as client, type Uspto } from '@sandan/sources/uspto/client';
import * as z from 'zod';
import { feed } from '../feed.ts';
import { importListings } from '../import.ts';
import { bytesOf } from './read.ts';

/** What is followed: a query of the portal (`applicationMetaData.firstApplicantName:"Hanbit"`), or American numbers with commas. */
const Params = z.union([
  z.strictObject({ q: z.string().trim().min(3).max(500) }),
  z.strictObject({ numbers: z.string().trim().min(5).max(2000) }),
]);

const pageSize = 25;

const byNumber = (office: Uspto, text: string) => {
  const bare = text.replace(/[\s,]/g, '');
  const read = /^\d{8}$/.test(bare) ? { office: 'US', kind: 'application', number: bare } : officeNumber(text);
  if (read?.office !== 'US')
    throw new Fault('invalid', 'patent.number', `not an American number: ${text.slice(0, 40)}`, {
      params: { number: text.slice(0, 40) },
    });
  if (read.kind === 'application') return office.application(read.number);
  const field = read.kind === 'registration' ? `patentNumber:${read.number}` : `earliestPublicationNumber:US${read.number}A1`;
  return office.search(`applicationMetaData.${field}`, { limit: 1 });
};

/** Patents of the United States with their status, history and priorities, from the Open Data Portal. */
export const uspto = feed<SourceRecord, z.infer<typeof Params>>({
  name: 'uspto',
  title: { ko: '미국특허상표청 Open Data Portal', en: 'USPTO Open Data Portal' },
  home: 'https://data.uspto.gov',
  origin: 'https://api.uspto.gov',
  keys: ['USPTO_KEY'],
  quota: { requests: 50, per: 'minute' },
  every: 24 * 60,
  staleAfter: 7 * 24 * 60,
  owned: true,
  partial: true,
  params: Params,
  async *walk({ ask, keys, origin, params, from, now }) {
    const office = client({ ask, origin, key: keys.USPTO_KEY ?? '' });
    if ('numbers' in params) {
      const all = params.numbers
        .split(',')
        .map((number) => number.trim())
        .filter(Boolean);
      for (let at = Number(from ?? 0); at < all.length; at++) {
        const { wrappers } = await byNumber(office, all[at] as string);
        const arrivals = wrappers.map((wrapper, i) => arrivalOf(wrapper, `uspto:${all[at]}`, i + 1, now()));
        yield { arrivals, ...(at + 1 < all.length ? { next: String(at + 1) } : {}) };
      }
      return;
    }
    for (let offset = Number(from ?? 0); ; ) {
      const { wrappers, total = 0 } = await office.search(params.q, { offset, limit: pageSize });
      const document = `uspto:${params.q}@${offset + 1}`.slice(0, 300);
      const end = offset + wrappers.length;
      const more = wrappers.length > 0 && end < total;
      yield {
        arrivals: wrappers.map((wrapper, i) => arrivalOf(wrapper, document, i + 1, now())),
        total,
        ...(more ? { next: String(end) } : {}),
      };
      if (!more) return;
      offset = end;
    }
  },
  async *read(document, fetchedAt) {
    yield arrivalsIn(document.name, await bytesOf(document), fetchedAt);
  },
  sink: (world, { ownerId, ...order }) => {
    if (!ownerId) throw missing('organisation');
    return importListings(world, { ...order, ownerId });
  },
});
