import { Fault } from '@sandan/kernel/fault';
import type { Arrival, SourceRecord } from '@sandan/market/import/arrival';
import { applicationOf } from '@sandan/market/patent/document';
import type { Facts, LegalEvent, Statement } from '@sandan/market/patent/statement';
import { countryOf } from '@sandan/market/reference/country';
import { clean } from '../text.ts';
import { type Detail, readDetail } from './detail.ts';
import { toRecord } from './map.ts';

const prioritiesOf = ({ priorities, international }: Detail) => {
  const foreign = priorities.flatMap(({ country, number }) => {
    const office = /^[A-Z]{2}$/.test(country) ? country : countryOf(country);
    return (office && applicationOf({ office, number })) || [];
  });
  const first = international && applicationOf({ office: 'WO', number: international });
  return [...foreign, ...(first ? [first] : [])].slice(0, 60);
};

/** Documents between office and applicant as events; what is done with each stands behind its name. */
const eventsOf = ({ events }: Detail): LegalEvent[] =>
  events.slice(-500).map(({ date, name, nameEnglish, state }) => {
    const done = state?.replace(/\s*\(.*\)\s*$/, '');
    return {
      date,
      description: { ko: clean(done ? `${name} (${done})` : name, 400), ...(nameEnglish ? { en: nameEnglish } : {}) },
    };
  });

/**
 * A detail as a record: what a list says of it, and its claims, priorities and history.
 * @throws Fault as `toRecord` does
 */
export const detailRecord = (detail: Detail, fetchedAt: Date, more: readonly Statement[] = []): SourceRecord => {
  const record = toRecord(detail.row, fetchedAt);
  const [application, ...publications] = record.statements ?? [];
  if (!application) return record;
  const facts: Partial<Facts> = { ...application.facts };
  const [priorities, events] = [prioritiesOf(detail), eventsOf(detail)];
  if (detail.claims > 0) facts.claims = Math.min(detail.claims, 5000);
  if (priorities.length > 0) facts.priorities = priorities;
  if (events.length > 0) facts.events = events;
  const own = [{ ...application, facts }, ...publications].map((statement) => ({ ...statement, source: 'kipris-detail' }));
  return { ...record, statements: [...own, ...more] };
};

/** The record of a saved detail. @throws Fault of the reader */
export const detailArrivals = (document: string, bytes: Uint8Array, fetchedAt: Date): Arrival[] => {
  const detail = readDetail(bytes);
  const id = clean(detail.row.fields.applicationNumber ?? '', 40);
  const title = clean(detail.row.fields.title ?? '', 120);
  const named = { position: { document, index: 1 }, ...(id ? { id } : {}), ...(title ? { title } : {}) };
  try {
    return [{ ...named, record: detailRecord(detail, fetchedAt) }];
  } catch (fault) {
    if (fault instanceof Fault) return [{ ...named, record: fault }];
    throw fault;
  }
};
