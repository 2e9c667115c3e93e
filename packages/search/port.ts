import type { Language } from '@sandan/kernel/text';
import type { SearchRecord } from './record.ts';

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
}

/** How the answer was widened when not every word was found as written: a corrected letter, or only some of the words. */
export type Relaxed = 'none' | 'typo' | 'someWords';

export interface Hit {
  readonly record: SearchRecord;
  /** HTML-escaped original text with `<mark>`; the summary is a passage around the first match. Absent where nothing matched. */
  readonly highlight: { readonly title?: string; readonly summary?: string };
}

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
  /** What the engine answers exactly; ranking and typo tolerance are never promised to agree between engines. */
  readonly exact: { readonly total: boolean; readonly facets: boolean };
  readonly tookMs: number;
}

export interface Suggestion {
  readonly text: string;
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

/** One index of listings. Every method rejects with Fault limited `search.down` while the engine does not answer. */
export interface SearchPort {
  readonly capabilities: Capabilities;
  search(query: Query): Promise<Answer>;
  /** What could be meant by the beginning of a text; Hangul may be half typed or initial consonants alone. */
  suggest(text: string, language: Language, limit: number): Promise<readonly Suggestion[]>;
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
  /** Drops tombstones written before an instant. Only such as no late stream record can undo: the stream keeps them for a day. */
  forget(before: Date): Promise<number>;
  close(): Promise<void>;
}
