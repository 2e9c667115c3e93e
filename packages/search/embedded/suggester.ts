import type { DatabaseSync } from 'node:sqlite';
import type { Language } from '@sandan/kernel/text';
import type { Asked } from '../asked.ts';
import { calledBeside } from '../gloss.ts';
import type { Suggestion } from '../port.ts';
import type { Analyse } from '../word.ts';
import { finding } from './finder.ts';
import { recordsIn } from './hits.ts';
import type { memoryOf } from './memory.ts';
import { highest } from './rows.ts';
import { usual } from './usual.ts';

const considered = 60;
const wordLike = /^[\p{L}\p{M}]+$/u;

/** Completes what is being typed: the last word by the dictionary, and titles that hold all words typed so far. */
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
  const held = (asked: readonly Asked[]) => {
    const { relaxed, rows } = finding(memory.store, { asked });
    return relaxed === 'someWords' ? new Uint32Array() : rows.rows;
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
    for (const { record } of recordsOf(
      memory.store,
      newest.map((place) => rows[place] as number),
    )) {
      const { title } = record;
      const text = title[language] ?? title.ko ?? title.en;
      const beside = title[language] ? title[other] : undefined;
      if (text) byText.set(text, { text, kind: 'title', ...(beside && beside !== text ? { other: beside } : {}) });
    }
    return [...byText.values()].sort((a, b) => a.text.length - b.text.length).slice(0, limit);
  };

  const suggest = (text: string, language: Language, limit: number): Suggestion[] => {
    const typed = text.normalize('NFC').toLowerCase().trim().split(/\s+/);
    const last = typed.pop() ?? '';
    if (last === '') return [];
    const completions = memory.store.dictionary.completions(last, 2 * limit).filter((c) => wordLike.test(c.term));
    const before = typed.flatMap((word) => analyse(word).flatMap((w) => w.parts)).map(written);
    const words = completions
      .slice(0, limit)
      .filter((c) => before.length === 0 || held([...before, written(c.term)]).length > 0)
      .map((c): Suggestion => {
        const whole = [...typed, usual(c.term)].join(' ');
        const other = calledBeside(analyse(whole).flatMap((w) => w.parts));
        return { text: whole, kind: 'word', count: c.count, ...(other ? { other } : {}) };
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
