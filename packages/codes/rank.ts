import type { Language } from '@sandan/kernel/text';

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
const joined = (text: string): string => text.replace(/[\sㆍ·,;()]+/g, '');

/** English plurals answer to their singular. */
const stem = (word: string): string => (/^[a-z]{4,}$/.test(word) ? word.replace(/(?:ies|y|e?s)$/, '') : word);

/** A title or a list of index words (one to a line), folded, and the same without its gaps; cut when it is first found. */
class Folded {
  readonly text: string;
  readonly close: string;
  #words: readonly string[] | undefined;
  #pieces: readonly string[] | undefined;
  #lines: ReadonlySet<string> | undefined;

  constructor(text: string) {
    this.text = folded(text);
    this.close = joined(this.text);
  }

  get words(): readonly string[] {
    this.#words ??= this.text.split(/[\s,;ㆍ·()]+/);
    return this.#words;
  }

  /** Words, and what hyphens part in them. */
  get pieces(): readonly string[] {
    this.#pieces ??= this.text.split(/[\s,;ㆍ·()/-]+/).filter(Boolean);
    return this.#pieces;
  }

  /** Each line without its gaps. */
  get lines(): ReadonlySet<string> {
    this.#lines ??= new Set(this.text.split('\n').map(joined));
    return this.#lines;
  }
}

const isLatin = (word: string): boolean => /^[\p{Script=Latin}-]+$/u.test(word);
/** So many words of a title may be asked for as one (ballbearing). */
const together = 3;

/** Whether a word stands in a text: in Korean anywhere, since compounds are written as one; a Latin one where a word begins, for no sheathing is heat. */
const holds = ({ text, close, pieces }: Folded, word: string): boolean => {
  if (!close.includes(word) && !text.includes(word)) return false;
  if (!isLatin(word)) return true;
  const asked = word.replaceAll('-', '');
  return pieces.some((_, at) =>
    pieces
      .slice(at, at + together)
      .join('')
      .startsWith(asked),
  );
};

/** How well a title answers all words of a query; 0 if one of them is not there. */
const hit = (title: Folded, query: readonly string[]): number => {
  if (!query.every((word) => holds(title, word))) return 0;
  const { text, words } = title;
  let sum = 0;
  for (const word of query) {
    if (text === word) sum += 8;
    else if (text.startsWith(word)) sum += 5;
    else if (words.some((w) => w.startsWith(word))) sum += 4;
    else sum += 2;
  }
  return sum / query.length - Math.min(1, text.length / 400);
};

const wordHit = (called: Folded, query: readonly string[]): number => {
  if (!query.every((word) => holds(called, word))) return 0;
  return called.lines.has(query.join('')) ? 4.5 : 1;
};

type Entry = Readonly<Record<Language | 'words', Folded>> & { readonly code: string };

/** A list folded once, with the places of its entries by each pair of letters that stands in one of their texts. */
interface Shelf {
  readonly entries: readonly Entry[];
  readonly byPair: ReadonlyMap<string, readonly number[]>;
}

const shelves = new WeakMap<object, Shelf>();

const pairsOf = (text: string): string[] => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));

const shelfOf = (names: ReadonlyMap<string, readonly [string, string]>, words: ReadonlyMap<string, string>): Shelf => {
  const seen = shelves.get(names);
  if (seen) return seen;
  const entries = [...names].map(
    ([code, [ko, en]]): Entry => ({ code, ko: new Folded(ko), en: new Folded(en), words: new Folded(words.get(code) ?? '') }),
  );
  const byPair = new Map<string, number[]>();
  for (const [place, entry] of entries.entries())
    for (const pair of new Set(
      [entry.ko, entry.en, entry.words].flatMap(({ text, close }) => [...pairsOf(text), ...pairsOf(close)]),
    )) {
      const places = byPair.get(pair);
      if (places) places.push(place);
      else byPair.set(pair, [place]);
    }
  const made = { entries, byPair };
  shelves.set(names, made);
  return made;
};

/** The entries that may hold a word: those of its rarest pair of letters. A single letter may stand in all of them. */
const holding = ({ entries, byPair }: Shelf, query: readonly string[]): readonly Entry[] => {
  let fewest: readonly number[] | undefined;
  for (const pair of query.flatMap(pairsOf)) {
    const places = byPair.get(pair) ?? [];
    if (!fewest || places.length < fewest.length) fewest = places;
  }
  return fewest ? fewest.map((place) => entries[place] as Entry) : entries;
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
  const shelf = shelfOf(names, words);
  const scores = new Map<string, number>();
  for (const { code } of shelf.entries) if (code.startsWith(number)) scores.set(code, 10 - code.length / 10);
  for (const { code, words: called, ...title } of holding(shelf, query)) {
    const score = Math.max(hit(title[language], query), hit(title[other], query) * 0.8, wordHit(called, query));
    if (score > (scores.get(code) ?? 0)) scores.set(code, score);
  }
  return [...scores]
    .map(([code, score]) => ({ code, score }))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, limit)
    .map((x) => x.code);
};
