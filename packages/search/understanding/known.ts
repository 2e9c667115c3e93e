import type { Dictionary } from '../asked.ts';
import type { Word } from '../word.ts';

/** Whether records hold a word: as it is written, or all the parts of it. */
export const isKnown = ({ surface, parts }: Word, dictionary: Dictionary): boolean =>
  dictionary.count(surface) > 0 || parts.every((part) => dictionary.count(part) > 0);

/** How many records may hold a word, judged by its rarest part. */
export const frequency = ({ surface, parts }: Word, dictionary: Dictionary): number =>
  Math.max(dictionary.count(surface), Math.min(...parts.map((part) => dictionary.count(part))));

/** Whether words begin as this one does. */
export const begins = (beginning: string, dictionary: Dictionary): boolean => dictionary.completions(beginning, 1).length > 0;
