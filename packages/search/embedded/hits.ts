import type { DatabaseSync } from 'node:sqlite';
import type { Language } from '@sandan/kernel/text';
import { highlight, type Marks, passage } from '../highlight.ts';
import type { Hit } from '../port.ts';
import type { SearchRecord } from '../record.ts';
import type { Wanted } from './wanted.ts';

const other = (language: Language): Language => (language === 'ko' ? 'en' : 'ko');

/** Records of rows as they were written, in the order of the rows. */
export const recordsIn = (db: DatabaseSync) => {
  const written = db.prepare('SELECT body FROM record WHERE row = ?');
  return (rows: readonly number[]): { readonly row: number; readonly record: SearchRecord }[] =>
    rows.flatMap((row) => {
      const body = (written.get(row) as { body: string | null } | undefined)?.body;
      return body ? [{ row, record: JSON.parse(body) as SearchRecord }] : [];
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
