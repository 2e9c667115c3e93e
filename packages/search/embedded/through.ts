import type { Way } from '../asked.ts';
import { stem } from '../english/stem.ts';
import { highlight } from '../highlight.ts';
import type { Through } from '../port.ts';
import type { SearchRecord } from '../record.ts';
import type { Analyse } from '../word.ts';
import type { Ranked } from './ranked.ts';
import type { Met } from './score.ts';
import { usual } from './usual.ts';
import type { Vocabulary } from './vocabulary.ts';

const asWritten: ReadonlySet<Way> = new Set(['written', 'part', 'prefix', 'identifier', 'spacing']);

const most = 8;
const hangul = /^\p{Script=Hangul}+$/u;
const latin = /^\p{Script=Latin}/u;

/** Marks that touch or have only a blank between them. */
const marked = /<mark>.+?<\/mark>(?:\s?<mark>.+?<\/mark>)*/gu;

const holdsAll = (text: string, terms: readonly string[]): boolean => {
  const stems = new Set(text.split(/\s+/).map(stem));
  return terms.every((term) => text.includes(term) || stems.has(term));
};

/** The words of a record as they stand there that are all of the given terms, or the one word that these are parts of (압 of 압전). */
const standing = (record: SearchRecord, terms: readonly string[], analyse: Analyse): string | undefined => {
  const texts = [record.title.ko, record.title.en, ...record.words, record.summary.ko, record.summary.en].map((text) =>
    (text ?? '').slice(0, 600),
  );
  for (const text of texts)
    for (const [run] of highlight(text, { terms: new Set(terms) })?.matchAll(marked) ?? []) {
      const words = run.replace(/<\/?mark>/g, '').toLowerCase();
      if (holdsAll(words, terms)) return words;
    }
  const word = texts
    .flatMap((text) => analyse(text))
    .find(({ parts, surface }) => terms.every((term) => term === surface || parts.includes(term)));
  // Of Latin words the surface has lost the hyphens.
  return word && (latin.test(word.text) ? word.text : word.surface);
};

/** Terms as they are usually written: a Korean compound in one. */
const writing = (terms: readonly string[]): string =>
  terms.every((term) => hangul.test(term)) ? terms.join('') : terms.map(usual).join(' ');

/** Other words than those written by which hits were found, each once, the most frequent first. */
export const throughOf = (
  hits: readonly { readonly ranked: Ranked; readonly record: SearchRecord }[],
  vocabulary: Vocabulary,
  analyse: Analyse,
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
      found: standing(record, terms, analyse) ?? writing(terms),
      by: one.form?.form.by ?? 'written',
    };
    const key = `${through.asked}\n${through.found}`;
    if (!unique.has(key)) unique.set(key, through);
  }
  return [...unique.values()];
};
