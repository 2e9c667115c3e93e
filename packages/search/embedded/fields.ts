import type { SearchRecord } from '../record.ts';
import type { Analyse } from '../word.ts';
import type { columns } from './schema.ts';

/** The analysed text of a record, one string of tokens per column of the full-text table, and the words of its title and names. */
export interface Fields {
  readonly tokens: Readonly<Record<keyof typeof columns, string>>;
  readonly terms: ReadonlySet<string>;
}

/** What a record is found by. Words written as one stay beside the parts they are made of. */
export const fieldsOf = (record: SearchRecord, analyse: Analyse): Fields => {
  const surfaces: string[] = [];
  const terms = new Set<string>();
  const tokens = (texts: readonly (string | undefined)[], named: boolean): string => {
    const parts: string[] = [];
    for (const text of texts) {
      for (const word of text ? analyse(text) : []) {
        parts.push(...word.parts);
        if (word.parts.length > 1 || word.parts[0] !== word.surface) surfaces.push(word.surface);
        if (!named) continue;
        for (const part of word.parts) terms.add(part);
        terms.add(word.surface);
      }
    }
    return parts.join(' ');
  };
  const title = tokens([record.title.ko, record.title.en], true);
  const name = tokens([...record.words, ...Object.values(record.owner.name)], true);
  const text = tokens([record.summary.ko, record.summary.en, record.body.ko, record.body.en], true);
  return { tokens: { title, name, ident: record.identifiers.join(' '), text, surface: surfaces.join(' ') }, terms };
};
