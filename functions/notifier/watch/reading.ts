import { analyser } from '@sandan/search/korean/analyser';
import { lexicon } from '@sandan/search/lexicon/lexicon';
import { understanding } from '@sandan/search/understanding/understand';
import type { Reading } from './world.ts';

/** The reading that the search itself has: the analyser of Korean and the lexicon of both languages. */
export const reading = async (): Promise<Reading> => {
  const [analyse, words] = await Promise.all([analyser(), lexicon()]);
  return { analyse, understand: understanding({ analyse, lexicon: words }) };
};
