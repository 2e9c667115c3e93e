import { Fault } from '@sandan/kernel/fault';
import type { Page, PageQuery } from '@sandan/kernel/page';
import { QuoteMessage } from '@sandan/market/quote/message';
import { Quote, type QuoteState, QuoteVersion } from '@sandan/market/quote/quote';
import { QuoteEntry } from '@sandan/market/quote/quote-entry';
import type { QuoteMove } from '@sandan/market/quote/quote-verbs';
import * as z from 'zod';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import type { Work } from './work.ts';

const clock = 'clock#quote';

/** The one quotation that a seller has for a request. */
const Quoted = z.object({ version: z.literal(1), rfqId: z.string(), organisationId: z.string(), quoteId: z.string() });
type Quoted = z.infer<typeof Quoted>;

const position = (n: number, digits = 10): string => String(n).padStart(digits, '0');
const keyOf = (id: string) => ({ pk: `quote#${id}`, sk: 'quote' });

/**
 * pk `quote#id`: the quotation under sk `quote`, its versions under `version#number`, its history under `entry#position`,
 * what both sides say under `message#id`. g1: the seller's,
 * newest change first; g2: the clock by due instant. Those of a request are pointers in its partition (`rfq#id`, `quoted#seller`), one for
 * each seller.
 */
export const quotes = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'quote',
    schema: Quote,
    stale: 'quote.stale',
    keys: (q) => ({
      ...keyOf(q.id),
      g1pk: `quoting#${q.seller.organisationId}`,
      g1sk: `${q.changed.at}#${q.id}`,
      ...(q.next ? { g2pk: clock, g2sk: `${q.next.at}#${q.id}` } : {}),
    }),
  });
  const versions = collection(db, cursors, {
    type: 'quoteVersion',
    schema: QuoteVersion,
    stale: 'quote.stale',
    keys: (v) => ({ pk: `quote#${v.quoteId}`, sk: `version#${position(v.number, 4)}` }),
  });
  const entries = collection(db, cursors, {
    type: 'quoteEntry',
    schema: QuoteEntry,
    stale: 'quote.stale',
    keys: (e) => ({ pk: `quote#${e.quoteId}`, sk: `entry#${position(e.position)}` }),
  });
  const quoted = collection(db, cursors, {
    type: 'quoted',
    schema: Quoted,
    stale: 'quote.exists',
    keys: (q) => ({ pk: `rfq#${q.rfqId}`, sk: `quoted#${q.organisationId}` }),
  });
  const messages = collection(db, cursors, {
    type: 'quoteMessage',
    schema: QuoteMessage,
    keys: (m) => ({ pk: `quote#${m.quoteId}`, sk: `message#${m.id}` }),
  });
  const many = (found: readonly Quoted[]) =>
    batchGet(
      db,
      all.parse,
      found.map((q) => keyOf(q.quoteId)),
    );
  const version = (quoteId: string, number: number) =>
    versions.get({ pk: `quote#${quoteId}`, sk: `version#${position(number, 4)}` });

  return {
    parse: all.parse,
    byId: (id: string) => all.get(keyOf(id)),
    version,
    versions: (quoteId: string) => versions.all({ pk: `quote#${quoteId}`, startsWith: 'version#' }),
    /** The last versions of several quotations; those that have none are left out. */
    lasts: (found: readonly Pick<Quote, 'id' | 'number'>[]) =>
      batchGet(
        db,
        versions.parse,
        found.filter((q) => q.number > 0).map((q) => ({ pk: `quote#${q.id}`, sk: `version#${position(q.number, 4)}` })),
      ),
    entries: {
      parse: entries.parse,
      of: (quoteId: string) => entries.all({ pk: `quote#${quoteId}`, startsWith: 'entry#' }),
    },
    messages: {
      parse: messages.parse,
      of: (quoteId: string) => messages.all({ pk: `quote#${quoteId}`, startsWith: 'message#' }),
      create: (w: Work, message: QuoteMessage) => messages.create(w, message),
    },
    /** Every quotation for a request. */
    of: async (rfqId: string): Promise<Quote[]> => many(await quoted.all({ pk: `rfq#${rfqId}`, startsWith: 'quoted#' })),
    /** The quotation of a seller for a request. */
    by: async (rfqId: string, organisationId: string): Promise<Quote | undefined> => {
      const found = await quoted.get({ pk: `rfq#${rfqId}`, sk: `quoted#${organisationId}` });
      return found && all.get(keyOf(found.quoteId));
    },
    /** The first version of a quotation. @throws Fault conflict `quote.exists` on commit */
    begin(w: Work, { quote, entry }: QuoteMove): void {
      const { id: quoteId, seller, rfq } = quote;
      quoted.create(w, { version: 1, rfqId: rfq.id, organisationId: seller.organisationId, quoteId });
      all.create(w, quote);
      entries.create(w, entry);
    },
    /** The next version, its entry, and the terms that were written. Refused with conflict `quote.stale` when another move came first. */
    record(w: Work, { quote, entry, written }: QuoteMove): void {
      if (quote.version === 1) throw new Fault('conflict', 'quote.stale');
      all.put(w, quote);
      entries.create(w, entry);
      if (written) versions.create(w, written);
    },
    /** What the organisation quotes, newest change first. A page may hold fewer than `limit` when states are asked for. */
    selling: async (organisationId: string, page: PageQuery, states?: readonly QuoteState[]): Promise<Page<Quote>> => {
      const found = await all.list({ index: 'g1', pk: `quoting#${organisationId}` }, { ...page, newestFirst: true });
      return states ? { ...found, items: found.items.filter((q) => states.includes(q.state)) } : found;
    },
    /** Quotations in which the clock has something to do at `now` (ISO instant), the oldest first. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Quotes = ReturnType<typeof quotes>;
