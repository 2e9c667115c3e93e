import type { Way } from '../asked.ts';
import { highlight } from '../highlight.ts';
import type { Through } from '../port.ts';
import type { SearchRecord } from '../record.ts';
import type { Ranked } from './ranked.ts';
import type { Vocabulary } from './vocabulary.ts';

const asWritten: ReadonlySet<Way> = new Set(['written', 'part', 'prefix', 'identifier', 'spacing']);

/** The words of a record as they stand there that are the given terms; marks that touch or have only a blank between them are one. */
const standing = (record: SearchRecord, terms: readonly string[]): string | undefined => {
  const texts = [record.title.ko, record.title.en, ...record.words, record.summary.ko, record.summary.en];
  for (const text of texts) {
    const marked = text && highlight(text.slice(0, 600), { terms: new Set(terms) });
    const found = marked && /<mark>(.+?)<\/mark>(?!\s?<mark>)/u.exec(marked)?.[1];
    if (found) return found.replace(/<\/?mark>/g, '').toLowerCase();
  }
  return undefined;
};

/** Other words than those written by which hits were found, each once, the most frequent first. */
export const throughOf = (
  hits: readonly { readonly ranked: Ranked; readonly record: SearchRecord }[],
  vocabulary: Vocabulary,
): Through[] => {
  const found = new Map<string, { readonly through: Through; times: number }>();
  for (const { ranked, record } of hits)
    for (const { wanted, form, terms } of ranked.text.met) {
      if (!form || asWritten.has(form.form.by)) continue;
      const key = `${wanted.asked.written}\n${form.form.by}\n${form.form.terms.join(' ')}`;
      const known = found.get(key);
      if (known) known.times++;
      else {
        const written = terms.map((t) => vocabulary.term(t.term));
        const through = { asked: wanted.asked.written, found: standing(record, written) ?? written.join(' '), by: form.form.by };
        found.set(key, { through, times: 1 });
      }
    }
  const unique = new Map<string, Through>();
  for (const { through } of [...found.values()].sort((a, b) => b.times - a.times)) {
    const key = `${through.asked}\n${through.found}`;
    if (!unique.has(key)) unique.set(key, through);
  }
  return [...unique.values()].slice(0, 8);
};
