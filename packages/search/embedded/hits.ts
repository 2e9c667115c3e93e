import type { DatabaseSync } from 'node:sqlite';
import type { Language } from '@sandan/kernel/text';
import { highlight, type Marks, passage } from '../highlight.ts';
import type { Hit } from '../port.ts';
import type { SearchRecord } from '../record.ts';
import type { Store } from './store.ts';
import type { Wanted } from './wanted.ts';

const other = (language: Language): Language => (language === 'ko' ? 'en' : 'ko');

/** So many records are kept as they were read, the latest found. */
const keptRecords = 2000;

/** Records of rows as they were written, in the order of the rows; read from the file once as long as they do not change. */
export const recordsIn = (db: DatabaseSync) => {
  const written = db.prepare('SELECT body FROM record WHERE row = ?');
  return ({ read }: Pick<Store, 'read'>, rows: readonly number[]): { readonly row: number; readonly record: SearchRecord }[] =>
    rows.flatMap((row) => {
      const known = read.get(row);
      read.delete(row);
      const body = known ? undefined : (written.get(row) as { body: string | null } | undefined)?.body;
      const record = known ?? (body ? (JSON.parse(body) as SearchRecord) : undefined);
      if (!record) return [];
      read.set(row, record);
      const [oldest] = read.keys();
      if (read.size > keptRecords && oldest !== undefined) read.delete(oldest);
      return [{ row, record }];
    });
};

/** What to mark in the hits of a query. */
export const marksOf = (wanted: readonly Wanted[]): Marks | undefined => {
  if (wanted.length === 0) return undefined;
  const forms = wanted.flatMap((w) => w.asked.forms);
  const typed = forms.filter((f) => f.beginning && f.by === 'prefix').at(-1);
  const prefix = typed?.terms.at(-1);
  const written = wanted.flatMap((w) => w.asked.written.toLowerCase().split(' '));
  return { terms: new Set([...forms.flatMap((f) => f.terms), ...written]), ...(prefix ? { prefix } : {}) };
};

export const hitOf = (record: SearchRecord, marks: Marks | undefined, language: Language): Hit => {
  if (!marks) return { record, highlight: {} };
  const title = highlight(record.title[language] ?? record.title[other(language)] ?? '', marks);
  const summary = passage(record.summary[language] ?? record.summary[other(language)] ?? '', marks);
  return { record, highlight: { ...(title ? { title } : {}), ...(summary ? { summary } : {}) } };
};
