import type { DatabaseSync } from 'node:sqlite';
import type { Language } from '@sandan/kernel/text';
import type { Asked, Dictionary, Exclusion, Lexicon } from '../asked.ts';
import { calledBeside } from '../gloss.ts';
import { highlight, type Marks } from '../highlight.ts';
import { table } from '../lexicon/lexicon.ts';
import type { Suggestion } from '../port.ts';
import type { SearchRecord } from '../record.ts';
import { excludedIn } from '../understanding/excluded.ts';
import { exclusionsOf } from '../understanding/exclusion.ts';
import { relaid } from '../understanding/layout.ts';
import type { Analyse } from '../word.ts';
import { completing } from './completing.ts';
import { withoutRows } from './excluded.ts';
import { type Follower, following } from './following.ts';
import { recordsIn } from './hits.ts';
import { having } from './match.ts';
import type { memoryOf } from './memory.ts';
import { highest } from './rows.ts';
import { usual } from './usual.ts';
import { wanting } from './wanted.ts';
import { writtenIn } from './written.ts';

const considered = 60;
const completed = 200;

/** One letter or syllable alone is mostly what the analysis has cut off a word. */
const wordLike = /^[\p{L}\p{M}]{2,}$/u;

type Counted = ReturnType<Dictionary['completions']>[number];
/** A word to be offered, and how many listings have it and all before it. */
type Word = Required<Pick<Suggestion, 'text' | 'count'>>;

/**
 * Completes what is being typed, on either keyboard layout: the last word by the dictionary, and titles that hold all words typed so far.
 * What the text excludes is in none of them, and stays excluded by what is offered.
 */
export const suggester = (options: {
  db: DatabaseSync;
  analyse: Analyse;
  lexicon: Lexicon;
  memory: ReturnType<typeof memoryOf>;
}) => {
  const { db, analyse, lexicon, memory } = options;
  const recordsOf = recordsIn(db);
  const written = (term: string): Asked => ({ written: term, forms: [{ terms: [term], weight: 1, by: 'written' }] });
  const begun = (terms: readonly string[], last: string): Asked => ({
    written: last,
    forms: [
      ...terms.map((term) => ({ terms: [term], weight: 1, by: 'written' as const })),
      { terms: [last], weight: 1, by: 'prefix' as const, beginning: true },
    ],
  });
  /** Listings that hold all of it, and nothing of what is excluded. */
  const held = (asked: readonly Asked[], excluded: readonly Exclusion[] = []): Uint32Array => {
    const { pile, vocabulary, dictionary } = memory.store;
    const found = having(pile, asked.map(wanting(pile, completing(vocabulary, dictionary))));
    return (excluded.length > 0 ? withoutRows(found, memory.store, excluded) : found).rows;
  };

  const titles = (asked: readonly Asked[], rows: Uint32Array, language: Language, limit: number): Suggestion[] => {
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

  const isLatin = (term: string) => /^[a-z]+$/.test(term);
  const recordAt = (row: number | undefined) => (row === undefined ? undefined : recordsOf(memory.store, [row])[0]?.record);

  /** A term as people write it: as the code lists do, or else as a listing does. */
  const writing = (term: string): string => {
    if (!isLatin(term) || table().written.has(term)) return usual(term);
    const one = recordAt(held([written(term)])[0]);
    return (one && writtenIn(one, term, analyse)) ?? usual(term);
  };

  interface Typed {
    readonly before: readonly string[];
    readonly completions: readonly Counted[];
    readonly rows: Uint32Array;
    readonly excluded: readonly Exclusion[];
  }

  /** The words that may be meant by the beginning of one, the likeliest first. */
  const single = ({ completions, excluded }: Typed, limit: number): Word[] => {
    const some = completions.slice(0, limit);
    const left =
      excluded.length > 0
        ? some.map(({ term }) => ({ term, count: held([written(term)], excluded).length })).filter(({ count }) => count > 0)
        : some;
    return left.map(({ term, count }) => ({ text: writing(term), count }));
  };

  /** The same behind others: words that follow them somewhere, or where none does, words that listings have beside them. */
  const behind = ({ before, completions, rows, excluded }: Typed, limit: number): Word[] => {
    const { pile, vocabulary } = memory.store;
    const last = before.at(-1) as string;
    const number = vocabulary.numberOf(last);
    const followers = number === undefined ? new Map<number, Follower>() : following(pile, rows, number);
    const counted = (term: string) => held([...before, term].map(written), excluded).length;
    const next = completions
      .flatMap(({ term }) => {
        const follower = followers.get(vocabulary.numberOf(term) ?? -1);
        return follower ? [{ term, ...follower }] : [];
      })
      .sort((a, b) => b.count - a.count);
    if (next.length > 0)
      return next.slice(0, limit).map(({ term, row }) => {
        const one = isLatin(term) ? recordAt(row) : undefined;
        return { text: (one && writtenIn(one, term, analyse, last)) ?? writing(term), count: counted(term) };
      });
    return completions
      .slice(0, 2 * limit)
      .map(({ term }) => ({ term, count: counted(term) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, limit)
      .map(({ term, count }) => ({ text: writing(term), count }));
  };

  const suggest = (text: string, language: Language, limit: number): Suggestion[] => {
    const { dictionary } = memory.store;
    const { rest, excluded: shut } = excludedIn(text.normalize('NFC'));
    const excluded = exclusionsOf(shut, analyse, lexicon);
    const typed = (relaid(rest, analyse, dictionary) ?? rest).normalize('NFC').toLowerCase().trim().split(/\s+/);
    const last = typed.pop() ?? '';
    if (last === '') return [];
    const completions = dictionary.completions(last, completed).filter((c) => wordLike.test(c.term));
    const before = typed.flatMap((word) => analyse(word).flatMap((w) => w.parts));
    const ending = begun(
      completions.slice(0, 5).map((c) => c.term),
      last,
    );
    const asked = [...before.map(written), ending];
    const rows = held(asked, excluded);
    const begin = { before, completions, rows, excluded };
    const words = (before.length > 0 ? behind(begin, limit) : single(begin, limit)).map(({ text: word, count }): Suggestion => {
      const whole = [...typed, word].join(' ');
      const other = calledBeside(analyse(whole).flatMap((w) => w.parts));
      const kept = [whole, ...shut.map((one) => one.written)].join(' ');
      return { text: kept, kind: 'word', count, ...(other ? { other } : {}) };
    });
    const named = titles(asked, rows, language, limit);
    const half = Math.ceil(limit / 2);
    return [...words.slice(0, Math.max(half, limit - named.length)), ...named].slice(0, limit);
  };

  return (text: string, language: Language, limit: number): Suggestion[] => memory.reading(() => suggest(text, language, limit));
};
