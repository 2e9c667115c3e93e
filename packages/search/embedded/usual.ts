import { table } from '../lexicon/lexicon.ts';
import { wordOf } from '../understanding/wording.ts';

/** A term as it is usually written: English terms are stems. */
export const usual = (term: string): string => table().written.get(term) ?? wordOf(term);
