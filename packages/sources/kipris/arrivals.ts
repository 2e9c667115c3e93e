import { Fault } from '@sandan/kernel/fault';
import type { Arrival } from '@sandan/market/import/arrival';
import { clean } from '../text.ts';
import { readList } from './list.ts';
import { toRecord } from './map.ts';
import type { Row } from './row.ts';

/** A row with its place, as a record or as a refusal. */
export const arrivalOf = (row: Row, document: string, fetchedAt: Date): Arrival => {
  const id = clean(row.fields.applicationNumber ?? '', 40);
  const title = clean(row.fields.title ?? '', 120);
  const named = { position: { document, index: row.index }, ...(id ? { id } : {}), ...(title ? { title } : {}) };
  try {
    return { ...named, record: toRecord(row, fetchedAt) };
  } catch (fault) {
    if (fault instanceof Fault) return { ...named, record: fault };
    throw fault;
  }
};

/** The records of one document, some at a time. What came before a fault was not the whole: read to the end before applying. */
export async function* arrivals(
  document: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  fetchedAt: Date,
): AsyncGenerator<readonly Arrival[]> {
  for await (const rows of readList(bytes)) yield rows.map((row) => arrivalOf(row, document, fetchedAt));
}
