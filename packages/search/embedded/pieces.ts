import type { Columns } from './columns.ts';
import { counters, numbers } from './growing.ts';
import { Names } from './names.ts';
import type { Segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A segment and the columns of its rows as they lie on disk, without numbers that mean something to this process alone. */
export type Pieces = Readonly<Record<string, Uint8Array>>;

type View = { readonly buffer: ArrayBufferLike; readonly byteOffset: number; readonly byteLength: number };
const raw = ({ buffer, byteOffset, byteLength }: View): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);
const listed = (names: readonly string[]): Uint8Array => new TextEncoder().encode(JSON.stringify(names));
const names = (bytes: Uint8Array | undefined): string[] =>
  bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as string[]) : [];

/** The words of a segment, by numbers of its own. */
const wordsOf = ({ forward, postings }: Segment, vocabulary: Vocabulary): Pieces => {
  const own = new Uint32Array(vocabulary.size);
  for (let at = 0; at < postings.terms.length; at++) own[postings.terms[at] as number] = at + 1;
  const terms = Array.from(postings.terms, (term) => vocabulary.term(term));
  return {
    terms: listed(terms),
    starts: raw(forward.starts),
    ends: raw(forward.ends),
    tokens: raw(forward.tokens.map((term) => own[term] as number)),
  };
};

const columnsOf = ({ forward: { rows } }: Segment, columns: Columns): Pieces => {
  const dates = new Float64Array(rows.length * 2);
  const signals = new Float32Array(rows.length * 2);
  const owner = new Uint32Array(rows.length);
  const held = new Uint16Array(rows.length * 2);
  const [values, bounds] = [counters(), numbers()];
  const [owners, valueNames, spanNames] = [new Names(), new Names(), new Names()];
  for (let slot = 0; slot < rows.length; slot++) {
    const row = rows[slot] as number;
    if (row === 0) continue;
    dates.set([columns.publishedAt.at[row] as number, columns.confirmedAt.at[row] as number], slot * 2);
    signals.set([columns.completeness.at[row] as number, columns.answering.at[row] as number], slot * 2);
    owner[slot] = owners.numbering(columns.owners.all[columns.owner.at[row] as number] ?? '');
    const [facets, spans] = [columns.facetValues.of(row), columns.spans.of(row)];
    held.set([facets.length, spans.length / 3], slot * 2);
    for (const value of facets) values.push(valueNames.numbering(columns.values.all[value] ?? ''));
    for (let at = 0; at < spans.length; at += 3) {
      bounds.push(spanNames.numbering(columns.spanNames.all[spans[at] as number] ?? ''));
      bounds.push(spans[at + 1] as number);
      bounds.push(spans[at + 2] as number);
    }
  }
  return {
    dates: raw(dates),
    signals: raw(signals),
    owner: raw(owner),
    owners: listed(owners.all),
    held: raw(held),
    values: raw(values.pushed),
    valueNames: listed(valueNames.all),
    bounds: raw(bounds.pushed),
    spanNames: listed(spanNames.all),
  };
};

export const packed = (segment: Segment, vocabulary: Vocabulary, columns: Columns): Pieces => ({
  ...wordsOf(segment, vocabulary),
  ...columnsOf(segment, columns),
});

/** Bytes as numbers; a copy where they do not lie as numbers must. */
const aligned = (bytes: Uint8Array | undefined): ArrayBuffer => (bytes ? bytes.slice().buffer : new ArrayBuffer(0));

/** The words of a segment in the numbers of this process. */
export const forwardFrom = (pieces: Pieces, rows: Uint32Array, vocabulary: Vocabulary): Segment['forward'] => {
  const terms = Uint32Array.from(['', ...names(pieces.terms)], (term, at) => (at === 0 ? 0 : vocabulary.numbering(term)));
  const tokens = new Uint32Array(aligned(pieces.tokens));
  for (let at = 0; at < tokens.length; at++) tokens[at] = terms[tokens[at] as number] as number;
  return { rows, starts: new Uint32Array(aligned(pieces.starts)), ends: new Uint16Array(aligned(pieces.ends)), tokens };
};

/** Takes the columns of the rows that live into those of this process. */
export const takeColumns = (pieces: Pieces, rows: Uint32Array, columns: Columns): void => {
  const dates = new Float64Array(aligned(pieces.dates));
  const signals = new Float32Array(aligned(pieces.signals));
  const owner = new Uint32Array(aligned(pieces.owner));
  const owners = names(pieces.owners).map((name) => columns.owners.numbering(name));
  const held = new Uint16Array(aligned(pieces.held));
  const values = new Uint32Array(aligned(pieces.values));
  const valueNames = names(pieces.valueNames).map((name) => columns.numbering(name));
  const bounds = new Float64Array(aligned(pieces.bounds));
  const spanNames = names(pieces.spanNames).map((name) => columns.spanNames.numbering(name));
  let [value, bound] = [0, 0];
  for (let slot = 0; slot < rows.length; slot++) {
    const row = rows[slot] as number;
    const [valuesTo, boundsTo] = [value + (held[slot * 2] as number), bound + 3 * (held[slot * 2 + 1] as number)];
    if (row !== 0) {
      columns.begin(row, true);
      columns.dates(row, dates[slot * 2] as number, dates[slot * 2 + 1] as number);
      columns.signals(row, signals[slot * 2] as number, signals[slot * 2 + 1] as number);
      columns.owner.set(row, owners[owner[slot] as number] ?? 0);
      for (let at = value; at < valuesTo; at++) columns.facetValues.add(row, valueNames[values[at] as number] ?? 0);
      for (let at = bound; at < boundsTo; at += 3)
        columns.span(row, spanNames[bounds[at] as number] ?? 0, bounds[at + 1] as number, bounds[at + 2] as number);
    }
    [value, bound] = [valuesTo, boundsTo];
  }
};
