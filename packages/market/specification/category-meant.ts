import type { Template } from './attribute.ts';
import { templates } from './templates/registry.ts';

/** A category that words may mean, with those of its words that stand in them. */
export interface Meant {
  readonly template: Template;
  readonly by: readonly string[];
  readonly score: number;
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');

const weights = { label: 6, part: 3, option: 1.5, property: 1 } as const;

interface Term {
  readonly word: string;
  readonly weight: number;
}

/**
 * A word is found in Korean wherever it stands, for particles cling to it, one of a single syllable only by itself or with a particle; in
 * English as a word, in the plural too.
 */
const holds = (text: string, bare: string, word: string): boolean =>
  /^[가-힣]$/.test(word)
    ? new RegExp(`(?<![가-힣])${word}(?:을|를|이|가|은|는|의|과|도)?(?![가-힣])`).test(text)
    : /[가-힣]/.test(word)
      ? bare.includes(word.replaceAll(' ', ''))
      : new RegExp(`(?<![a-z\\d])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:e?s)?(?![a-z\\d])`).test(text);

/** The words of a category: its names whole, and the last word of each (a bearing is one, whatever it runs on); its options and properties. */
const termsOf = ({ label, properties }: Template): Term[] => {
  const names = [...label.ko.split('·'), ...label.en.split(/ or |, /)].map(folded);
  const parts = names.flatMap((name) => (name.includes(' ') ? [name.split(' ').at(-1) ?? ''] : []));
  const options = Object.values(properties).flatMap((p) => Object.values(p.options ?? {}).flatMap(({ ko, en }) => [ko, en]));
  const said = Object.values(properties).flatMap((p) => [p.label.ko.replace(/\(.*\)/, ''), p.label.en]);
  const terms = (words: readonly string[], weight: number) => words.map((word) => ({ word: folded(word).trim(), weight }));
  const all = [
    ...terms(names, weights.label),
    ...terms(parts, weights.part),
    ...terms(options, weights.option),
    ...terms(said, weights.property),
  ].filter(({ word }) => (word.length > 1 || /^[가-힣]$/.test(word)) && !/^[\d.]+$/.test(word));
  return [...new Map(all.toReversed().map((term) => [term.word, term])).values()].toReversed();
};

const known = templates.map((template) => ({ template, terms: termsOf(template) }));

/** How many categories have a word: what half of them say (a working temperature) tells them apart no more. */
const spread = new Map<string, number>();
for (const { terms } of known) for (const { word } of terms) spread.set(word, (spread.get(word) ?? 0) + 1);

/** Categories that a text speaks of, the likeliest first, each with the words that say so; none where no word of any stands in it. */
export const categoriesMeant = (text: string, most = 6): Meant[] => {
  const lower = folded(text);
  const bare = lower.replaceAll(' ', '');
  return known
    .map(({ template, terms }): Meant => {
      const found = terms.filter(({ word }) => holds(lower, bare, word));
      const score = found.reduce(
        (sum, { word, weight }) => sum + (weight * word.length ** 0.25) / Math.sqrt(spread.get(word) ?? 1),
        0,
      );
      return { template, by: found.map(({ word }) => word), score };
    })
    .filter(({ by }) => by.length > 0)
    .sort((a, b) => b.score - a.score || a.template.category.localeCompare(b.template.category))
    .slice(0, most);
};
