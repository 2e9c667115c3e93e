/**
 * Learns the lexicon and writes `data/`: `node packages/search/lexicon/build.ts [folder of the code lists]`. The folder (default
 * `../shared/data/codes`) holds the lists named in `data/SOURCES.md`; `terms/` holds what they lack. The same input gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { analyser } from '../korean/analyser.ts';
import { learn } from './learn.ts';
import { entriesIn, officialPairs } from './pair.ts';
import { lexiconText } from './text.ts';

const here = import.meta.dirname;

/** Where the code lists lie on a machine that has them. */
export const codeLists = join(here, '../../../../shared/data/codes');

/** The bytes of `data/lexicon.gz`. */
export const lexiconBytes = async (from = codeLists): Promise<Buffer> => {
  const pairs = officialPairs(from, join(here, '../../codes/written'));
  const learnt = learn(pairs, entriesIn(join(here, 'terms')), await analyser());
  return gzipSync(lexiconText(learnt), { level: 9 });
};

if (process.argv[1] === import.meta.filename) {
  const bytes = await lexiconBytes(process.argv[2]);
  writeFileSync(join(here, 'data/lexicon.gz'), bytes);
  process.stdout.write(`lexicon: ${Math.ceil(bytes.length / 1024)} kB\n`);
}
