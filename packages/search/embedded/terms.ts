import type { DatabaseSync } from 'node:sqlite';
import { consonants, isConsonants, jamo, oneEdit } from '../korean/jamo.ts';
import { quoted } from './group.ts';

const wordLike = /^\p{L}[\p{L}\p{M}]+$/u;
const shortest = 4;
const considered = 400;
const remembered = 300_000;

/** The dictionary of all words in the index, letter by letter, for correction and completion. */
export const termsOf = (db: DatabaseSync) => {
  const insert = db.prepare('INSERT OR IGNORE INTO term (term, jamo, reversed, consonants) VALUES (?, ?, ?, ?)');
  const starting = db.prepare('SELECT term, jamo FROM term WHERE jamo >= ? AND jamo < ? LIMIT ?');
  const ending = db.prepare('SELECT term, jamo FROM term WHERE reversed >= ? AND reversed < ? LIMIT ?');
  const initial = db.prepare("SELECT term, jamo FROM term WHERE consonants <> '' AND consonants >= ? AND consonants < ? LIMIT ?");
  const counted = db.prepare('SELECT count(*) AS n FROM (SELECT 1 FROM word WHERE word MATCH ? LIMIT 1000)');
  const known = new Set<string>();

  const reverse = (text: string): string => [...text].reverse().join('');
  type Row = { term: string; jamo: string };
  const scan = (statement: typeof starting, from: string, limit: number) =>
    statement.all(from, `${from}\uffff`, limit) as unknown as Row[];

  /** How many records hold a word, up to a thousand; a word that only deleted records held is 0. */
  const count = (term: string): number => (counted.get(quoted(term)) as { n: number }).n;

  const near = (letters: string): string[] => {
    const half = Math.floor(letters.length / 2);
    const head = scan(starting, letters.slice(0, Math.max(half, 1)), considered * 10);
    const tail = scan(ending, reverse(letters.slice(-Math.max(half, 1))), considered * 10);
    const close = [...head, ...tail].filter((row) => row.jamo !== letters && oneEdit(letters, row.jamo));
    return [...new Set(close.map((row) => row.term))];
  };

  const ranked = (terms: readonly string[], limit: number): { term: string; count: number }[] =>
    terms
      .map((term) => ({ term, count: count(term) }))
      .filter((t) => t.count > 0)
      .sort((a, b) => b.count - a.count || a.term.length - b.term.length)
      .slice(0, limit);

  return {
    count,
    /** Whether a full-text expression finds any record. */
    together: (match: string): boolean => (counted.get(match) as { n: number }).n > 0,
    add(words: Iterable<string>): void {
      for (const term of words) {
        if (known.has(term) || !wordLike.test(term)) continue;
        if (known.size >= remembered) known.clear();
        known.add(term);
        const letters = jamo(term);
        insert.run(term, letters, reverse(letters), consonants(term));
      }
    },
    forgetKnown: () => known.clear(),
    /** Words in the index that differ from a word by one letter, as typed; the most frequent first. */
    corrections(word: string): string[] {
      const letters = jamo(word);
      return letters.length < shortest ? [] : ranked(near(letters).slice(0, 40), 3).map((t) => t.term);
    },
    /** Words that begin so: half-typed syllables and initial consonants are understood. */
    completions(beginning: string, limit: number): { term: string; count: number }[] {
      const rows = isConsonants(beginning) ? scan(initial, beginning, considered) : scan(starting, jamo(beginning), considered);
      return ranked(
        rows
          .map((r) => r.term)
          .sort((a, b) => a.length - b.length)
          .slice(0, 30),
        limit,
      );
    },
  };
};

export type Terms = ReturnType<typeof termsOf>;
