/** Evidence that two phrases mean the same, by their keys (terms joined by blanks). */
export type Evidence = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Weighed {
  readonly key: string;
  readonly weight: number;
}

const keptTranslations = 10;
const keptSynonyms = 5;
const leastWeight = 0.15;
/** One syllable alone is mostly a piece that was cut off another word; it must be surer. */
const leastSyllable = 0.4;
/** Evidence of one clean pair is nearly all that is needed; a trace in one long text is not. */
const doubt = 0.12;

const isSyllable = (key: string): boolean => key.length === 1 && /\p{Script=Hangul}/u.test(key);

const greatest = (of: ReadonlyMap<string, number>): number => Math.max(...of.values());

const best = (list: Weighed[], kept: number): Weighed[] =>
  list.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1)).slice(0, kept);

/**
 * What each phrase is called in the other language. A translation weighs by how usual it is among all of its phrase, both ways (roots,
 * so that a rarer word of the same meaning stays near), and by how much was seen of it.
 */
export const translations = (there: Evidence, back: Evidence): Map<string, Weighed[]> => {
  const weighed = new Map<string, Weighed[]>();
  for (const [phrase, others] of there) {
    const usual = greatest(others);
    const list = [...others].map(([key, seen]) => {
      const returned = greatest(back.get(key) ?? new Map([[phrase, seen]]));
      return { key, weight: ((seen / usual) * (seen / returned)) ** 0.25 * (seen / (seen + doubt)) };
    });
    const kept = best(
      list.filter((w) => w.weight >= (w.key.length === 1 ? leastSyllable : leastWeight)),
      keptTranslations,
    );
    if (kept.length > 0) weighed.set(phrase, kept);
  }
  return weighed;
};

/** Phrases of one language that share what they are called in the other, by the surest way between them; weighs half of it. */
export const synonyms = (
  there: ReadonlyMap<string, readonly Weighed[]>,
  back: ReadonlyMap<string, readonly Weighed[]>,
  given: Evidence,
): Map<string, Weighed[]> => {
  const weighed = new Map<string, Weighed[]>();
  for (const phrase of new Set([...there.keys(), ...given.keys()])) {
    const found = new Map<string, number>();
    for (const over of (there.get(phrase) ?? []).filter((w) => w.weight >= 0.5))
      for (const other of back.get(over.key) ?? [])
        if (other.key !== phrase && other.weight >= 0.5 && !isSyllable(other.key))
          found.set(other.key, Math.max(found.get(other.key) ?? 0, over.weight * other.weight * 0.55));
    for (const [key, weight] of given.get(phrase) ?? []) found.set(key, Math.max(found.get(key) ?? 0, weight));
    const list = [...found].map(([key, weight]) => ({ key, weight })).filter((w) => w.weight >= 0.25);
    if (list.length > 0) weighed.set(phrase, best(list, keptSynonyms));
  }
  return weighed;
};
