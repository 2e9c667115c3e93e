import type { Way } from '../asked.ts';
import { highlight } from '../highlight.ts';
import type { Through } from '../port.ts';
import type { SearchRecord } from '../record.ts';
import type { Ranked } from './ranked.ts';
import type { Met } from './score.ts';
import { usual } from './usual.ts';
import type { Vocabulary } from './vocabulary.ts';

const asWritten: ReadonlySet<Way> = new Set(['written', 'part', 'prefix', 'identifier', 'spacing']);

const most = 8;

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
  const found = new Map<string, { readonly one: Met; readonly record: SearchRecord; times: number }>();
  for (const { ranked, record } of hits)
    for (const one of ranked.text.met) {
      if (!one.form || asWritten.has(one.form.form.by)) continue;
      const key = `${one.wanted.asked.written}\n${one.form.form.by}\n${one.form.form.terms.join(' ')}`;
      const known = found.get(key);
      if (known) known.times++;
      else found.set(key, { one, record, times: 1 });
    }
  const unique = new Map<string, Through>();
  for (const { one, record } of [...found.values()].sort((a, b) => b.times - a.times).slice(0, most)) {
    const terms = one.terms.map((t) => vocabulary.term(t.term));
    const through = {
      asked: one.wanted.asked.written,
      found: standing(record, terms) ?? terms.map(usual).join(' '),
      by: one.form?.form.by ?? 'written',
    };
    const key = `${through.asked}\n${through.found}`;
    if (!unique.has(key)) unique.set(key, through);
  }
  return [...unique.values()];
};
