import type { Language } from '@sandan/kernel/text';
import type { Bounds, Excluded } from './port.ts';

/** Why a form stands for what was asked, from the surest to the least sure. */
export const ways = [
  'written',
  'identifier',
  'part',
  'prefix',
  'initials',
  'keyboard',
  'spacing',
  'synonym',
  'translation',
  'sound',
  'typo',
] as const;
export type Way = (typeof ways)[number];

/** One way in which the thing asked for may stand in a record: index terms, all of them, near each other and in this order. */
export interface Form {
  readonly terms: readonly string[];
  /** 0 to 1: how surely it means what was asked; what was written itself has 1. */
  readonly weight: number;
  readonly by: Way;
  /** Whether the last term may be the beginning of a word. */
  readonly beginning?: boolean;
}

/** One thing a query asks for, with every form in which a record may hold it: a record that has any of them has it. */
export interface Asked {
  /** As the person wrote it. */
  readonly written: string;
  readonly forms: readonly Form[];
  /** It says by whom or on what terms (supplier, 견적): a record need not have it, and stands a little higher if it has. */
  readonly aside?: boolean;
  /** Its words each by itself, where no record holds them as they are written: what is meant where nothing has the whole in any form. */
  readonly words?: readonly Asked[];
}

/** A condition that was read out of the text and is no longer part of it. */
export interface Condition {
  readonly written: string;
  readonly name: string;
  readonly bounds: Bounds;
}

/** What a record must not say itself: any of the forms, its terms right after each other. Titles of its codes do not count. */
export interface Exclusion extends Excluded {
  readonly forms: readonly Form[];
}

/** What a text asks for, as it was understood. */
export interface Understood {
  /** The text that was searched for, where it is not the one that was written (another keyboard layout, blanks). */
  readonly readAs?: string;
  readonly asked: readonly Asked[];
  readonly conditions: readonly Condition[];
  /** What the text excludes; absent where it excludes nothing. */
  readonly excluded?: readonly Exclusion[];
  /**
   * The same with its bare measures (25 mm) left among the words: what is meant where nothing has them as values, since many a thing
   * says its measures in its text alone.
   */
  readonly otherwise?: Pick<Understood, 'asked' | 'conditions'>;
  /** A text that would find more, to be offered and not taken. */
  readonly didYouMean?: string;
}

/** The words of an index, as understanding a query needs them. */
export interface Dictionary {
  /** How many records hold a term (a word, a part of one, an identifier), at least up to a thousand; 0 for one that none holds. */
  count(term: string): number;
  /** Terms that begin so, the most frequent first; half-typed syllables and initial consonants are understood. */
  completions(beginning: string, limit: number): readonly { readonly term: string; readonly count: number }[];
  /** Terms that differ from a word by one letter as typed, the likeliest first. */
  corrections(word: string): readonly { readonly term: string; readonly count: number }[];
  /** Terms that sound alike by the key of `sound.ts`, the most frequent first. */
  sounding(key: string): readonly { readonly term: string; readonly count: number }[];
}

/** Other words for a word or phrase, in either language, as analysed terms; what is near certain has weight 1. */
export interface Lexicon {
  /** `terms` are the parts of one to four words in a row. */
  others(terms: readonly string[]): readonly { readonly terms: readonly string[]; readonly weight: number; readonly by: Way }[];
  /** The longest phrase that it knows, in terms. */
  readonly longest: number;
}

/** Reads a query; pure, but for what the dictionary answers. */
export type Understand = (text: string, language: Language, dictionary: Dictionary) => Understood;
