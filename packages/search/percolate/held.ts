import type { Dictionary } from '../asked.ts';
import { runs, wordsOf } from '../embedded/fields.ts';
import { jamo } from '../korean/jamo.ts';
import type { SearchRecord } from '../record.ts';
import { soundKeys } from '../sound.ts';
import type { Analyse } from '../word.ts';

/** A record taken apart as an index holds it: its terms, and by their letters and sounds those that a query may mean. */
export interface Held {
  readonly record: SearchRecord;
  readonly terms: ReadonlySet<string>;
  readonly identifiers: readonly string[];
  /** Letters of each term, one by one as typed. */
  readonly letters: readonly string[];
  readonly sounding: Dictionary['sounding'];
  readonly soundKeys: () => Iterable<string>;
  /** What the record says itself, titles of codes left out: the terms of each run in their order, as an index keeps them. */
  readonly said: () => readonly { readonly field: string; readonly terms: readonly string[] }[];
}

const wordLike = /^\p{L}[\p{L}\p{M}]+$/u;
const remembered = 100_000;
const sounds = new Map<string, readonly string[]>();

const keysOf = (term: string): readonly string[] => {
  const known = sounds.get(term);
  if (known) return known;
  const keys = wordLike.test(term) ? soundKeys(term) : [];
  if (sounds.size >= remembered) sounds.clear();
  sounds.set(term, keys);
  return keys;
};

/** A record taken apart once, for every query it is held against. */
export const heldOf = (record: SearchRecord, analyse: Analyse): Held => {
  const { title, summary, body, machine, codeTitles, words, owner, identifiers } = record;
  const terms = new Set<string>(identifiers);
  const texts = [title, summary, body].flatMap((text) => [text.ko, text.en]);
  for (const text of [...texts, ...words, ...Object.values(owner.name)])
    for (const { parts, surface } of text ? analyse(text) : []) {
      for (const part of parts) terms.add(part);
      // A word stands as a whole beside its parts.
      terms.add(surface);
    }
  const beside = [machine?.title, machine?.summary, codeTitles].flatMap((text) => [text?.ko, text?.en]);
  for (const text of beside) for (const { parts } of text ? analyse(text) : []) for (const part of parts) terms.add(part);
  let bySound: Map<string, { term: string; count: number }[]> | undefined;
  const heard = () => {
    if (bySound) return bySound;
    bySound = new Map();
    for (const term of terms) for (const key of keysOf(term)) bySound.set(key, [...(bySound.get(key) ?? []), { term, count: 1 }]);
    return bySound;
  };
  let inRuns: ReturnType<Held['said']> | undefined;
  return {
    record,
    terms,
    identifiers,
    letters: [...terms].map((term) => jamo(term)),
    sounding: (key) => heard().get(key) ?? [],
    soundKeys: () => heard().keys(),
    said: () => {
      inRuns ??= wordsOf(record, analyse)
        .split('\n')
        .map((line, run) => ({ field: runs[run]?.field ?? '', terms: line.split(' ') }))
        .filter(({ field }) => field !== 'codes');
      return inRuns;
    },
  };
};
