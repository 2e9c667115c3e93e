import { correspondence } from './correspondence.ts';
import { stem, stopWords } from './english/stem.ts';
import { byWriting, english, translationsOf } from './gloss.ts';

type Language = 'ko' | 'en';

const longestPhrase = 4;
const longestWord = 12;
/** A single syllable of Hangul is mostly a particle or a part of another word. */
const shortestWord = 2;

/** Words of grammar, which the lexicon knows as names of things only (a can, a may fly). */
const grammar = new Set([
  ...stopWords,
  ...'i he she they you we us me him her them our your its can could will would shall should may might must do does did have has had if than then so no yes am been being there here what who how why about any some more most much many up out over off also just like get got make made take give go let us per each both all'.split(
    ' ',
  ),
]);

/** What the lexicon or the letters call it; nothing that holds a figure, which would say what nobody said. */
const safe = (word: string | undefined): string | undefined => (word && !/[\p{N}⟦⟧]/u.test(word) ? word : undefined);

const koreanFor = (words: readonly string[]): string | undefined => {
  const written = words.join(' ').toLowerCase();
  const known = correspondence.en.get(written);
  if (known) return known;
  if (words.every((word) => grammar.has(word.toLowerCase()))) return undefined;
  // An English word alone mostly means several things (well, fit, coating), of which the lexicon knows the one that customs trade.
  if (words.length === 1) return undefined;
  const [found] = translationsOf(words.map((word) => stem(word.toLowerCase())).join(' '), 'ko');
  // Syllables that the analysis has cut off a loan word are no word.
  return found?.terms.some((term) => term.length < 2) ? undefined : safe(found?.terms.join(' '));
};

const englishFor = (writing: string): string | undefined => {
  const known = correspondence.ko.get(writing);
  if (known) return known;
  const key = writing.length < shortestWord ? undefined : byWriting().get(writing);
  const [found] = key ? translationsOf(key, 'en') : [];
  return safe(found && english(found));
};

/** What follows a Korean word and is said in English by the order of words, or by a word of its own. */
const particles: Readonly<Record<string, string>> = Object.fromEntries([
  ...'은 는 이 가 을 를 의 에 에서 에게 께 로 으로 와 과 랑 도 하다 합니다 하는 하고 하여 해 한 할 하며 했습니다 하겠습니다 됩니다 되는 된 될 되며 되었습니다 입니다 이며 인 이고 드립니다 드리겠습니다 주십시오 해서 하면 며 니다 습니다 요'
    .split(' ')
    .map((p) => [p, '']),
  ['까지', 'until'],
  ['부터', 'from'],
  ['만', 'only'],
  ['없이', 'without'],
  ['인가요', '?'],
  ['합니까', '?'],
  ['한가요', '?'],
  ['할까요', '?'],
]);

/** A word of Hangul with its particles; as it is where nothing of it is known, and its unknown rest as it is. `follows`: right behind a mark. */
const koreanWord = (run: string, follows = false): string => {
  const said: string[] = [];
  let at = 0;
  const particle = follows || run.length > 2 ? particles[run] : undefined;
  if (particle !== undefined) return particle;
  while (at < run.length) {
    const rest = run.slice(at);
    if (at > 0 && particles[rest] !== undefined) {
      said.push(particles[rest]);
      break;
    }
    let end = Math.min(run.length, at + longestWord);
    let found: string | undefined;
    for (; end >= at + (at === 0 && run.length === 1 ? 1 : shortestWord); end--) {
      found = englishFor(run.slice(at, end));
      if (found) break;
    }
    if (!found) return at === 0 ? run : [...said, rest].filter(Boolean).join(' ');
    said.push(found);
    at = end;
  }
  return said.filter(Boolean).join(' ');
};

const hangul = /\p{Script=Hangul}+(?: \p{Script=Hangul}+)?/gu;

const fromKorean = (text: string): string =>
  text.replace(hangul, (run, place: number) => {
    const [first = '', second] = run.split(' ');
    const follows = text[place - 1] === '⟧';
    const together = second === undefined ? undefined : englishFor(first + second);
    const said = together ?? [koreanWord(first, follows), ...(second ? [koreanWord(second)] : [])].filter(Boolean).join(' ');
    return follows && said ? ` ${said}` : said;
  });

/** Articles say nothing in Korean. */
const silent = new Set(['a', 'an', 'the']);
const englishRun = /[A-Za-z][A-Za-z'’-]*(?: [A-Za-z][A-Za-z'’-]*)*/g;

const fromEnglish = (text: string): string =>
  text.replace(englishRun, (run) => {
    const words = run.split(' ');
    const said: string[] = [];
    for (let at = 0; at < words.length; ) {
      let count = Math.min(longestPhrase, words.length - at);
      let found: string | undefined;
      for (; count > 0; count--) {
        found = koreanFor(words.slice(at, at + count));
        if (found) break;
      }
      const word = words[at] ?? '';
      if (found) said.push(found);
      else if (!silent.has(word.toLowerCase())) said.push(word);
      at += Math.max(1, count);
    }
    return said.join(' ');
  });

/**
 * The words of a text in the other language, each in its place: by the words of letters and by the lexicon, without a grammar. What it
 * does not know stays as it is written. It is a reading aid and no translation, and must be shown as one.
 */
export const wordwise = (text: string, from: Language): string => (from === 'ko' ? fromKorean(text) : fromEnglish(text));
