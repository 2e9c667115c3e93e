import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const lists = ['trade', 'workshop'].map((name) => readFileSync(join(import.meta.dirname, `lexicon/terms/${name}.tsv`), 'utf8'));

/** Words of the trade and of workshops that mean the same in Korean and English, as people write them; of the terms from which the lexicon is learnt. */
export const synonymSets: readonly (readonly string[])[] = lists
  .flatMap((text) => text.split('\n'))
  .map((line) => line.replace(/#.*$/, ''))
  .filter((line) => line.trim() !== '')
  .map((line) => line.split(/[\t|]/).map((word) => word.trim()));
