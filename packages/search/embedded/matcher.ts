import type { DatabaseSync } from 'node:sqlite';
import { isConsonants } from '../korean/jamo.ts';
import type { Relaxed } from '../port.ts';
import type { Analyse } from '../word.ts';
import { type Group, grouping, quoted, wholeIdentifier } from './group.ts';
import { weights } from './schema.ts';
import type { Terms } from './terms.ts';

/** At most so many records are scored in one query; beyond it, those with the words in their title come first. */
const scoredAtMost = 3000;
/** A question of so many words is answered by records that hold some of them, if hardly any holds all. */
const question = 5;

export interface Matches {
  /** Rows that match, the best first as far as they were scored. */
  readonly rows: readonly number[];
  readonly relaxed: Relaxed;
  readonly exact: boolean;
  readonly terms: ReadonlySet<string>;
  readonly typing: string | undefined;
}

/** Finds the rows of a text. */
export const matcher = (db: DatabaseSync, analyse: Analyse, terms: Terms) => {
  const groupsOf = grouping(analyse);
  const scored = db.prepare(
    `SELECT group_concat(row) AS rows, group_concat(score) AS scores FROM (
       SELECT rowid AS row, CAST(bm25(word, ${weights}) * -10000 AS INTEGER) AS score FROM word WHERE word MATCH ? LIMIT ?)`,
  );
  const every = db.prepare('SELECT group_concat(row) AS rows FROM (SELECT rowid AS row FROM word WHERE word MATCH ?)');
  const some = db.prepare('SELECT 1 FROM word WHERE word MATCH ? LIMIT 1');

  const numbers = (list: string | null): number[] => (list === null ? [] : (JSON.parse(`[${list}]`) as number[]));
  const has = (match: string): boolean => some.get(match) !== undefined;

  const byScore = (match: string, limit: number): number[] => {
    const found = scored.get(match, limit) as { rows: string | null; scores: string | null };
    const rows = numbers(found.rows);
    const scores = numbers(found.scores);
    return rows
      .map((row, at) => ({ row, score: scores[at] ?? 0 }))
      .sort((a, b) => b.score - a.score || b.row - a.row)
      .map((x) => x.row);
  };

  /** All rows of an expression; if they are too many to score, those with a match in the title lead, the rest by age. */
  const rowsOf = (match: string): readonly number[] => {
    const rows = numbers((every.get(match) as { rows: string | null }).rows);
    if (rows.length <= 1) return rows;
    if (rows.length <= scoredAtMost) return byScore(match, scoredAtMost);
    const leading = byScore(`{title name ident} : (${match})`, scoredAtMost);
    const led = new Set(leading);
    return [...leading, ...rows.reverse().filter((row) => !led.has(row))];
  };

  const read = (group: Group, readings: readonly string[][]): Group => {
    if (readings.length === 0) return group;
    const match = `(${readings.map((r) => `(${r.map(quoted).join(' AND ')})`).join(' OR ')})`;
    return { ...group, match, terms: readings.flat() };
  };

  /** Initial consonants (ㅂㅂ) stand for every word that has them. */
  const spelled = (group: Group): Group =>
    isConsonants(group.word.text)
      ? read(
          group,
          terms.completions(group.word.text, 20).map((t) => [t.term]),
        )
      : group;

  /** A half-typed word completed; a word that is nowhere, read with one letter changed; or as two words run together, one of which is misspelt. */
  const corrected = (group: Group): Group => {
    const { surface } = group.word;
    const begun = terms.completions(surface, 5).map((t) => [t.term]);
    if (begun.length > 0) return read(group, begun);
    const direct = terms.corrections(surface);
    const splits = [...surface].slice(1).flatMap((_, at): string[][] => {
      const [left, right] = [surface.slice(0, at + 1), surface.slice(at + 1)];
      if (terms.count(left) > 0)
        return terms
          .corrections(right)
          .slice(0, 1)
          .map((r) => [left, r]);
      return terms.count(right) > 0
        ? terms
            .corrections(left)
            .slice(0, 1)
            .map((l) => [l, right])
        : [];
    });
    return read(group, [...direct.map((t) => [t]), ...splits.slice(0, 3)]);
  };

  const countOf = db.prepare('SELECT count(*) AS n FROM word WHERE word MATCH ?');
  /** Some of the words: from the rarest on, until as many records are reached as are scored. */
  const someOf = (groups: readonly Group[]): { match: string; exact: boolean } | undefined => {
    const counted = ({ match }: { match: string }) => ({ match, n: (countOf.get(match) as { n: number }).n });
    const counts = groups
      .flatMap((group) => {
        const whole = counted(group);
        const { parts } = group.word;
        return whole.n > 0 || parts.length < 2 ? [whole] : parts.map((part) => counted({ match: quoted(part) }));
      })
      .filter((g) => g.n > 0)
      .sort((a, b) => a.n - b.n);
    const taken: typeof counts = [];
    let reached = 0;
    for (const group of counts) {
      reached += group.n;
      if (taken.length > 0 && reached > scoredAtMost) break;
      taken.push(group);
    }
    if (taken.length === 0) return undefined;
    return { match: taken.map((g) => g.match).join(' OR '), exact: taken.length === counts.length };
  };

  return (text: string): Matches | undefined => {
    const asked = groupsOf(text).map(spelled);
    const identifier = wholeIdentifier(text);
    if (asked.length === 0 && !identifier) return undefined;
    const conjunction = (groups: readonly Group[]) =>
      [groups.length > 0 ? `(${groups.map((g) => g.match).join(' AND ')})` : '', identifier ?? ''].filter(Boolean).join(' OR ');

    let groups: readonly Group[] = asked;
    let relaxed: Relaxed = 'none';
    let exact = true;
    let rows = rowsOf(conjunction(groups));
    if (rows.length === 0) {
      const mended = asked.map((g) => (has(g.match) ? g : corrected(g)));
      if (mended.some((g, at) => g !== asked[at])) {
        groups = mended;
        relaxed = 'typo';
        rows = rowsOf(conjunction(groups));
      }
    }
    const asks = groups.flatMap((g) => g.word.parts).length;
    if (asks > 1 && (rows.length === 0 || (rows.length < 3 && groups.length >= question))) {
      const part = someOf(groups);
      if (part) {
        rows = rowsOf(part.match);
        relaxed = 'someWords';
        exact = part.exact;
      }
    }
    const last = asked.at(-1)?.word.surface;
    return {
      rows,
      relaxed: rows.length === 0 ? 'none' : relaxed,
      exact,
      terms: new Set(groups.flatMap((g) => g.terms)),
      typing: /\s$/.test(text) || !last || last.length < 2 ? undefined : last,
    };
  };
};
