import type { Fault } from '@sandan/kernel/fault';
import type { KindName } from '../listing/kinds/registry.ts';
import type { Statement } from '../patent/statement.ts';
import type { Reading } from './reading.ts';

/** A record of an outside source in the market's words, before it is one of an owner's listings. */
export interface SourceRecord {
  readonly source: string;
  /** The identity there: for patents the 13 digits of the application number. */
  readonly sourceId: string;
  /** What `sourceId` is a number of, where that is no patent application (`ntb-tech`). */
  readonly scheme?: string;
  /** The kind of listing that it becomes; a technology where it does not say. */
  readonly kind?: KindName;
  /** The source says that it is withdrawn there; nothing is taken of it, and its listing ends. */
  readonly gone?: true;
  /** Its page at the source, for people. */
  readonly url?: string;
  readonly fetchedAt: string;
  /** Hash of `taken`: the same record has the same digest, whenever and however it was fetched. */
  readonly digest: string;
  /** What the source says, by path into a listing's content (`title.ko`, `codes`, `attributes.filed`). */
  readonly taken: Readonly<Record<string, unknown>>;
  /** What it says of the documents of one invention; the listing then takes what all that was ever said of it comes to. */
  readonly statements?: readonly Statement[];
}

/** Where a record stood: the document (a file, a page of an answer) and its place in it, from 1. */
export interface Position {
  readonly document: string;
  readonly index: number;
}

/** One record as it came in: readable, or refused with its reason. */
export interface Arrival<T = SourceRecord> {
  readonly position: Position;
  /** Number and title as the source wrote them, for the report. */
  readonly id?: string;
  readonly title?: string;
  readonly record: T | Fault;
  /** How far its values were understood, where a source is read value by value. */
  readonly reading?: Reading;
}
