import type { Language } from '@sandan/kernel/text';
import type { Asked, Dictionary, Form, Understand } from '../asked.ts';
import { askedIdentifier } from '../identifier.ts';
import type { Bounds } from '../port.ts';
import { excludedIn } from '../understanding/excluded.ts';

/** Forms less sure than this are good enough to be offered to a person who searches, and not to call one who waits. */
const floor = 0.35;

/** One thing asked for, in the forms that are sure enough, and the word by whose sound it may also be found. */
export interface Thing extends Asked {
  readonly spoken?: string;
}

export type Bounded = readonly [name: string, bounds: Bounds];

/** One way to read a text: the things and the conditions that it asks for, and what it excludes. */
export interface Sense {
  readonly asked: readonly Thing[];
  readonly ranges: readonly Bounded[];
  /** What none of the records has. */
  readonly excluded: readonly Form[];
}

/** No word is known that could be meant by another. */
export const nothingHeld: Dictionary = { count: () => 0, completions: () => [], corrections: () => [], sounding: () => [] };

/** Of so many records the reading takes a word for a usual one, and neither puts it right nor cuts it up. */
const usual = 3;

/**
 * The dictionaries of the indexes that a record to come may be in, for no index is at hand that says which words there are. Whatever a
 * word may stand for is there; what the text as a whole may be the number of, and measures by which things may be called (100W), are
 * there or not, and the text is read otherwise.
 */
const dictionariesFor = (text: string): Dictionary[] => {
  const numbers = new Set(askedIdentifier(text).forms);
  const without = (absent: (term: string) => boolean): Dictionary => ({
    ...nothingHeld,
    count: (term) => (absent(term) ? 0 : usual),
  });
  return [
    without(() => false),
    without((term) => numbers.has(term)),
    without((term) => numbers.has(term) || /\d\p{L}/u.test(term)),
  ];
};

const isOther = ({ by }: Form): boolean => by === 'translation' || by === 'synonym';

/** What may be a loan word that is known by its sound: a word that no lexicon knows, or several written as one. */
const heardAs = (forms: readonly Form[]): string | undefined => {
  const single = forms.filter(({ terms }) => terms.length === 1);
  const written = single.findLast(({ by }) => by === 'written');
  if (written) return forms.some(isOther) ? undefined : written.terms[0];
  return single.find(({ by }) => by === 'spacing')?.terms[0];
};

const sure = ({ written, forms }: Asked): Thing => {
  const spoken = heardAs(forms);
  return {
    written,
    forms: forms.filter((form) => form.weight >= floor && form.by !== 'typo' && form.terms.length > 0),
    ...(spoken ? { spoken } : {}),
  };
};

/** The ways to read a text that ask for something a record can have, each once. */
export const sensesOf = (text: string, language: Language, understand: Understand): Sense[] => {
  const read = dictionariesFor(excludedIn(text).rest).map((dictionary): Sense => {
    const { asked, conditions, excluded = [] } = understand(text, language, dictionary);
    return {
      asked: asked.filter((one) => !one.aside).map(sure),
      ranges: conditions.map((c) => [c.name, c.bounds]),
      excluded: excluded.flatMap(({ forms }) => forms),
    };
  });
  const able = read.filter(
    ({ asked, ranges, excluded }) =>
      asked.length + ranges.length + excluded.length > 0 && asked.every(({ forms }) => forms.length > 0),
  );
  return [...new Map(able.map((sense) => [JSON.stringify(sense), sense])).values()];
};
