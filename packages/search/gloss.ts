import { stem, stopWords } from './english/stem.ts';
import { table } from './lexicon/lexicon.ts';
import { readListed } from './lexicon/text.ts';
import type { SearchRecord } from './record.ts';
import { romanised } from './sound/roman.ts';

/** Words of the other language for what a record says, for engines that analyse text by themselves. */
export interface Gloss {
  readonly ko?: string;
  readonly en?: string;
}

const longest = 400;
const longestPhrase = 4;
const perPhrase = 2;
const sure = 0.5;
/** A Hangul word is looked through no further than this many syllables at once. */
const longestWord = 12;
const hangul = /\p{Script=Hangul}/u;

type Found = readonly { readonly terms: readonly string[]; readonly weight: number }[];

let joined: ReadonlyMap<string, string> | undefined;
/** Korean phrases as they are written without blanks, each with its key in the table. */
export const byWriting = (): ReadonlyMap<string, string> => {
  if (joined) return joined;
  const made = new Map<string, string>();
  for (const key of table().phrases.keys()) {
    if (!hangul.test(key)) continue;
    const writing = key.replaceAll(' ', '');
    if (!made.has(writing) || (made.get(writing)?.length ?? 0) > key.length) made.set(writing, key);
  }
  joined = made;
  return made;
};

/** The likeliest words of the other language for a key of the table. */
export const translationsOf = (key: string, into: 'ko' | 'en'): Found => {
  const [translations = ''] = table().phrases.get(key)?.split('\t') ?? [];
  return readListed(translations)
    .filter(({ terms, weight }) => weight >= sure && hangul.test(terms.join('')) === (into === 'ko'))
    .slice(0, perPhrase);
};

/** English terms as they are usually written. */
export const english = ({ terms }: Found[number]): string => terms.map((term) => table().written.get(term) ?? term).join(' ');

const nearCertain = 0.7;

/** What analysed terms are called in the other language, as it is written; nothing where that is less than near certain. */
export const calledBeside = (terms: readonly string[]): string | undefined => {
  const into = hangul.test(terms.join('')) ? 'en' : 'ko';
  const [likeliest] = translationsOf(terms.join(' '), into);
  if (!likeliest || likeliest.weight < nearCertain) return undefined;
  const word = into === 'en' ? english(likeliest) : likeliest.terms.join('');
  // One syllable alone is mostly what the analysis has cut off a word.
  return word.length > 1 ? word : undefined;
};

/** English words for Hangul: the longest phrases that stand in it, and how what is none of them sounds. */
const fromKorean = (text: string): string[] => {
  const words: string[] = [];
  const runs = text.normalize('NFC').match(/\p{Script=Hangul}+/gu) ?? [];
  for (const [n, run] of runs.entries()) {
    const following = run + runs.slice(n + 1, n + 3).join('');
    let known = false;
    for (let at = 0; at < run.length; ) {
      const furthest = Math.min(at === 0 ? following.length : run.length, at + longestWord);
      let end = furthest;
      while (end > at + 1 && !byWriting().has(following.slice(at, end))) end--;
      const key = byWriting().get(following.slice(at, end));
      if (end === at + 1 && run.length > 1) {
        // One syllable alone is a particle or a part of a word that is not known; what follows it may be any.
        if (at === 0) break;
        at = end;
        continue;
      }
      if (key) {
        words.push(...translationsOf(key, 'en').map(english));
        known = true;
      }
      at = end;
    }
    if (!known) words.push(...romanised(run));
  }
  return words;
};

/** Korean words for English: the longest phrases of up to four words. */
const fromEnglish = (text: string): string[] => {
  const terms = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !stopWords.has(word)).map(stem);
  const words: string[] = [];
  for (let at = 0; at < terms.length; ) {
    let taken = Math.min(longestPhrase, terms.length - at);
    let found: Found = [];
    for (; taken > 0; taken--) {
      found = translationsOf(terms.slice(at, at + taken).join(' '), 'ko');
      if (found.length > 0) break;
    }
    words.push(...found.map((f) => f.terms.join(' ')));
    at += Math.max(taken, 1);
  }
  return words;
};

const bounded = (words: readonly string[]): string => {
  let text = '';
  for (const word of new Set(words)) {
    if (text.length + word.length + 1 > longest) break;
    text += (text && ' ') + word;
  }
  return text;
};

/**
 * The likeliest words of the other language for the title and the keywords of a record, at most 400 letters of each; by the longest
 * match over the lexicon, without the Korean dictionary. A language in which the record has a title of its own is left out.
 */
export const glossOf = ({ title, words }: Pick<SearchRecord, 'title' | 'words'>): Gloss => {
  const texts = [title.ko ?? '', title.en ?? '', ...words];
  const en = title.en ? '' : bounded(texts.filter((t) => hangul.test(t)).flatMap(fromKorean));
  const ko = title.ko ? '' : bounded(texts.filter((t) => !hangul.test(t)).flatMap(fromEnglish));
  return { ...(ko ? { ko } : {}), ...(en ? { en } : {}) };
};
