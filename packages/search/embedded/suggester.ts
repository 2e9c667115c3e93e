import type { DatabaseSync } from 'node:sqlite';
import type { Language } from '@sandan/kernel/text';
import type { Asked } from '../asked.ts';
import { stem } from '../english/stem.ts';
import { calledBeside } from '../gloss.ts';
import { highlight, type Marks } from '../highlight.ts';
import { table } from '../lexicon/lexicon.ts';
import type { Suggestion } from '../port.ts';
import type { SearchRecord } from '../record.ts';
import { relaid } from '../understanding/layout.ts';
import type { Analyse } from '../word.ts';
import { completing } from './completing.ts';
import { recordsIn } from './hits.ts';
import { having } from './match.ts';
import type { memoryOf } from './memory.ts';
import { highest } from './rows.ts';
import { usual } from './usual.ts';
import { wanting } from './wanted.ts';

const considered = 60;
const read = 600;

/** One letter or syllable alone is mostly what the analysis has cut off a word. */
const wordLike = /^[\p{L}\p{M}]{2,}$/u;

/** What a record writes for a term: a word, a word in pieces that make the term (vacuum-degassed), or one of its pieces. */
const writtenIn = ({ title, words, summary, body }: SearchRecord, term: string, analyse: Analyse): string | undefined => {
  const texts = [title.en, ...words, summary.en, body.en].map((text) => (text ?? '').slice(0, read));
  for (const { text, surface } of texts.flatMap((text) => analyse(text))) {
    if (surface === term) return text;
    const piece = text.split(/[^a-z]+/).find((one) => stem(one) === term);
    if (piece) return piece;
  }
  return undefined;
};

/** Completes what is being typed, on either keyboard layout: the last word by the dictionary, and titles that hold all words typed so far. */
export const suggester = (db: DatabaseSync, analyse: Analyse, memory: ReturnType<typeof memoryOf>) => {
  const recordsOf = recordsIn(db);
  const written = (term: string): Asked => ({ written: term, forms: [{ terms: [term], weight: 1, by: 'written' }] });
  const begun = (terms: readonly string[], last: string): Asked => ({
    written: last,
    forms: [
      ...terms.map((term) => ({ terms: [term], weight: 1, by: 'written' as const })),
      { terms: [last], weight: 1, by: 'prefix' as const, beginning: true },
    ],
  });
  /** Listings that hold all of it. */
  const held = (asked: readonly Asked[]): Uint32Array => {
    const { pile, vocabulary, dictionary } = memory.store;
    return having(pile, asked.map(wanting(pile, completing(vocabulary, dictionary)))).rows;
  };

  const titles = (asked: readonly Asked[], language: Language, limit: number): Suggestion[] => {
    const rows = held(asked);
    const dates = memory.store.columns.publishedAt.at;
    const newest = highest(
      Float64Array.from(rows, (row) => dates[row] as number),
      rows,
      considered,
    );
    const byText = new Map<string, Suggestion>();
    const other = language === 'ko' ? 'en' : 'ko';
    const marks = asked.map(({ forms }): Marks => {
      const begun = forms.find((form) => form.beginning)?.terms.at(-1);
      return { terms: new Set(forms.flatMap((form) => form.terms)), ...(begun ? { prefix: begun } : {}) };
    });
    const says = (title: SearchRecord['title']) =>
      marks.every((mark) => [title.ko, title.en].some((text) => text && highlight(text, mark)));
    for (const { record } of recordsOf(
      memory.store,
      newest.map((place) => rows[place] as number),
    )) {
      const { title } = record;
      if (!says(title)) continue;
      const text = title[language] ?? title.ko ?? title.en;
      const beside = title[language] ? title[other] : undefined;
      if (text) byText.set(text, { text, kind: 'title', ...(beside && beside !== text ? { other: beside } : {}) });
    }
    return [...byText.values()].sort((a, b) => a.text.length - b.text.length).slice(0, limit);
  };

  /** A term as people write it: as the code lists do, or else as a listing does. */
  const writing = (term: string): string => {
    if (!/^[a-z]+$/.test(term) || table().written.has(term)) return usual(term);
    const [one] = recordsOf(memory.store, [...held([written(term)]).subarray(0, 1)]);
    return (one && writtenIn(one.record, term, analyse)) ?? usual(term);
  };

  const suggest = (text: string, language: Language, limit: number): Suggestion[] => {
    const { dictionary } = memory.store;
    const typed = (relaid(text, analyse, dictionary) ?? text).normalize('NFC').toLowerCase().trim().split(/\s+/);
    const last = typed.pop() ?? '';
    if (last === '') return [];
    const completions = dictionary.completions(last, 2 * limit).filter((c) => wordLike.test(c.term));
    const before = typed.flatMap((word) => analyse(word).flatMap((w) => w.parts)).map(written);
    const together = (term: string) => held([...before, written(term)]).length;
    const counted = before.length > 0 ? completions.map(({ term }) => ({ term, count: together(term) })) : completions;
    const words = counted
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, limit)
      .map(({ term, count }): Suggestion => {
        const whole = [...typed, writing(term)].join(' ');
        const other = calledBeside(analyse(whole).flatMap((w) => w.parts));
        return { text: whole, kind: 'word', count, ...(other ? { other } : {}) };
      });
    const ending = begun(
      completions.slice(0, 5).map((c) => c.term),
      last,
    );
    const named = titles([...before, ending], language, limit);
    const half = Math.ceil(limit / 2);
    return [...words.slice(0, Math.max(half, limit - named.length)), ...named].slice(0, limit);
  };

  return (text: string, language: Language, limit: number): Suggestion[] => memory.reading(() => suggest(text, language, limit));
};
