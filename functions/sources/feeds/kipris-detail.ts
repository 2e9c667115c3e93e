import { Fault, missing } from '@sandan/kernel/fault';
import type { Arrival, SourceRecord } from '@sandan/market/import/arrival';
import { saidAt } from '@sandan/market/patent/finding';
import { applicationNumber } from '@sandan/market/patent/number';
import { officeNumber } from '@sandan/market/patent/office-number';
import { askAgain, askableFrom, isUnanswered, type PatentQuestion } from '@sandan/market/patent/question';
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

const name = 'kipris-detail';

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
  readonly answeredAt: string;
  /** The last question about it, if there was one. */
  readonly last?: PatentQuestion | undefined;
}

/** Whether nothing came of the last question and it is not yet time for another. */
const waits = ({ answeredAt, last }: Held, now: Date): boolean =>
  last !== undefined && isUnanswered(last, answeredAt) && askableFrom(last) > now.toISOString();

/** Orders them by when they were last asked about, never before all else. */
const place = ({ answeredAt, last, number }: Held): string =>
  `${last && isUnanswered(last, answeredAt) ? last.askedAt : answeredAt} ${number}`;

/**
 * Korean patents in the listings of an owner that it is time to ask about: those first that were asked about longest ago or never, whether
 * anything came of it or not; what stays unanswered waits ever longer, so that it does not use up what the others could be asked with.
 */
const heldBy = async (stores: Stores, ownerId: string, now: Date): Promise<Held[]> => {
  const limit = new Date(now.getTime() - days * 86_400_000).toISOString();
  const held = new Map<string, Held>();
  let cursor: string | undefined;
  do {
    const page = await stores.listings.ofOwner(ownerId, { limit: 100, ...(cursor ? { cursor } : {}) });
    const listings = page.items.filter((listing) => listing.state !== 'archived');
    const inventions = await stores.inventions.many(listings.map(({ id }) => id));
    for (const { findings } of inventions) {
      const answers = new Map(findings.filter((f) => f.source === name).map((f) => [f.subject.document.number, saidAt(f)]));
      for (const { source, subject } of findings) {
        const { number } = subject.document;
        const answeredAt = answers.get(number) ?? '';
        if (source === 'kipris' && subject.stage === 'application' && answeredAt < limit)
          held.set(number, { number, answeredAt });
      }
    }
    cursor = page.next;
  } while (cursor);
  const questions = new Map((await stores.patentQuestions.many(name, [...held.keys()])).map((q) => [q.number, q]));
  return [...held.values()]
    .map((one): Held => ({ ...one, last: questions.get(one.number) }))
    .filter((one) => !waits(one, now))
    .sort((a, b) => (place(a) < place(b) ? -1 : 1));
};

/** Keeps that a patent was asked about; a twin that does the same has said it. */
const noteQuestion = async (stores: Stores, { number, answeredAt, last }: Held, now: Date): Promise<void> => {
  try {
    await stores.patentQuestions.save(askAgain(last, { source: name, number, answeredAt }, now));
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.kind !== 'conflict') throw fault;
  }
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
  name,
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
    const due = (await heldBy(stores, ownerId, now())).slice(0, perRun);
    const one = asking(client({ key: keys.KIPRIS_KEY ?? '', origin, ask }), now);
    for (let at = 0; at < due.length; at += portion) {
      const arrivals: Arrival<SourceRecord>[] = [];
      try {
        for (const [i, held] of due.slice(at, at + portion).entries()) {
          const askedAt = now();
          arrivals.push(await one(applicationNumber(held.number), name, at + i + 1));
          await noteQuestion(stores, held, askedAt);
        }
      } catch (fault) {
        // What was answered was paid for, and is whole: whether it counts is for the run to say, which is told why it ends.
        if (arrivals.length > 0) yield { arrivals, next: String(at + arrivals.length) };
        throw fault;
      }
      yield { arrivals, ...(at + portion < due.length ? { next: String(at + portion) } : {}) };
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
      yield { arrivals: number ? [await one(number, name, i + 1)] : [] };
    }
  },
});
