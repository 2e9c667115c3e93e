import { createHash } from 'node:crypto';
import type { Language } from '@sandan/kernel/text';
import type { SearchRecord } from './record.ts';

/** Public texts of a record in the one language that its title has. */
export interface Source {
  readonly id: string;
  readonly from: Language;
  readonly to: Language;
  readonly texts: readonly string[];
  readonly digest: string;
}

/** What of a record is to be translated; nothing of one whose title has both languages. */
export const sourceOf = ({ id, title, summary }: SearchRecord): Source | undefined => {
  const from: Language = title.ko ? 'ko' : 'en';
  const to: Language = from === 'ko' ? 'en' : 'ko';
  const text = title[from];
  if (!text || title[to]) return undefined;
  const texts = [text, ...(summary[from] && !summary[to] ? [summary[from]] : [])];
  const digest = createHash('sha256')
    .update(JSON.stringify([from, texts]))
    .digest('base64url')
    .slice(0, 22);
  return { id, from, to, texts, digest };
};

/** What a machine made of a source, by its digest. */
export interface Translated {
  readonly digest: string;
  readonly to: Language;
  readonly title: string;
  readonly summary?: string | undefined;
}

/** A record with its translation; as it is where that is of other texts. */
export const withTranslation = (record: SearchRecord, { digest, to, title, summary }: Translated): SearchRecord =>
  sourceOf(record)?.digest === digest
    ? { ...record, machine: { title: { [to]: title }, ...(summary ? { summary: { [to]: summary } } : {}) } }
    : record;
