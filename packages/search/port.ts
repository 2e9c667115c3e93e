import type { Language } from '@sandan/kernel/text';
import type { Condition, Way } from './asked.ts';
import type { SearchRecord } from './record.ts';
import type { SpecificationAnswer, SpecificationQuery } from './specification/query.ts';

/** Orders a query can ask for. `newest` is by publication, `confirmed` by the owner's last confirmation. */
export const sorts = ['relevance', 'newest', 'oldest', 'confirmed'] as const;
export type Sort = (typeof sorts)[number];

/** A closed range in the unit of its field; an open end is absent. A listing matches if its own range touches this one. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/**
 * The one query: text AND every facet AND every range. Values of one facet are alternatives. Pages count from 1.
 * Values of `ranges` are already in the units of `rangeFields`; `query.ts` brings them there from any unit.
 */
export interface Query {
  readonly text: string;
  readonly language: Language;
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly ranges: Readonly<Record<string, Bounds>>;
  readonly sort: Sort;
  readonly page: number;
  readonly size: number;
  /** Whether each hit is to say why it stands where it does. */
  readonly explain?: boolean;
  /** Nothing but hits is wanted: an engine may leave out marks, counts by facet and how the text was read. */
  readonly bare?: boolean;
  /** Whether a small share of much text is enough, however many records have more of it: filters come after. */
  readonly loose?: boolean;
  /** Whether only what has all that is asked is wanted, however few records do. */
  readonly whole?: boolean;
}

/** How the answer was widened when not every word was found as written: a corrected letter, or only some of the words. */
export type Relaxed = 'none' | 'typo' | 'someWords';

export interface Hit {
  readonly record: SearchRecord;
  /** HTML-escaped original text with `<mark>`; the summary is a passage around the first match. Absent where nothing matched. */
  readonly highlight: { readonly title?: string; readonly summary?: string };
  /** What its place comes from, in shares that add up to its score; only where it was asked for and the engine can say. */
  readonly why?: readonly Reason[];
}

/** A share of a hit's score: a word found in a field, words near each other, or a signal of the listing itself. */
export interface Reason {
  readonly of: 'word' | 'nearness' | 'freshness' | 'completeness' | 'answering' | 'spread';
  readonly share: number;
  readonly asked?: string;
  readonly found?: string;
  readonly field?: string;
}

/** A form other than the written one by which hits of this answer were found: 분리막 for separator. */
export interface Through {
  readonly asked: string;
  readonly found: string;
  readonly by: Way;
}

/** What a text excludes: as it is written there (`-세라믹`, `세라믹 제외`), and the words or phrases alone. */
export interface Excluded {
  readonly written: string;
  readonly words: readonly string[];
}

/** What would be found without one of the conditions; an exclusion is named as it is written. */
export interface Without {
  readonly of: 'word' | 'facet' | 'range' | 'condition' | 'excluded';
  readonly name: string;
  readonly total: number;
}

/** How the text was read, so that the page can say it and the person can undo it. */
export interface Reading {
  /** The text that was searched for, where it is not the one that was written. */
  readonly readAs?: string;
  /** Conditions taken out of the text ("10bar 이상"). */
  readonly conditions: readonly Condition[];
  /** What the text excludes; absent where it excludes nothing. */
  readonly excluded?: readonly Excluded[];
  readonly through: readonly Through[];
  /** A text that would find more, to be offered and not taken. */
  readonly didYouMean?: string;
  /** Where nothing or next to nothing was found: which condition to drop, the most helpful first. */
  readonly without: readonly Without[];
}

/** A text that was searched for as it was written. */
export const asWritten: Reading = { conditions: [], through: [], without: [] };

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface Answer {
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** By facet, the most frequent first; a facet that is filtered on counts as if its own filter were not set. */
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
  /** Least and greatest value over the hits by field, in the field's unit; its own bounds are not applied. */
  readonly ranges: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
  readonly relaxed: Relaxed;
  readonly reading: Reading;
  /** What the engine answers exactly; ranking and typo tolerance are never promised to agree between engines. */
  readonly exact: { readonly total: boolean; readonly facets: boolean };
  readonly tookMs: number;
}

export interface Suggestion {
  readonly text: string;
  /** The same in the other language, where the record says it. */
  readonly other?: string;
  readonly kind: 'title' | 'word';
  readonly count?: number;
}

/**
 * What the index is to hold of one listing from `sequence` on; without a record the listing leaves the index and leaves a
 * tombstone, so that nothing older brings it back.
 */
export interface Entry {
  readonly id: string;
  readonly ownerId: string;
  readonly sequence: number;
  readonly record?: SearchRecord;
}

/** What the index holds of one listing, tombstones included. */
export interface Held {
  readonly id: string;
  readonly ownerId: string;
  readonly sequence: number;
  /** Digest of the record; absent in a tombstone. */
  readonly digest?: string;
}

/** A part of what is held, and the place at which the next begins; nothing follows where it is absent. */
export interface HeldSlice {
  readonly held: readonly Held[];
  readonly next?: string;
}

/** What differs between engines, said openly. */
export interface Capabilities {
  readonly engine: 'embedded' | 'algolia';
  readonly exactCounts: boolean;
  /** Hits beyond this window cannot be paged to. */
  readonly maxWindow: number;
  readonly readAfterWrite: 'immediate' | 'whenApplied';
  readonly typos: 'jamo' | 'character';
  readonly koreanBy: 'market' | 'engine';
}

/** What is asked of an index. */
export interface Finding {
  readonly capabilities: Capabilities;
  search(query: Query): Promise<Answer>;
  /** What could be meant by the beginning of a text; Hangul may be half typed or initial consonants alone. */
  suggest(text: string, language: Language, limit: number): Promise<readonly Suggestion[]>;
  /** What meets every must of a specification, the nearest to all that is wanted first. */
  specified(query: SpecificationQuery): Promise<SpecificationAnswer>;
}

/** One index of listings. Every method rejects with Fault limited `search.down` while the engine does not answer. */
export interface SearchPort extends Finding {
  /**
   * Writes entries and resolves when they are visible. An entry whose sequence is below the held one changes nothing; with
   * `force` it is written all the same (repair only).
   */
  apply(entries: readonly Entry[], options?: { readonly force?: boolean }): Promise<void>;
  /** Puts exactly these entries in place of all that is held, in one visible step. */
  replaceAll(entries: AsyncIterable<Entry>): Promise<number>;
  held(ids: readonly string[]): Promise<ReadonlyMap<string, Held>>;
  /** Ids of an owner's listings, tombstones included. */
  ofOwner(ownerId: string): Promise<readonly string[]>;
  everything(): AsyncIterable<Held>;
  /** The same a thousand at a time, each slice from the place that the last one named; an outlived place rejects with `search.refused`. */
  slice(from?: string): Promise<HeldSlice>;
  /** Drops tombstones written before an instant. Only such as no late stream record can undo: the stream keeps them for a day. */
  forget(before: Date): Promise<number>;
  close(): Promise<void>;
}
