import { type Gloss, glossOf } from '../gloss.ts';
import type { Entry } from '../port.ts';
import { digestOf, type SearchRecord } from '../record.ts';
import { rankOf } from './rank.ts';
import { type SpecifiedItem, specifiedOf } from './specified.ts';

type Ranks = Readonly<Record<string, number>>;

/** The object kept in Algolia for an entry. Every attribute is always there, so that a partial update replaces all of it. */
export interface Item extends SpecifiedItem {
  readonly objectID: string;
  readonly ownerId: string;
  readonly gone: boolean;
  readonly goneAt: number | null;
  readonly digest: string | null;
  readonly record: SearchRecord | null;
  /**
   * Completeness and answering of the owner together, 0 to 10: so coarse that many share it and the next criterion, the month in
   * which the listing was confirmed, lets the small be seen beside the large.
   */
  readonly quality: number;
  /** Months since year 0. */
  readonly confirmedMonth: number;
  /** Words of the language that the record lacks. */
  readonly gloss: Gloss;
  /** Bounds as ranks, open ends infinite; for filters. */
  readonly least: Ranks;
  readonly greatest: Ranks;
  /** Bounds as ranks, an open end by the other; for the least and greatest value of an answer. */
  readonly low: Ranks;
  readonly high: Ranks;
}

const ranks = (record: SearchRecord | undefined, of: (least: number | null, greatest: number | null) => number): Ranks =>
  Object.fromEntries(
    Object.entries(record?.numbers ?? {}).map(([name, [least, greatest]]) => [name, rankOf(of(least, greatest))]),
  );

const qualityOf = ({ signals }: SearchRecord): number =>
  Math.round(5 * (signals?.completeness ?? 0.5) + 5 * (signals?.answering ?? 0.5));

const monthOf = (ms: number): number => new Date(ms).getUTCFullYear() * 12 + new Date(ms).getUTCMonth();

/** `now` in ms since the epoch. */
export const itemOf = ({ id, ownerId, record }: Entry, now: number): Item => ({
  objectID: id,
  ownerId,
  gone: !record,
  goneAt: record ? null : now,
  digest: record ? digestOf(record) : null,
  record: record ?? null,
  quality: record ? qualityOf(record) : 0,
  confirmedMonth: record ? monthOf(record.confirmedAt) : 0,
  gloss: record ? glossOf(record) : {},
  least: ranks(record, (least) => least ?? Number.NEGATIVE_INFINITY),
  greatest: ranks(record, (_, greatest) => greatest ?? Number.POSITIVE_INFINITY),
  ...specifiedOf(record?.specification),
  low: ranks(record, (least, greatest) => least ?? greatest ?? 0),
  high: ranks(record, (least, greatest) => greatest ?? least ?? 0),
});
