import { Fault, missing } from '@sandan/kernel/fault';
import type { Arrival, SourceRecord } from '@sandan/market/import/arrival';
import { saidAt } from '@sandan/market/patent/finding';
import { applicationNumber } from '@sandan/market/patent/number';
import { officeNumber } from '@sandan/market/patent/office-number';
import type { Statement } from '@sandan/market/patent/statement';
import { kipris as client, type Kipris } from '@sandan/sources/kipris/client';
import { detailArrivals, detailRecord } from '@sandan/sources/kipris/detail-map';
import { statusStatement } from '@sandan/sources/kipris/status';
import type { Stores } from '@sandan/store/stores';
import * as z from 'zod';
import type { Document } from '../document.ts';
import { feed, type Sink } from '../feed.ts';
import { importListings } from '../import.ts';
import { bytesOf } from './read.ts';

/** It asks about the Korean patents that the owner's listings hold; nothing more need be said. */
const Params = z.strictObject({});

/** Patents of one portion, and of one run: each costs three questions of a thousand in a month. */
const portion = 10;
const perRun = 60;
/** Days after which a patent is asked about again. */
const days = 30;

interface Held {
  readonly number: string;
  /** When its detail was last read; empty if never. */
  readonly at: string;
}

/** Korean patents in the listings of an owner, those first that were asked about longest ago or never. */
const heldBy = async (stores: Stores, ownerId: string, now: Date): Promise<string[]> => {
  const limit = new Date(now.getTime() - days * 86_400_000).toISOString();
  const held: Held[] = [];
  let cursor: string | undefined;
  do {
    const page = await stores.listings.ofOwner(ownerId, { limit: 100, ...(cursor ? { cursor } : {}) });
    const listings = page.items.filter((listing) => listing.state !== 'archived');
    const inventions = await stores.inventions.many(listings.map(({ id }) => id));
    for (const { findings } of inventions) {
      const asked = new Map(
        findings.filter(({ source }) => source === 'kipris-detail').map((f) => [f.subject.document.number, saidAt(f)]),
      );
      for (const { source, subject } of findings) {
        const at = asked.get(subject.document.number) ?? '';
        if (source === 'kipris' && subject.stage === 'application' && at < limit)
          held.push({ number: subject.document.number, at });
      }
    }
    cursor = page.next;
  } while (cursor);
  return held.sort((a, b) => (a.at + a.number < b.at + b.number ? -1 : 1)).map(({ number }) => number);
};

/** Answers that mean that the key has no such product, or that it lies elsewhere: the rest of the record is taken all the same. */
const isUnserved = (fault: unknown): boolean =>
  fault instanceof Fault &&
  ((fault.code === 'source.refused' && ['20', '30', '31'].includes(String(fault.params.sourceCode))) ||
    fault.code === 'source.redirect' ||
    (fault.code === 'source.status' && fault.params.status === 404));

/** Asks as long as the product is served, and then no more. */
const whileServed = <T>(ask: (number: string) => Promise<T>, none: T) => {
  let served = true;
  return async (number: string): Promise<T> => {
    if (!served) return none;
    try {
      return await ask(number);
    } catch (fault) {
      if (!isUnserved(fault)) throw fault;
      served = false;
      return none;
    }
  };
};

/** What is wrong with one patent and says nothing of the others: KIPRIS gives it empty, or it is larger than what is read. */
const ofOneAlone = new Set(['source.incomplete', 'source.tooLarge']);

const asking = (office: Kipris, now: () => Date) => {
  const status = whileServed((number) => office.status(number), undefined);
  const family = whileServed((number) => office.family(number, now()), []);
  return async (number: string, document: string, index: number): Promise<Arrival<SourceRecord>> => {
    const named = { position: { document, index }, id: number };
    try {
      const detail = await office.detail(number);
      const events = await status(number);
      const more: Statement[] = [...(events ? [statusStatement(number, events, now())] : []), ...(await family(number))];
      const title = detail.row.fields.title?.slice(0, 120);
      return { ...named, ...(title ? { title } : {}), record: detailRecord(detail, now(), more) };
    } catch (fault) {
      if (fault instanceof Fault && (ofOneAlone.has(fault.code) || fault.code.startsWith('patent.')))
        return { ...named, record: fault };
      throw fault;
    }
  };
};

/** What both questions share: the product of the office, its key and its quota. */
const product = {
  name: 'kipris-detail',
  title: { ko: 'KIPRIS 특허 상세·법적 상태', en: 'KIPRIS details and legal status' },
  home: 'https://plus.kipris.or.kr',
  origin: 'https://plus.kipris.or.kr',
  keys: ['KIPRIS_KEY'],
  quota: { requests: 1000, per: 'month' },
  every: 24 * 60,
  staleAfter: 60 * 24 * 60,
  owned: true,
  partial: true,
  async *read(document: Document, fetchedAt: Date) {
    yield detailArrivals(document.name, await bytesOf(document), fetchedAt);
  },
  sink: ((world, { ownerId, ...order }) => {
    if (!ownerId) throw missing('organisation');
    return importListings(world, { ...order, ownerId });
  }) satisfies Sink<SourceRecord>,
} as const;

/** Claims, history, legal status and family of the Korean patents that the market holds. */
export const kiprisDetail = feed<SourceRecord, z.infer<typeof Params>>({
  ...product,
  params: Params,
  async *walk({ ask, keys, origin, ownerId, now, stores }) {
    if (!ownerId) throw missing('organisation');
    const numbers = (await heldBy(stores, ownerId, now())).slice(0, perRun).map(applicationNumber);
    const one = asking(client({ key: keys.KIPRIS_KEY ?? '', origin, ask }), now);
    for (let at = 0; at < numbers.length; at += portion) {
      const arrivals: Arrival<SourceRecord>[] = [];
      for (const [i, number] of numbers.slice(at, at + portion).entries())
        arrivals.push(await one(number, 'kipris-detail', at + i + 1));
      yield { arrivals, ...(at + portion < numbers.length ? { next: String(at + portion) } : {}) };
    }
  },
});

/** The application of a Korean number of whatever kind; undefined where the office knows none. @throws Fault invalid `patent.number` */
const applicationOf = async (office: Kipris, text: string): Promise<string | undefined> => {
  const read = officeNumber(text);
  if (read?.office !== 'KR' || read.kind === 'application') return applicationNumber(text);
  return office.applicationBehind(read.kind, read.number);
};

/** The same for numbers that somebody asks about, one or several with commas; not followed, and so not in the registry. */
export const kiprisNumber = feed<SourceRecord, { readonly numbers: string }>({
  ...product,
  params: z.strictObject({ numbers: z.string().trim().min(5).max(200) }),
  async *walk({ ask, keys, origin, now, params }) {
    const office = client({ key: keys.KIPRIS_KEY ?? '', origin, ask });
    const one = asking(office, now);
    for (const [i, text] of params.numbers.split(',').entries()) {
      const number = await applicationOf(office, text);
      yield { arrivals: number ? [await one(number, 'kipris-detail', i + 1)] : [] };
    }
  },
});
