import type { Language } from '@sandan/kernel/text';
import type { Algoliasearch, SearchForHits } from 'algoliasearch';
import { stem, stopWords } from '../english/stem.ts';
import { byWriting, calledBeside } from '../gloss.ts';
import { jamo } from '../korean/jamo.ts';
import type { Suggestion } from '../port.ts';
import type { SearchRecord } from '../record.ts';
import { excludedIn } from '../understanding/excluded.ts';
import { inHangul, inLatin } from '../understanding/keyboard.ts';
import { excludedText, withoutMinus } from './excluded.ts';

/** Hits that are looked through for titles and words. */
const considered = 50;

type Said = Pick<SearchRecord, 'title' | 'words'>;
interface Hit {
  readonly record: Said;
  readonly _highlightResult?: unknown;
}

const wordsIn = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
const lettersOf = (text: string): string => jamo(text.toLowerCase());
const hangul = /^[\p{Script=Hangul}]+$/u;
const latin = /^[a-z]{3,}$/i;

/** The text on the other layout, where it is all of one. */
const relaid = (typed: string): string[] => {
  if (latin.test(typed)) return [inHangul(typed)].filter((text) => /^[가-힣]{2,}[ㄱ-ㅎ]?$/u.test(text));
  if (typed.length > 1 && hangul.test(typed))
    return [inLatin(typed)].filter((text) => latin.test(text)).map((t) => t.toLowerCase());
  return [];
};

/** What to ask for where the text as typed finds nothing: on the other layout, and without a last syllable that may be half typed. */
const otherwise = (typed: string): readonly { readonly meant: string; readonly query: string }[] => [
  ...relaid(typed).map((meant) => ({ meant, query: meant.replace(/[ㄱ-ㅎ]$/u, '') })),
  ...(/[\p{Script=Hangul}][가-힣ㄱ-ㅎ]$/u.test(typed) ? [{ meant: typed, query: typed.slice(0, -1) }] : []),
];

/** Whether a title has all the words typed, each by its beginning, as the engine says or as it can be seen. */
const says = ({ record: { title }, _highlightResult }: Hit, typed: readonly string[], asTyped: boolean): boolean => {
  const marked = (_highlightResult as { record?: { title?: Record<string, { matchLevel?: string }> } } | undefined)?.record
    ?.title;
  if (asTyped && Object.values(marked ?? {}).some((one) => one?.matchLevel === 'full')) return true;
  const held = [title.ko, title.en].flatMap((text) => wordsIn(text ?? '').map(lettersOf));
  return typed.every((word) => held.some((letters) => letters.startsWith(lettersOf(word))));
};

const titlesOf = (hits: readonly Hit[], language: Language): Suggestion[] => {
  const other = language === 'ko' ? 'en' : 'ko';
  const byText = new Map<string, Suggestion>();
  for (const { title } of hits.map(({ record }) => record)) {
    const text = title[language] ?? title.ko ?? title.en;
    const beside = title[language] ? title[other] : undefined;
    if (text) byText.set(text, { text, kind: 'title', ...(beside && beside !== text ? { other: beside } : {}) });
  }
  return [...byText.values()].sort((a, b) => a.text.length - b.text.length);
};

/** What a text is called in the other language, by the lexicon alone. */
const calledToo = (text: string): string | undefined => {
  const terms = wordsIn(text.toLowerCase());
  const key = terms.some((one) => hangul.test(one))
    ? byWriting().get(terms.join(''))
    : terms
        .filter((one) => !stopWords.has(one))
        .map(stem)
        .join(' ');
  return key ? calledBeside(key.split(' ')) : undefined;
};

/** A word as it is written within a sentence: what begins a title has its capital from there. */
const within = (word: string): string => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word);

/**
 * Words that begin with the last one typed, those of most hits first, written as most hits have them. How many listings have one is not
 * told: it would cost a query each.
 */
const endingsOf = (hits: readonly Hit[], last: string): string[] => {
  const begun = lettersOf(last);
  const found = new Map<string, { count: number; readonly writings: Map<string, number> }>();
  for (const { title, words } of hits.map(({ record }) => record))
    for (const word of new Set([title.ko ?? '', title.en ?? '', ...words].flatMap(wordsIn).map(within))) {
      if (!/^[\p{L}\p{M}]{2,}$/u.test(word) || !lettersOf(word).startsWith(begun)) continue;
      const one = found.get(word.toLowerCase()) ?? { count: 0, writings: new Map<string, number>() };
      one.count++;
      one.writings.set(word, (one.writings.get(word) ?? 0) + 1);
      found.set(word.toLowerCase(), one);
    }
  return [...found]
    .sort(([a, x], [b, y]) => y.count - x.count || a.length - b.length)
    .map(([plain, { writings }]) => [...writings].sort((a, b) => b[1] - a[1])[0]?.[0] ?? plain);
};

/**
 * Completes what is being typed out of what Algolia finds by it: the last word by words of titles and keywords, and titles that hold all
 * words typed. One query for each text; another call only where that finds nothing. Beside an exclusion titles alone are offered.
 */
export const suggestions =
  (client: Algoliasearch, indexName: string) =>
  async (text: string, language: Language, limit: number): Promise<Suggestion[]> => {
    const { rest, excluded } = excludedIn(text.normalize('NFC'));
    const typed = withoutMinus(rest).trim();
    if (typed === '') return [];
    const shut = excluded.length > 0 ? `${excludedText(excluded)} ` : '';
    const ask = async (queries: readonly string[]): Promise<Hit[][]> => {
      const requests = queries.map(
        (query): SearchForHits => ({
          indexName,
          query: `${shut}${query}`,
          hitsPerPage: considered,
          facetFilters: [['gone:false']],
          attributesToRetrieve: ['record.title', 'record.words'],
          removeWordsIfNoResults: 'none',
        }),
      );
      const { results } = await client.searchForHits<Hit>({ requests });
      return results.map(({ hits }) => hits);
    };
    const read = (hits: readonly Hit[], meant: string, asTyped: boolean): Suggestion[] => {
      const all = meant.toLowerCase().split(/\s+/);
      const before = all.slice(0, -1);
      const last = all.at(-1) ?? '';
      const named = titlesOf(
        hits.filter((hit) => says(hit, all, asTyped)),
        language,
      ).slice(0, limit);
      const words = excluded.length > 0 ? [] : endingsOf(hits, last);
      const half = Math.ceil(limit / 2);
      const offered = words.slice(0, Math.max(half, limit - named.length)).map((word): Suggestion => {
        const whole = [...before, word].join(' ');
        const other = calledToo(whole);
        return { text: whole, kind: 'word', ...(other ? { other } : {}) };
      });
      return [...offered, ...named].slice(0, limit);
    };
    const [hits = []] = await ask([typed]);
    if (hits.length > 0) return read(hits, typed, true);
    const tried = otherwise(typed);
    const found = tried.length > 0 ? await ask(tried.map(({ query }) => query)) : [];
    return tried.map(({ meant }, at) => read(found[at] ?? [], meant, false)).find((some) => some.length > 0) ?? [];
  };
