import type { Language } from '@sandan/kernel/text';

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
const joined = (text: string): string => text.replace(/[\sㆍ·,;()]+/g, '');

/** English plurals answer to their singular. */
const stem = (word: string): string => (/^[a-z]{4,}$/.test(word) ? word.replace(/(?:ies|y|e?s)$/, '') : word);

/** A title or a list of index words (one to a line), folded, and the same without its gaps. */
interface Folded {
  readonly text: string;
  readonly close: string;
}

const foldedOf = (text: string): Folded => {
  const one = folded(text);
  return { text: one, close: joined(one) };
};

const holds = ({ text, close }: Folded, word: string): boolean => close.includes(word) || text.includes(word);

/** How well a title answers all words of a query; 0 if one of them is not there. */
const hit = (title: Folded, query: readonly string[]): number => {
  if (!query.every((word) => holds(title, word))) return 0;
  const { text, close } = title;
  let sum = 0;
  for (const word of query) {
    if (text === word) sum += 8;
    else if (text.startsWith(word)) sum += 5;
    else if (text.split(/[\s,;ㆍ·()]+/).some((w) => w.startsWith(word))) sum += 4;
    else if (close.includes(word)) sum += 2;
    else return 0;
  }
  return sum / query.length - Math.min(1, text.length / 400);
};

const wordHit = ({ text, close }: Folded, query: readonly string[]): number => {
  if (!query.every((word) => close.includes(word))) return 0;
  const whole = query.join('');
  return text.split('\n').some((line) => joined(line) === whole) ? 4.5 : 1;
};

type Entry = Readonly<Record<Language | 'words', Folded>>;

const index = new WeakMap<object, Map<string, Entry>>();

/** A list as it is gone through at every query; folded once. */
const foldedIndex = (names: ReadonlyMap<string, readonly [string, string]>, words: ReadonlyMap<string, string>) => {
  const seen = index.get(names);
  if (seen) return seen;
  const made = new Map(
    [...names].map(([code, [ko, en]]): [string, Entry] => [
      code,
      { ko: foldedOf(ko), en: foldedOf(en), words: foldedOf(words.get(code) ?? '') },
    ]),
  );
  index.set(names, made);
  return made;
};

/** Codes that answer a query, the best first: by number, by title in the reader's language, then in the other, then by index words. */
export const ranked = (
  names: ReadonlyMap<string, readonly [ko: string, en: string]>,
  words: ReadonlyMap<string, string>,
  text: string,
  language: Language,
  limit: number,
): string[] => {
  const query = folded(text.slice(0, 100))
    .split(/[\s,;ㆍ·]+/)
    .map(stem)
    .filter((word) => word !== '')
    .slice(0, 8);
  if (query.length === 0)
    return [...names.keys()]
      .filter((code) => code.length <= 2)
      .sort()
      .slice(0, limit);
  const number = query.join('').toUpperCase().replace(/[.-]/g, '');
  const other = language === 'ko' ? 'en' : 'ko';
  return [...foldedIndex(names, words)]
    .map(([code, entry]) => {
      const byNumber = code.startsWith(number) ? 10 - code.length / 10 : 0;
      const score = Math.max(byNumber, hit(entry[language], query), hit(entry[other], query) * 0.8, wordHit(entry.words, query));
      return { code, score };
    })
    .filter((x) => x.score > 0)
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, limit)
    .map((x) => x.code);
};
