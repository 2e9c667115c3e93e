import { identifierForms, maybeIdentifier } from '../identifier.ts';
import { synonymSets } from '../synonyms.ts';
import type { Analyse, Word } from '../word.ts';

/** One thing a query asks for: an FTS5 expression of all the forms it may take, and the terms to mark where it is found. */
export interface Group {
  readonly word: Word;
  readonly match: string;
  readonly terms: readonly string[];
}

export const quoted = (term: string): string => `"${term.replaceAll('"', '')}"`;

const all = (terms: readonly string[]): string =>
  terms.length === 1 ? quoted(terms[0] ?? '') : `(${terms.map(quoted).join(' AND ')})`;

const plain = (word: Word): string[] => {
  const parts = all(word.parts);
  return word.parts.length === 1 && word.parts[0] === word.surface ? [parts] : [parts, quoted(word.surface)];
};

/** Beginning of an identifier, in its own column alone. */
const identified = (written: string): string[] =>
  maybeIdentifier(written) ? identifierForms(written).map((form) => `(ident : ${quoted(form)} *)`) : [];

/** Synonyms by the key of their analysed form, each as analysed words. */
const synonymsOf = (analyse: Analyse): Map<string, (readonly Word[])[]> => {
  const byKey = new Map<string, (readonly Word[])[]>();
  for (const set of synonymSets) {
    const analysed = set.map((word) => analyse(word));
    for (const words of analysed)
      byKey.set(
        keyOf(words),
        analysed.filter((other) => other !== words),
      );
  }
  return byKey;
};

const keyOf = (words: readonly Word[]): string => words.flatMap((w) => w.parts).join(' ');

const either = (choices: readonly string[]): string => (choices.length === 1 ? (choices[0] ?? '') : `(${choices.join(' OR ')})`);
const phraseLength = 3;

/** Makes the groups of a query's words. The last word may be the beginning of one, unless a blank follows it. */
export const grouping = (analyse: Analyse) => {
  const synonyms = synonymsOf(analyse);

  const groupOf = (words: readonly Word[], others: readonly (readonly Word[])[], typing: boolean): Group => {
    const surface = words.map((w) => w.surface).join('');
    const own =
      words.length === 1
        ? words.flatMap((w) => [...plain(w), ...identified(w.text)])
        : [all(words.flatMap((w) => w.parts)), quoted(surface)];
    const prefix = typing && surface.length > 1 ? [`({title name surface} : ${quoted(surface)} *)`] : [];
    const same = others.map((other) => all(other.flatMap((w) => w.parts)));
    const terms = [...words, ...others.flat()].flatMap((w) => [...w.parts, w.surface, w.text]);
    const word = { text: words.map((w) => w.text).join(' '), parts: words.flatMap((w) => w.parts), surface };
    return { word, match: either([...own, ...prefix, ...same]), terms };
  };

  return (text: string): Group[] => {
    const words = analyse(text);
    const groups: Group[] = [];
    for (let at = 0; at < words.length; ) {
      let taken = 1;
      let others: readonly (readonly Word[])[] = [];
      for (let length = Math.min(phraseLength, words.length - at); length > 0; length--) {
        const found = synonyms.get(keyOf(words.slice(at, at + length)));
        if (!found) continue;
        [taken, others] = [length, found];
        break;
      }
      groups.push(groupOf(words.slice(at, at + taken), others, at + taken === words.length && !/\s$/.test(text)));
      at += taken;
    }
    return groups;
  };
};

/** A short query of letters and digits alone, read as one identifier written with blanks (10 2016 0138184, BV 100). */
export const wholeIdentifier = (text: string): string | undefined => {
  const words = text.trim().split(/\s+/);
  if (words.length > 4 || !/^[\x20-\x7e]+$/.test(text) || !words.some((w) => /^\d+$/.test(w))) return undefined;
  return either(identified(text)) || undefined;
};
