import type { Actor } from '@sandan/kernel/actor';
import type { Localized } from '@sandan/kernel/text';
import type { Arrival } from '@sandan/market/import/arrival';
import type { ImportCounts, ImportReport, PictureReport, Refusal } from '@sandan/market/import/report';
import type { Shrunk } from '@sandan/market/import/shrinking';
import type { Objects } from '@sandan/objects/objects';
import type { Ask } from '@sandan/sources/http/ask';
import type { Secret } from '@sandan/topology/topology';
import * as z from 'zod';
import type { Document } from './document.ts';
import type { ImportWorld } from './import.ts';

/** A page of a source's answer, whole. What is read of a run counts only once the run has ended without a fault. */
export interface Portion<T> {
  readonly arrivals: readonly Arrival<T>[];
  /** Where the next run goes on if this one ends here; absent in the last portion. */
  readonly next?: string;
  /** How many records the source says it has in all, where it says so. */
  readonly total?: number;
}

/** What a walk over a source is given. Time, budget, retries and the guard against private addresses are in `ask`. */
export interface Walk<P> {
  readonly ask: Ask;
  /** Keys by the names that the feed asks for. */
  readonly keys: Readonly<Partial<Record<Secret, string>>>;
  readonly params: P;
  /** Whose listings its records become, where it is followed for somebody. */
  readonly ownerId?: string;
  /** Where an earlier run ended before its time. */
  readonly from?: string;
  /** When the last run that went well was over, if any did: what came since then may not have been seen. */
  readonly lastGoodAt?: string;
  readonly now: () => Date;
  /** Where the source answers: its own address, but in tests. */
  readonly origin: string;
  /** What the market holds, for sources that are asked about it (its HS codes, its patents, its organisations). */
  readonly stores: ImportWorld['stores'];
  /** Records what the source itself says of a quota (`used('week', 1_200_000_000, 4_000_000_000)`), to be seen at the source desk. */
  readonly used?: (name: string, used: number, limit: number) => void;
}

export interface Order<T> {
  readonly records: AsyncIterable<readonly Arrival<T>[]>;
  /** Whose listings the records become; absent for sources that speak about the world and not about anybody's offers. */
  readonly ownerId?: string;
  readonly actor: Actor;
  /** Reads and reckons, writes nothing. */
  readonly dryRun?: boolean;
  /** Publishes new listings at once, on the word of whoever runs the market. */
  readonly publish?: boolean;
  /** The records are all that the source has: what is known of it and not among them has ended. */
  readonly whole?: boolean;
  /** What has shrunk and is taken all the same. */
  readonly accepted?: readonly Shrunk[];
  readonly onProgress?: (counts: ImportCounts) => void | Promise<void>;
}

/** Brings records into the market, each at most once: read = created + updated + unchanged + refused. */
export type Sink<T> = (world: ImportWorld, order: Order<T>) => Promise<ImportReport>;

/** How much one run, and all runs of a period, may ask of a source; what the source grants its callers, and a little less. */
export interface Quota {
  readonly requests: number;
  readonly bytes?: number;
  readonly per: 'minute' | 'hour' | 'day' | 'week' | 'month';
}

/** How the pictures that a document names come to its records; in the background, since they are fetched. */
export interface Pictures {
  readonly named: (bytes: Uint8Array, document: string) => Promise<boolean>;
  readonly bring: (world: PictureWorld, order: PictureOrder) => Promise<PictureRun>;
}
export interface PictureWorld extends ImportWorld {
  readonly objects: Pick<Objects, 'put'>;
  readonly ask: Ask;
}
export interface PictureOrder {
  readonly bytes: Uint8Array;
  readonly document: string;
  readonly ownerId: string;
  readonly actor: Actor;
  /** What an earlier try of the same run fetched is not asked for again. */
  readonly again: boolean;
  /** Rows that an earlier worker looked after, and what became of their pictures. */
  readonly from: number;
  readonly before: PictureReport;
  /** Milliseconds since 1970 after which no further product is begun. */
  readonly until: number;
}
export interface PictureRun {
  readonly report: PictureReport;
  /** The pictures that failed this time. */
  readonly refused: readonly Refusal[];
  /** Rows that are done, where the time was over before the last. */
  readonly next?: number;
}

/** One outside source: what it is, how often it is asked, and how its answers become records. */
export interface Feed<T = never, P = never> {
  /** Lower-case name by which people and the command line speak of it (`epo`). */
  readonly name: string;
  readonly title: Localized;
  /** Its page for people. */
  readonly home: string;
  readonly origin: string;
  readonly keys: readonly Secret[];
  readonly quota: Quota;
  /** Minutes between two runs that go well. */
  readonly every: number;
  /** Minutes without a good run after which its records count as stale. */
  readonly staleAfter: number;
  /** Whether its records become listings of an owner. */
  readonly owned: boolean;
  /** A run brings only a part of what it has (what is new, what the market asked about): its size says nothing of the next one's. */
  readonly partial?: true;
  /** Hosts to which it may redirect beside its own. */
  readonly hosts?: readonly string[];
  /** What can be said of what is followed (a query, an applicant); all strings. */
  readonly params: z.ZodType<P>;
  /** Asks the source, page by page. Absent for a source that comes in files only. */
  readonly walk?: (walk: Walk<P>) => AsyncGenerator<Portion<T>>;
  /** Reads a document in the source's own format: an answer that was saved, a file that it offers. Throws at its end if it is not whole. */
  readonly read: (document: Document, fetchedAt: Date) => AsyncIterable<readonly Arrival<T>[]>;
  readonly sink: Sink<T>;
  /** Whether a document names pictures, and how they are brought once its records are. */
  readonly pictures?: Pictures;
}

/** A feed as those handle it who do not know what its records are. */
export type AnyFeed = Feed<unknown, unknown>;

/** Says that the parts of a feed fit together, and forgets their types. */
export const feed = <T, P>(parts: Feed<T, P>): AnyFeed => parts as unknown as AnyFeed;

/** What feeds have in common that come in files of their owner alone: nobody is asked, and a file says what it says. */
export const inFiles = {
  keys: [],
  quota: { requests: 1, per: 'day' },
  every: 30 * 24 * 60,
  staleAfter: 400 * 24 * 60,
  owned: true,
  partial: true,
  params: z.strictObject({}) as z.ZodType<Record<string, never>>,
} as const;
